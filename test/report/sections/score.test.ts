import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { percentOf, scoreOf } from '../../../src/report/sections/score.ts'
import { type Result, results } from '../../../src/session/event.ts'
import { checklistOf, walks } from '../counted.ts'

const checklist = checklistOf(`
  - { id: find, title: Find it, ask: text }
  - { id: pay, title: Pay it, weight: 3, critical: true, ask: text }
  - { id: late, title: Too late, drill: true, critical: true, ask: text }
  - { id: keep, title: Keep it, weight: 0, ask: text }
`)
const scores = (...answers: readonly Readonly<Record<string, Result>>[]) =>
  scoreOf(
    walks(
      checklist,
      answers.map((each) => ({ answers: each })),
    ),
  )

describe('the score', () => {
  it('is what was earned of what could be earned, by weight', () => {
    expect(scores({ find: 'passed', pay: 'failed' }).percent.points).toEqual([25])
    expect(scores({ find: 'failed', pay: 'passed' }).percent.points).toEqual([75])
    expect(scores({ find: 'passed', pay: 'passed', keep: 'failed' }).percent.points).toEqual([100])
  })

  it('counts a step at which the customer was stopped as one that could be earned', () => {
    expect(scores({ find: 'passed', pay: 'blocked' }).percent.points).toEqual([25])
  })

  it('leaves out what was not decided, and drills', () => {
    const outside = results.filter((result) => !['passed', 'failed', 'blocked'].includes(result))
    for (const result of outside) expect(scores({ find: 'passed', pay: result }).percent.points).toEqual([100])
    expect(scores({ find: 'passed', late: 'failed' }).percent.points).toEqual([100])
  })

  it('is none where nothing can be earned', () => {
    expect(scores({ find: 'recorded', late: 'passed' }, { keep: 'passed' }, {}).percent).toEqual({ n: 0, auditors: 0 })
  })

  it('fails an audit at a critical step, and its per cent stays', () => {
    const score = scores({ find: 'passed', pay: 'blocked' }, { find: 'failed', pay: 'passed' }, { find: 'passed' })
    expect(score.failedCritical).toMatchObject({ count: 1, of: 2 })
    expect(score.percent.points).toEqual([25, 75, 100])
  })

  it('does not fail an audit at a drill', () => {
    expect(scores({ pay: 'passed', late: 'failed' }).failedCritical).toMatchObject({ count: 0, of: 1 })
  })

  it('says how far the audits came, of the steps that their answers led to', () => {
    const audits = walks(checklist, [
      { answers: { find: 'passed', pay: 'waiting', late: 'skipped', keep: 'passed' } },
      { answers: { find: 'passed', pay: { hidden: true }, late: 'passed' } },
      { answers: { find: 'blocked' } },
    ])
    // 4 of 4, 2 of 3 and 1 of 4: the one in the middle.
    expect(scoreOf(audits).reached).toMatchObject({ median: 2, of: 3, whole: { count: 1, of: 3 } })
  })

  it('of no audits says so', () => {
    expect(scoreOf([])).toMatchObject({
      percent: { n: 0 },
      failedCritical: { count: 0, of: 0, low: 0, high: 1 },
      reached: { median: 0, of: 0, whole: { of: 0 } },
    })
  })
})

describe('whatever is answered', () => {
  const ids = checklist.steps.map(({ id }) => id)
  const answers = fc.record(Object.fromEntries(ids.map((id) => [id, fc.constantFrom(...results)])))
  const percent = (given: Readonly<Record<string, Result>>) => {
    const [audit] = walks(checklist, [{ answers: given }])
    return audit && percentOf(audit)
  }

  it('a score is from 0 to 100', () => {
    const isWithin = fc.property(answers, (given) => {
      const score = percent(given) ?? 0
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(100)
    })
    fc.assert(isWithin)
  })

  it('a step that is skipped in place of one that was not reached changes nothing, and one that passes takes nothing away', () => {
    const holds = fc.property(answers, fc.constantFrom(...ids), (given, id) => {
      const without = percent({ ...given, [id]: 'not-reached' })
      expect(percent({ ...given, [id]: 'skipped' })).toBe(without)
      expect(percent({ ...given, [id]: 'passed' }) ?? 0).toBeGreaterThanOrEqual(without ?? 0)
    })
    fc.assert(holds)
  })
})
