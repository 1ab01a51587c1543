import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readChecklist } from '../../src/checklist/parse.ts'
import { type Fix, withoutRepeats } from '../../src/checklist/problem.ts'

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

/** Each problem as its place, its rule and the lines that its fix changes. */
function placed(text: string): readonly string[] {
  return read(text, 'a.yaml').problems.map(({ rule, line, column, endLine, endColumn, fix }) =>
    [
      `${line}:${column}-${endLine}:${endColumn} ${rule}`,
      ...(fix ? [`fixes ${fix.edits.map(({ line }) => line).join(', ')}`] : []),
    ].join(', '),
  )
}

describe('a problem stands where something is wrong', () => {
  const top = 'title: A\noutcome: B\nsteps:\n  - id: one\n    title: One\n'
  const two = '  - { id: two, title: Two, ask: text }\n'

  it('below an empty line, and is not mended by a step that is none', () => {
    const text = `${top}    ask: { kind: yes-no }\n\n      - being asked for\n`
    expect(placed(text)).toEqual(['8:1-8:7 bad-indent'])
  })

  it('and its fix leaves the next step where it is', () => {
    const text = `${top}  ask: text\n\n${two}`
    const [problem] = read(text, 'a.yaml').problems
    expect(placed(text)).toEqual(['6:1-6:3 bad-indent, fixes 6'])
    expect(placed(fixed(text, problem?.fix as Fix))).toEqual([])
  })

  it('where the first lines are indented and the others are not', () => {
    const text = `  firsthand: 1\n  version: 2\n${top}    ask: text\n`
    const [problem] = read(text, 'a.yaml').problems
    expect(placed(text)).toEqual(['1:1-1:3 bad-indent, fixes 1, 2'])
    expect(placed(fixed(text, problem?.fix as Fix))).toEqual([])
  })

  it('below a key that is misspelt', () => {
    const text = `${top.replace('steps', 'teps')}${two.replace('title: Two, ', '')}`
    expect(placed(text)).toEqual(['3:1-3:5 unknown-key, fixes 3', '4:5-4:7 missing-key', '6:7-6:9 missing-key'])
  })

  it('within the file, where a bracket is missing at its end and something was put in above', () => {
    const text = `${top.replace('One', '"One')}    ask: text\n  - { id: two, title: Two, ask: text, l`
    expect(placed(text)).toEqual([
      '5:12-5:13 unclosed-quote, fixes 5',
      '7:5-7:6 unclosed-bracket, fixes 7',
      '7:39-7:40 unknown-key',
    ])
  })

  it('where a comma is missing before a comment', () => {
    const text = `prepare: [\n  "Paper # 1" # it is white\n\n  # and\n  "a pen" ]\n${top}    ask: text\n`
    const [problem] = read(text, 'a.yaml').problems
    expect(placed(text)).toEqual(['2:13-2:14 missing-comma, fixes 2'])
    expect(placed(fixed(text, problem?.fix as Fix))).toEqual([])
  })

  it('and says so once', () => {
    const at = { line: 1, column: 5, endLine: 1, endColumn: 8, severity: 'error' } as const
    const problem = { ...at, rule: 'missing-key', message: '`ask` is missing.' }
    const others = [
      { ...problem, message: '`title` is missing.' },
      { ...problem, line: 2, endLine: 2 },
    ]
    expect(withoutRepeats([problem, ...others, { ...problem, endColumn: 9 }])).toEqual([problem, ...others])
  })
})

it('a comma that has not helped is not offered a second time', () => {
  const { problems } = read('title: A list\nany: [  - Once more.],\n  - and more\nsteps:\n  - id: a\n', 'list.yaml')
  const problem = problems.find(({ rule }) => rule === 'missing-comma')
  expect(problem).toMatchObject({ line: 2 })
  expect(problem?.fix).toBeUndefined()
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
