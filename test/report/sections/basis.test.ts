import { describe, expect, it } from 'vitest'
import { basisOf } from '../../../src/report/sections/basis.ts'
import { checklistOf, gatheredOf, walks } from '../counted.ts'

const steps = '- { id: find, title: Find it, ask: text }'
const uncounted = { leftOut: { practice: 1, excluded: 2, abandoned: 3, unreadable: 4 }, filtered: 5 }

describe('what a report rests on', () => {
  const returns = checklistOf(steps, 'id: returns\nversion: 2\n')
  const older = checklistOf(steps, 'id: returns\nversion: 1\n')
  const calls = checklistOf(steps, 'id: calls\n')
  const audits = gatheredOf(
    walks(older, [{ wave: 'autumn' }, { wave: 'autumn', auditor: 'Bo', state: 'given-up' }], '2026-01-05'),
    walks(returns, [{ wave: 'spring', auditor: undefined }, { state: 'open' }, { digest: 'other' }], '2026-03-01'),
    // Already the next day where it was walked.
    walks(calls, [{ wave: 'autumn', startedAt: '2026-01-06T08:00:00+09:00', auditor: undefined, state: 'waiting' }]),
  )

  it('counts audits, names, states and waves', () => {
    expect(basisOf(audits, uncounted)).toEqual({
      audits: 6,
      auditors: 2,
      unnamed: 2,
      checklists: [
        { id: 'calls', title: 'A test', audits: 1, versions: [{ version: 1, digest: 'calls-1', audits: 1 }] },
        {
          id: 'returns',
          title: 'A test',
          audits: 5,
          versions: [
            { version: 1, digest: 'returns-1', audits: 2 },
            { version: 2, digest: 'returns-2', audits: 2 },
            { version: 2, digest: 'other', audits: 1 },
          ],
        },
      ],
      waves: [
        { wave: 'autumn', audits: 3, from: '2026-01-05', to: '2026-01-06' },
        { wave: 'spring', audits: 1, from: '2026-03-01', to: '2026-03-01' },
      ],
      noWave: 2,
      from: '2026-01-05',
      to: '2026-03-03',
      states: { finished: 3, 'given-up': 1, open: 1, waiting: 1 },
      ...uncounted,
    })
  })

  it('of no audits has no days', () => {
    expect(basisOf(gatheredOf(), uncounted)).toEqual({
      audits: 0,
      auditors: 0,
      unnamed: 0,
      checklists: [],
      waves: [],
      noWave: 0,
      states: { finished: 0, 'given-up': 0, open: 0, waiting: 0 },
      ...uncounted,
    })
  })
})
