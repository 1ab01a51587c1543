import { Failure } from '../failure.ts'
import { nearest } from '../nearest.ts'
import type { AuditHead } from '../store/store.ts'

/** The flags that say which audits a command is about. */
export interface AuditFilterOptions {
  readonly checklist?: readonly string[]
  readonly wave?: readonly string[]
  readonly since?: string
  readonly until?: string
  readonly auditor?: readonly string[]
  readonly perspective?: readonly string[]
  readonly persona?: readonly string[]
  readonly channel?: readonly string[]
  /** Of steps and what was found there; it leaves out no audit. */
  readonly owner?: readonly string[]
}

/** What an audit alone does not say. */
export interface Elsewhere {
  /** The channel of a checklist, by the digest of its text: the audit's, where nobody said another. */
  readonly channelOf?: (digest: string) => string | undefined
  /** The owners that any step has. */
  readonly owners?: Iterable<string>
}

type Named = Exclude<keyof AuditFilterOptions, 'since' | 'until' | 'owner'>

/** What of an audit each flag asks for. */
const asked: Readonly<Record<Named, (head: AuditHead, elsewhere: Elsewhere) => string | undefined>> = {
  checklist: ({ checklist }) => checklist,
  wave: ({ wave }) => wave,
  auditor: ({ auditor }) => auditor,
  perspective: ({ perspective }) => perspective,
  persona: ({ persona }) => persona,
  channel: ({ channel, digest }, { channelOf }) => channel ?? channelOf?.(digest),
}
const names = Object.keys(asked) as readonly Named[]
const filters = [
  'checklist',
  'wave',
  'since',
  'until',
  'auditor',
  'perspective',
  'persona',
  'channel',
  'owner',
] as const

/** Whether an audit is asked for. Throws a usage Failure when a date is none. */
export function auditFilter(options: AuditFilterOptions, elsewhere: Elsewhere = {}): (head: AuditHead) => boolean {
  const tests: ((head: AuditHead) => boolean)[] = []
  for (const name of names) {
    const wanted = options[name]
    if (wanted === undefined) continue
    const values = new Set<string | undefined>(wanted)
    tests.push((head) => values.has(asked[name](head, elsewhere)))
  }
  const since = options.since === undefined ? undefined : periodOf('--since', options.since).first
  const until = options.until === undefined ? undefined : periodOf('--until', options.until).last
  if (since !== undefined && until !== undefined && since > until)
    throw new Failure(
      'usage',
      `--since ${options.since} is later than --until ${options.until}, so nothing is between.`,
    )
  // The day as it was where the auditor was: their own wall clock says it.
  if (since !== undefined) tests.push(({ startedAt }) => startedAt.slice(0, 10) >= since)
  if (until !== undefined) tests.push(({ startedAt }) => startedAt.slice(0, 10) <= until)
  return (head) => tests.every((test) => test(head))
}

/** Whether the steps of an owner are asked for, and what was found there. */
export function ownerFilter({ owner }: AuditFilterOptions): (owner: string | undefined) => boolean {
  if (owner === undefined) return () => true
  const wanted = new Set<string | undefined>(owner)
  return (each) => wanted.has(each)
}

/** Throws a usage Failure for a value that no audit has at all: it is most likely misspelt. */
export function refuseUnmatched(
  options: AuditFilterOptions,
  heads: readonly AuditHead[],
  elsewhere: Elsewhere = {},
): void {
  for (const name of names) {
    const there = new Set(options[name] && heads.map((head) => asked[name](head, elsewhere)))
    refuse(options[name], there, (value) => `No audit has the ${name} “${value}”.`)
  }
  refuse(options.owner, new Set(options.owner && elsewhere.owners), (value) => `No step has the owner “${value}”.`)
}

const mostNamed = 12

function refuse(
  wanted: readonly string[] | undefined,
  there: ReadonlySet<string | undefined>,
  says: (value: string) => string,
): void {
  const missing = wanted?.find((value) => !there.has(value))
  if (missing === undefined) return
  const known = [...there].filter((value) => value !== undefined).sort()
  const meant = nearest(missing, known)
  const named = known.slice(0, mostNamed).join(', ')
  const rest = known.length > mostNamed ? `, and ${known.length - mostNamed} more` : ''
  const list = known.length > 0 ? `There are: ${named}${rest}.` : 'There is none at all.'
  throw new Failure('usage', says(missing), { hint: meant === undefined ? list : `Did you mean ${meant}? ${list}` })
}

/** The first and the last day of a day, a month, a quarter or a year; a last day may be one that the month does not have. */
function periodOf(flag: string, text: string): { readonly first: string; readonly last: string } {
  if (/^\d{4}$/.test(text)) return { first: `${text}-01-01`, last: `${text}-12-31` }
  const [, year, quarter] = /^(\d{4})-?q([1-4])$/i.exec(text) ?? []
  if (year !== undefined) {
    const months = Number(quarter) * 3
    return { first: `${year}-${twoDigits(months - 2)}-01`, last: `${year}-${twoDigits(months)}-31` }
  }
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return { first: `${text}-01`, last: `${text}-31` }
  if (/^\d{4}-\d\d-\d\d$/.test(text) && isDay(text)) return { first: text, last: text }
  throw new Failure('usage', `${flag} can’t be “${text}”.`, {
    hint: 'A day, a month, a quarter or a year: 2026-09-01, 2026-09, 2026-Q3 or 2026.',
  })
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** The filters as they were said. */
export function filterOf(options: AuditFilterOptions): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    filters.flatMap((name) => {
      const said = options[name]
      if (said === undefined) return []
      return [[name, typeof said === 'string' ? [said] : said] as const]
    }),
  )
}
