/** The word that is most like `word`, for "did you mean"; undefined when none is like it. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  if (word.length > 64) return undefined
  const written = word.toLowerCase()
  const most = Math.max(1, Math.floor(word.length / 3))
  let best: { readonly word: string; readonly distance: number } | undefined
  for (const each of words) {
    if (Math.abs(each.length - word.length) > most) continue
    const distance = edits(written, each.toLowerCase())
    if (distance <= most && distance < (best?.distance ?? most + 1)) best = { word: each, distance }
  }
  return best?.word
}

/** How many letters to add, drop, replace or swap with their neighbour. */
function edits(one: string, other: string): number {
  let before: number[] = []
  let above = [0]
  for (let column = 1; column <= other.length; column += 1) above.push(column)
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1
      let distance = Math.min(at(above, column) + 1, at(current, column - 1) + 1, at(above, column - 1) + same)
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1])
        distance = Math.min(distance, at(before, column - 2) + 1)
      current.push(distance)
    }
    before = above
    above = current
  }
  return at(above, other.length)
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY
}
