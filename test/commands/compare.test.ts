import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Comparison } from '../../src/report/comparison/comparison.ts'
import { freshFolder, withoutTerminal } from '../audits/firsthand.ts'
import { makeDemoFile } from '../demo/make-demo.ts'

const folder = freshFolder()
const db = join(folder, 'demo.sqlite')
const run = (...args: string[]) => withoutTerminal(args, { db, now: '2026-10-01T09:00:00+02:00', cwd: folder })
const json = (...args: string[]): Comparison => JSON.parse(run('compare', ...args, '--format', 'json').stdout)

beforeAll(() => makeDemoFile(db))

describe('compare', () => {
  it('tells two waves apart in two sentences, with the n of both sides', () => {
    const { sentences, before, after, headline } = json('2026-Q1', '2026-Q3')
    expect([before.wave, after.wave]).toEqual(['2026-Q1', '2026-Q3'])
    expect(sentences).toHaveLength(2)
    expect(sentences[0]).toMatch(
      /^The outcome was achieved in \d+ of \d+ audits in 2026-Q3, in \d+ of \d+ audits in 2026-Q1: /,
    )
    expect(headline.measure).toBe('achieved')
    expect(headline.adjusted).toBeUndefined()
  })

  it('turned round says the opposite', () => {
    const [there, back] = [json('2026-Q1', '2026-Q3'), json('2026-Q3', '2026-Q1')]
    for (const [index, { difference = 0, verdict, p }] of there.overall.entries()) {
      const other = back.overall[index]
      expect(other?.difference).toBeCloseTo(-difference, 4)
      expect(other?.p).toBeCloseTo(p ?? 0, 4)
      const opposite = { better: 'worse', worse: 'better', 'too-few': 'too-few' } as const
      expect(other?.verdict).toBe(opposite[verdict])
    }
  })

  it('holds everything but the declared test to Holm’s correction', () => {
    const { overall } = json('2026-Q1', '2026-Q3', '--test', 'frustration')
    for (const { measure, p, adjusted } of overall)
      if (measure === 'frustration') expect(adjusted).toBeUndefined()
      else expect(adjusted ?? 1).toBeGreaterThanOrEqual(p ?? 0)
  })

  it('compares no step that was worded otherwise, and names it', () => {
    const { journeys } = json('2026-Q1', '2026-Q3')
    const reworded = journeys.flatMap(({ notCompared }) => notCompared.filter(({ why }) => why === 'reworded'))
    expect(reworded.length).toBeGreaterThan(0)
    for (const { checklist, step } of reworded)
      expect(journeys.find((each) => each.checklist === checklist)?.steps.some((each) => each.step === step)).toBe(
        false,
      )
    expect(run('compare', '2026-Q1', '2026-Q3').stdout).toContain('(asked in other words)')
  })

  it('of a wave that nobody walked says which there are', () => {
    expect(run('compare', '2026-Q1', '2026-Q4')).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('There is no wave “2026-Q4”'),
    })
    expect(run('compare', '2026-Q1', '2026-Q1').status).toBe(2)
    expect(run('compare', '2026-Q1', '2026-Q2', '--test', 'joy')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('achieved, frustration, score, minutes'),
    })
  })

  it.each(['text', 'md', 'csv', 'html'])('as %s is the same each time', (format) => {
    const [one, other] = [1, 2].map(() => run('compare', '2026-Q2', '2026-Q3', '--format', format))
    expect(one?.status).toBe(0)
    expect(one?.stdout).toContain('2026-Q2')
    expect(other?.stdout).toBe(one?.stdout)
  })
})
