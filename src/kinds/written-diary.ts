import { quoted } from '../checklist/quoted.ts'
import type { Json } from '../json.ts'
import { shifted, showDay } from './day.ts'
import type { Entry } from './diary.ts'
import type { Refusal } from './kind.ts'
import { readDay, writtenDay } from './written-day.ts'
import { type Wanted, writtenNumber } from './written-number.ts'

const longest = 2000

/** What stands between two days. */
const apart = /[,;\n]/

/** A dash: the day has no entry. */
const none = /^[-\u2212\u2013\u2014]$/

/** The number of one day, or a dash for none. */
export function writtenCount(text: string, wanted: Wanted): number | undefined | Refusal {
  return none.test(text.trim()) ? undefined : writtenNumber(text, wanted)
}

/** Days with their numbers, as somebody wrote them: `3 Nov 4, 4 Nov 0; yesterday 2`. */
export function writtenEntries(text: string, wanted: Wanted, today: string): readonly Entry[] | Refusal {
  if (text.length > longest) return { refused: `At most ${longest} characters, please.` }
  const entries: Entry[] = []
  for (const each of text.split(apart).filter((part) => part.trim() !== '')) {
    const entry = writtenEntry(each.trim(), wanted, today)
    if ('refused' in entry) return entry
    entries.push(entry)
  }
  return entries.length > 0 ? entries : { refused: `${wantedForm(today)}.` }
}

function writtenEntry(text: string, wanted: Wanted, today: string): Entry | Refusal {
  const unit = wanted.unit && text.toLowerCase().endsWith(wanted.unit.toLowerCase()) ? wanted.unit.length : 0
  const [, day = '', number = ''] = /^(.+?)[\s:=]+(\S+)$/.exec(text.slice(0, text.length - unit).trim()) ?? []
  // `3 Nov 2026` is a day without a number, and not two thousand of something.
  if (day === '' || writtenDay(text, today)) return { refused: `${wantedForm(today)}; ${quoted(text)} is none.` }
  const read = readDay(day, today, { past: true })
  if (typeof read !== 'string') return read
  const count = writtenCount(number, wanted)
  return typeof count === 'object' ? count : [read, count]
}

function wantedForm(today: string): string {
  return `Each day with its number please, ${exampleOf(shifted(today, -1))}`
}

/** `such as 3 Nov 4, 4 Nov 0`, from the given day on. */
export function exampleOf(day: string): string {
  const short = (day: string) => showDay(day).split(' ').slice(1, 3).join(' ')
  return `such as ${short(day)} 4, ${short(shifted(day, 1))} 0`
}

/**
 * A map of days and their numbers as a file says it (`{ 2026-11-03: 4 }`, null for none), or a diary as it is kept, in the form that
 * is read; the day on which it began stands there even without an entry. `entered` counts those with one. Undefined: it is none.
 */
export function writtenMap(written: Json): { readonly text: string; readonly entered: number } | undefined {
  if (!isMap(written)) return undefined
  const { from, days } = written
  const kept = typeof from === 'string' && days !== undefined && isMap(days) ? { [from]: null, ...days } : undefined
  const entries = Object.entries(kept ?? written)
  const isPlain = entries.every(([day, number]) => !apart.test(day) && (number === null || isNumber(number)))
  if (entries.length === 0 || !isPlain) return undefined
  return {
    text: entries.map(([day, number]) => `${day} ${number ?? '-'}`).join(', '),
    entered: entries.filter(([, number]) => number !== null).length,
  }
}

function isMap(written: Json): written is { readonly [key: string]: Json } {
  return typeof written === 'object' && written !== null && !Array.isArray(written)
}

function isNumber(written: Json): boolean {
  return typeof written === 'number' || (typeof written === 'string' && !apart.test(written))
}
