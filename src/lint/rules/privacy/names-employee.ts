import type { Checklist } from '../../../checklist/checklist.ts'
import { quoted } from '../../../checklist/quoted.ts'
import { englishTexts, englishTextsWith, onlyEnglish } from '../../language/english.ts'
import { firstNames } from '../../language/first-names.ts'
import { onFirstUse } from '../../language/on-first-use.ts'
import type { Text } from '../../language/texts.ts'
import { hasWord } from '../../language/words.ts'
import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

const titles = new Set('mr mrs ms miss mx dr herr herrn frau mme mlle señor señora'.split(' '))
/** “Mrs Miller”. */
const titled = /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Herr|Herrn|Frau|Mme|Mlle|Señora?)\.?\s+(\p{Lu}[\p{L}'-]{1,30})/gu
/** “Ask for Anna Miller”, “speak to Anna at the desk”. */
const askedFor =
  /\b(?:[Aa]sk(?:\s+again)?\s+for|[Aa]sk|[Ss]peak\s+(?:to|with)|[Tt]alk\s+(?:to|with)|[Cc]all|[Cc]ontact|[Ee]-?mail|[Ww]rite\s+to|[Rr]eport\s+to)\s+((\p{Lu}\p{Ll}[\p{L}'-]{0,30})(?:\s+\p{Lu}[\p{L}'-]{1,30})?)(?=\s*(?:[,.;:!?)]|$)|\s+(?:about|again|and|at|first|for|from|if|in|on|or|that|to|today|when|who|with)\b)/gu
/** “anna.miller@”: a first name and another one. */
const address = /(?<![\w.+-])(\p{L}{2,30})[._-](\p{L}{2,30})@[\w-]{1,60}(?:\.[\w-]{1,60}){1,4}/gu
const reserved = /@(?:[\w-]+\.)*example\.(?:com|org|net)$|\.(?:example|test|invalid)$/i

export const namesEmployee: Rule = {
  id: 'names-employee',
  group: 'privacy',
  severity: 'warning',
  summary: 'A checklist that names an employee',
  why: `An audit is about what people are given to know and to decide, not about any one of them. Who is named is judged, in a file that is kept for years: colleagues stop helping, and in many countries the works council and the law have a say. People leave, teams stay. ${onlyEnglish}`,
  help: 'Name the team, the role or the place: “Ask whoever is at desk 4”.',
  examples: {
    bad: example.replace('Start on the home page.', 'Call, and ask for Mrs Miller.'),
    good: example.replace('Start on the home page.', 'Call, and ask whoever answers.'),
  },
  *check({ checklist }) {
    const ours = onFirstUse(() => namesOfPersonas(checklist))
    const calling = new Set(englishTextsWith(checklist, titles, firstNames))
    for (const text of englishTexts(checklist)) {
      if (text.is === 'persona' || !(calling.has(text) || text.text !== text.said || text.text.includes('@'))) continue
      for (const word of peopleIn(text)) {
        const name = text.text.slice(...word)
        if (
          name
            .toLowerCase()
            .split(/[^\p{L}]+/u)
            .some((part) => ours().has(part))
        )
          continue
        const message =
          text.is === 'owner'
            ? `${quoted(name)} is a person; findings go to a team, which is still there next year.`
            : `${quoted(name)} is named here.`
        yield { path: text.path, word, message }
      }
    }
  },
}

/** Personas are nobody's colleagues, and the steps may speak of them. */
function namesOfPersonas({ personas }: Checklist): ReadonlySet<string> {
  const texts = personas.flatMap(({ name, story = '' }) => [name, story])
  const names = texts.flatMap((text) => text.match(/\p{Lu}\p{L}+/gu) ?? []).map((name) => name.toLowerCase())
  return new Set(names.filter((name) => !['mr', 'mrs', 'ms', 'miss', 'dr', 'herr', 'frau'].includes(name)))
}

function* peopleIn({ is, text, said }: Text): Generator<readonly [number, number]> {
  if (is === 'owner') {
    if (isPerson(text)) yield [0, text.length]
    return
  }
  if (hasWord(text, titles))
    for (const { 0: found, index } of text.matchAll(titled)) yield [index, index + found.length]
  for (const match of hasWord(said, firstNames) ? said.matchAll(askedFor) : []) {
    const [found, name = '', first = ''] = match
    const start = match.index + found.length - name.length
    if (firstNames.has(first.toLowerCase())) yield [start, start + name.length]
  }
  if (!text.includes('@')) return
  for (const { 0: found, 1: first = '', index } of text.matchAll(address))
    if (firstNames.has(first.toLowerCase()) && !reserved.test(found)) yield [index, index + found.length]
}

/** `Anna`, `Anna Miller`, `Mrs Miller`, `anna.miller@…`; not `Field Sales` and not `Martin's Shoes`. */
function isPerson(owner: string): boolean {
  const words = owner.trim().split(/\s+/)
  const [first = '', second] = words
  if (/^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Herr|Frau|Mme)\.?$/.test(first) && second !== undefined) return true
  if (owner.includes('@')) return firstNames.has(first.split(/[._-]/)[0]?.toLowerCase() ?? '')
  if (!firstNames.has(first.toLowerCase()) || words.length > 3) return false
  return words.every((word) => /^\p{Lu}[\p{L}.-]*$/u.test(word)) && !/team|group|desk|service|shop|store/i.test(owner)
}
