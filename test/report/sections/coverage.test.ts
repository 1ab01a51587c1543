import { describe, expect, it } from 'vitest'
import { coverageOf } from '../../../src/report/sections/coverage.ts'
import { checklistOf, gatheredOf, walks } from '../counted.ts'

const shop = checklistOf(
  `
  - { id: find, title: Find it, ask: yes-no }
  - { id: call, title: Call, channel: phone, touchpoint: first-touch, ask: yes-no }
  - { id: visit, title: Go there, channel: store, ask: yes-no }
`,
  'id: shop\nchannel: web\ntouchpoint: core\npersona: [{ name: Noor }, { name: Sam }]\n',
)

describe('Coverage', () => {
  const coverage = coverageOf(
    gatheredOf(
      walks(shop, [
        {
          perspective: 'employee',
          meetsCustomers: 'rarely',
          persona: 'Noor',
          answers: { find: 'passed', call: 'waiting' },
        },
        { perspective: 'customer', meetsCustomers: 'unknown', channel: 'app', answers: { find: 'skipped' } },
        { persona: 'Noor' },
      ]),
    ),
  )

  it('has each persona with its audits, and those that nobody was', () => {
    expect(coverage.personas).toEqual([
      { checklist: 'shop', persona: 'Noor', audits: 2 },
      { checklist: 'shop', persona: 'Sam', audits: 0 },
    ])
  })

  it('has the channels of the checklists and those that were taken, by audits that came there', () => {
    expect(coverage.channels).toEqual([
      { channel: 'web', audits: 1 },
      { channel: 'app', audits: 1 },
      { channel: 'phone', audits: 1 },
      { channel: 'store', audits: 0 },
    ])
  })

  it('has all touchpoints', () => {
    expect(coverage.touchpoints.map(({ touchpoint, audits }) => [touchpoint, audits])).toEqual([
      ['pre-touch', 0],
      ['first-touch', 1],
      ['core', 2],
      ['last-touch', 0],
      ['in-touch', 0],
    ])
  })

  it('has all perspectives and meetings, and says what nobody said', () => {
    expect(coverage.perspectives.map(({ perspective, audits }) => [perspective, audits])).toEqual([
      ['employee', 1],
      ['newcomer', 0],
      ['customer', 1],
      ['unsaid', 1],
    ])
    expect(coverage.meetings.map(({ meets, audits }) => [meets, audits])).toEqual([
      ['rarely', 1],
      ['sometimes', 0],
      ['daily', 0],
      ['unsaid', 2],
    ])
  })

  it('names the steps that no audit came to', () => {
    expect(coverage.steps.map(({ step }) => step)).toEqual(['visit'])
  })
})
