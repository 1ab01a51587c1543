const units: Readonly<Record<string, string>> = { s: 'second', min: 'minute', h: 'hour' }
const weekdays: Readonly<Record<string, string>> = {
  Mon: 'Monday',
  Tue: 'Tuesday',
  Wed: 'Wednesday',
  Thu: 'Thursday',
  Fri: 'Friday',
  Sat: 'Saturday',
  Sun: 'Sunday',
}
const months: Readonly<Record<string, string>> = {
  Jan: 'January',
  Feb: 'February',
  Mar: 'March',
  Apr: 'April',
  Jun: 'June',
  Jul: 'July',
  Aug: 'August',
  Sep: 'September',
  Oct: 'October',
  Nov: 'November',
  Dec: 'December',
}
const date = new RegExp(
  `\\b(?:(${Object.keys(weekdays).join('|')}) )?(\\d{1,2}) (May|${Object.keys(months).join('|')})\\b`,
  'g',
)

/** An encoded text as it is spoken: signs that divide for the eye become what divides for the ear, and what is abbreviated is said in full. */
export function byEar(text: string): string {
  return text
    .replace(/^- /, '')
    .replace(/^\s*(\d+) · /, '$1. ')
    .replaceAll(/([.?!:;,])? · /g, (_, mark?: string) => `${mark ?? ','} `)
    .replaceAll(/(?<!\d)(\d+) ×/g, (_, count: string) => `${count} ${count === '1' ? 'time' : 'times'}`)
    .replaceAll(
      /(?<![\p{L}\d.,:/-])(\d{1,9}(?:\.\d{1,3})?) (s|min|h)(?![\p{L}\d/])/gu,
      (_, count: string, unit: string) => `${count} ${units[unit]}${count === '1' ? '' : 's'}`,
    )
    .replaceAll(date, (_, weekday: string | undefined, day: string, month: string) =>
      [...(weekday ? [weekdays[weekday]] : []), day, months[month] ?? month].join(' '),
    )
}
