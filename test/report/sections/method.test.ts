import { describe, expect, it } from 'vitest'
import type { CountedAudit } from '../../../src/report/gathered.ts'
import { basisOf } from '../../../src/report/sections/basis.ts'
import { type Method, methodOf } from '../../../src/report/sections/method.ts'
import { checklistOf, gatheredOf, type Walk, walks } from '../counted.ts'

const checklist = checklistOf(
  `
  - { id: find, title: Find it, ask: text }
  - { id: money, title: The money, ask: { kind: wait, since: find } }
`,
  'id: returns\n',
)
const uncounted = { leftOut: { practice: 0, excluded: 0, abandoned: 0, unreadable: 0 }, filtered: 0 }

function methodOver(...audits: readonly (readonly CountedAudit[])[]): Method {
  const gathered = gatheredOf(...audits)
  return methodOf(gathered, basisOf(gathered, uncounted))
}
const method = (...audits: readonly Walk[]) => methodOver(walks(checklist, audits))
const at = (time: string) => `2026-01-05T${time}:00+00:00`
const answered = (done: string, recorded: string) => ({
  result: 'passed' as const,
  doneAt: at(done),
  answeredAt: at(recorded),
})

describe('how it was done', () => {
  it('counts answers that were given blind and those that were corrected; what was set aside is none', () => {
    const { blind, corrected, secondWalks } = method(
      { answers: { find: 'passed', money: 'failed' } },
      { answers: { find: { result: 'recorded', revision: 2, blind: false }, money: 'waiting' }, walk: 2 },
      { answers: { find: 'skipped', money: 'blocked' } },
    )
    expect(blind).toMatchObject({ count: 2, of: 3 })
    expect(corrected).toMatchObject({ count: 1, of: 3 })
    expect(secondWalks).toMatchObject({ count: 1, of: 3 })
  })

  it('takes the delay of answers that need no days, and were not corrected since', () => {
    const { delay, late } = method(
      { answers: { find: answered('09:00', '09:05'), money: answered('09:00', '20:00') } },
      { answers: { find: answered('09:00', '10:01') } },
      { answers: { find: { ...answered('09:00', '22:00'), revision: 2 } } },
    )
    expect(delay).toMatchObject({ n: 2, points: [300_000, 3_660_000] })
    expect(late).toMatchObject({ count: 1, of: 2 })
  })
})

describe('what a reader must know', () => {
  const of = (...audits: readonly Walk[]) => method(...audits).cautions.join('\n')
  const twelve = Array.from(
    { length: 12 },
    (_, index): Walk => ({ auditor: `A${index}`, achieved: 'yes', perspective: 'customer' }),
  )

  it('is little of many audits by customers who walk once', () => {
    expect(method(...twelve).cautions).toEqual([
      'Audits are not customers: every share is one of audits, and how many customers fare the same nobody here can say.',
    ])
  })

  it('is nothing of no audits', () => {
    expect(method().cautions).toEqual([])
  })

  it('says that insiders know the standard', () => {
    expect(of(...twelve, { perspective: 'employee' })).toContain('1 of 13 audits was walked by employees')
    expect(of({ perspective: 'employee' })).toContain('The only audit was walked by employees')
    expect(of({ perspective: 'employee' }, { perspective: 'employee' })).toContain(
      'All 2 audits were walked by employees',
    )
  })

  it('says that the same auditors return, and who gave no name', () => {
    expect(of(...twelve, { auditor: 'A1' })).toContain('The same auditors return: 13 audits by 12 auditors.')
    expect(of(...twelve)).not.toContain('return')
    expect(of(...twelve, { auditor: undefined })).toContain('1 of 13 audits names no auditor')
  })

  it('says where there are few', () => {
    expect(of(...twelve.slice(1))).toContain(
      'Fewer than 12 audits, so that single figures say more than a mean: “A test” (11).',
    )
  })

  it('says what has not ended, and what does not say', () => {
    const said = of(...twelve, { state: 'open' }, { state: 'waiting', achieved: 'no' })
    expect(said).toContain('2 of 14 audits have not ended')
    expect(said).toContain(
      '1 of 14 audits does not say whether the outcome was achieved, and is left out of that share.',
    )
  })

  it('says which words changed', () => {
    const newer = checklistOf('- { id: find, title: Find the page, ask: text }', 'id: returns\nversion: 2\n')
    const { cautions } = methodOver(walks(checklist, [{ answers: { find: 3 } }]), walks(newer, [{}], '2026-03-01'))
    expect(cautions.join('\n')).toContain('The words changed of 2 steps of “A test”')
  })

  it('says what was not blind, and what was late', () => {
    const said = of(
      { answers: { find: { result: 'passed', blind: false } } },
      { answers: { find: answered('09:00', '12:00') } },
    )
    expect(said).toContain('1 of 2 answers was not blind')
    expect(said).toContain('1 of 2 answers was recorded more than an hour after the doing')
  })
})
