import { describe, expect, it } from 'vitest'
import type { StepReport } from '../../../src/report/sections/steps.ts'
import { stepsOf } from '../../../src/report/sections/steps.ts'
import { checklistOf, gatheredOf, type Walk, walks } from '../counted.ts'

const checklist = checklistOf(
  `
  - { id: find, title: Find it, do: Look., great: In two taps., owner: web team, ask: verdict }
  - id: call
    title: Call us
    when: { find: failed }
    channel: phone
    critical: true
    weight: 2
    ask:
      kind: timeline
      marks:
        - { id: hold, key: h, label: 'put on hold, or away', span: true }
        - { id: person, key: p, label: a person answers, counts-as: contact }
      target: { hold: { total: 1 min }, person: { within: 2 min } }
  - { id: days, title: Post, drill: true, ask: { kind: count, for: 2 days, per: day, unit: letters, target: { day: { at-most: 3 } } } }
  - { id: helped, title: Helped?, ask: { kind: choice, options: [{ id: 'no', label: Sent away }, { id: 'yes', label: They helped }, { id: half, label: Half }] } }
  - { id: told, title: What they told, ask: { kind: choices, options: [{ id: price, label: The price }, { id: day, label: The day }] } }
  - { id: taps, title: Taps, ask: { kind: number, unit: taps, target: { at-most: 3 } } }
  - { id: words, title: Their words, ask: text }
`,
  'id: returns\ntouchpoint: core\nchannel: web\n',
)

function stepsIn(audits: readonly Walk[]): (id: string) => StepReport {
  const [walked] = gatheredOf(walks(checklist, audits)).walked
  const steps = walked ? stepsOf(walked) : []
  return (id) => steps.find(({ step }) => step === id) as StepReport
}

describe('a step', () => {
  it('is what the checklist says of it', () => {
    const step = stepsIn([{}])
    expect(step('find')).toMatchObject({
      checklist: 'returns',
      position: 1,
      title: 'Find it',
      owner: 'web team',
      do: 'Look.',
      great: 'In two taps.',
      kind: 'verdict',
      touchpoint: 'core',
      channel: 'web',
      critical: false,
      weight: 1,
      drill: false,
      conditional: false,
    })
    expect(step('call')).toMatchObject({ channel: 'phone', critical: true, weight: 2, conditional: true })
    expect(step('call')).not.toHaveProperty('do')
    expect(step('days')).toMatchObject({ position: 3, drill: true })
  })

  it('has every result, and passes of those that were decided; what a branch hides is no result', () => {
    const step = stepsIn([
      { answers: { find: 'passed', call: { hidden: true } } },
      { answers: { find: 'failed' } },
      { answers: { find: 'blocked', call: 'waiting' } },
      { answers: { find: 'skipped', call: 'passed' } },
      { answers: { find: 'cannot-tell', call: 'passed' } },
    ])
    expect(step('find').results).toEqual({ passed: 1, failed: 1, blocked: 1, skipped: 1, 'cannot-tell': 1 })
    expect(step('find').passed).toMatchObject({ count: 1, of: 3 })
    expect(step('call').results).toEqual({ 'not-reached': 1, waiting: 1, passed: 2 })
  })

  it('has ratings, times, and whether one would have given up', () => {
    const step = stepsIn([
      { answers: { find: { frustration: 7, activeMs: 4000, wouldGiveUp: true, ouches: 2 } } },
      { answers: { find: { frustration: 2, activeMs: 1000 } } },
      { auditor: 'Bo', answers: { find: { frustration: 7, wouldGiveUp: false, ouches: 1 } } },
    ])('find')
    expect(step.counts).toEqual([0, 1, 0, 0, 0, 0, 2])
    expect(step.frustration).toMatchObject({ n: 3, auditors: 2, points: [2, 7, 7] })
    expect(step.active).toMatchObject({ n: 2, auditors: 1, points: [1000, 4000] })
    expect(step.wouldGiveUp).toMatchObject({ count: 1, of: 2 })
    expect(step.ouches).toBe(3)
  })

  it('has the answer as a number in its unit, and what of a diary is not finished is none', () => {
    const step = stepsIn([
      { answers: { taps: { value: 5 }, days: { value: { from: '2026-01-05', days: { '2026-01-05': 4 } } } } },
      {
        answers: {
          taps: { value: 2 },
          days: { value: { from: '2026-01-05', days: { '2026-01-05': 1 } }, result: 'waiting' },
          call: { value: { person: [130_000] } },
        },
      },
    ])
    expect(step('taps').measure).toMatchObject({ unit: 'taps', figures: { points: [2, 5] } })
    expect(step('days').measure).toMatchObject({ unit: 'letters', figures: { points: [4] } })
    expect(step('call').measure).toMatchObject({ unit: 'ms', figures: { points: [130_000] } })
    expect(step('find')).not.toHaveProperty('measure')
  })

  it('counts what was picked, the most frequent first, also what nobody picked', () => {
    const step = stepsIn([
      { answers: { helped: { value: 'yes' }, told: { value: ['day'] } } },
      { answers: { helped: { value: 'yes' }, told: { value: [] } } },
      { answers: { helped: { value: 'half' }, told: { value: ['price', 'day'] } } },
      { answers: { helped: 'skipped' } },
    ])
    expect(step('helped').picked).toEqual([
      { option: 'yes', label: 'They helped', audits: 2 },
      { option: 'half', label: 'Half', audits: 1 },
      { option: 'no', label: 'Sent away', audits: 0 },
    ])
    expect(step('told').picked?.map(({ option, audits }) => [option, audits])).toEqual([
      ['day', 2],
      ['price', 1],
    ])
    expect(step('words')).not.toHaveProperty('picked')
  })

  it('names the targets that were missed, whatever the figures were', () => {
    const step = stepsIn([
      { answers: { taps: { value: 5 }, call: { value: { hold: [0, 90_000], person: [1000] } } } },
      { answers: { taps: { value: 4 }, call: { value: { hold: [0, 70_000] } } } },
      {
        answers: {
          taps: { value: 1 },
          days: { value: { from: '2026-01-05', days: { '2026-01-05': 4, '2026-01-06': 9 } } },
        },
      },
    ])
    expect(step('taps').missed).toEqual([{ what: 'at most 3', audits: 2 }])
    expect(step('call').missed).toEqual([
      { what: 'put on hold, or away: at most 1 min', audits: 2 },
      { what: 'a person answers: within 2 min', audits: 1 },
    ])
    expect(step('days').missed).toEqual([{ what: 'in a day: at most 3', audits: 1 }])
  })

  it('has emotions, the most frequent first, and problems but for what turned out to be none', () => {
    const step = stepsIn([
      {
        answers: { find: { emotions: ['lost', 'angry'] } },
        findings: [{ step: 'find', severity: 3 }, { step: 'find', severity: 0 }, { step: 'taps' }],
      },
      {
        answers: { find: { emotions: ['lost'] } },
        findings: [{ step: 'find' }, { step: 'find', kind: 'idea' }, { step: 'find', counts: false }],
      },
    ])
    expect(step('find').emotions).toEqual([
      { emotion: 'lost', audits: 2 },
      { emotion: 'angry', audits: 1 },
    ])
    expect([step('find').problems, step('taps').problems]).toEqual([2, 1])
  })

  it('has what was written, the newest first, and says what it is', () => {
    const step = stepsIn([
      { id: 'a', answers: { words: { value: 'We take care.', note: 'Twice.' }, find: { note: 'Hm.' } } },
      {
        id: 'b',
        auditor: undefined,
        answers: { words: { result: 'blocked', reason: 'The line broke.' }, helped: 'passed' },
      },
    ])
    expect(step('words').notes).toEqual([
      { audit: 'b', at: '2026-01-06T09:00:00+00:00', is: 'reason', text: 'The line broke.', result: 'blocked' },
      {
        audit: 'a',
        auditor: 'Mina',
        at: '2026-01-05T09:00:00+00:00',
        is: 'answer',
        text: 'We take care.',
        result: 'recorded',
      },
      { audit: 'a', auditor: 'Mina', at: '2026-01-05T09:00:00+00:00', is: 'note', text: 'Twice.', result: 'recorded' },
    ])
    expect(step('find').notes.map(({ is, text }) => [is, text])).toEqual([['note', 'Hm.']])
    expect(step('helped').notes).toEqual([])
  })

  it('of many words shows a hundred, and says how many more there are', () => {
    const audits = Array.from({ length: 70 }, (_, index) => ({
      answers: { words: { value: `No. ${index}`, note: 'So.' } },
    }))
    const { notes, moreNotes } = stepsIn(audits)('words')
    expect([notes.length, moreNotes, notes[0]?.text]).toEqual([100, 40, 'No. 69'])
  })
})
