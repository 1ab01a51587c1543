import { sum } from './mean.ts'
import { randomDraws } from './random.ts'

/** What one auditor gave on either side of a comparison; one of the two may be empty. */
export interface Sides {
  readonly one: readonly number[]
  readonly other: readonly number[]
}

/** Whether two means differ. */
export interface Permuted {
  /** The mean of the first side minus that of the second; none where a side has no value. */
  readonly difference: number | undefined
  /** How often chance alone would set them at least as far apart: two-sided, above 0 to 1; none where a side has no value. */
  readonly p: number | undefined
  /** How many ways to deal the auditors were looked at: all of them, or so many drawn. */
  readonly dealt: number
  readonly method: 'exact' | 'drawn'
}

/** The numbers and sums of an auditor's two sides. */
interface Hand {
  readonly n: number
  readonly sum: number
  readonly otherN: number
  readonly otherSum: number
}

/** What lies on the first side. */
interface Pile {
  readonly n: number
  readonly sum: number
}

/** So many ways are looked at one by one; of more, as many less one are drawn, and what was seen counts with them. */
const mostDealt = 10_000

/**
 * Whether the means of two sides differ by more than chance, by dealing auditors anew, each with all that they gave: who was on
 * one side only goes to either, as many as before; who was on both may swap them. Pitman 1937, 10.2307/2984124; drawn ones are
 * counted as by Phipson and Smyth 2010, 10.2202/1544-6115.1585. The order of auditors and values, and which side is first, change nothing.
 */
export function permutation(auditors: readonly Sides[]): Permuted {
  const difference = differenceOf(auditors)
  if (difference === undefined) return { difference, p: undefined, dealt: 0, method: 'exact' }
  const hands = auditors
    .map(({ one, other }) => (difference < 0 ? handOf(other, one) : handOf(one, other)))
    .sort(inOrder)
  const all = {
    n: sum(hands.map((hand) => hand.n + hand.otherN)),
    sum: sum(hands.map((hand) => hand.sum + hand.otherSum)),
  }
  const apart = (pile: Pile) => pile.sum / pile.n - (all.sum - pile.sum) / (all.n - pile.n)
  const seen = Math.abs(difference)
  // Sums of the same values in another order differ in their last digits.
  const reaches = (pile: Pile) => Math.abs(apart(pile)) >= seen * (1 - 1e-9)
  const singles = hands.filter((hand) => hand.n === 0 || hand.otherN === 0)
  const doubles = hands.filter((hand) => hand.n > 0 && hand.otherN > 0)
  const first = singles.filter((hand) => hand.n > 0).length
  const ways = choices(singles.length, first) * 2 ** doubles.length
  if (ways <= mostDealt) {
    const piles = everyPile(singles, first, doubles)
    return { difference, p: piles.filter(reaches).length / piles.length, dealt: piles.length, method: 'exact' }
  }
  const piles = drawnPiles(singles, first, doubles)
  return { difference, p: (piles.filter(reaches).length + 1) / mostDealt, dealt: piles.length, method: 'drawn' }
}

function differenceOf(auditors: readonly Sides[]): number | undefined {
  const one = auditors.flatMap((auditor) => auditor.one)
  const other = auditors.flatMap((auditor) => auditor.other)
  return one.length === 0 || other.length === 0 ? undefined : sum(one) / one.length - sum(other) / other.length
}

function handOf(one: readonly number[], other: readonly number[]): Hand {
  return { n: one.length, sum: sum(one), otherN: other.length, otherSum: sum(other) }
}

function inOrder(a: Hand, b: Hand): number {
  return a.n - b.n || a.otherN - b.otherN || a.sum - b.sum || a.otherSum - b.otherSum
}

const empty: Pile = { n: 0, sum: 0 }

function withOne({ n, sum }: Pile, hand: Hand): Pile {
  return { n: n + hand.n, sum: sum + hand.sum }
}

function withOther({ n, sum }: Pile, hand: Hand): Pile {
  return { n: n + hand.otherN, sum: sum + hand.otherSum }
}

function withBoth(pile: Pile, hand: Hand): Pile {
  return withOther(withOne(pile, hand), hand)
}

/** How many ways there are to choose so many of so many. */
function choices(of: number, many: number): number {
  return Array.from({ length: many }, (_, index) => (of - index) / (index + 1)).reduce(
    (product, factor) => product * factor,
    1,
  )
}

/** The first side of every way to deal: so many of those with one side, and one side of each that has two. */
function everyPile(singles: readonly Hand[], first: number, doubles: readonly Hand[]): readonly Pile[] {
  let piles = [{ pile: empty, left: first }]
  for (const [index, hand] of singles.entries()) {
    const after = singles.length - index - 1
    piles = piles.flatMap(({ pile, left }) => [
      ...(left > 0 ? [{ pile: withBoth(pile, hand), left: left - 1 }] : []),
      ...(left <= after ? [{ pile, left }] : []),
    ])
  }
  return doubles.reduce(
    (dealt, hand) => dealt.flatMap((pile) => [withOne(pile, hand), withOther(pile, hand)]),
    piles.map(({ pile }) => pile),
  )
}

/** As many ways as are drawn, each as likely as the others. */
function drawnPiles(singles: readonly Hand[], first: number, doubles: readonly Hand[]): readonly Pile[] {
  const draw = randomDraws()
  const deck = [...singles]
  return Array.from({ length: mostDealt - 1 }, () => {
    let pile = empty
    for (let index = 0; index < first; index += 1) {
      const at = index + draw(deck.length - index)
      const [top, drawn] = [deck[index], deck[at]]
      if (!top || !drawn) continue
      deck[index] = drawn
      deck[at] = top
      pile = withBoth(pile, drawn)
    }
    return doubles.reduce((sofar, hand) => (draw(2) === 0 ? withOne(sofar, hand) : withOther(sofar, hand)), pile)
  })
}
