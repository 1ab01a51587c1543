import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commentsOf } from '../../src/checklist/yaml/comments.ts'
import { parseYaml } from '../../src/checklist/yaml.ts'

/** What `locateWord` points at, as it stands in the file. */
function pointed(text: string, word: string | readonly [number, number]): string {
  const yaml = parseYaml(new TextEncoder().encode(text))
  if (!('text' in yaml)) throw new Error(yaml.problems[0]?.message)
  const { line, column, endLine, endColumn } = yaml.locateWord(['do'], word)
  const lines = text.split('\n')
  const offset = (line: number, column: number) =>
    lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0) + column - 1
  return text.slice(offset(line, column), offset(endLine, endColumn))
}

describe('a word of a text is found in the file', () => {
  it.each<[what: string, text: string, word: string | readonly [number, number], found: string]>([
    ['without quotation marks', 'do: Start on the home page.', 'home', 'home'],
    ['over several lines', 'do:\n  Start on\n  the home\n  page.', 'home', 'home'],
    ['across a line break', 'do:\n  Start on\n  the home\n  page.', 'on the', 'on\n  the'],
    ['in double quotation marks, behind escapes', 'do: "\\u00e9\\t\\"x\\" \\U0001F600 home"', 'home', 'home'],
    ['that is an escape', 'do: "caf\\u00e9 home"', 'é', '\\u00e9'],
    ['in single ones, behind one that is doubled', "do: 'It''s the home'", 'home', 'home'],
    ['in a folded block', 'do: >\n    Start on\n    the home\n\n    page.', 'page', 'page'],
    ['in a literal block', 'do: |-\n  Start:\n    - the home\n  page', 'home', 'home'],
    ['by its place', 'do: "a \\x62 c"', [2, 3], '\\x62'],
    ['that is not there: all of it', 'do: Start', 'home', 'Start'],
  ])('%s', (_, text, word, found) => {
    expect(pointed(text, word)).toBe(found)
  })

  it('whichever word of whichever checklist', () => {
    for (const name of readdirSync('checklists').filter((name) => name.endsWith('.yaml'))) {
      const text = readFileSync(join('checklists', name), 'utf8')
      const yaml = parseYaml(new TextEncoder().encode(text))
      if (!('text' in yaml)) throw new Error(name)
      const { steps } = yaml.value as { steps: { do?: string; great?: string }[] }
      const lines = text.split('\n')
      for (const [index, step] of steps.entries()) {
        for (const key of ['do', 'great'] as const) {
          for (const { 0: word, index: from } of (step[key] ?? '').matchAll(/\S+/g)) {
            const at = yaml.locateWord(['steps', index, key], [from, from + word.length])
            expect(lines[at.line - 1]?.slice(at.column - 1, at.endColumn - 1)).toBe(word)
          }
        }
      }
    }
  })
})

describe('comments', () => {
  it('are found where they are, and nowhere in a text', () => {
    const text = '# one\r\na: "# no" # two\nb: |\n  # no\nc: x#no #three\nd: [1, # four\n 2]\n  # five'
    expect(commentsOf(text)).toEqual([
      { line: 1, column: 1, text: '# one' },
      { line: 2, column: 11, text: '# two' },
      { line: 5, column: 9, text: '#three' },
      { line: 6, column: 8, text: '# four' },
      { line: 8, column: 3, text: '# five' },
    ])
  })
})
