import { describe, expect, it } from 'vitest'
import { outcomeOf } from '../../../src/report/sections/outcome.ts'
import { checklistOf, walks } from '../counted.ts'

const checklist = checklistOf('- { id: find, title: Find it, ask: text }')

describe('the outcome', () => {
  it('is of the audits that say, and who gave up did not achieve it, whatever else they said', () => {
    const outcome = outcomeOf(
      walks(checklist, [
        { achieved: 'yes' },
        { achieved: 'partly' },
        { achieved: 'no' },
        { state: 'given-up' },
        { state: 'given-up', achieved: 'yes' },
        {},
        { state: 'open' },
        { state: 'waiting', achieved: 'yes' },
      ]),
    )
    expect(outcome).toMatchObject({
      achieved: { count: 2, of: 6 },
      partly: 1,
      no: 3,
      unsaid: 2,
      // Of those that have ended: one that is open or waits may still go either way.
      gaveUp: { count: 2, of: 6 },
    })
    // Wilson's interval of 2 of 6.
    expect(outcome.achieved.low).toBeCloseTo(0.0968, 4)
    expect(outcome.achieved.high).toBeCloseTo(0.7, 4)
  })

  it('has the words of those who did not achieve it first, and of these the newest', () => {
    const outcome = outcomeOf(
      walks(checklist, [
        { id: 'a', verbatim: 'Well.', achieved: 'yes' },
        { id: 'b', verbatim: 'Old.', achieved: 'no', auditor: undefined, wave: 'spring' },
        { id: 'c', verbatim: 'Hm.' },
        { id: 'd', verbatim: 'Never again.', state: 'given-up' },
        { id: 'e', achieved: 'no' },
        { id: 'f', verbatim: 'Half.', achieved: 'partly' },
      ]),
    )
    expect(outcome.verbatims).toEqual([
      { audit: 'd', auditor: 'Mina', at: '2026-01-08T09:00:00+00:00', text: 'Never again.', achieved: 'no' },
      { audit: 'b', wave: 'spring', at: '2026-01-06T09:00:00+00:00', text: 'Old.', achieved: 'no' },
      { audit: 'f', auditor: 'Mina', at: '2026-01-10T09:00:00+00:00', text: 'Half.', achieved: 'partly' },
      { audit: 'a', auditor: 'Mina', at: '2026-01-05T09:00:00+00:00', text: 'Well.', achieved: 'yes' },
      { audit: 'c', auditor: 'Mina', at: '2026-01-07T09:00:00+00:00', text: 'Hm.' },
    ])
    expect(outcome).not.toHaveProperty('moreVerbatims')
  })

  it('of many words shows a hundred, and says how many more there are', () => {
    const said = Array.from({ length: 130 }, (_, index) => ({ verbatim: `No. ${index}` }))
    const { verbatims, moreVerbatims } = outcomeOf(walks(checklist, said))
    expect(verbatims.map(({ text }) => text).slice(0, 2)).toEqual(['No. 129', 'No. 128'])
    expect([verbatims.length, moreVerbatims]).toEqual([100, 30])
  })

  it('says whether it was time well spent', () => {
    const { wellSpent } = outcomeOf(walks(checklist, [{ wellSpent: 6 }, { wellSpent: 2, auditor: 'Bo' }, {}]))
    expect(wellSpent).toMatchObject({ n: 2, auditors: 2, points: [2, 6], mean: 4 })
  })

  it('of no audits claims nothing', () => {
    expect(outcomeOf([])).toMatchObject({ achieved: { count: 0, of: 0, low: 0, high: 1 }, unsaid: 0, verbatims: [] })
  })
})
