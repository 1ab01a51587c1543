import type { Step } from '../../checklist/checklist.ts'
import { milliseconds } from '../../checklist/duration.ts'
import type { Path } from '../../checklist/place.ts'
import type { Json } from '../../json.ts'
import { offersOf, type Spec, specOf } from './offers.ts'

/** The keys beside `kind:` that say what passes. */
const keys = ['target', 'good'] as const

/**
 * Where below a step something else passes than before; undefined where the same does.
 *
 * @param isGone whether a mark is, by its id: then its target had to go.
 */
export function retargeted(before: Step, step: Step, isGone: (mark: string) => boolean): Path | undefined {
  const [old, now] = [specOf(before), specOf(step)]
  const marks = new Set(offersOf(before).map(({ id }) => id))
  if (isMap(old.target) && Object.keys(old.target).some((key) => marks.has(key) && isGone(key))) return undefined
  const key = keys.find((each) => differs(old[each], now[each]))
  return key && ['ask', key, ...(firstDifference(old[key], now[key]) ?? [])]
}

/** The first entry that is another one; of one that is gone, what it stood in. */
function firstDifference(old: Json | undefined, now: Json | undefined): Path | undefined {
  if (!isMap(old) || !isMap(now)) return undefined
  const key = Object.keys(now).find((each) => differs(old[each], now[each]))
  return key === undefined ? undefined : [key, ...(firstDifference(old[key], now[key]) ?? [])]
}

/** Whether two values say something else, in whatever order; `60 s` and `1 min` say the same. */
export function differs(one: Json | undefined, other: Json | undefined): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length !== other.length || one.some((each, index) => differs(each, other[index]))
  if (isMap(one) && isMap(other))
    return [...new Set([...Object.keys(one), ...Object.keys(other)])].some((key) => differs(one[key], other[key]))
  return comparable(one) !== comparable(other)
}

function comparable(value: Json | undefined): Json | undefined {
  return typeof value === 'string' ? (milliseconds(value) ?? value) : value
}

function isMap(value: Json | undefined): value is Spec {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
