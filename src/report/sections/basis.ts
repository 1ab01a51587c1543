import type { Gathered } from '../gathered.ts'

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
export function basisOf({ audits }: Gathered, uncounted: Uncounted): Basis {
  return {
    audits: audits.length,
    auditors: 0,
    unnamed: 0,
    checklists: [],
    waves: [],
    noWave: 0,
    states: { finished: 0, 'given-up': 0, open: 0, waiting: 0 },
    ...uncounted,
  }
}
