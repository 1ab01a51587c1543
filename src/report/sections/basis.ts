import type { Gathered, Walked } from '../gathered.ts'

/** What a report rests on, and what it leaves out. */
export interface Basis {
  /** Audits that count. */
  readonly audits: number
  /** Names that were given; who gave none is counted in `unnamed`, an audit each. */
  readonly auditors: number
  readonly unnamed: number
  readonly checklists: readonly {
    readonly id: string
    readonly title: string
    readonly audits: number
    /** By the number of the version; a checklist that changed and kept its number is there twice. */
    readonly versions: readonly { readonly version: number; readonly digest: string; readonly audits: number }[]
  }[]
  /** In the order in which they began; without the audits that belong to none. */
  readonly waves: readonly {
    readonly wave: string
    readonly audits: number
    readonly from: string
    readonly to: string
  }[]
  /** How many audits belong to no wave. */
  readonly noWave: number
  /** Local dates of the first and the last audit; missing where there is none. */
  readonly from?: string
  readonly to?: string
  readonly states: {
    readonly finished: number
    readonly 'given-up': number
    readonly open: number
    readonly waiting: number
  }
  /** Audits that the filters would let in and that never count. */
  readonly leftOut: {
    readonly practice: number
    readonly excluded: number
    readonly abandoned: number
    /** Their checklist is written for another version of firsthand. */
    readonly unreadable: number
  }
  /** Audits that count and that the filters kept out. */
  readonly filtered: number
}

/** What the filters and the kinds of audits kept out. */
export type Uncounted = Pick<Basis, 'leftOut' | 'filtered'>

/** What a report rests on. */
export function basisOf({ audits, walked, waves }: Gathered, uncounted: Uncounted): Basis {
  const names = new Set<string>()
  const states = { finished: 0, 'given-up': 0, open: 0, waiting: 0 }
  const byWave = new Map(waves.map((wave) => [wave, { wave, audits: 0, from: '', to: '' }]))
  const all = { audits: 0, from: '', to: '' }
  let unnamed = 0
  for (const { head } of audits) {
    if (head.auditor) names.add(head.auditor)
    else unnamed += 1
    if (head.state !== 'abandoned') states[head.state] += 1
    const day = head.startedAt.slice(0, 10)
    for (const each of [all, byWave.get(head.wave ?? '')]) if (each) addTo(each, day)
  }
  const inWaves = [...byWave.values()]
  return {
    audits: audits.length,
    auditors: names.size,
    unnamed,
    checklists: walked.map(checklistIn),
    waves: inWaves,
    noWave: inWaves.reduce((rest, wave) => rest - wave.audits, audits.length),
    ...(audits.length > 0 && { from: all.from, to: all.to }),
    states,
    ...uncounted,
  }
}

/** One audit more. Days, since in one place it may still be yesterday when it is today in another. */
function addTo(counted: { audits: number; from: string; to: string }, day: string): void {
  counted.audits += 1
  if (counted.from === '' || day < counted.from) counted.from = day
  if (day > counted.to) counted.to = day
}

function checklistIn({ checklist: { id, title }, audits }: Walked): Basis['checklists'][number] {
  const versions = new Map<string, { version: number; digest: string; audits: number }>()
  for (const { head, checklist } of audits) {
    const known = versions.get(head.digest) ?? { version: checklist.version, digest: head.digest, audits: 0 }
    known.audits += 1
    versions.set(head.digest, known)
  }
  // A map is in the order in which each was walked first.
  return { id, title, audits: audits.length, versions: [...versions.values()].sort((a, b) => a.version - b.version) }
}
