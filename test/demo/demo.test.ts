import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Checklist } from '../../src/checklist/checklist.ts'
import { loadAudit } from '../../src/commands/find-audit.ts'
import { type AnswerRecord, type AuditRecord, toRecord } from '../../src/session/record.ts'
import { createMemoryStore } from '../../src/store/memory-store.ts'
import { openSqliteStore } from '../../src/store/sqlite-store.ts'
import type { ListedAudit, Store } from '../../src/store/store.ts'
import { makeDemo, makeDemoFile } from './make-demo.ts'
import { lastDay } from './plan.ts'

/** One audit of the demo: as it is listed, and what replaying its events comes to. */
interface Audit {
  readonly listed: ListedAudit
  readonly record: AuditRecord
  readonly checklist: Checklist
}

let store: Store
let audits: readonly Audit[]
/** The demo once more, as a file. */
let file: Store

beforeAll(async () => {
  store = createMemoryStore()
  await makeDemo(store)
  audits = await Promise.all(
    (await store.audits()).map(async (listed) => {
      const { session } = await loadAudit(listed.id, store)
      return { listed, record: toRecord(session), checklist: session.checklist }
    }),
  )
})

beforeAll(async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'firsthand-demo-')), 'demo.sqlite')
  await makeDemoFile(path)
  file = await openSqliteStore(path, { access: 'read' })
  return async () => {
    await file.close()
    rmSync(dirname(path), { recursive: true })
  }
})

const waves = ['2026-Q1', '2026-Q2', '2026-Q3']

/** The audits that count in a report. */
const counting = () =>
  audits.filter(
    ({ listed: { practice, state, verdict } }) => !practice && state !== 'abandoned' && verdict !== 'excluded',
  )

/** The answers to a step in each wave, of the audits that count. */
const answersTo = (checklist: string, step: string): readonly (readonly AnswerRecord[])[] =>
  waves.map((wave) =>
    counting()
      .filter(({ listed }) => listed.checklist === checklist && listed.wave === wave)
      .flatMap(({ record }) => record.answers.filter((answer) => answer.step === step && answer.counts)),
  )

const failed = (checklist: string, step: string) =>
  answersTo(checklist, step).map((answers) => answers.filter(({ result }) => result === 'failed').length)

const tally = (all: readonly (string | undefined)[]) =>
  Object.fromEntries([...new Set(all)].map((each) => [each, all.filter((other) => other === each).length]))

describe('the demo', () => {
  it('is the same each time, and in a file as in memory', async () => {
    expect(await file.audits()).toEqual(audits.map(({ listed }) => listed))
    for (const { listed } of audits) expect(await file.load(listed.id)).toEqual(await store.load(listed.id))
  })

  it('is what replaying its events comes to', () => {
    for (const { listed, record } of audits) {
      const { id, checklist, digest, title, version, answered, steps, findings, changedAt, ...kept } = listed
      const { answers, findings: found, evidence, ...head } = record
      expect(kept).toEqual(head)
      expect(answered).toBe(answers.filter(({ counts }) => counts).length)
      expect(findings).toBe(found.filter(({ counts }) => counts).length)
    }
  })
})

describe('who walked, and what', () => {
  it('is three waves of twelve auditors, five checklists and every ending', () => {
    expect(tally(audits.map(({ listed }) => listed.wave))).toEqual({ '2026-Q1': 36, '2026-Q2': 26, '2026-Q3': 40 })
    expect(new Set(audits.map(({ listed }) => listed.auditor)).size).toBe(12)
    expect(Object.keys(tally(audits.map(({ listed }) => listed.checklist))).toSorted()).toEqual([
      'invoices',
      'ivr',
      'mobile-site',
      'promo-codes',
      'returns',
    ])
    const { finished, ...others } = tally(audits.map(({ listed }) => listed.state))
    expect(others).toEqual({ open: 1, waiting: 3, abandoned: 1, 'given-up': 1 })
    expect(tally(audits.map(({ listed }) => listed.verdict))).toMatchObject({ excluded: 1, accepted: 3 })
    expect(audits.filter(({ listed }) => listed.practice)).toHaveLength(1)
  })

  it('is walked by employees, newcomers and customers, who return, each a persona of the checklist', () => {
    expect(new Set(audits.map(({ listed }) => listed.perspective))).toEqual(
      new Set(['employee', 'newcomer', 'customer']),
    )
    expect(new Set(audits.map(({ listed }) => listed.meetsCustomers))).toEqual(
      new Set(['rarely', 'sometimes', 'daily', undefined]),
    )
    expect(audits.filter(({ listed }) => listed.walk > 1).length).toBeGreaterThan(10)
    for (const { listed, checklist } of audits)
      expect(checklist.personas.map(({ name }) => name)).toContain(listed.persona)
  })

  it('has pairs of an employee and a customer at the same event, whose answers differ a little', () => {
    const events = Object.keys(tally(audits.map(({ listed }) => listed.together))).filter(
      (name) => name !== 'undefined',
    )
    expect(events.length).toBeGreaterThanOrEqual(6)
    const compared = events.map((event) => {
      const [one, other] = audits.filter(({ listed }) => listed.together === event)
      expect([one?.listed.perspective, other?.listed.perspective].toSorted()).toEqual(['customer', 'employee'])
      const results = one?.record.answers.map((answer, index) => answer.result === other?.record.answers[index]?.result)
      return results ?? []
    })
    const same = compared.flat().filter(Boolean).length
    expect(same).toBeGreaterThan(compared.flat().length / 2)
    expect(same).toBeLessThan(compared.flat().length)
  })

  it('was done within its wave, in working hours or in the evening, and some of it was entered later', () => {
    for (const { listed } of audits) {
      expect(listed.startedAt.slice(11, 13) >= '08' && listed.startedAt.slice(11, 13) < '20').toBe(true)
      expect(listed.startedAt.slice(-6)).toBe(listed.startedAt < '2026-03-29' ? '+01:00' : '+02:00')
      expect(listed.changedAt.slice(0, 10) <= lastDay).toBe(true)
    }
    const delays = audits.flatMap(({ record }) =>
      record.answers.flatMap(({ doneAt, answeredAt }) =>
        doneAt && answeredAt ? [(Date.parse(answeredAt) - Date.parse(doneAt)) / 3_600_000] : [],
      ),
    )
    expect(Math.min(...delays)).toBeGreaterThanOrEqual(0)
    expect(delays.filter((hours) => hours > 1).length).toBeGreaterThan(20)
  })
})

describe('what it tells', () => {
  it('comes back in every wave: no day, the money too late, a total that is not the total', () => {
    for (const [checklist, step] of [
      ['returns', 'told'],
      ['returns', 'label'],
      ['returns', 'refund'],
      ['invoices', 'change'],
      ['mobile-site', 'total'],
    ] as const)
      expect(Math.min(...failed(checklist, step)), step).toBeGreaterThan(0)
  })

  it('was mended: the phone no longer hangs up, and nobody has to open an account', () => {
    for (const [checklist, step] of [
      ['ivr', 'silence'],
      ['mobile-site', 'who-are-you'],
    ] as const) {
      const [before = 0, , now] = failed(checklist, step)
      expect(before, step).toBeGreaterThan(3)
      expect(now, step).toBe(0)
    }
  })

  it('was mended and is back: codes in small letters', () => {
    const [before, between, now] = failed('promo-codes', 'redeem')
    expect(before).toBeGreaterThan(2)
    expect(between).toBe(0)
    expect(now).toBeGreaterThan(2)
  })

  it('is new: an invoice behind a login, and a banner for the app', () => {
    const [first, second, third] = failed('invoices', 'open')
    expect([first, second]).toEqual([0, 0])
    expect(third).toBeGreaterThan(2)
    expect(answersTo('mobile-site', 'boxes').map((answers) => answers.length > 0)).toEqual([false, false, true])
  })

  it('has steps with fewer than twelve answers in a wave, and with more', () => {
    expect(answersTo('returns', 'label').map((answers) => answers.length >= 12)).toEqual([false, false, true])
  })

  it('has waits that are over in time, late, given up and still open', () => {
    const refunds = audits.flatMap(({ record }) => record.answers.filter(({ step }) => step === 'refund'))
    const { passed, failed, waiting } = tally(refunds.map(({ result }) => result))
    expect(passed).toBeGreaterThan(3)
    expect(failed).toBeGreaterThan(12)
    expect(waiting).toBeGreaterThan(2)
    expect(refunds.some(({ value }) => JSON.stringify(value)?.includes('gave-up'))).toBe(true)
  })

  it('has words, causes, ideas, severities of every kind, and what is worth remembering', () => {
    const findings = audits.flatMap(({ record }) => record.findings)
    expect(new Set(findings.map(({ kind }) => kind)).size).toBe(4)
    expect(new Set(findings.flatMap(({ severity }) => severity ?? []))).toEqual(new Set([1, 2, 3, 4]))
    expect(new Set(findings.flatMap(({ cause }) => cause ?? [])).size).toBe(9)
    for (const key of ['words', 'idea'] as const)
      expect(findings.filter((finding) => finding[key]).length, key).toBeGreaterThan(15)
    const texts = findings.flatMap(({ text }) => text ?? [])
    expect(new Set(texts).size).toBe(texts.length)
    expect(texts.length / findings.length).toBeGreaterThan(0.8)
    const answers = audits.flatMap(({ record }) => record.answers)
    expect(answers.filter(({ remembered }) => remembered).length).toBeGreaterThan(9)
    expect(
      answers.filter(({ drill, recovery }) => drill && recovery['made-right'] !== undefined).length,
    ).toBeGreaterThan(90)
    expect(new Set(answers.map(({ result }) => result))).toEqual(
      new Set([
        'passed',
        'failed',
        'recorded',
        'cannot-tell',
        'inapplicable',
        'blocked',
        'skipped',
        'waiting',
        'not-reached',
      ]),
    )
  })

  it('has pictures that are kept', async () => {
    const files = audits.flatMap(({ record }) => record.evidence)
    expect(files.length).toBeGreaterThan(9)
    expect(new Set(files.map(({ type }) => type))).toEqual(new Set(['image/png', 'image/jpeg']))
    for (const { sha256, size, name } of files) {
      expect((await store.kept(sha256))?.length, name).toBe(size)
      expect(size, name).toBeLessThan(30_000)
    }
  })

  it('has corrections, and answers that are not blind', () => {
    const answers = audits.flatMap(({ record }) => record.answers).filter(({ counts }) => counts)
    expect(answers.filter(({ revision }) => revision > 1).length).toBeGreaterThan(0)
    const blind = answers.filter((answer) => answer.blind).length
    expect(blind).toBeGreaterThan(100)
    expect(blind).toBeLessThan(answers.length - 100)
  })

  it('has a checklist of which two steps were worded otherwise in the first wave', () => {
    const ofIvr = audits.filter(({ listed }) => listed.checklist === 'ivr')
    const [old, now] = [1, 2].map((version) => ofIvr.find(({ listed }) => listed.version === version))
    expect(ofIvr.filter(({ listed }) => listed.version === 1).every(({ listed }) => listed.wave === '2026-Q1')).toBe(
      true,
    )
    const changed = now?.checklist.steps.filter(
      (step, index) => JSON.stringify(step) !== JSON.stringify(old?.checklist.steps[index]),
    )
    expect(changed?.map(({ id }) => id)).toEqual(['number', 'second-call'])
  })
})
