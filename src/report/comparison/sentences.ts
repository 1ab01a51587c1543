import type { Share, Spread } from '../sections/figures.ts'
import type { Change } from './change.ts'

/** What the sentences are made of. */
interface Told {
  readonly before: { readonly wave: string }
  readonly after: { readonly wave: string }
  readonly headline: Change
  readonly overall: readonly Change[]
  readonly journeys: readonly {
    readonly checklist: string
    readonly steps: readonly {
      readonly title: string
      readonly position: number
      readonly changes: readonly Change[]
    }[]
  }[]
}

/** A change with what it is a change of. */
interface Placed {
  readonly change: Change
  /** Empty for the audits as a whole. */
  readonly where: string
}

/** The whole in two sentences: the test that was declared, and then what else is beyond chance. */
export function sentencesOf(told: Told): readonly string[] {
  return [headlineOf(told), restOf(told)]
}

function headlineOf({ before, after, headline }: Told): string {
  const was = `${sideWords(headline, 'after')} in ${after.wave}, ${sideWords(headline, 'before')} in ${before.wave}`
  return `${subject(headline)} ${was}: ${verdictWords[headline.verdict]}.`
}

export const verdictWords = { better: 'better', worse: 'worse', 'too-few': 'too few audits to tell' } as const

const subjects: Readonly<Record<Change['measure'], string>> = {
  achieved: 'The outcome was achieved',
  passed: 'Passed',
  frustration: 'The frustration was',
  score: 'The score was',
  minutes: 'An audit took',
}

const subject = ({ measure }: Change) => subjects[measure]

/** One side of a change, with its n: `in 3 of 10 audits`, `4.1 of 7 (n 12)`. */
export function sideWords(change: Change, side: 'before' | 'after'): string {
  const figure = change[side]
  if (isShare(figure)) return `in ${figure.count} of ${figure.of} audits`
  const middle = figure.mean
  return middle === undefined ? 'not said' : `${valueWords(change.measure, middle)} (n ${figure.n})`
}

/** Whether it is a share and no spread. */
export function isShare(figure: Share | Spread): figure is Share {
  return 'of' in figure
}

/** A value of a measure with its unit. */
export function valueWords(measure: Change['measure'], value: number): string {
  const short = String(Math.round(value * 10) / 10)
  switch (measure) {
    case 'achieved':
    case 'passed':
      return `${Math.round(value * 100)} %`
    case 'frustration':
      return `${short} of 7`
    case 'score':
      return `${Math.round(value)} %`
    case 'minutes':
      return `${short} min`
  }
}

function restOf({ overall, headline, journeys }: Told): string {
  const places: readonly Placed[] = [
    ...overall.filter((change) => change !== headline).map((change) => ({ change, where: '' })),
    ...journeys.flatMap(({ checklist, steps }) =>
      steps.flatMap(({ title, changes }) =>
        changes.map((change) => ({ change, where: `“${title}”${journeys.length > 1 ? ` (${checklist})` : ''}` })),
      ),
    ),
  ]
  const known = places.filter(({ change }) => change.verdict !== 'too-few')
  const better = strongest(known.filter(({ change }) => change.verdict === 'better'))
  const worse = strongest(known.filter(({ change }) => change.verdict === 'worse'))
  if (better && worse) return `${capital(changeWords(better))}, but ${changeWords(worse)}.`
  const only = better ?? worse
  if (only)
    return `${capital(changeWords(only))}${known.length > 1 ? `; ${known.length - 1} more such` : ''}, after Holm’s correction.`
  return hintOf(places)
}

/** Chance explains it all; what was seen most is a hint and no more. */
function hintOf(places: readonly Placed[]): string {
  const tested = places.filter(({ change }) => change.p !== undefined)
  const most = strongest(tested.filter(({ change }) => change.difference !== 0))
  if (!most) return 'Nothing else can be compared.'
  return `Of ${tested.length} other differences chance explains each; the clearest, a hint and no more: ${changeWords(most)}.`
}

function strongest(places: readonly Placed[]): Placed | undefined {
  return places.toSorted((one, other) => (one.change.p ?? 1) - (other.change.p ?? 1))[0]
}

/** `3 minutes shorter`, `“The form” got more frustrating (3.1 to 5.2 of 7)`. */
function changeWords({ change, where }: Placed): string {
  const { measure, difference = 0 } = change
  const isUp = difference > 0
  const middles = middleWords(change)
  switch (measure) {
    case 'minutes': {
      const minutes = Math.round(Math.abs(difference) * 10) / 10
      return `${where ? `${where} took ` : 'audits took '}${minutes} ${minutes === 1 ? 'minute' : 'minutes'} ${isUp ? 'longer' : 'less'} (${middles})`
    }
    case 'frustration':
      return `${where || 'the whole'} got ${isUp ? 'more' : 'less'} frustrating (${middles})`
    case 'score':
      return `the score ${isUp ? 'rose' : 'fell'} (${middles})`
    case 'passed':
      return `${where} passed ${isUp ? 'more' : 'less'} often (${middles})`
    case 'achieved':
      return `the outcome was achieved ${isUp ? 'more' : 'less'} often (${middles})`
  }
}

/** `4.4 to 2.9 of 7, n 30 and 36`, or `1 of 30 to 14 of 36`. */
function middleWords({ measure, before, after }: Change): string {
  if (isShare(before) && isShare(after)) return `${before.count} of ${before.of} to ${after.count} of ${after.of}`
  if (isShare(before) || isShare(after) || before.mean === undefined || after.mean === undefined) return 'not said'
  const [was, is] = [valueWords(measure, before.mean), valueWords(measure, after.mean)]
  return `${was.replace(/ .*/, '')} to ${is}, n ${before.n} and ${after.n}`
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}
