import { describe, expect, it } from 'vitest'
import { gathered } from '../../../src/report/gathered.ts'
import type { Journey } from '../../../src/report/sections/journeys.ts'
import { journeysOf } from '../../../src/report/sections/journeys.ts'
import { checklistOf, gatheredOf, walks } from '../counted.ts'

const steps = `
  - { id: find, title: Find it, owner: web team, ask: text }
  - { id: late, title: Too late, drill: true, ask: text }
  - { id: pay, title: Pay it, ask: text }
  - { id: keep, title: Keep it, ask: text }
`
const checklist = checklistOf(steps, 'id: returns\nminutes: 25\ntouchpoint: last-touch\n')

describe('a journey', () => {
  it('has a curve of the steps that were rated, drills left out', () => {
    const [journey] = journeysOf(
      gatheredOf(walks(checklist, [{ answers: { find: 6, late: 7, keep: 1 } }, { answers: { find: 4 } }])),
    )
    expect(journey?.curve).toEqual([
      {
        step: 'find',
        position: 1,
        title: 'Find it',
        frustration: expect.objectContaining({ n: 2, points: [4, 6], mean: 5 }),
        counts: [0, 0, 0, 1, 0, 1, 0],
      },
      expect.objectContaining({ step: 'keep', position: 4, counts: [1, 0, 0, 0, 0, 0, 0] }),
    ])
  })

  it('has peak, end and mean of the audits that have ended and rate two steps at least', () => {
    const audits = walks(checklist, [
      { answers: { find: 6, late: 7, pay: 2, keep: 1 } },
      { answers: { find: 3, pay: 5 }, state: 'given-up', auditor: 'Bo' },
      { answers: { find: 7, late: 7 } },
      { answers: { find: 7, pay: 7 }, state: 'open' },
      { answers: { find: 7, pay: 7 }, state: 'waiting' },
    ])
    expect(journeysOf(gatheredOf(audits))[0]?.peakEnd).toMatchObject({
      peak: { n: 2, auditors: 2, points: [5, 6] },
      end: { points: [1, 5] },
      mean: { points: [3, 4] },
      peakEnd: { points: [3.5, 5] },
    })
  })

  it('takes the minutes of audits that were finished by the clock, against what was promised', () => {
    const timed = checklistOf(steps.replace('Find it,', 'Find it, do: Look.,'), 'id: returns\nminutes: 25\n')
    const audits = walks(timed, [
      { answers: { find: { activeMs: 90_000 }, late: { activeMs: 30_000 }, pay: 'passed' } },
      { answers: { find: 'skipped', keep: { activeMs: 60_000 } } },
      // Done away from the keyboard: nobody knows how long it took.
      { answers: { find: { result: 'passed', activeMs: 0 }, keep: { activeMs: 60_000 } } },
      { answers: { pay: 'passed' } },
      { answers: { find: { activeMs: 60_000 } }, state: 'given-up' },
    ])
    const [journey] = journeysOf(gatheredOf(audits))
    expect(journey?.minutes).toMatchObject({ promised: 25, taken: { n: 2, points: [1, 2] } })
    expect(journey?.steps[0]?.active.points).toEqual([60_000, 90_000])
  })

  it('of the steps of one owner promises no time, and has no end to remember', () => {
    const isWanted = (owner: string | undefined) => owner === 'web team'
    const audits = walks(checklist, [{ answers: { find: { frustration: 6, activeMs: 60_000 }, pay: 2 } }])
    const [journey] = journeysOf(gathered(audits, isWanted))
    expect(journey?.steps.map(({ step }) => step)).toEqual(['find'])
    expect(journey?.minutes).not.toHaveProperty('promised')
    expect(journey?.peakEnd.peak.n).toBe(0)
  })

  it('takes only answers to the same words together, and lists the others', () => {
    const older = checklistOf(
      `
      - { id: find, title: Find the page, ask: text }
      - { id: call, title: Call us, ask: text }
      - { id: pay, title: Pay it, owner: payments, ask: text }
      - { id: keep, title: Keep that, ask: text }
      `,
      'id: returns\n',
    )
    const newer = checklistOf(steps, 'id: returns\nversion: 2\n')
    const [journey] = journeysOf(
      gatheredOf(
        walks(older, [{ answers: { find: 7, call: 'passed', pay: 3 } }, { answers: { find: 5 } }], '2026-01-01'),
        walks(newer, [{ answers: { find: 1, pay: 2 } }], '2026-02-01'),
      ),
    )
    const points = (id: string) => journey?.steps.find(({ step }) => step === id)?.frustration.points
    expect([points('find'), points('pay')]).toEqual([[1], [2, 3]])
    expect(journey?.reworded).toEqual([
      { checklist: 'returns', step: 'find', position: 1, title: 'Find the page', version: 1, audits: 2 },
      { checklist: 'returns', step: 'call', position: 2, title: 'Call us', version: 1, audits: 1, gone: true },
    ])
  })

  it('comes the earlier the fewer achieved it, then the lower its score; last, where nobody says', () => {
    const walked = (
      id: string,
      achieved: readonly ('yes' | 'no' | undefined)[],
      find: 'passed' | 'failed' = 'passed',
    ) =>
      walks(
        checklistOf(steps, `id: ${id}\n`),
        achieved.map((each) => ({ ...(each && { achieved: each }), answers: { find } })),
      )
    const journeys = journeysOf(
      gatheredOf(
        walked('both', ['yes', 'yes']),
        walked('unsaid', [undefined]),
        walked('half', ['yes', 'no']),
        walked('bad-half', ['no', 'yes'], 'failed'),
        walked('third', ['yes', 'no', 'no', undefined]),
      ),
    )
    expect(journeys.map(({ checklist: id }: Journey) => id)).toEqual(['third', 'bad-half', 'half', 'both', 'unsaid'])
  })

  it('is there for nothing that was not walked', () => {
    expect(journeysOf(gatheredOf())).toEqual([])
  })
})
