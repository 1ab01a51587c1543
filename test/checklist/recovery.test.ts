import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readChecklist } from '../../src/checklist/parse.ts'
import type { Fix } from '../../src/checklist/problem.ts'

const shipped = readdirSync('checklists')
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => [name, readFileSync(join('checklists', name), 'utf8')] as const)

function read(text: string, name: string) {
  return readChecklist(new TextEncoder().encode(text), name)
}

/** A mistake that people make, planted at the n-th place where it can be; undefined where there are fewer. */
interface Mistake {
  readonly rule: string
  readonly at: RegExp
  readonly written: string
}

const mistakes: readonly Mistake[] = [
  { rule: 'unclosed-quote', at: /^( {4}title:) ([^"'\n>|]+)$/gm, written: '$1 "$2' },
  { rule: 'unclosed-quote', at: /^( {4}title:) ([^"'\n>|]+)$/gm, written: "$1 '$2" },
  { rule: 'quote-in-text', at: /^( {4}title:) ([^"'\n>|]+)$/gm, written: '$1 "Best" $2' },
  { rule: 'unclosed-bracket', at: /^( {4}when: \{.*)\}$/gm, written: '$1' },
  { rule: 'unclosed-bracket', at: /^( {4}ask: \{.*)\}$/gm, written: '$1' },
  { rule: 'extra-bracket', at: /^( {4}when: \{.*\})$/gm, written: '$1}' },
  { rule: 'missing-space', at: /^( {4}title:) /gm, written: '$1' },
  { rule: 'missing-space', at: /^( {4}ask:) (\w+)$/gm, written: '$1$2' },
  { rule: 'missing-colon', at: /^( {4}owner):/gm, written: '$1' },
  { rule: 'tab-indent', at: /^ {4}(owner:)/gm, written: '\t$1' },
  { rule: 'bad-indent', at: /^ {4}(owner:)/gm, written: '   $1' },
  { rule: 'bad-indent', at: /^ {4}(owner:)/gm, written: '     $1' },
  { rule: 'bad-indent', at: /^ {2}(- id:)/gm, written: '   $1' },
  { rule: 'unquoted-colon', at: /^( {4}title:) ([^"'\n>|]+)$/gm, written: '$1 Next: $2' },
  { rule: 'unquoted-hash', at: /^( {4}title:) ([^"'\n>|]+)$/gm, written: '$1 $2 #4' },
  { rule: 'unquoted-start', at: /^( {4}title:) ([^"'\n>|]+)$/gm, written: '$1 @$2' },
  { rule: 'unquoted-start', at: /^( {4}title:) ([^"'\n>|]+)$/gm, written: '$1 *$2*' },
  { rule: 'bad-escape', at: /^( {4}title:) ([^"'\n>|]+)$/gm, written: '$1 "\\d $2"' },
  { rule: 'unsupported-yaml', at: /^( {4}title:) ([^"'\n>|]+)$/gm, written: '$1 &a $2' },
  { rule: 'control-character', at: /^( {4}title:) ([^"'\n>|]+)$/gm, written: '$1 \u001b$2' },
  { rule: 'duplicate-key', at: /^( {4}title: .*)$/gm, written: '$1\n    title: Again' },
  { rule: 'unknown-key', at: /^( {4})owner:/gm, written: '$1ownr:' },
  { rule: 'unknown-key', at: /^( {4})great:/gm, written: '$1gret:' },
  { rule: 'unknown-key', at: /^( {4})title:/gm, written: '$1titel:' },
  { rule: 'unknown-key', at: /^( {4})when:/gm, written: '$1whenn:' },
  { rule: 'unknown-key', at: /^()outcome:/gm, written: '$1outcom:' },
  { rule: 'missing-key', at: /^ {4}title: ([^"'\n>|]+)\n/gm, written: '' },
  { rule: 'missing-key', at: /^( {4}title:) ([^"'\n>|]+)$/gm, written: '$1' },
  { rule: 'number-for-text', at: /^( {4}title:) ([^"'\n>|]+)$/gm, written: '$1 1.10' },
  { rule: 'bad-value', at: /^( {4}ask:) verdict$/gm, written: '$1 verdit' },
  { rule: 'bad-value', at: /^( {4}ask: \{ kind:) duration/gm, written: '$1 durasion' },
  { rule: 'bad-value', at: /^()channel: web$/gm, written: '$1channel: wbe' },
  { rule: 'reserved-word', at: /^( {2}- id:) .*$/gm, written: '$1 passed' },
  { rule: 'bad-value', at: /^( {2}- id:) (.*)$/gm, written: '$1 The $2' },
  { rule: 'wrong-type', at: /^()minutes: .*$/gm, written: '$1minutes: some' },
  { rule: 'boolean-word', at: /^( {4}critical:) true$/gm, written: '$1 yes' },
  { rule: 'unknown-step', at: /^( {4}when: \{ (?!any|all|not)[a-z-]+)(: )/gm, written: '$1x$2' },
  { rule: 'impossible-condition', at: /^( {4}when: \{ [a-z-]+:) failed/gm, written: '$1 faild' },
]

function fixed(text: string, { edits }: Fix): string {
  const lines = text.split('\n')
  const offset = (line: number, column: number) =>
    lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, column - 1)
  return edits
    .toReversed()
    .reduce(
      (text, { line, column, endLine, endColumn, text: other }) =>
        text.slice(0, offset(line, column)) + other + text.slice(offset(endLine, endColumn)),
      text,
    )
}

describe('one mistake is one problem, and its fix mends it', () => {
  it.each(mistakes.map((mistake) => [mistake.rule, mistake.written, mistake] as const))(
    '%s, in every checklist: %j',
    { timeout: 30_000 },
    (rule, _, { at, written }) => {
      let planted = 0
      const wrong: string[] = []
      for (const [name, text] of shipped) {
        const places = [...text.matchAll(at)].filter((_, index) => index % 8 === 0)
        for (const { index, 0: found } of places) {
          const here = found.replace(new RegExp(at.source, 'm'), written)
          const bad = text.slice(0, index) + here + text.slice(index + found.length)
          const { problems, draft } = read(bad, name)
          planted += 1
          const [{ fix } = {}] = problems
          const left = fix ? read(fixed(bad, fix), name).problems : []
          if (left.length > 0)
            wrong.push(`${name}: ${here}: its fix leaves ${left.map(({ message }) => message).join(' | ')}`)
          if (problems.length !== 1 || problems[0]?.rule !== rule || !draft)
            wrong.push(
              `${name}: ${here}: ${problems.map((each) => `${each.line} ${each.rule} ${each.message}`).join(' | ')}`,
            )
        }
      }
      expect(planted).toBeGreaterThan(0)
      expect(wrong).toEqual([])
    },
  )
})

describe('three mistakes are three problems', () => {
  it.each(shipped)('%s, whatever they are', { timeout: 30_000 }, (name, text) => {
    const wrong: string[] = []
    // Of what is found at one place, each with others further down; the places are far enough apart.
    const kinds = mistakes.filter(({ at }) => [...text.matchAll(at)].length > 0)
    for (const [index, first] of kinds.entries()) {
      const chosen = [first, kinds[(index + 5) % kinds.length], kinds[(index + 11) % kinds.length]] as const
      const step = text.length / 3
      let bad = text
      const planted: string[] = []
      for (const [part, mistake] of [...chosen.entries()].reverse()) {
        const place = mistake && [...text.matchAll(mistake.at)].find((found) => found.index >= part * step)
        if (!mistake || !place || place.index > (part + 0.8) * step) continue
        const here = place[0].replace(new RegExp(mistake.at.source, 'm'), mistake.written)
        bad = bad.slice(0, place.index) + here + bad.slice(place.index + place[0].length)
        planted.unshift(mistake.rule)
      }
      const { problems } = read(bad, name)
      const found = problems.map(({ rule }) => rule)
      if (found.toSorted().join() !== planted.toSorted().join())
        wrong.push(
          `${planted.join()}: ${problems.map(({ line, rule, message }) => `${line} ${rule} ${message}`).join(' | ')}`,
        )
    }
    expect(wrong).toEqual([])
  })
})
