/**
 * What p-values, 0 to 1, are worth when several questions are asked of the same data: adjusted, in the order given.
 * Holm 1979, A Simple Sequentially Rejective Multiple Test Procedure.
 */
export function holm(ps: readonly number[]): readonly number[] {
  const adjusted = [...ps]
  let most = 0
  for (const [rank, [index, p]] of [...ps.entries()].sort(([, a], [, b]) => a - b).entries()) {
    most = Math.max(most, Math.min(1, p * (ps.length - rank)))
    adjusted[index] = most
  }
  return adjusted
}
