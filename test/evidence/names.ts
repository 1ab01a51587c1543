import { randomFrom } from '../checklist/random.ts'

/** What may stand in the name of a file, and means something to a shell, a terminal or a regular expression. */
export const pieces = [
  ...['a', 'Box', '.jpg', '/', ' ', '  ', "'", '"', '\\', '$', '$HOME', '`id`', '$(id)', '!', '!!', '&', '|', ';', '<'],
  ...['>', '(', ')', '[', ']', '{', '}', '*', '?', '#', '~', '=', '%20', '^', ':', ',', '-', '--', '\n', '\t', '\x01'],
  ...['\x1b[31m', '\x7f', 'é', 'e\u0301', '日本', '😀', '👩‍👩‍👧', '\u00a0', '\u2028', '\u202e', "'\\''", '\\n', '\\ '],
]

/** Names that nobody would choose, the same ones each time. */
export function names(seed: number, isPossible: (name: string) => boolean = () => true): readonly string[] {
  const random = randomFrom(seed)
  const pick = () => pieces[Math.floor(random() * pieces.length)] ?? ''
  const name = () => `/${Array.from({ length: 1 + Math.floor(random() * 8) }, pick).join('')}`
  return Array.from({ length: 2000 }, name).filter(isPossible)
}
