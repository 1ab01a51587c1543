import type { GivenAnswer } from '../../src/answers/answers.ts'
import type { Random } from './random.ts'

/** How likely it is in each of the three waves; only the proportions count, and 0 is never. */
export type Odds = readonly [number, number, number]
type Value = Exclude<GivenAnswer['value'], undefined>
type Range = readonly [low: number, high: number]
export type Found = NonNullable<GivenAnswer['findings']>[number]

/** One thing that an auditor wrote; each is told once. */
export interface Told extends Omit<Found, 'kind'> {
  readonly kind?: Found['kind']
  /** The file that shows it, in `evidence/`. */
  readonly photo?: string
  /** The wave in which alone it could have been seen. */
  readonly wave?: 1 | 2 | 3
  /** How steps must have turned out for it: it is about them. */
  readonly of?: Readonly<Record<string, string>>
}

/** One way in which a step can turn out. */
export interface Turn {
  readonly odds: Odds
  /** It can't be where an earlier step turned out like this. */
  readonly unless?: Readonly<Record<string, string>>
  /** As an answers file says it; drawn with the same chance for all who lived the same event. */
  readonly value?: Value | ((draw: Draw) => Value)
  readonly result?: 'passed' | 'failed'
  /** Days until it arrives, or after which the auditor gives up and why. */
  readonly wait?: Range | { readonly after: number; readonly because: string }
  readonly frustration?: Range
  readonly feelings?: readonly string[]
  /** What there was to complain about: then it went badly. */
  readonly told?: readonly Told[]
  /** Of those complaints that ran out of words. */
  readonly severity?: Range
  readonly leaves?: number
  readonly recovery?: NonNullable<GivenAnswer['recovery']>
  /** What some add to it of their own accord. */
  readonly notes?: readonly string[]
  readonly kept?: readonly string[]
  readonly also?: readonly Told[]
  readonly aside?: Pick<GivenAnswer, 'skip' | 'inapplicable' | 'cannot-tell' | 'blocked'>
}

export interface Draw {
  between(low: number, high: number): number
  /** `95 s` */
  seconds(low: number, high: number): string
}

/** What can happen at each step of a checklist, how it is judged at the end, and what friends are told. */
export interface Story {
  readonly checklist: string
  /** How long a step is in hand, in minutes; a step that is not named takes 1 to 3. */
  readonly minutes?: Readonly<Record<string, Range>>
  readonly steps: Readonly<Record<string, Readonly<Record<string, Turn>>>>
  /** Steps that can only be done from a day after the first one on, and from an hour on. */
  readonly opens?: Readonly<Record<string, { readonly days: number; readonly hour: number }>>
  /** By the names of the turns, as far as they are known by then. */
  achieved(turns: Readonly<Record<string, string>>): 'yes' | 'partly' | 'no'
  /** `waiting`: while something is still to come. Those that could be said in one wave alone say so. */
  readonly verbatims: Readonly<Record<'yes' | 'partly' | 'no' | 'waiting', readonly (string | Told)[]>>
  /** Its wording in the first wave, where that was another: what is now, and what was. */
  readonly before?: readonly (readonly [now: string, then: string])[]
}

export function drawing(random: Random, name: string): Draw {
  let count = 0
  const between = (low: number, high: number) => random.between(`${name} value ${count++}`, [low, high])
  return { between, seconds: (low, high) => `${between(low, high)} s` }
}
