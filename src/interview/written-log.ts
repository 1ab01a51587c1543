import type { Json } from '../json.ts'
import type { Refusal } from '../kinds/kind.ts'
import type { Mark } from '../prompt.ts'

/** One length of time by the clock; several stand side by side where a unit is not smaller than the one before. */
const amount = /^(\d{1,7}(?:[.,]\d{1,3})?) ?(h|min|s)\b[ ,]*/
const units = ['h', 'min', 's']

/** How a log is written by hand, in the marks that there are: `such as hold 12 s 95 s, person 140 s`. */
export function logFormat(marks: readonly Mark[]): string {
  const examples = marks.slice(0, 2).map(({ id, span }, index) => (span ? `${id} 12 s 95 s` : `${id} ${140 + index} s`))
  return `such as ${examples.join(', ')}, counted from the start; or nothing`
}

/** A log as it is written by hand, as an answers file would say it: `{ hold: [12 s, 95 s], person: [140 s] }`. */
export function writtenLog(text: string, marks: readonly Mark[]): { readonly log: Json } | Refusal {
  const log: Record<string, string[]> = {}
  let rest = plain(text)
  if (rest === 'nothing') return { log }
  while (rest !== '') {
    const { id, name = '' } = namedFirst(rest, marks) ?? {}
    const { times, after } = timesIn(rest.slice(name.length).trimStart())
    if (id === undefined || times.length === 0)
      return { refused: `Each of ${namesOf(marks)} with its times, ${logFormat(marks)}.` }
    log[id] = [...(log[id] ?? []), ...times]
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

/** The mark that a text begins with, by its id or its label: the longest that fits, since one may begin like another. */
function namedFirst(text: string, marks: readonly Mark[]): { readonly id: string; readonly name: string } | undefined {
  return marks
    .flatMap(({ id, label }) => [id, plain(label)].map((name) => ({ id, name })))
    .filter(({ name }) => text.startsWith(`${name} `))
    .toSorted((one, other) => other.name.length - one.name.length)[0]
}

/** As it is compared: composed, in small letters, with single spaces. */
function plain(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase().replaceAll(/\s+/g, ' ')
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
