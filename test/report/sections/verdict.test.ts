import { describe, expect, it } from 'vitest'
import type { CountedAudit } from '../../../src/report/gathered.ts'
import { reportOf } from '../../../src/report/report.ts'
import type { Verdict } from '../../../src/report/sections/verdict.ts'
import { checklistOf, gatheredOf, type Walk, walks } from '../counted.ts'

const checklist = checklistOf(
  `
  - { id: find, title: Find it, do: Look., ask: text }
  - { id: pay, title: Pay it, do: Pay., ask: text }
  - { id: money, title: The money, ask: { kind: wait, since: pay } }
`,
  'id: returns\n',
)
const leftOut = { practice: 0, excluded: 0, abandoned: 0, unreadable: 0 }

function verdictOver(audits: readonly (readonly CountedAudit[])[], filtered = 0): Verdict {
  return reportOf(gatheredOf(...audits), { madeAt: '2026-11-22T10:00:00+00:00', filter: {}, leftOut, filtered }).verdict
}
const verdict = (...audits: readonly Walk[]) => verdictOver([walks(checklist, audits)])
const times = (count: number, walk: Walk): readonly Walk[] => Array.from({ length: count }, () => walk)
const yes = (count: number, answers = {}) => times(count, { achieved: 'yes', answers })
const no = (count: number, answers = {}) => times(count, { achieved: 'no', answers })

describe('the headline', () => {
  it('says in how many audits it was achieved', () => {
    expect(verdict(...yes(3), ...no(7)).headline).toBe('In 3 of 10 audits the customer got what they came for.')
    expect(verdict(...yes(10)).headline).toBe('In all 10 audits the customer got what they came for.')
    expect(verdict(...no(6)).headline).toBe('In none of 6 audits did the customer get what they came for.')
  })

  it('says that they are too few below five, since the interval is wider than two thirds', () => {
    expect(verdict(...yes(2), ...no(2))).toMatchObject({
      tone: 'too-few',
      headline: 'Too few audits to tell: in 2 of 4 the customer got what they came for.',
      sentences: ['It takes 5 audits that say so before a share means anything.'],
    })
    expect(verdict(...yes(2), ...no(3)).tone).not.toBe('too-few')
    expect(verdict(...no(1), {}).headline).toBe(
      'Too few audits to tell: in the only one that says, the customer did not get what they came for.',
    )
    expect(verdict({}, {}).headline).toBe(
      'Too few audits to tell: none of 2 says yet whether the customer got what they came for.',
    )
    expect(verdict({}).headline).toContain('the only one does not say yet')
  })

  it('says that they are by too few auditors, where these return and tell nothing of others', () => {
    const { tone, headline, sentences } = verdict(...no(5), ...no(5).map((each) => ({ ...each, auditor: 'Bo' })))
    expect(tone).toBe('too-few')
    expect(headline).toBe('Too few auditors to tell: in 0 of 10 audits the customer got what they came for.')
    expect(sentences[0]).toMatch(
      /^Judging by 10 audits by 2 auditors, the true share may be anything from 0 to \d\d in 100\.$/,
    )
  })

  it('of no audits says that there is none', () => {
    expect(verdictOver([])).toEqual({ tone: 'too-few', headline: 'There is no audit yet that counts.', sentences: [] })
    expect(verdictOver([], 3)).toEqual({
      tone: 'too-few',
      headline: 'No audit is what was asked for.',
      sentences: ['Without the filters there are 3.'],
    })
  })
})

describe('the tone', () => {
  it('goes by the interval, not by the share alone', () => {
    expect(verdict(...yes(5)).tone).toBe('good')
    expect(verdict(...yes(8), ...no(2)).tone).toBe('mixed')
    // 6 of 10: it may be as much as 83 in 100.
    expect(verdict(...yes(6), ...no(4)).tone).toBe('mixed')
    expect(verdict(...yes(600), ...no(400)).tone).toBe('bad')
    expect(verdict(...yes(3), ...no(7)).tone).toBe('bad')
  })

  it('is not good where a step hurts', () => {
    expect(verdict(...yes(6, { pay: 6 })).tone).toBe('mixed')
    expect(verdict(...yes(6, { pay: 2 })).tone).toBe('good')
  })
})

describe('the sentences', () => {
  it('say how sure the share is, and what became of the rest', () => {
    const { sentences } = verdict(
      ...yes(3),
      ...times(2, { achieved: 'partly' }),
      ...times(4, { state: 'given-up' }),
      ...no(1),
    )
    expect(sentences).toEqual([
      'Judging by 10 audits by 1 auditor, the true share may be anything from 11 to 60 in 100; in 2 they got part of it and 4 were given up.',
    ])
  })

  it('name the step that frustrates most, by at least three ratings', () => {
    const worst = (...audits: readonly Walk[]) => verdict(...audits).sentences.at(-1)
    expect(worst(...no(5, { find: 3, pay: 5 }), ...no(2, { pay: 7, find: 7 }))).toBe(
      'It hurts most at step 2, “Pay it”, where frustration is 5 of 7 or more in half of 7 ratings.',
    )
    expect(worst(...no(3, { find: 4 }), ...no(2, { pay: 7 }))).toBe(
      'It frustrates most at step 1, “Find it”, where frustration was rated 4, 4 and 4 of 7.',
    )
    expect(worst(...no(12, { find: 5 }), ...no(4, { find: 6 }))).toBe(
      'It hurts most at step 1, “Find it”, where frustration is 5.3 of 7 on average, in 16 ratings.',
    )
    expect(worst(...yes(6, { find: 1, pay: 2 }))).toBe(
      'No step frustrates much; the most is at step 2, “Pay it”, where frustration is 2 of 7 or less in half of 6 ratings.',
    )
    expect(worst(...no(5), ...no(2, { pay: 7 }))).toContain('Judging by')
  })

  it('name the checklist where there are several, and the worst of them', () => {
    const other = checklistOf('- { id: call, title: Call us, ask: text }', 'id: calls\n')
    const { sentences } = verdictOver([
      walks(checklist, [...yes(8), ...no(2)]),
      walks({ ...other, title: 'Call our desk' }, [...yes(1, { call: 6 }), ...no(5, { call: 6 })]),
    ])
    expect(sentences).toContain('“Call our desk” did worst, with 1 of 6.')
    expect(sentences).toContain(
      'It hurts most at step 1 of “Call our desk”, “Call us”, where frustration is 6 of 7 or more in half of 6 ratings.',
    )
  })

  it('do not call a checklist the worst by an audit or two', () => {
    const other = checklistOf('- { id: call, title: Call us, ask: text }', 'id: calls\n')
    const { sentences } = verdictOver([walks(checklist, [...yes(8), ...no(2)]), walks(other, no(2))])
    expect(sentences.join()).not.toContain('did worst')
  })

  it('say what is still awaited', () => {
    const waiting: Walk = {
      state: 'waiting',
      answers: { pay: 'passed', money: { result: 'waiting', doneAt: '2026-11-11T09:00:00+00:00' } },
    }
    expect(verdict(...yes(5), waiting).sentences.at(-1)).toMatch(/^1 wait is still open, after \d+ days\.$/)
    expect(verdict(...yes(5), waiting, waiting).sentences.at(-1)).toMatch(
      /^2 waits are still open, the longest for \d+ days\.$/,
    )
  })

  it('say what came back, and what was not met again', () => {
    const wave = (name: string, first: string, at: readonly string[]) =>
      walks(
        checklist,
        Array.from({ length: 12 }, () => ({
          wave: name,
          achieved: 'no' as const,
          answers: { find: 'passed' as const, pay: 'passed' as const },
          findings: at.map((step) => ({ step, severity: 3 })),
        })),
        first,
      )
    const { sentences } = verdictOver([
      wave('A', '2026-01-01', ['find', 'pay']),
      wave('B', '2026-04-01', []),
      wave('C', '2026-07-01', ['pay']),
    ])
    expect(sentences).toContain(
      'A problem came back after a wave without it, at step 2, “Pay it” (in 24 of 36 audits); 1 of earlier waves was not met again.',
    )
  })

  it('never speak of how many customers', () => {
    const all = [verdict(...yes(3), ...no(7, { pay: 6 })), verdict(...yes(2)), verdict(...no(40)), verdict({})]
    for (const { headline, sentences } of all)
      for (const said of [headline, ...sentences]) expect(said).not.toMatch(/of (the )?customers|customers/)
  })
})
