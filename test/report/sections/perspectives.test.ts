import { describe, expect, it } from 'vitest'
import { perspectivesOf } from '../../../src/report/sections/perspectives.ts'
import { checklistOf, gatheredOf, type Walk, walks } from '../counted.ts'

const shop = checklistOf(
  `
  - { id: find, title: Find it, ask: yes-no }
  - { id: pay, title: Pay, ask: yes-no }
  - { id: lost, title: Lost, drill: true, ask: yes-no }
`,
  'id: shop\n',
)

function perspectives(audits: readonly Walk[]) {
  return perspectivesOf(gatheredOf(walks(shop, audits)))
}

function walk(perspective: Walk['perspective'], together: string, find: number, pay?: number): Walk {
  const answers = { find, ...(pay !== undefined && { pay }), lost: 7 }
  return { ...(perspective && { perspective }), together, answers }
}

describe('Perspectives', () => {
  it('are told apart, with what they achieved and how it felt, drills left out', () => {
    const { groups } = perspectives([
      { ...walk('employee', '1', 2, 3), achieved: 'yes' },
      { ...walk('customer', '1', 5), achieved: 'partly' },
      { ...walk('customer', '2', 6), state: 'given-up' },
      { answers: { find: 1 } },
    ])
    expect(
      groups.map(({ perspective, audits, achieved: { count, of }, frustration: { points } }) => [
        perspective,
        audits,
        count,
        of,
        points,
      ]),
    ).toEqual([
      ['employee', 1, 1, 1, [2, 3]],
      ['customer', 2, 0, 2, [5, 6]],
      ['unsaid', 1, 0, 0, [1]],
    ])
  })

  it('are paired where both rated the same step of the same event', () => {
    const { pairs, overall } = perspectives([
      walk('employee', '1', 2, 3),
      walk('customer', '1', 5, 3),
      walk('employee', '2', 1),
      walk('customer', '2', 3),
      walk('newcomer', '3', 1),
      walk('customer', '3', 7),
      walk('employee', '4', 1),
      walk('customer', '5', 7),
    ])
    expect(pairs).toEqual([
      {
        ...{ checklist: 'shop', step: 'find', position: 1, title: 'Find it' },
        ...{ n: 2, employee: 1.5, customer: 4, difference: 2.5 },
        points: [
          [1, 3],
          [2, 5],
        ],
      },
      {
        ...{ checklist: 'shop', step: 'pay', position: 2, title: 'Pay' },
        ...{ n: 1, employee: 3, customer: 3, difference: 0, points: [[3, 3]] },
      },
    ])
    // (3 + 0 + 2) / 3.
    expect(overall).toMatchObject({ n: 3, employee: 2, customer: 3.66667, difference: 1.66667 })
  })

  it('make one pair of an event, also where several of one side were there', () => {
    const { pairs } = perspectives([walk('employee', '1', 1), walk('employee', '1', 2), walk('customer', '1', 5)])
    expect(pairs[0]).toMatchObject({ n: 1, employee: 1.5, customer: 5, difference: 3.5 })
  })

  it('have an interval from 12 pairs on, and then no points', () => {
    const events = Array.from({ length: 12 }, (_, index) => index)
    const { overall } = perspectives(
      events.flatMap((each) => [walk('employee', `${each}`, 2), walk('customer', `${each}`, 3 + (each % 2))]),
    )
    expect(overall).toMatchObject({ n: 12, difference: 1.5 })
    expect(overall).not.toHaveProperty('points')
    expect(overall.low).toBeGreaterThan(1)
    expect(overall.low).toBeLessThan(1.5)
    expect(overall.high).toBeLessThan(2)
  })

  it('without pairs say only that there are none', () => {
    expect(perspectives([walk('employee', '1', 2)])).toMatchObject({ pairs: [], overall: { n: 0 } })
  })
})
