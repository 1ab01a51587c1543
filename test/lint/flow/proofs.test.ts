import { describe, expect, it } from 'vitest'
import { readChecklist } from '../../../src/checklist/parse.ts'
import { differences } from './brute.ts'
import { randomSteps } from './random-steps.ts'

/** How many checklists are walked; `PROOFS=100000` for a long run. */
const many = Number(process.env.PROOFS ?? 300)
const first = Number(process.env.PROOFS_FROM ?? 1)
/** Milliseconds, on a machine that has much else to do. */
const patience = 60_000 + 500 * many

describe('what is proved of the flow', () => {
  it('is what walking every combination of answers shows, of small checklists of all kinds', {
    timeout: patience,
  }, () => {
    const tally = new Map<string, number>()
    const count = (what: string, by = 1) => tally.set(what, (tally.get(what) ?? 0) + by)
    for (let seed = first; seed < first + many; seed += 1) {
      const text = JSON.stringify({ title: 'A test', outcome: 'It works.', steps: randomSteps(seed) }, null, 1)
      const { draft, problems } = readChecklist(new TextEncoder().encode(text), 'test.yaml')
      if (!draft || problems.length > 0) {
        count('unread')
        continue
      }
      const isFull = seed % 10 === 0 && draft.checklist.steps.length <= 3
      const { differ, claims, walks } = differences(draft.checklist, isFull)
      expect(
        differ,
        `seed ${seed}: ${JSON.stringify(
          randomSteps(seed).map(({ title, ...step }) => step),
          null,
          1,
        )}\n${JSON.stringify(claims, null, 1)}`,
      ).toEqual([])
      for (const { rule } of claims) count(rule)
      count('walks', walks)
    }
    if (process.env.PROOFS) console.info(Object.fromEntries(tally))
    expect(tally.get('unread') ?? 0).toBeLessThan(many / 4)
    for (const rule of [
      'unreachable-step',
      'contradiction',
      'awaited-in-vain',
      'never-holds',
      'always-holds',
      'since-without-start',
      'target-cannot-fail',
      'target-cannot-pass',
    ])
      expect(tally.get(rule) ?? 0, rule).toBeGreaterThan(0)
  })
})
