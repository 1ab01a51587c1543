import { describe, expect, it } from 'vitest'
import { personasOf } from '../../../src/report/sections/personas.ts'
import { checklistOf, gatheredOf, type Walk, walks } from '../counted.ts'

const shop = checklistOf(
  `
  - { id: find, title: Find it, ask: yes-no }
  - { id: lost, title: Lost, drill: true, ask: yes-no }
`,
  `id: shop
persona:
  - { name: Noor, story: It is a present., loves: [a smile], hates: [forms] }
  - { name: Sam }
`,
)

function personas(audits: readonly Walk[]) {
  return personasOf(gatheredOf(walks(shop, audits)))
}

describe('Personas', () => {
  it('have what they love and hate beside what those who were them met', () => {
    const [noor, sam] = personas([
      { persona: 'Noor', achieved: 'yes', answers: { find: 2, lost: 7 } },
      { persona: 'Noor', achieved: 'no', answers: { find: 3 } },
      { persona: 'Someone', answers: { find: 7 } },
      { answers: { find: 7 } },
    ])
    expect(noor).toMatchObject({
      checklist: 'shop',
      name: 'Noor',
      story: 'It is a present.',
      loves: ['a smile'],
      hates: ['forms'],
      audits: 2,
      achieved: { count: 1, of: 2 },
      frustration: { points: [2, 3] },
    })
    expect(sam).toMatchObject({ name: 'Sam', loves: [], audits: 0, achieved: { of: 0 }, problems: [], remembered: [] })
    expect(sam).not.toHaveProperty('story')
  })

  it('are told the newest of what they remember of a step, and the worst of what went wrong there', () => {
    const met = (remembered: string, ...findings: NonNullable<Walk['findings']>): Walk => ({
      persona: 'Noor',
      answers: { find: { result: 'passed', remembered }, lost: 'failed' },
      findings,
    })
    const [noor] = personas([
      met('A smile.', { step: 'find', severity: 2, text: 'No link.' }, { step: 'lost', text: 'Gone.' }),
      met(
        'A card.',
        { step: 'find', severity: 2, words: 'It is all online.' },
        { step: 'find', severity: 1, text: 'Slow.' },
      ),
      met('', { step: 'find', severity: 4 }, { step: 'find', severity: 3, kind: 'idea', text: 'A link.' }),
      met('', { step: 'lost', severity: 0, text: 'It was there.' }),
    ])
    expect(noor?.remembered.map(({ step, because }) => [step, because])).toEqual([['find', 'A card.']])
    expect(noor?.problems.map(({ step, severity, text }) => [step, severity, text])).toEqual([
      ['find', 2, 'It is all online.'],
      ['lost', undefined, 'Gone.'],
    ])
  })
})
