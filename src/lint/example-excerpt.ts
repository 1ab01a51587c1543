/** Lines of an example, and where they stand in it. */
export interface Excerpt {
  /** From 1. */
  readonly line: number
  readonly lines: readonly string[]
}

/** Lines around a difference that say where it is. */
const context = 2

/**
 * What differs between the bad and the good example of a rule, each with a few lines around it; whole where little is the same.
 *
 * @param pointedAt lines of the bad one that are to be seen as well.
 */
export function excerpts(
  bad: string,
  good: string,
  pointedAt: readonly number[] = [],
): readonly [bad: Excerpt, good: Excerpt] {
  const [one, other] = [linesOf(bad), linesOf(good)]
  const shorter = Math.min(one.length, other.length)
  let start = 0
  while (start < shorter && one[start] === other[start]) start += 1
  let end = 0
  while (end < shorter - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1
  const from = Math.max(0, Math.min(start - context, ...pointedAt.map((line) => line - 1)))
  const left = Math.max(0, Math.min(end - context, ...pointedAt.map((line) => one.length - line)))
  const cut = (lines: readonly string[]): Excerpt => {
    return { line: from + 1, lines: lines.slice(from, lines.length - left) }
  }
  return [cut(one), cut(other)]
}

function linesOf(text: string): readonly string[] {
  return text.replace(/\n$/, '').split('\n')
}
