import { describe, expect, it } from 'vitest'
import { agreementOf } from '../../../src/report/sections/agreement.ts'
import { type Answered, checklistOf, gatheredOf, type Walk, walks } from '../counted.ts'

const shop = checklistOf(
  `
  - { id: find, title: Find it, great: Two taps., ask: verdict }
  - { id: pay, title: Pay, great: One tap., ask: verdict }
  - { id: lost, title: Lost, drill: true, ask: yes-no }
`,
  'id: shop\n',
)
const other = checklistOf('- { id: find, title: Find it, ask: yes-no }', 'id: other\n')

const rated = (frustration: number, result: 'passed' | 'failed' = 'passed'): Answered => ({ frustration, result })

/** One event, as two lived it. */
function event(together: string, one: Walk['answers'], two: Walk['answers'], problems: readonly string[][] = [[], []]) {
  return [one, two].map(
    (answers, index): Walk => ({
      together,
      auditor: ['Mina', 'Ben'][index] as string,
      ...(answers && { answers }),
      findings: (problems[index] ?? []).map((step) => ({ step })),
    }),
  )
}

/** Five events at the first step: 1 and 1, 2 and 2, 3 and 3, 4 and 4, and 1 and 2. */
const fine: readonly Walk[] = [1, 2, 3, 4].flatMap((each) =>
  event(`${each}`, { find: rated(each) }, { find: rated(each) }),
)
const five = [...fine, ...event('5', { find: rated(1) }, { find: rated(2) })]

function agreement(audits: readonly Walk[]) {
  return agreementOf(gatheredOf(walks(shop, audits)))
}

describe('Agreement', () => {
  it('is only about audits of the same event', () => {
    const alone: Walk = { answers: { find: 7 } }
    expect(agreement([...five, alone, { ...alone, together: '6' }])).toMatchObject({
      events: 5,
      audits: 10,
      ratings: 10,
    })
    expect(agreement([alone, alone])).toEqual({ events: 0, audits: 0, ratings: 0, results: 0, differed: [] })
  })

  it('takes the same words in another wave or another checklist for another event', () => {
    const [one, two] = event('call', { find: 1 }, { find: 1 })
    expect(agreement([one as Walk, { ...(two as Walk), wave: 'Q2' }]).events).toBe(0)
    const apart = gatheredOf(
      walks(shop, [one as Walk]),
      walks(other, [{ ...(two as Walk), answers: { find: 'passed' } }]),
    )
    expect(agreementOf(apart).events).toBe(0)
  })

  it('of ratings is the ordinal alpha', () => {
    // Given 3 × 1, 3 × 2, 2 × 3, 2 × 4: ranks 1.5, 4.5, 7, 9. Observed: 9 in one unit. Expected: 9·9 + 6·30.25 + 6·56.25 + 6·6.25
    // + 6·20.25 + 4·4 = 775, by 10 − 1. So 1 − 9 / (775 / 9).
    expect(agreement(five).alpha).toBeCloseTo(1 - 81 / 775, 5)
  })

  it('of results is AC1, beside how often they agreed', () => {
    const failing = [
      ...[1, 2, 3, 4].flatMap((each) => event(`${each}`, { pay: 'passed' }, { pay: 'passed' })),
      ...event('5', { pay: 'passed' }, { pay: 'failed' }),
      ...event('6', { pay: 'skipped' }, { pay: 'failed' }),
    ]
    // Passed .9, so .18 by chance: (.8 − .18) / .82.
    const found = agreement(failing)
    expect(found).toMatchObject({ observed: 0.8, results: 10 })
    expect(found.ac1).toBeCloseTo(0.62 / 0.82, 5)
  })

  it('of problems is any-two, over all pairs', () => {
    const answers = { find: 'passed', pay: 'passed' } as const
    const found = (number: number, one: string[], two: string[]) => event(`${number}`, answers, answers, [one, two])
    // ½, 1 and 0; two events without a problem say nothing, nor does a drill.
    const events = [
      ...found(1, ['find', 'pay'], ['find']),
      ...found(2, ['find'], ['find']),
      ...found(3, ['find'], ['lost']),
      ...found(4, [], []),
      ...found(5, ['lost'], []),
    ]
    expect(agreement(events).anyTwo).toBe(0.5)
  })

  it('of few events is not told', () => {
    expect(agreement(fine)).toEqual({ events: 4, audits: 8, ratings: 8, results: 8, differed: [] })
  })

  it('of ratings that are all the same is not told', () => {
    const same = [1, 2, 3, 4, 5].flatMap((each) => event(`${each}`, { find: 2 }, { find: 2 }))
    expect(agreement(same)).not.toHaveProperty('alpha')
  })

  it('names the steps at which two were at least two points apart, or of another mind', () => {
    const found = agreement([
      ...event('1', { find: rated(1), pay: rated(2, 'failed') }, { find: rated(4), pay: rated(2) }),
      ...event('2', { find: rated(1), pay: rated(2) }, { find: rated(3), pay: rated(3) }),
      ...event('3', { find: rated(1) }, { find: 'failed' }),
      ...event('4', { lost: rated(1) }, { lost: rated(7) }),
    ])
    expect(found.differed.map(({ step, n, of, difference }) => [step, n, of, difference])).toEqual([
      ['find', 3, 3, 3],
      ['pay', 1, 2, 0],
    ])
  })
})
