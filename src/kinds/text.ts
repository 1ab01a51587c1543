import * as z from 'zod/mini'
import { quoted } from '../checklist/quoted.ts'
import type { Kind } from './kind.ts'

const longest = 20_000

export const text: Kind<Record<string, never>, string> = {
  name: 'text',
  summary: 'Words: what was said, what it was like. Recorded, never judged.',
  spec: () => z.strictObject({}),
  live: false,
  value: () => z.string().check(z.maxLength(longest), z.regex(/\S/)),
  input(written) {
    if (typeof written === 'string' || typeof written === 'number') return { is: 'line', text: String(written) }
    return { refused: `Words please; ${quoted(written)} is something else.` }
  },
  samples: () => ['words'],
  space: () => 'any',
  question: () => undefined,
  control: () => ({ is: 'line', many: true, format: 'your own words', optional: false }),
  read(input) {
    const words = input.is === 'line' ? input.text.replaceAll('\r\n', '\n').trim() : ''
    if (words === '') return { refused: 'A few words, please.' }
    if (words.length > longest) return { refused: `At most ${longest} characters, please; these are ${words.length}.` }
    return words
  },
  judge: () => undefined,
  missed: () => [],
  show: (value) =>
    value
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      .join(' / '),
  measure: () => undefined,
  facts: () => ({ is: undefined }),
}
