import { readChecklist } from '../../src/checklist/parse.ts'
import type { Path } from '../../src/checklist/place.ts'
import { example, withSteps } from '../../src/lint/rules/example.ts'
import { ruleNamed } from '../../src/lint/rules/index.ts'

/** What a rule points at in a checklist: the very words, or the text, or the id of the step. */
export function found(id: string, text: string, options: object = {}): readonly string[] {
  const { draft, problems } = readChecklist(new TextEncoder().encode(text), 'example.yaml')
  const rule = ruleNamed(id)
  if (!draft || !rule?.check) throw new Error(`${id} can't be tried: ${problems.map(({ message }) => message)}`)
  const usual = rule.options?.usual as object | undefined
  return [...rule.check({ ...draft, disables: [] }, { ...usual, ...options })].map((finding) => {
    if (finding.path === undefined) throw new Error(`${id} points at no value`)
    const { path, word } = finding
    const value = String(valueAt(draft.checklist, path) ?? '')
    return word === undefined ? value : typeof word === 'string' ? word : value.slice(...word)
  })
}

/** The keys of an ask stand one level deeper in a checklist that was read. */
function valueAt(checklist: unknown, path: Path): unknown {
  const keys = path.flatMap((key) => (key === 'ask' ? ['ask', 'spec'] : key === 'persona' ? ['personas'] : [key]))
  return keys.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], checklist)
}

/** A checklist of one step, with these texts of it. */
export function oneStep(texts: Readonly<Record<string, string>>, ask = '{ kind: yes-no, good: yes }'): string {
  const all = { title: 'Find the returns policy', ...texts }
  const lines = Object.entries(all).map(([key, text]) => `    ${key}: ${JSON.stringify(text)}\n`)
  return withSteps(`  - id: only\n${lines.join('')}    ask: ${ask}\n`)
}

/** The example with another outcome. */
export function withOutcome(outcome: string): string {
  return example.replace('outcome: My money is back.', () => `outcome: ${JSON.stringify(outcome)}`)
}

const scale = '{ kind: scale, low: not at all, high: completely }'

/** A question that is answered on a scale. */
export function onScale(title: string): string {
  return oneStep({ title }, scale)
}
