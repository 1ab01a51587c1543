/**
 * Whether two judgements of the same things differ: exact, two-sided p, 0 to 1, from the pairs that disagree, so many one way and so
 * many the other. Pairs that agree say nothing; none that disagree: 1.
 * McNemar 1947, 10.1007/BF02295996; the exact form is the sign test of the pairs that disagree.
 */
export function mcnemar(oneWay: number, otherWay: number): number {
  const all = oneWay + otherWay
  const fewer = Math.min(oneWay, otherWay)
  // In logarithms, since half to the power of a thousand is too small for a number.
  let logarithm = -all * Math.LN2
  let tail = Math.exp(logarithm)
  for (let index = 1; index <= fewer; index += 1) {
    logarithm += Math.log((all - index + 1) / index)
    tail += Math.exp(logarithm)
  }
  return Math.min(1, 2 * tail)
}
