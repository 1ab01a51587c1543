import fc from 'fast-check'
import { expect, it } from 'vitest'
import { reportOf } from '../../../src/report/report.ts'
import { causes, findingKinds, perspectives, results } from '../../../src/session/event.ts'
import { checklistOf, gatheredOf, type Walk, walks } from '../counted.ts'

const shop = checklistOf(
  `
  - { id: find, title: Find it, owner: web team, ask: yes-no }
  - { id: call, title: Call, ask: { kind: timeline, marks: [{ id: person, key: p, label: a person, counts-as: contact }] } }
  - { id: wait, title: Wait, ask: { kind: wait, since: call, target: { within: 2 days } } }
  - { id: lost, title: Lost, drill: true, ask: yes-no }
`,
  'id: shop\npersona: [{ name: Noor }]\n',
)
const answer = fc.oneof(fc.constantFrom(...results), fc.integer({ min: 1, max: 7 }))
const optional = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: undefined })

/** Any audit, also such as no interview ends with. */
const audit = fc
  .record({
    find: answer,
    call: fc.oneof(answer, fc.constant({ value: { person: [1, 2] } })),
    wait: fc.oneof(
      answer,
      fc.constantFrom({ value: { arrived: '2026-01-09' }, since: '2026-01-05' }, { value: { 'gave-up': '' } }),
    ),
    lost: answer,
    auditor: optional(fc.constantFrom('Mina', 'Ben')),
    wave: optional(fc.constantFrom('Q1', 'Q2', 'Q3')),
    together: optional(fc.constantFrom('1', '2')),
    perspective: optional(fc.constantFrom(...perspectives)),
    persona: optional(fc.constant('Noor')),
    achieved: optional(fc.constantFrom('yes', 'partly', 'no')),
    state: fc.constantFrom('open', 'waiting', 'finished', 'given-up'),
    finding: optional(
      fc.record(
        {
          step: fc.constantFrom('find', 'call', 'wait', 'lost'),
          kind: fc.constantFrom(...findingKinds),
          severity: fc.integer({ min: 0, max: 4 }),
          cause: fc.constantFrom(...causes),
          text: fc.constantFrom('', 'It broke.'),
        },
        { requiredKeys: ['step'] },
      ),
    ),
  })
  .map(({ find, call, wait, lost, finding, ...head }) => {
    const said = Object.fromEntries(Object.entries(head).filter(([, value]) => value !== undefined))
    return { ...said, answers: { find, call, wait, lost }, findings: finding ? [finding] : [] } as Walk
  })

it('A report of any audits is plain data, the same each time, and its shares and waves add up', () => {
  const asked = {
    madeAt: '2026-03-01T10:00:00+00:00',
    filter: {},
    leftOut: { practice: 0, excluded: 0, abandoned: 0, unreadable: 0 },
    filtered: 0,
  }
  fc.assert(
    fc.property(fc.array(audit, { maxLength: 40 }), (audits) => {
      const report = reportOf(gatheredOf(walks(shop, audits)), asked)
      expect(JSON.parse(JSON.stringify(report))).toStrictEqual(report)
      expect(reportOf(gatheredOf(walks(shop, audits)), asked)).toEqual(report)
      for (const problem of [...report.problems, ...report.held]) {
        const { audits: share, waves, history, finding, others } = problem
        expect(share.count).toBeGreaterThan(0)
        expect(share.count).toBeLessThanOrEqual(share.of)
        expect(share.low).toBeLessThanOrEqual(share.count / share.of)
        expect(share.high).toBeGreaterThanOrEqual(share.count / share.of)
        expect(waves.reduce((sum, wave) => sum + wave.audits.of, 0)).toBeLessThanOrEqual(share.of)
        expect(others + 1).toBe(
          report.findings.filter(
            ({ step, kind, severity }) => step === finding.step && kind === 'problem' && severity !== 0,
          ).length,
        )
        const last = waves.at(-1)?.audits.count ?? 0
        if (history === 'new') expect(last).toBeGreaterThan(0)
        if (history === 'gone' || history === 'not-seen') expect(last).toBe(0)
      }
      for (const { arrived, days, inTime } of report.waits) {
        expect(days.length).toBeLessThanOrEqual(arrived)
        expect(days).toEqual([...days].sort((one, other) => one - other))
        expect(inTime?.count).toBeLessThanOrEqual(inTime?.of ?? 0)
      }
    }),
    { numRuns: 60 },
  )
})
