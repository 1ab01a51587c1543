import { describe, expect, it } from 'vitest'
import { trendsOf } from '../../../src/report/sections/trends.ts'
import { checklistOf, gatheredOf, type Walk, walks } from '../counted.ts'

const steps = `
  - { id: find, title: Find it, ask: text }
  - { id: late, title: Too late, drill: true, ask: text }
  - { id: pay, title: Pay it, ask: text }
`
const checklist = checklistOf(steps, 'id: returns\n')
const wave = (name: string, first: string, audits: readonly Walk[]) =>
  walks(
    checklist,
    audits.map((audit) => ({ ...audit, wave: name })),
    first,
  )

describe('a trend', () => {
  it('has a point for each wave that says, the oldest first, each audit counting the same', () => {
    const trends = trendsOf(
      gatheredOf(
        wave('B', '2026-04-01', [{ achieved: 'yes', answers: { find: 2, late: 7, pay: 'passed' } }]),
        wave('A', '2026-01-01', [
          {
            achieved: 'no',
            answers: { find: { result: 'failed', frustration: 7 }, pay: { result: 'passed', frustration: 5 } },
          },
          { achieved: 'yes', answers: { find: { result: 'passed', frustration: 2 } }, auditor: 'Bo' },
          { state: 'open' },
        ]),
        walks(checklist, [{ achieved: 'no' }], '2026-02-01'),
      ),
    )
    expect(
      trends.map(({ measure, points }) => [measure, points.map((point) => [point.wave, point.value, point.n])]),
    ).toEqual([
      [
        'achieved',
        [
          ['A', 0.5, 2],
          ['B', 1, 1],
        ],
      ],
      [
        'score',
        [
          ['A', 75, 2],
          ['B', 100, 1],
        ],
      ],
      [
        'frustration',
        [
          ['A', 4, 2],
          ['B', 2, 1],
        ],
      ],
    ])
    const [achieved, score] = trends
    expect(achieved?.points[0]).toEqual({
      wave: 'A',
      from: '2026-01-01',
      value: 0.5,
      n: 2,
      low: 0.0945312,
      high: 0.905469,
    })
    expect(score?.points[0]).toEqual({ wave: 'A', from: '2026-01-01', value: 75, n: 2 })
    expect(trends.every((trend) => !('limits' in trend))).toBe(true)
  })

  it('is none of a single wave, nor where only one says', () => {
    expect(trendsOf(gatheredOf(wave('A', '2026-01-01', [{ achieved: 'yes' }, { achieved: 'no' }])))).toEqual([])
    const trends = trendsOf(
      gatheredOf(wave('A', '2026-01-01', [{ answers: { find: 3 } }]), wave('B', '2026-04-01', [{}])),
    )
    expect(trends).toEqual([])
  })

  it('has limits from five waves on, held within the scale, and marks what is no chance', () => {
    const frustrations = [2, 3, 2, 3, 2, 3, 2, 3, 2, 7]
    const waves = frustrations.map((find, index) =>
      wave(`W${index}`, `2026-01-${String(index + 1).padStart(2, '0')}`, [{ answers: { find } }]),
    )
    const [trend] = trendsOf(gatheredOf(...waves))
    // Mean 2.9; the distances of neighbours are eight times 1 and once 5, so 13/9 on average; 2.66 of that is 3.842.
    expect(trend?.limits).toEqual({ mean: 2.9, low: 1, high: 6.74222, provisional: false, signals: [9] })
    expect(trendsOf(gatheredOf(...waves.slice(0, 5)))[0]?.limits).toMatchObject({
      mean: 2.4,
      provisional: true,
      signals: [],
    })
    expect(trendsOf(gatheredOf(...waves.slice(0, 4)))[0]).not.toHaveProperty('limits')
  })

  it('compares only steps that had the same words in every wave', () => {
    const older = checklistOf(steps.replace('Pay it', 'Pay'), 'id: returns\n')
    const newer = checklistOf(steps, 'id: returns\nversion: 2\n')
    const trends = trendsOf(
      gatheredOf(
        walks(
          older,
          [
            {
              wave: 'A',
              answers: { find: { result: 'passed', frustration: 3 }, pay: { result: 'failed', frustration: 7 } },
            },
          ],
          '2026-01-01',
        ),
        walks(
          newer,
          [
            {
              wave: 'B',
              answers: { find: { result: 'passed', frustration: 2 }, pay: { result: 'failed', frustration: 6 } },
            },
          ],
          '2026-02-01',
        ),
      ),
    )
    expect(trends.map(({ measure, points }) => [measure, ...points.map(({ value }) => value)])).toEqual([
      ['score', 100, 100],
      ['frustration', 3, 2],
    ])
  })
})
