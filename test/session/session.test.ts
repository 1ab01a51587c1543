import { describe, expect, it } from 'vitest'
import type { Event, Happening } from '../../src/session/event.ts'
import { journey } from '../../src/session/journey.ts'
import { toRecord } from '../../src/session/record.ts'
import { apply, begin, replay, type StepState, stateOf } from '../../src/session/session.ts'
import { checklistOf } from './checklist.ts'

const checklist = checklistOf(`
  - { id: a, title: A, do: Do a., great: Great a., ask: verdict }
  - { id: b, title: B, when: { a: failed }, ask: { kind: yes-no } }
  - { id: c, title: C, when: { b: yes }, ask: { kind: yes-no } }
`)

function stamped(...happenings: readonly (Happening & { step?: string })[]): readonly Event[] {
  return happenings.map((happening, index) => ({ id: `e${index}`, at: time(index), ...happening }) as Event)
}

function time(index: number): string {
  return new Date(Date.UTC(2026, 10, 3, 9, 0, index)).toISOString().replace('Z', '+00:00')
}

function known(...happenings: readonly Happening[]): StepState {
  return stateOf(replay(checklist, stamped(...happenings.map((each) => ({ ...each, step: 'a' })))), 'a')
}

const passed = { is: 'answered', value: 'yes', result: 'passed', blind: true } as const
const failed = { is: 'answered', value: 'no', result: 'failed', blind: true } as const
const did = { is: 'did', marks: [], activeMs: 5, pausedMs: 1 } as const
const aside = { is: 'set-aside', result: 'skipped', reason: 'No time.' } as const

describe('what an event makes of its step', () => {
  it.each<[string, readonly Happening[], Partial<StepState>]>([
    ['did', [did], { did: { marks: [], activeMs: 5, pausedMs: 1, at: time(0) } }],
    ['rated', [{ is: 'rated', frustration: 5, blind: true }], { frustration: 5, blind: true }],
    ['felt', [{ is: 'felt', emotions: ['angry'] }], { emotions: ['angry'] }],
    ['answered', [passed], { answer: { value: 'yes', result: 'passed', at: time(0) }, revision: 1 }],
    ['judged', [{ is: 'judged', result: 'failed', blind: false }], { judged: 'failed', blind: false }],
    ['would-give-up', [{ is: 'would-give-up', yes: true }], { wouldGiveUp: true }],
    [
      'recovered',
      [
        { is: 'recovered', question: 'admitted', yes: false },
        { is: 'recovered', question: 'way-out', yes: true },
      ],
      { recovery: { admitted: false, 'way-out': true } },
    ],
    ['noted', [{ is: 'noted', text: 'A note.' }], { note: 'A note.' }],
    ['remembered', [{ is: 'remembered', because: 'She smiled.' }], { remembered: 'She smiled.' }],
    ['set-aside', [aside], { setAside: { result: 'skipped', reason: 'No time.', at: time(0) }, revision: 1 }],
    ['postponed', [{ is: 'postponed' }, { is: 'postponed' }], { postponed: 2 }],
    ['waiting', [{ is: 'waiting' }], { waitingSince: time(0) }],
    [
      'found, completed key by key',
      [
        { is: 'found', finding: { id: '1', kind: 'problem', text: 'Bad.' } },
        { is: 'found', finding: { id: '2', kind: 'idea', text: 'Better.' } },
        { is: 'found', finding: { id: '1', severity: 3 } },
      ],
      {
        findings: [
          { id: '1', kind: 'problem', text: 'Bad.', severity: 3, at: time(0) },
          { id: '2', kind: 'idea', text: 'Better.', at: time(1) },
        ],
      },
    ],
  ])('%s', (_, happenings, state) => {
    expect(known(...happenings)).toMatchObject(state)
  })

  it('an answer takes the step out of where it was put', () => {
    for (const before of [[aside], [{ is: 'postponed' }], [{ is: 'waiting' }]] as const) {
      const state = known(...before, passed)
      expect(state).toMatchObject({ postponed: 0, answer: { value: 'yes' } })
      expect(state).not.toHaveProperty('setAside')
      expect(state).not.toHaveProperty('waitingSince')
    }
  })

  it('a new answer drops the judgement of the old one', () => {
    expect(known(passed, { is: 'judged', result: 'failed', blind: true }, passed)).not.toHaveProperty('judged')
  })

  it('what was once not blind stays so', () => {
    expect(known({ ...passed, blind: false }, passed).blind).toBe(false)
  })
})

describe('what an event makes of the audit', () => {
  const began = {
    is: 'began',
    checklist: 'test',
    version: 1,
    digest: 'd',
    practice: true,
    walk: 2,
    auditor: 'Mina',
  } as const

  it('introduces, concludes and ends it', () => {
    const session = replay(
      checklist,
      stamped(
        began,
        { is: 'introduced', auditor: 'Noor', walk: 3 },
        { is: 'introduced', perspective: 'newcomer' },
        { is: 'concluded', achieved: 'partly' },
        { is: 'concluded', wellSpent: 6 },
        { is: 'finished' },
      ),
    )
    expect(session).toMatchObject({
      practice: true,
      walk: 3,
      introduction: { auditor: 'Noor', perspective: 'newcomer' },
      closing: { achieved: 'partly', wellSpent: 6 },
      end: { is: 'finished', at: time(5) },
    })
  })

  it('given up is not achieved, and finished', () => {
    const session = replay(checklist, stamped(began, { is: 'gave-up', because: 'Enough.' }, { is: 'finished' }))
    expect(toRecord(session)).toMatchObject({ state: 'given-up', achieved: 'no', because: 'Enough.' })
  })

  it('abandoned says why', () => {
    const session = replay(checklist, stamped(began, { is: 'abandoned', because: 'No time.' }))
    expect(toRecord(session)).toMatchObject({ state: 'abandoned', because: 'No time.', endedAt: time(1) })
  })
})

describe('what is undone', () => {
  it('counts for nothing, and what it had replaced stands again', () => {
    const session = replay(
      checklist,
      stamped({ ...passed, step: 'a' }, { ...failed, step: 'a' }, { is: 'undone', events: ['e1'] }),
    )
    expect(stateOf(session, 'a')).toMatchObject({ answer: { value: 'yes' }, revision: 1 })
    expect(session.events).toHaveLength(3)
  })
})

describe('the journey', () => {
  function shown(...happenings: readonly (Happening & { step?: string })[]) {
    return journey(replay(checklist, stamped(...happenings))).map((stage) => [stage.step.id, stage.shown, stage.result])
  }

  it('leaves open what depends on an open step, through every step between', () => {
    expect(shown()).toEqual([
      ['a', true, 'not-reached'],
      ['b', undefined, 'not-reached'],
      ['c', undefined, 'not-reached'],
    ])
  })

  it('hides what depends on a hidden step', () => {
    expect(shown({ ...passed, step: 'a' }).map(([, shown]) => shown)).toEqual([true, false, false])
  })

  it('hides it also when the hidden step was answered before', () => {
    const yes = { is: 'answered', value: 'yes', result: 'recorded', blind: true, step: 'b' } as const
    expect(shown({ ...failed, step: 'a' }, yes).map(([, shown]) => shown)).toEqual([true, true, true])
    expect(shown({ ...failed, step: 'a' }, yes, { ...passed, step: 'a' })).toEqual([
      ['a', true, 'passed'],
      ['b', false, 'recorded'],
      ['c', false, 'not-reached'],
    ])
  })

  it('puts a judgement before the result of the answer, and what was set aside before both', () => {
    const recorded = { ...passed, result: 'recorded', step: 'a' } as const
    const judged = { is: 'judged', result: 'failed', blind: true, step: 'a' } as const
    expect(shown(recorded, judged)[0]).toEqual(['a', true, 'failed'])
    expect(shown(recorded, judged, { ...aside, step: 'a' })[0]).toEqual(['a', true, 'skipped'])
  })
})

describe('any history', () => {
  /** A small linear congruential generator: the same histories in every run. */
  function chance(seed: number): (below: number) => number {
    let state = seed
    return (below) => {
      state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
      return Math.floor((state / 4_294_967_296) * below)
    }
  }

  const pool: readonly Happening[] = [
    did,
    passed,
    failed,
    aside,
    { is: 'rated', frustration: 6, blind: true },
    { is: 'felt', emotions: ['bored'] },
    { is: 'judged', result: 'passed', blind: false },
    { is: 'found', finding: { id: '1', severity: 2 } },
    { is: 'found', finding: { id: '2', text: 'x' } },
    { is: 'noted', text: 'n' },
    { is: 'postponed' },
    { is: 'waiting' },
    { is: 'recovered', question: 'apologised', yes: true },
  ]

  it('comes to the same applied one by one as replayed at once', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const next = chance(seed)
      const events: Event[] = []
      for (let index = 0; index < 30; index += 1) {
        const isUndo = events.length > 0 && next(5) === 0
        const happening = isUndo
          ? ({ is: 'undone', events: [events[next(events.length)]?.id ?? ''] } as const)
          : { ...(pool[next(pool.length)] ?? did), step: ['a', 'b', 'c'][next(3)] ?? 'a' }
        events.push({ id: `e${index}`, at: time(index), ...happening } as Event)
      }
      const stepwise = events.reduce(apply, begin(checklist))
      expect(stepwise).toEqual(replay(checklist, events))
      expect(toRecord(stepwise).answers).toHaveLength(3)
    }
  })
})
