import { expect, it } from 'vitest'
import { reportOf } from '../../src/report/report.ts'
import { checklistOf, gatheredOf, walks } from './counted.ts'

it('a report is plain JSON: nothing is undefined in it, and nothing is lost on the way', () => {
  const steps = `
    - { id: find, title: Find it, do: Look., great: Two taps., owner: web team, ask: verdict }
    - { id: late, title: Too late, drill: true, ask: { kind: yes-no } }
    - { id: money, title: The money, ask: { kind: wait, since: find, target: { within: 5 days } } }
  `
  const older = checklistOf(steps, 'id: returns\nminutes: 5\npersona: { name: Noor }\n')
  const newer = checklistOf(steps.replace('Two', 'Three'), 'id: returns\nversion: 2\npersona: { name: Noor }\n')
  const full = {
    achieved: 'no',
    wellSpent: 2,
    verbatim: 'Well.',
    persona: 'Noor',
    together: 'call',
    perspective: 'customer',
    answers: {
      find: {
        value: 'no',
        frustration: 6,
        emotions: ['lost'],
        activeMs: 1500,
        note: 'Hm.',
        remembered: 'She laughed.',
      },
      late: { value: 'no', frustration: 2, recovery: { admitted: true } },
      money: { value: { arrived: '2026-01-15' }, since: '2026-01-05' },
    },
    findings: [{ step: 'find', severity: 3, cause: 'content', text: 'No link.' }],
  } as const
  const little = { auditor: undefined, state: 'waiting', answers: { money: 'waiting' } } as const
  const gathered = gatheredOf(
    walks(older, [{ ...full, wave: 'A' }, { ...full, wave: 'A', auditor: 'Bo', perspective: 'employee' }, {}]),
    walks(newer, [{ ...full, wave: 'B' }, little, {}], '2026-04-01'),
    walks(checklistOf('- { id: call, title: Call us, ask: text }', 'id: calls\n'), [{}]),
  )
  const asked = { madeAt: '2026-11-22T10:00:00+00:00', filter: {}, filtered: 0 }
  const leftOut = { practice: 0, excluded: 0, abandoned: 0, unreadable: 0 }
  for (const each of [gathered, gatheredOf()]) {
    const report = reportOf(each, { ...asked, leftOut })
    expect(JSON.parse(JSON.stringify(report))).toStrictEqual(report)
  }
})
