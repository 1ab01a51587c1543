import { meanDifferenceOfSums } from './mean-difference.ts'
import { twoSided } from './normal.ts'
import { randomDraws } from './random.ts'
import { type SideSums, type Sides, sideSumsOf } from './sides.ts'
import { type Sums, totalOf } from './sums.ts'

/** Whether two means differ. */
export interface Permuted {
  /** The mean of the first side minus that of the second; none where a side has no value. */
  readonly difference: number | undefined
  /** How often chance alone would set them at least as far apart: two-sided, above 0 to 1; none where a side has no value. */
  readonly p: number | undefined
  /** How many ways to deal the auditors were looked at: all of them, or so many drawn; 0 where the normal curve was asked. */
  readonly dealt: number
  readonly method: 'exact' | 'drawn' | 'normal'
}

/** So many ways are looked at one by one. */
const mostDealt = 50_000
/** Of more ways, so many are drawn; what was seen counts with them. */
const drawnWays = 9_999
/** Of more auditors than these the normal curve knows as much as many ways drawn. */
const mostAuditors = 1000

/**
 * Whether the means of two sides differ by more than chance, by dealing auditors anew, each with all that they gave: who was on
 * one side only goes to either, as many as before; who was on both may swap them. Pitman 1937, 10.2307/2984124; those drawn are
 * counted as by Phipson and Smyth 2010, 10.2202/1544-6115.1585. Beyond a thousand auditors it is the normal curve, of the error that
 * `meanDifference` has. The order of auditors and values, and which side is the first, change nothing.
 */
export function permutation(auditors: readonly Sides[]): Permuted {
  return permutationOfSums(sideSumsOf(auditors))
}

/** The same of auditors of whose values the numbers and sums are known. */
export function permutationOfSums(auditors: readonly SideSums[]): Permuted {
  const hands = auditors.filter(({ one, other }) => one.count + other.count > 0)
  const { difference, error } = meanDifferenceOfSums(hands)
  if (difference === undefined) return { difference, p: undefined, dealt: 0, method: 'exact' }
  if (hands.length > mostAuditors && error !== undefined)
    return { difference, p: twoSided(difference / error), dealt: 0, method: 'normal' }
  const turned = difference < 0 ? hands.map(({ one, other }) => ({ one: other, other: one })) : hands
  const reaches = reachesAsFar(turned, Math.abs(difference))
  const deal = dealOf(turned)
  const isExact = waysOf(deal) <= mostDealt
  const piles = isExact ? everyPile(deal) : drawnPiles(deal)
  const far = piles.filter(reaches).length
  const p = isExact ? far / piles.length : (far + 1) / (piles.length + 1)
  return { difference, p, dealt: piles.length, method: isExact ? 'exact' : 'drawn' }
}

/** Whether the means are at least so far apart when these values lie on the first side and the others on the second. */
function reachesAsFar(hands: readonly SideSums[], difference: number): (pile: Sums) => boolean {
  const all = totalOf(hands.flatMap(({ one, other }) => [one, other]))
  const apart = (pile: Sums) => pile.sum / pile.count - (all.sum - pile.sum) / (all.count - pile.count)
  // Sums of the same values in another order differ in their last digits.
  const far = difference - 1e-9 * (difference + Math.abs(all.sum / all.count))
  return (pile) => Math.abs(apart(pile)) >= far
}

/** Who is dealt, and how. */
interface Deal {
  /** Those who were on one side only, and how many of them on the first. */
  readonly singles: readonly Sums[]
  readonly first: number
  /** Those who were on both. */
  readonly doubles: readonly SideSums[]
}

/** In one order, so that what is drawn does not depend on the one that was given. */
function dealOf(hands: readonly SideSums[]): Deal {
  const singles = hands.filter(({ one, other }) => one.count === 0 || other.count === 0)
  const doubles = hands.filter(({ one, other }) => one.count > 0 && other.count > 0)
  return {
    singles: singles.map(({ one, other }) => (one.count > 0 ? one : other)).sort(inOrder),
    first: singles.filter(({ one }) => one.count > 0).length,
    doubles: doubles.sort((a, b) => inOrder(a.one, b.one) || inOrder(a.other, b.other)),
  }
}

function inOrder(a: Sums, b: Sums): number {
  return a.count - b.count || a.sum - b.sum
}

/** How many ways there are to deal. */
function waysOf({ singles, first, doubles }: Deal): number {
  let ways = 2 ** doubles.length
  for (let index = 0; index < first; index += 1) ways *= (singles.length - index) / (index + 1)
  return ways
}

const empty: Sums = { count: 0, sum: 0 }

function and(pile: Sums, { count, sum }: Sums): Sums {
  return { count: pile.count + count, sum: pile.sum + sum }
}

/** The first side of every way to deal. */
function everyPile({ singles, first, doubles }: Deal): readonly Sums[] {
  let piles = [{ pile: empty, left: first }]
  for (const [index, single] of singles.entries()) {
    const after = singles.length - index - 1
    piles = piles.flatMap(({ pile, left }) => [
      ...(left > 0 ? [{ pile: and(pile, single), left: left - 1 }] : []),
      ...(left <= after ? [{ pile, left }] : []),
    ])
  }
  return doubles.reduce(
    (dealt, { one, other }) => dealt.flatMap((pile) => [and(pile, one), and(pile, other)]),
    piles.map(({ pile }) => pile),
  )
}

/** The first side of as many ways as are drawn, each as likely as the others. */
function drawnPiles({ singles, first, doubles }: Deal): readonly Sums[] {
  const draw = randomDraws()
  const deck = [...singles]
  return Array.from({ length: drawnWays }, () => {
    let [count, sum] = [0, 0]
    const lay = (values: Sums) => {
      count += values.count
      sum += values.sum
    }
    for (let index = 0; index < first; index += 1) {
      const at = index + draw(deck.length - index)
      const drawn = deck[at] ?? empty
      deck[at] = deck[index] ?? empty
      deck[index] = drawn
      lay(drawn)
    }
    for (const { one, other } of doubles) lay(draw(2) === 0 ? one : other)
    return { count, sum }
  })
}
