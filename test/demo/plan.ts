import type { Meeting, Perspective } from '../../src/session/event.ts'

/** Who walks: colleagues from back offices above all, two newcomers, and two customers who were brought along. */
export interface Auditor {
  readonly name: string
  readonly perspective: Perspective
  readonly meets?: Meeting
  readonly place: string
}

const auditors = {
  Ottilie: { name: 'Ottilie', perspective: 'employee', meets: 'rarely', place: 'Antwerp office' },
  Bram: { name: 'Bram', perspective: 'employee', meets: 'rarely', place: 'Breda warehouse' },
  Keziah: { name: 'Keziah', perspective: 'employee', meets: 'rarely', place: 'Antwerp office' },
  Tomasz: { name: 'Tomasz', perspective: 'employee', meets: 'rarely', place: 'at home' },
  Yusra: { name: 'Yusra', perspective: 'employee', meets: 'rarely', place: 'Antwerp office' },
  Anselm: { name: 'Anselm', perspective: 'employee', meets: 'rarely', place: 'Breda warehouse' },
  Corin: { name: 'Corin', perspective: 'employee', meets: 'sometimes', place: 'at home' },
  Dilys: { name: 'Dilys', perspective: 'employee', meets: 'daily', place: 'Ghent shop' },
  Pim: { name: 'Pim', perspective: 'newcomer', meets: 'sometimes', place: 'Ghent shop' },
  Solveig: { name: 'Solveig', perspective: 'newcomer', meets: 'rarely', place: 'Antwerp office' },
  Henrike: { name: 'Henrike', perspective: 'customer', place: 'at home' },
  João: { name: 'João', perspective: 'customer', place: 'at home' },
} as const satisfies Record<string, Auditor>

/** What is different about an audit. */
interface Occasion {
  /** Audits of the same event have the same name. */
  readonly together?: string
  readonly place?: string
  readonly channel?: string
  readonly practice?: boolean
  /** Entered so many hours after it was done. */
  readonly later?: number
  readonly stops?: { readonly at: string; readonly how: 'open' | 'abandoned' | 'given-up'; readonly because: string }
  /** What was said of it afterwards. */
  readonly review?: { readonly verdict: 'accepted' | 'excluded'; readonly because: string }
  readonly corrections?: readonly Correction[]
}

export interface Correction {
  readonly step: string
  readonly because: string
  readonly note?: string
  readonly frustration?: string
  readonly value?: string
  readonly result?: 'passed' | 'failed'
}

export interface Planned extends Occasion {
  /** Names the audit in everything that is drawn. */
  readonly key: string
  readonly checklist: string
  readonly wave: 1 | 2 | 3
  /** Local time: `2026-01-20T10:05`. */
  readonly at: string
  readonly auditor: Auditor
  readonly perspective: Perspective
  readonly persona: number
  /** Which of the events of its checklist and wave it is, from 0, and of how many. */
  readonly event: { readonly index: number; readonly of: number }
}

export const waves = ['2026-Q1', '2026-Q2', '2026-Q3'] as const
/** Nothing is recorded after this day. */
export const lastDay = '2026-09-30'

type Name = keyof typeof auditors
type Row = readonly [at: string, who: Name, occasion?: Occasion]

const accepted = { review: { verdict: 'accepted', because: 'Walked as agreed, and complete.' } } as const

const rows: Readonly<Record<string, readonly Row[]>> = {
  returns: [
    ['01-19T14:00', 'Pim', { practice: true }],
    ['01-20T10:05', 'Ottilie', accepted],
    ['01-27T14:10', 'Bram', { later: 3 }],
    ['02-05T09:30', 'Henrike', { together: 'parcel desk, 5 February', place: 'Ghent shop' }],
    ['02-05T09:32', 'Dilys', { together: 'parcel desk, 5 February', place: 'Ghent shop' }],
    ['02-11T11:20', 'Keziah'],
    [
      '02-19T15:45',
      'Anselm',
      {
        corrections: [
          { step: 'send', value: '27 min', because: 'I had stopped the clock at the door and not at the counter.' },
          {
            step: 'told',
            note: 'There were two messages. The second one named no day either.',
            because: 'Found the second message later.',
          },
        ],
      },
    ],
    ['03-03T10:40', 'Pim'],
    ['03-10T16:05', 'João', { channel: 'app' }],
    ['04-14T09:50', 'Tomasz'],
    ['04-21T13:15', 'Ottilie'],
    ['04-29T10:25', 'Yusra', { later: 5 }],
    ['05-07T17:30', 'Henrike'],
    ['05-12T11:05', 'Corin', { channel: 'app' }],
    ['05-20T14:50', 'Solveig'],
    ['05-28T09:15', 'João', { together: 'parcel shop, 28 May', place: 'Antwerp, Lange Leemstraat' }],
    ['05-28T09:17', 'Bram', { together: 'parcel shop, 28 May', place: 'Antwerp, Lange Leemstraat' }],
    ['07-07T10:10', 'Keziah'],
    ['07-14T15:20', 'Pim', accepted],
    ['07-21T09:40', 'Anselm', { channel: 'app' }],
    ['07-29T13:35', 'Ottilie'],
    ['08-05T11:15', 'Henrike', { together: 'parcel shop, 5 August', place: 'Antwerp, Lange Leemstraat' }],
    ['08-05T11:16', 'Yusra', { together: 'parcel shop, 5 August', place: 'Antwerp, Lange Leemstraat' }],
    ['08-12T16:20', 'Tomasz'],
    ['08-20T10:55', 'Solveig', { later: 4 }],
    ['09-01T09:25', 'Dilys'],
    ['09-15T14:05', 'Bram'],
    ['09-17T10:35', 'Corin', { channel: 'app' }],
    ['09-21T17:10', 'João'],
    ['09-23T13:25', 'Ottilie'],
    ['09-24T09:55', 'Keziah'],
  ],
  ivr: [
    ['01-21T09:40', 'Yusra'],
    ['01-26T13:15', 'Anselm'],
    ['01-29T11:05', 'Tomasz'],
    ['02-03T09:10', 'Dilys'],
    ['02-10T10:15', 'Henrike', { together: 'call of 10 February' }],
    ['02-10T10:15', 'Corin', { together: 'call of 10 February' }],
    ['02-17T16:30', 'Pim', { later: 2 }],
    ['02-24T11:30', 'Solveig'],
    ['02-26T09:20', 'Bram'],
    ['03-11T13:50', 'Ottilie'],
    ['03-18T10:05', 'João', { together: 'call of 18 March' }],
    ['03-18T10:05', 'Keziah', { together: 'call of 18 March' }],
    ['04-16T09:35', 'Anselm'],
    ['04-28T14:25', 'Solveig'],
    ['05-06T11:40', 'João', { together: 'call of 6 May' }],
    ['05-06T11:40', 'Dilys', { together: 'call of 6 May' }],
    [
      '05-19T10:20',
      'Yusra',
      { corrections: [{ step: 'call', frustration: '4', because: 'I had rated the music and not the call.' }] },
    ],
    ['06-09T15:55', 'Corin'],
    ['07-08T09:30', 'Tomasz'],
    ['07-16T13:10', 'Henrike', { together: 'call of 16 July' }],
    ['07-16T13:10', 'Bram', { together: 'call of 16 July' }],
    ['07-21T15:20', 'Yusra'],
    ['07-28T10:45', 'Pim'],
    ['08-04T09:40', 'Corin'],
    ['08-11T11:25', 'Ottilie'],
    ['08-20T13:30', 'Dilys'],
    ['08-25T14:40', 'Solveig'],
    ['09-09T09:50', 'Anselm'],
    ['09-17T16:15', 'João'],
    ['09-30T11:05', 'Keziah'],
  ],
  'mobile-site': [
    ['01-22T10:10', 'Keziah', { place: 'on the tram', later: 2 }],
    ['02-04T12:20', 'Solveig'],
    ['02-18T19:40', 'Henrike', { place: 'on the tram', later: 11 }],
    ['03-05T08:25', 'Anselm'],
    ['03-17T12:35', 'Dilys'],
    [
      '03-19T17:25',
      'João',
      {
        stops: {
          at: 'address',
          how: 'given-up',
          because: 'A password, and now my whole address once more. I bought the jacket in the high street.',
        },
      },
    ],
    ['04-15T17:15', 'Yusra', { place: 'on the tram', later: 9 }],
    ['05-13T17:20', 'João'],
    ['06-10T12:45', 'Pim'],
    [
      '06-16T08:10',
      'Corin',
      {
        review: {
          verdict: 'excluded',
          because: 'Walked on the Wi-Fi of the office and not on mobile data.',
        },
      },
    ],
    ['07-09T11:05', 'Corin', { place: 'on the tram', later: 3 }],
    ['08-06T17:35', 'Henrike'],
    [
      '08-19T08:20',
      'Yusra',
      {
        corrections: [
          {
            step: 'address',
            note: 'On a phone of the year before last.',
            because: 'Asked afterwards which phone it was.',
          },
        ],
      },
    ],
    ['09-03T12:15', 'Solveig'],
    ['09-16T17:05', 'Dilys'],
  ],
  invoices: [
    ['01-26T13:20', 'Pim'],
    ['02-09T10:30', 'Keziah'],
    ['02-24T18:40', 'João'],
    ['03-12T11:15', 'Bram', accepted],
    [
      '03-18T15:10',
      'Anselm',
      {
        stops: {
          at: 'change',
          how: 'abandoned',
          because: 'Called to the year-end audit, and the test invoices were cancelled meanwhile.',
        },
      },
    ],
    ['04-20T09:45', 'Dilys'],
    ['05-11T14:35', 'Ottilie'],
    ['05-26T18:50', 'Henrike'],
    ['06-11T10:05', 'Tomasz'],
    ['07-13T13:40', 'Solveig'],
    ['07-30T10:50', 'Yusra'],
    ['08-18T18:30', 'João'],
    ['09-02T11:35', 'Corin'],
    ['09-22T09:10', 'Anselm'],
  ],
  'promo-codes': [
    ['01-28T10:20', 'Corin'],
    ['02-12T15:30', 'Solveig'],
    ['02-25T17:50', 'Henrike'],
    ['03-19T09:35', 'Yusra'],
    ['04-22T11:10', 'Bram'],
    ['05-14T14:20', 'Anselm'],
    ['06-02T17:40', 'João'],
    ['06-17T10:30', 'Keziah'],
    ['07-15T15:05', 'Ottilie'],
    ['08-13T09:25', 'Pim'],
    ['09-04T17:55', 'Henrike'],
    ['09-18T11:50', 'Tomasz'],
  ],
}

function waveOf(at: string): 1 | 2 | 3 {
  if (at < '04') return 1
  return at < '07' ? 2 : 3
}

/** What happened on an occasion, to one or several. */
function eventOf([at, who, { together }]: readonly [string, Name, Occasion]): string {
  return together ?? `${at} ${who}`
}

function planned(checklist: string, rows: readonly Row[]): readonly Planned[] {
  const all = rows.map(([at, who, occasion = {}]) => [at, who, occasion] as const)
  return all.map((row, index): Planned => {
    const [at, who, occasion] = row
    const auditor: Auditor = auditors[who]
    const wave = waveOf(at)
    const events = [...new Set(all.filter(([at]) => waveOf(at) === wave).map(eventOf))]
    return {
      key: `${checklist} ${at} ${who}`,
      checklist,
      wave,
      at: `2026-${at}`,
      auditor,
      // After half a year nobody is new any more.
      perspective: auditor.perspective === 'newcomer' && wave === 3 ? 'employee' : auditor.perspective,
      persona: index,
      event: { index: events.indexOf(eventOf(row)), of: events.length },
      ...occasion,
    }
  })
}

/** Every audit of the demo, in the order in which they begin. */
export const plan: readonly Planned[] = Object.entries(rows)
  .flatMap(([checklist, all]) => planned(checklist, all))
  .toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
