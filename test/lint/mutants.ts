import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rules } from '../../src/lint/rules/index.ts'
import { bytesOf, hostile } from '../checklist/hostile.ts'
import { pieces } from '../checklist/pieces.ts'
import { randomFrom } from '../checklist/random.ts'

/** A checklist that something was done to. */
export interface Mutant {
  readonly bytes: Uint8Array
  /** What was done, in order. */
  readonly done: readonly string[]
}

interface Chance {
  below(limit: number): number
  pick<Item>(list: readonly Item[]): Item
}

const shipped = readdirSync('checklists')
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => readFileSync(join('checklists', name), 'utf8'))
const odd = hostile
  .map(bytesOf)
  .filter(({ length }) => length < 2000)
  .map((bytes) => Buffer.from(bytes).toString('utf8'))

/** The same mutants for the same seed, one after the other: text and bytes changed anywhere, lines and values moved about. */
export function mutantsFrom(seed: number): () => Mutant {
  const random = randomFrom(seed)
  const below = (limit: number) => Math.floor(random() * limit)
  const chance: Chance = { below, pick: (list) => list[below(list.length)] as (typeof list)[number] }
  return () => {
    const done: string[] = []
    let text = startOf(chance)
    // Half of them have one change: more of them are read to the end, and judged.
    for (let edits = below(2) === 0 ? 1 : 1 + below(4); edits > 0; edits -= 1) {
      const name = chance.pick(Object.keys(changes))
      text = changes[name]?.(text, chance) ?? text
      done.push(name)
    }
    // Every eighth is no longer UTF-8, or may not be.
    return { bytes: below(8) === 0 ? Buffer.from(text, 'latin1') : new TextEncoder().encode(text), done }
  }
}

/** A whole checklist, the head of one with some of the steps of another, or something odd. */
function startOf({ below, pick }: Chance): string {
  const which = below(16)
  if (which === 0) return pick(odd)
  if (which === 1) return pick(shipped)
  const [head = ''] = pick(shipped).split(/^(?= {2}- id: )/m)
  const steps = pick(shipped)
    .split(/^(?= {2}- id: )/m)
    .slice(1)
  // From the first one on, so that they find those that they name; or not.
  const from = below(3) > 0 ? 0 : below(steps.length)
  return head + steps.slice(from, from + 1 + below(5)).join('')
}

/** A value and what stands before it on its line. */
const entry = /^( *(?:- )?[\w-]+: )(\S.*)$/gm

const changes: Readonly<Record<string, (text: string, chance: Chance) => string>> = {
  'something is put in': (text, { below, pick }) => {
    const at = below(text.length + 1)
    return text.slice(0, at) + pick(pieces).repeat(below(20) === 0 ? below(200) : 1) + text.slice(at)
  },
  'something is cut out': (text, { below }) => {
    const at = below(text.length + 1)
    return text.slice(0, at) + text.slice(at + below(below(5) === 0 ? 400 : 8))
  },
  'a stretch of another file is put in': (text, { below, pick }) => {
    const other = pick(shipped)
    const at = below(text.length + 1)
    const from = below(other.length)
    return text.slice(0, at) + other.slice(from, from + below(300)) + text.slice(at)
  },
  'a line is taken out': (text, chance) => inLines(text, chance, (lines, at) => lines.splice(at, 1)),
  'a line stands twice': (text, chance) => inLines(text, chance, (lines, at) => lines.splice(at, 0, lines[at] ?? '')),
  'a line is moved': (text, chance) =>
    inLines(text, chance, (lines, at) => lines.splice(chance.below(lines.length), 0, ...lines.splice(at, 1))),
  'lines are indented otherwise': (text, chance) =>
    inLines(text, chance, (lines, at) => {
      const by = chance.below(5) - 2
      for (let line = at; line < at + 1 + chance.below(4) && line < lines.length; line += 1)
        lines[line] = by < 0 ? (lines[line] ?? '').slice(-by) : ' '.repeat(by) + lines[line]
    }),
  'a comment disables a rule': (text, chance) =>
    inLines(text, chance, (lines, at) => {
      const ids = Array.from({ length: 1 + chance.below(2) }, () => chance.pick(rules).id)
      const reason = chance.pick([' -- it is meant so', ' --', '', ' -- ', ', -- x'])
      lines.splice(at, 0, `${' '.repeat(chance.below(5))}# firsthand-disable-next-line ${ids.join(', ')}${reason}`)
    }),
  'a value is that of another key': (text, chance) => {
    const values = [...chance.pick([text, chance.pick(shipped)]).matchAll(entry)]
    const value = values.length > 0 ? chance.pick(values)[2] : undefined
    return onEntry(text, chance, (before) => before + (value ?? '1'))
  },
  'a value is another word of the file': (text, chance) => {
    const words = text.match(/[a-z-]{3,}/g) ?? ['x']
    return onEntry(text, chance, (before) => before + chance.pick(words))
  },
  'a key is spelt otherwise': (text, chance) =>
    onEntry(text, chance, (before, value) => {
      const at = chance.below(before.length)
      return before.slice(0, at) + chance.pick(['', 'x', 'e', '-', '_', ' ', 'E']) + before.slice(at + 1) + value
    }),
  'a word is another one': (text, chance) => {
    const words = [...text.matchAll(/\b[a-z-]{3,}\b/g)]
    if (words.length === 0) return text
    const { index, 0: word } = chance.pick(words)
    return text.slice(0, index) + chance.pick(words)[0] + text.slice(index + word.length)
  },
}

function inLines(text: string, { below }: Chance, change: (lines: string[], at: number) => void): string {
  const lines = text.split('\n')
  change(lines, below(lines.length))
  return lines.join('\n')
}

function onEntry(text: string, { pick }: Chance, change: (before: string, value: string) => string): string {
  const entries = [...text.matchAll(entry)]
  if (entries.length === 0) return text
  const { index, 0: line, 1: before = '', 2: value = '' } = pick(entries)
  return text.slice(0, index) + change(before, value) + text.slice(index + line.length)
}
