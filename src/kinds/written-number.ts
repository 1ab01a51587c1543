import { quoted } from '../checklist/quoted.ts'
import { singular } from './counted.ts'
import type { Refusal } from './kind.ts'

/** Which number is wanted. */
export interface Wanted {
  unit?: string
  whole?: boolean
  min?: number
  max?: number
}

/** No number is larger. */
export const most = 1e12

/** The number that was written, without its unit; a comma may be the decimal point where that can be read in one way only. */
export function writtenNumber(text: string, { unit, whole, min, max }: Wanted): number | Refusal {
  const written = text.normalize('NFKC').replaceAll('−', '-').trim()
  const bare = withoutUnit(written, unit)
  const example = whole ? '3' : '3 or 3.5'
  if (bare === '') return { refused: `A number please, such as ${example}.` }
  if (bare.length > 40 || !/^[+-]?\d{1,13}(?:[.,]\d{1,6})?$/.test(bare))
    return { refused: `A number please, such as ${example}; ${quoted(text.trim())} is none.` }
  if (/^[+-]?[1-9]\d{0,2},\d{3}$/.test(bare) || (whole && /\.\d{3}$/.test(bare)))
    return {
      refused: `${quoted(bare)} can be read in two ways; please write the number without a thousands separator.`,
    }
  const value = Number(bare.replace(',', '.')) + 0
  if (Math.abs(value) > most) return { refused: `That number is too large; the largest is ${most}.` }
  if (whole && !Number.isInteger(value))
    return { refused: `A whole number please, such as 3; ${quoted(bare)} is none.` }
  if (min !== undefined && value < min) return { refused: `At least ${min}, please; ${value} is less.` }
  if (max !== undefined && value > max) return { refused: `At most ${max}, please; ${value} is more.` }
  return value
}

/** What was written without the unit before or behind it. */
function withoutUnit(written: string, unit: string | undefined): string {
  if (!unit) return written
  const word = unit.normalize('NFKC').toLowerCase()
  for (const each of [word, singular(word)]) {
    if (written.toLowerCase().endsWith(each)) return written.slice(0, written.length - each.length).trim()
    if (written.toLowerCase().startsWith(each)) return written.slice(each.length).trim()
  }
  return written
}
