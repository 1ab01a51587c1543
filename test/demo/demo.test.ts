import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadAudit } from '../../src/commands/find-audit.ts'
import type { AuditRecord } from '../../src/session/record.ts'
import { toRecord } from '../../src/session/record.ts'
import { createMemoryStore } from '../../src/store/memory-store.ts'
import { openSqliteStore } from '../../src/store/sqlite-store.ts'
import type { ListedAudit, Store } from '../../src/store/store.ts'
import { temporaryFolder } from '../store/fixture.ts'
import { makeDemo, makeDemoFile } from './make-demo.ts'

let store: Store
let listed: readonly ListedAudit[]
let records: readonly AuditRecord[]

beforeAll(async () => {
  store = createMemoryStore()
  await makeDemo(store)
  listed = await store.audits()
  records = await Promise.all(listed.map(async ({ id }) => toRecord((await loadAudit(id, store)).session)))
})

describe('the demo', () => {
  it('is the same each time, and in a file as in memory', async () => {
    const file = join(temporaryFolder(), 'demo.sqlite')
    await makeDemoFile(file)
    const kept = await openSqliteStore(file, { access: 'read' })
    try {
      expect(await kept.audits()).toEqual(listed)
      for (const { id } of listed) expect(await kept.load(id)).toEqual(await store.load(id))
    } finally {
      await kept.close()
    }
  })

  it('is what replaying its events comes to', () => {
    for (const [
      index,
      { id, checklist, digest, title, version, answered, steps, findings, changedAt, ...kept },
    ] of listed.entries()) {
      const { answers, findings: found, evidence, ...record } = records[index] as AuditRecord
      expect(kept).toEqual(record)
      expect(answered).toBe(answers.filter(({ counts }) => counts).length)
      expect(findings).toBe(found.filter(({ counts }) => counts).length)
    }
  })
})
