import { flow } from '../lines.ts'
import type { Paint } from '../style.ts'
import type { Hint } from '../verbs.ts'

/** The key line in at most so many lines. What goes first stands last; help stays, and the Esc before it where it needs one. */
export function keyLines(hints: readonly Hint[], most: number, width: number, paint: Paint): string[] {
  const lines = flow(
    hints.map(({ key, does }) => `${paint(key, 'key')} ${does}`),
    width,
  )
  const fewer = lines.length > most ? withoutLast(hints) : undefined
  return fewer ? keyLines(fewer, most, width, paint) : lines.slice(0, most)
}

/** One hint less; undefined when only those are left that stay. */
function withoutLast(hints: readonly Hint[]): readonly Hint[] | undefined {
  const at = hints.findLastIndex((hint) => hint.key !== '?' && !isBefore(hint))
  if (at < 0) return undefined
  const rest = hints.toSpliced(at, 1)
  return rest.length > 0 && isBefore(rest.at(-1)) ? rest.slice(0, -1) : rest
}

/** `Esc then:` says nothing without what follows it. */
function isBefore(hint: Hint | undefined): boolean {
  return hint?.does === 'then:'
}
