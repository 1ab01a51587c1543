import { describe, expect, it } from 'vitest'
import { gathered } from '../../../src/report/gathered.ts'
import { drillsOf, oneAndDoneOf } from '../../../src/report/sections/service.ts'
import { checklistOf, gatheredOf, type Walk, walks } from '../counted.ts'

const call = checklistOf(
  `
  - { id: page, title: Find it, ask: verdict, great: There. }
  - id: call
    title: Call
    when: { page: failed }
    ask:
      kind: timeline
      marks:
        - { id: hold, key: h, label: put on hold, span: true }
        - { id: transfer, key: t, label: transferred, counts-as: transfer }
        - { id: person, key: p, label: a person answers, counts-as: contact }
  - id: lost
    title: The number is lost
    drill: true
    ask: { kind: timeline, marks: [{ id: person, key: p, label: a person answers, counts-as: contact }] }
`,
  'id: call\n',
)
const plain = checklistOf('- { id: pay, title: Pay, ask: yes-no }', 'id: plain\n')

const called = (value: Record<string, number[]>, walk: Walk = {}): Walk => ({
  achieved: 'yes',
  answers: { page: 'failed', call: { value } },
  ...walk,
})
const once = { person: [1000] }
const twice = { person: [1000, 5000], transfer: [3000] }

function counted(...audits: readonly Walk[]) {
  return oneAndDoneOf(gatheredOf(walks(call, audits)))
}

describe('One and done', () => {
  it('is the outcome achieved with one contact at most, of the audits that say', () => {
    const found = counted(
      called(once),
      called(twice),
      called(once, { achieved: 'partly' }),
      called(once, { achieved: 'no' }),
      { state: 'open', answers: { call: { value: once } } },
    )
    expect(found).toMatchObject({ audits: 5, solvedAtOnce: { count: 1, of: 4 } })
    expect(found.contacts.points).toEqual([1, 1, 1, 1, 2])
    expect(found.transfers.points).toEqual([0, 0, 0, 0, 1])
    expect(found.repeats).toEqual({ n: 0, auditors: 0 })
  })

  it('counts no contact where none was needed', () => {
    const found = counted({ achieved: 'yes', answers: { page: 'passed', call: { hidden: true } } })
    expect(found).toMatchObject({ audits: 1, solvedAtOnce: { count: 1, of: 1 }, contacts: { points: [0] } })
  })

  it('leaves out audits that passed over the call, and does not take them for silent ones', () => {
    const passedOver = (result: 'skipped' | 'not-reached'): Walk => ({ achieved: 'yes', answers: { call: result } })
    expect(counted(passedOver('skipped'), passedOver('not-reached'))).toMatchObject({
      audits: 0,
      solvedAtOnce: { of: 0 },
    })
    expect(counted({ achieved: 'yes', answers: { call: 'inapplicable' } })).toMatchObject({ audits: 1 })
  })

  it('takes who gave up on the way for one that was not solved', () => {
    expect(counted({ state: 'given-up', answers: { page: 'failed' } }).solvedAtOnce).toMatchObject({ count: 0, of: 1 })
  })

  it('leaves drills and checklists without such a step out', () => {
    const drill = { lost: { value: { person: [1, 2, 3] } } }
    const [audit] = walks(call, [{ ...called(once), answers: { page: 'failed', call: { value: once }, ...drill } }])
    const found = oneAndDoneOf(
      gatheredOf(audit ? [audit] : [], walks(plain, [{ achieved: 'yes', answers: { pay: 'passed' } }])),
    )
    expect(found).toMatchObject({ audits: 1, contacts: { points: [1] } })
  })

  it('says nothing of calls that are not asked for', () => {
    expect(oneAndDoneOf(gathered(walks(call, [called(once)]), () => false)).audits).toBe(0)
  })

  it('has the time of each span where there was one', () => {
    const { spans } = counted(called({ hold: [1000, 4000, 6000, 7000] }), called({ hold: [0, 500] }), called(once))
    expect(spans).toHaveLength(1)
    expect(spans[0]).toMatchObject({ step: 'call', mark: 'hold', label: 'put on hold', never: 1 })
    expect(spans[0]?.total.points).toEqual([500, 4000])
  })

  it('adds up the time at work and paused of every audit that was timed', () => {
    const timed = (activeMs: number, pausedMs: number) => ({ result: 'passed', activeMs, pausedMs }) as const
    const found = counted(
      { answers: { page: timed(1000, 0), call: timed(2000, 500) } },
      { answers: { page: timed(4000, 10) } },
      { answers: { page: 'passed' } },
    )
    expect(found.active.points).toEqual([3000, 4000])
    expect(found.paused.points).toEqual([10, 500])
  })
})

describe('Drills', () => {
  it('say of each question how many said yes, of those who said', () => {
    const lost = (recovery: object, frustration: number) =>
      ({ answers: { lost: { result: 'failed', recovery, frustration } } }) as Walk
    const [drill, ...others] = drillsOf(
      gatheredOf(
        walks(call, [
          lost({ 'way-out': true, admitted: false }, 6),
          lost({ 'way-out': true, admitted: true, 'made-right': false }, 2),
          lost({}, 4),
          { answers: { lost: 'not-reached' } },
        ]),
      ),
    )
    expect(others).toEqual([])
    expect(drill).toMatchObject({
      step: 'lost',
      position: 3,
      audits: 3,
      results: { failed: 3, 'not-reached': 1 },
      wayOut: { count: 2, of: 2 },
      admitted: { count: 1, of: 2 },
      apologised: { count: 0, of: 0 },
      madeRight: { count: 0, of: 1 },
      frustration: { n: 3, points: [2, 4, 6] },
    })
  })
})
