import type { Step } from '../../checklist/checklist.ts'
import type { Json } from '../../json.ts'
import { kindNamed } from '../../kinds/index.ts'
import { specOf } from './offers.ts'
import { sameWords } from './same-words.ts'

/** What numbers are measured by that is another thing than before: the key below `ask`, and both in words. */
export interface Remeasured {
  readonly key: string
  readonly was: string
  readonly is: string
}

/** In what, over what and from where numbers are counted. */
const measures = ['unit', 'for', 'per', 'since'] as const

/**
 * Whether the numbers of a step mean something else than before: another scale, one whose ends are swapped, another unit, or days
 * counted for or from something else.
 *
 * @param isGone whether a step is, by its id: then they are counted from another one for no reason of their own.
 */
export function remeasured(before: Step, step: Step, isGone: (step: string) => boolean): Remeasured | undefined {
  const [old, now] = [specOf(before), specOf(step)]
  const [was, is] = [pointsOf(before), pointsOf(step)]
  if (was !== is) return { key: hasChanged(old.max, now.max) ? 'max' : 'min', was, is }
  if (isSwapped(old, now)) return { key: 'low', was: ends(old), is: ends(now) }
  const key = measures.find((each) => hasChanged(old[each], now[each]))
  if (key === 'since' && typeof old.since === 'string' && isGone(old.since)) return undefined
  return key && { key, was: shown(key, old[key]), is: shown(key, now[key]) }
}

/** Of a scale from where to where it goes, whether that is said or usual. */
function pointsOf({ ask }: Step): string {
  const space = ask.kind === 'scale' ? kindNamed(ask.kind).space(ask.spec) : 'any'
  return typeof space === 'object' && 'min' in space ? `from ${space.min} to ${space.max}` : ''
}

type Ends = { readonly low?: Json | undefined; readonly high?: Json | undefined }

function isSwapped({ low, high }: Ends, now: Ends): boolean {
  return low !== undefined && hasChanged(low, high) && !hasChanged(low, now.high) && !hasChanged(high, now.low)
}

function ends({ low, high }: Ends): string {
  return `from \`${low}\` to \`${high}\``
}

function hasChanged(one: Json | undefined, other: Json | undefined): boolean {
  if (typeof one === 'string' && typeof other === 'string') return !sameWords(one, other)
  return one !== other
}

function shown(key: string, value: Json | undefined): string {
  return value === undefined ? `without \`${key}\`` : `\`${key}: ${value}\``
}
