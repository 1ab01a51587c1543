import type { Checklist, Step } from '../checklist/checklist.ts'
import { milliseconds } from '../checklist/duration.ts'
import { specOf } from './language/texts.ts'

const minute = 60_000

/**
 * About how many minutes a checklist takes somebody who just meets every target, counted low: only steps that everybody walks;
 * a minute for what is to be done, or as long as the target of a clock allows; half a minute to answer, one to write or to
 * take a picture, one for the four questions after a drill. What is waited for takes none.
 */
export function walkingMinutes({ steps }: Checklist): number {
  const always = steps.filter(({ when }) => when === undefined)
  return always.reduce((sum, step) => sum + doing(step) + answering(step) + (step.drill ? 1 : 0), 0)
}

function doing(step: Step): number {
  const { target } = specOf(step)
  const least = step.do === undefined ? 0 : 1
  switch (step.ask.kind) {
    case 'duration':
      return Math.max(1, longest(target))
    case 'timeline':
      return Math.max(1, ...Object.values(target ?? {}).map((each) => longest(each)))
    default:
      return least
  }
}

function answering({ ask: { kind } }: Step): number {
  return kind === 'text' || kind === 'evidence' ? 1 : 0.5
}

/** The longest time in minutes that a target speaks of. */
function longest(target: unknown): number {
  const times = Object.values(target ?? {}).map((time) => (typeof time === 'string' ? (milliseconds(time) ?? 0) : 0))
  return Math.max(0, ...times) / minute
}
