import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { auditsByAuditor, byAuditor, spreadOf } from '../../../src/report/sections/figures.ts'
import { checklistOf, walks } from '../counted.ts'

const checklist = checklistOf('- { id: find, title: Find it, ask: text }')

describe('numbers by auditor', () => {
  const audits = walks(checklist, [
    { auditor: 'Mina', answers: { find: 2 } },
    { auditor: undefined, answers: { find: 7 } },
    { auditor: 'Bo', answers: { find: 'skipped' } },
    { auditor: 'Mina', answers: { find: 4 } },
    { auditor: undefined, answers: { find: 5 } },
  ])

  it('puts the answers of one name together, and takes each audit without a name for somebody else', () => {
    const answers = audits.flatMap((audit) => audit.answers)
    expect(byAuditor(answers, ({ frustration }) => frustration)).toEqual([[2, 4], [7], [5]])
  })

  it('does so with audits', () => {
    expect(auditsByAuditor(audits, ({ answers }) => answers[0]?.frustration)).toEqual([[2, 4], [7], [5]])
  })
})

describe('a spread', () => {
  it('shows the numbers themselves below twelve, and no interval', () => {
    expect(spreadOf([[5, 1], [], [4]])).toEqual({
      n: 3,
      auditors: 2,
      points: [1, 4, 5],
      mean: 3.33333,
      median: 4,
      lower: 2.5,
      upper: 4.5,
      lowest: 1,
      highest: 5,
    })
  })

  it('says its interval from twelve on', () => {
    const spread = spreadOf(Array.from({ length: 6 }, (_, index) => [1 + index, 2]))
    expect(spread).toMatchObject({ n: 12, auditors: 6, mean: 2.75, method: 'bootstrap' })
    expect(spread.points).toBeUndefined()
    expect(spread.low).toBeLessThan(2.75)
    expect(spread.high).toBeGreaterThan(2.75)
  })

  it('has no interval where all numbers are from one auditor', () => {
    const spread = spreadOf([Array.from({ length: 20 }, (_, index) => index % 7)])
    expect(Object.keys(spread)).toEqual(['n', 'auditors', 'mean', 'median', 'lower', 'upper', 'lowest', 'highest'])
  })

  it('of nothing says nothing', () => {
    expect(spreadOf([])).toEqual({ n: 0, auditors: 0 })
    expect(spreadOf([[]])).toEqual({ n: 0, auditors: 0 })
  })

  it('is the same in whatever order the auditors are', () => {
    const groups = fc.array(fc.array(fc.integer({ min: 1, max: 7 }), { maxLength: 6 }), { maxLength: 12 })
    const isSame = fc.property(groups, (each) => {
      expect(spreadOf([...each].reverse())).toEqual(spreadOf(each))
    })
    fc.assert(isSame, { numRuns: 30 })
  })
})
