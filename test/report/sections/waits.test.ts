import { describe, expect, it } from 'vitest'
import { gathered } from '../../../src/report/gathered.ts'
import { type Waiting, waitsOf } from '../../../src/report/sections/waits.ts'
import { type Answered, checklistOf, gatheredOf, type Walk, walks } from '../counted.ts'

const returns = checklistOf(
  `
  - { id: send, title: Send it, owner: logistics, ask: yes-no }
  - { id: promise, title: When is it to come?, ask: date }
  - { id: refund, title: The money, owner: payments, ask: { kind: wait, since: send, target: { within: 5 working-days } } }
  - { id: promised, title: The promise, ask: { kind: wait, since: promise } }
  - { id: thanks, title: A word of thanks, ask: { kind: wait } }
`,
  'id: returns\n',
)

/** Sent on Monday 5 January 2026, and what came of the money. */
function waited(...answers: readonly Walk[]): Waiting | undefined {
  const sent = answers.map(({ answers: given, ...walk }) => ({
    ...walk,
    startedAt: '2026-01-02T09:00:00+00:00',
    answers: { send: sentOn('2026-01-05'), ...given },
  }))
  return waitsOf(gatheredOf(walks(returns, sent)), '2026-01-20').find(({ step }) => step === 'refund')
}

function sentOn(day: string): Answered {
  return { value: true, doneAt: `${day}T23:30:00-05:00`, answeredAt: '2026-01-19T10:00:00+00:00' }
}

const arrived = (on: string): Walk => ({ answers: { refund: { value: { arrived: on }, since: '2026-01-05' } } })
const waiting: Walk = { state: 'waiting', answers: { refund: 'waiting' } }
const gaveUpOn = (day: string): Walk => ({
  answers: { refund: { value: { 'gave-up': 'Enough.' }, answeredAt: `${day}T08:00:00+00:00` } },
})

describe('Waits', () => {
  it('count calendar days, and name the target in its own', () => {
    expect(waited(arrived('2026-01-13'), arrived('2026-01-12'))).toEqual({
      checklist: 'returns',
      step: 'refund',
      position: 3,
      title: 'The money',
      owner: 'payments',
      target: '5 working days',
      arrived: 2,
      waiting: 0,
      gaveUp: 0,
      overdue: 0,
      // The twelfth is the fifth working day, the thirteenth the sixth.
      inTime: { count: 1, of: 2, low: expect.closeTo(0.0945, 4), high: expect.closeTo(0.9055, 4) },
      days: [7, 8],
      median: 7,
    })
  })

  it('that are open count from the day it was done until the report', () => {
    expect(waited(arrived('2026-01-07'), waiting)).toMatchObject({ arrived: 1, waiting: 1, longest: 15, days: [2] })
  })

  it('that are open are censored, not left out', () => {
    // 2 of 5 arrived, after 1 and 2 days: 80, then 60 % still wait.
    const few = waited(arrived('2026-01-06'), arrived('2026-01-07'), waiting, waiting, waiting)
    expect(few).toMatchObject({ arrived: 2, waiting: 3 })
    expect(few).not.toHaveProperty('median')
    expect(waited(arrived('2026-01-06'), arrived('2026-01-07'), waiting)?.median).toBe(2)
  })

  it('that were given up are known until then only', () => {
    // Of five, one arrives on day 2 and three give up on day 3: of the one that is left, all arrive on day 4.
    const gaveUp = gaveUpOn('2026-01-08')
    const found = waited(arrived('2026-01-07'), gaveUp, gaveUp, gaveUp, arrived('2026-01-09'))
    expect(found).toMatchObject({ gaveUp: 3, days: [2, 4], median: 4, inTime: { count: 2, of: 5 } })
  })

  it('that are overdue are not in time, and those that still have time say nothing', () => {
    expect(waited(arrived('2026-01-07'), waiting)).toMatchObject({ overdue: 1, inTime: { count: 1, of: 2 } })
    const late = { ...waiting, answers: { refund: 'waiting', send: sentOn('2026-01-13') } } as const
    expect(waited(arrived('2026-01-07'), late)).toMatchObject({ overdue: 0, inTime: { count: 1, of: 1 }, longest: 7 })
  })

  it('end with the audit, when nobody looks any more', () => {
    const given = { ...waiting, state: 'given-up', endedAt: '2026-01-09T09:00:00+00:00' } as const
    expect(waited(given)).toMatchObject({ waiting: 1, longest: 4, overdue: 0 })
  })

  it('are counted from a day that was named, or from the beginning of the audit', () => {
    const audit: Walk = {
      state: 'waiting',
      startedAt: '2026-01-02T09:00:00+00:00',
      answers: { promise: { value: '2026-01-10' }, promised: 'waiting', thanks: 'waiting' },
    }
    const found = waitsOf(gatheredOf(walks(returns, [audit])), '2026-01-20')
    expect(found.map(({ step, longest }) => [step, longest])).toEqual([
      ['refund', undefined],
      ['promised', 10],
      ['thanks', 18],
    ])
    expect(found[2]).not.toHaveProperty('inTime')
  })

  it('know their beginning also where the step from which they are counted is not asked for', () => {
    const isWanted = (owner?: string) => owner === 'payments'
    const audits = walks(returns, [{ ...waiting, answers: { send: sentOn('2026-01-05'), refund: 'waiting' } }])
    const theirs = audits.map((audit) => ({
      ...audit,
      answers: audit.answers.filter(({ step }) => isWanted(step.owner)),
    }))
    expect(waitsOf(gathered(theirs, isWanted), '2026-01-20')).toMatchObject([
      { step: 'refund', position: 3, longest: 15 },
    ])
  })
})
