import type { Json } from '../json.ts'
import type { Refusal } from '../kinds/kind.ts'
import type { Mark } from '../prompt.ts'

/** One length of time by the clock; several stand side by side where a unit is not smaller than the one before. */
const amount = /^(\d{1,5}(?:[.,]\d{1,3})?) ?(h|min|s)\b[ ,]*/
const units = ['h', 'min', 's']

/** How a log is written by hand, in the marks that there are: `such as hold 12 s 95 s, person 140 s`. */
export function logFormat(marks: readonly Mark[]): string {
  const examples = marks.slice(0, 2).map(({ id, span }, index) => (span ? `${id} 12 s 95 s` : `${id} ${140 + index} s`))
  return `such as ${examples.join(', ')}, counted from the start; or nothing`
}

/** A log as it is written by hand, as an answers file would say it: `{ hold: [12 s, 95 s], person: [140 s] }`. */
export function writtenLog(text: string, marks: readonly Mark[]): { readonly log: Json } | Refusal {
  const log: Record<string, string[]> = {}
  let rest = text.normalize('NFKC').trim().toLowerCase().replaceAll(/\s+/g, ' ')
  if (rest === 'nothing') return { log }
  while (rest !== '') {
    const mark = marks.find(({ id, label }) => [id, label.toLowerCase()].some((name) => rest.startsWith(`${name} `)))
    const named = mark && (rest.startsWith(`${mark.id} `) ? mark.id : mark.label)
    const { times, after } = timesIn(rest.slice((named ?? '').length + 1))
    if (!mark || times.length === 0)
      return { refused: `Each of ${namesOf(marks)} with its times, ${logFormat(marks)}.` }
    log[mark.id] = [...(log[mark.id] ?? []), ...times]
    rest = after
  }
  return { log }
}

/** A log that was recorded, as it would be written by hand. */
export function logText(log: Json, marks: readonly Mark[]): string {
  if (typeof log !== 'object' || log === null) return ''
  const entries = marks.flatMap(({ id }) => {
    const times = Object.entries(log).find(([mark]) => mark === id)?.[1]
    return Array.isArray(times) ? [`${id} ${times.map((ms) => `${Number(ms) / 1000} s`).join(' ')}`] : []
  })
  return entries.join(', ') || 'nothing'
}

function timesIn(text: string): { times: readonly string[]; after: string } {
  const times: string[] = []
  let rest = text
  let last = units.length
  for (let found = amount.exec(rest); found; found = amount.exec(rest)) {
    const [whole, number = '', unit = ''] = found
    const size = units.indexOf(unit)
    if (size > last) times.push(`${times.pop()} ${number} ${unit}`)
    else times.push(`${number} ${unit}`)
    last = size
    rest = rest.slice(whole.length)
  }
  return { times, after: rest }
}

function namesOf(marks: readonly Mark[]): string {
  return marks.map(({ id }) => id).join(', ')
}
