/**
 * The chance, 0 to 1, that at least one of so many audits meets what a share p of them, 0 to 1, meets.
 * Virzi 1992, 10.1177/001872089203400407; Nielsen and Landauer 1993, 10.1145/169059.169166.
 */
export function chanceToFind(p: number, audits: number): number {
  let missed = 1
  // A power has other last digits on another version of Node; a product has the same.
  for (let audit = 0; audit < audits; audit += 1) missed *= 1 - p
  return 1 - missed
}

/** How many audits it takes to meet what a share p of them meets, with the chance `goal`, 0 to below 1; endless where p is 0. */
export function auditsToFind(p: number, goal: number): number {
  if (goal <= 0) return 0
  if (p <= 0) return Number.POSITIVE_INFINITY
  if (p >= 1) return 1
  // What is whole but for the last digits of a logarithm is whole.
  return Math.ceil(Math.log(1 - goal) / Math.log(1 - p) - 1e-9)
}
