import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test, vi } from 'vitest'
import { applicationId, latest, type Migration, migrations } from '../../src/store/schema.ts'
import { openSqliteStore } from '../../src/store/sqlite-store.ts'
import { bundled, startNode } from './child.ts'
import { began, contents, fileWith, record, source } from './fixture.ts'
import { twoVersions } from './versions.ts'

// Other processes take part, and a machine may be busy.
vi.setConfig({ testTimeout: 60_000 })

const now = latest(migrations)
const next = now + 1

function versionOf(file: string): number {
  const database = new Sqlite(file, { readonly: true })
  try {
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
    return Number(database.pragma('user_version', { simple: true }))
  } finally {
    database.close()
  }
}

function backupsOf(file: string): string[] {
  return readdirSync(dirname(file))
    .filter((name) => name.endsWith('.backup'))
    .sort()
    .map((name) => join(dirname(file), name))
}

async function eventsIn(file: string, migrations?: readonly Migration[]): Promise<number> {
  const store = await openSqliteStore(file, { access: 'read', ...(migrations && { migrations }) })
  const { seen } = await store.load('a')
  await store.close()
  return seen
}

test.each(['write', 'read'] as const)(
  'opening an older file for %s brings it up to date and keeps a backup',
  async (access) => {
    const file = await fileWith(30)
    const store = await openSqliteStore(file, { access, migrations: twoVersions })
    expect((await store.load('a')).seen).toBe(31)
    await store.close()
    expect(versionOf(file)).toBe(next)
    const [backup = '', ...more] = backupsOf(file)
    expect(more).toEqual([])
    expect(backup).toMatch(/firsthand\.db\.20\d\d-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z\.v\d+\.backup$/)
    expect(backup).toContain(`.v${now}.`)
    expect((statSync(backup).mode & 0o777).toString(8)).toBe('600')
    expect(versionOf(backup)).toBe(now)
    expect(await eventsIn(backup)).toBe(31)
    expect(readdirSync(dirname(file))).toHaveLength(2)
  },
)

test('a file of version 2 learns which steps the answers had led past, as far as its rows tell', async () => {
  const file = join(dirname(await fileWith(1)), 'old.db')
  const old = new Sqlite(file)
  for (const { sql } of migrations.slice(0, 2)) old.exec(sql)
  old.exec(`
    PRAGMA application_id = ${applicationId};
    PRAGMA user_version = 2;
    INSERT INTO checklist VALUES (1, '${source.digest}', 'returns', 1, 'Returns', '${source.text.replaceAll("'", "''")}')`)
  const states = ['finished', 'open']
  const rows = [
    ['passed', 1],
    ['passed', 0],
    ['not-reached', 0],
    ['waiting', 0],
  ] as const
  for (const [key, state] of states.entries()) {
    old.exec(`INSERT INTO audit (key, id, checklist, state, practice, walk, started_at)
      VALUES (${key}, '${state}', 1, '${state}', 0, 1, '2026-11-03T10:00:00.000+01:00')`)
    for (const [n, [result, counts]] of rows.entries())
      old.exec(`INSERT INTO answer
        (audit, step, checklist, position, title, kind, critical, drill, weight, result, emotions, blind, ouches, revision, counts)
        VALUES (${key}, 's${n}', 1, ${n + 1}, 'T', 'text', 0, 0, 1, '${result}', '[]', 1, 0, 1, ${counts})`)
  }
  old.close()
  const store = await openSqliteStore(file, { access: 'write' })
  const hidden = (await store.contents(states)).map(({ answers }) => answers.map((answer) => answer.hidden))
  await store.close()
  expect(hidden).toEqual([
    [false, true, true, false],
    [false, true, false, false],
  ])
  expect(versionOf(file)).toBe(now)
})

test('a new file is what an old one becomes', async () => {
  const [old, fresh] = [await fileWith(1), join(dirname(await fileWith(1)), 'new.db')]
  for (const file of [old, fresh])
    await (await openSqliteStore(file, { access: 'write', migrations: twoVersions })).close()
  const schema = (file: string) => {
    const database = new Sqlite(file, { readonly: true })
    const rows = database.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').all()
    database.close()
    return rows
  }
  expect(schema(old)).toEqual(schema(fresh))
  expect(backupsOf(old)).toHaveLength(1)
  expect(backupsOf(fresh)).toHaveLength(0)
})

test('the newest three backups are kept', async () => {
  const file = await fileWith(1)
  for (const day of [1, 2, 3, 4]) writeFileSync(`${file}.2020-01-0${day}T00-00-00-000Z.v1.backup`, '')
  writeFileSync(join(dirname(file), 'mine.backup'), '')
  await (await openSqliteStore(file, { access: 'write', migrations: twoVersions })).close()
  const names = backupsOf(file).map((path) => path.slice(file.length))
  expect(names.filter((name) => name.startsWith('.2020')).map((name) => name.slice(1, 11))).toEqual([
    '2020-01-03',
    '2020-01-04',
  ])
  expect(readdirSync(dirname(file))).toHaveLength(5)
})

test('a step that fails leaves the file as it was', async () => {
  const file = await fileWith(5)
  const before = readFileSync(file)
  const failing = [...twoVersions, { to: next + 1, sql: 'CREATE TABLE more (a); INSERT INTO nowhere VALUES (1)' }]
  await expect(openSqliteStore(file, { access: 'write', migrations: failing })).rejects.toMatchObject({
    name: 'Failure',
  })
  expect(await eventsIn(file)).toBe(6)
  expect(versionOf(file)).toBe(now)
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('a step that breaks references is not taken', async () => {
  const file = await fileWith(5)
  const breaking = [...twoVersions, { to: next + 1, sql: 'DELETE FROM checklist' }]
  await expect(openSqliteStore(file, { access: 'write', migrations: breaking })).rejects.toMatchObject({
    name: 'Failure',
  })
  expect(versionOf(file)).toBe(now)
})

test('a damaged file is neither changed nor backed up', async () => {
  const file = await fileWith(200)
  const bytes = readFileSync(file)
  writeFileSync(file, bytes.fill(0xa5, bytes.length - 20_000, bytes.length - 12_000))
  const before = contents(dirname(file))
  await expect(openSqliteStore(file, { access: 'write', migrations: twoVersions })).rejects.toThrow('damaged')
  expect(contents(dirname(file))).toEqual(before)
})

test('a program that is older than the file refuses to write, even if it had it open', async () => {
  const file = await fileWith(1)
  const old = await openSqliteStore(file, { access: 'write' })
  await (await openSqliteStore(file, { access: 'write', migrations: twoVersions })).close()
  await expect(old.begin('b', source, [began('b')], record())).rejects.toThrow('newer version of firsthand')
  await old.close()
  await expect(openSqliteStore(file, { access: 'read' })).rejects.toThrow('newer version of firsthand')
})

test('processes that meet an older file at once bring it up to date once', async () => {
  const migrate = await bundled('migrate')
  const file = await fileWith(50)
  const endings = await Promise.all(Array.from({ length: 4 }, () => startNode(migrate, file).ended))
  expect(endings.map(({ code, stderr }) => [code, stderr])).toEqual(Array(4).fill([0, '']))
  expect(versionOf(file)).toBe(next)
  expect(backupsOf(file)).toHaveLength(1)
})

test('killed at any moment, it is the old file or the new one', async () => {
  const migrate = await bundled('migrate')
  const found = { old: 0, new: 0 }
  const unhurt = startNode(migrate, await fileWith(200))
  await unhurt.said('opening')
  const since = performance.now()
  await unhurt.said('migrated')
  const takes = performance.now() - since
  const kills = 24
  for (let n = 0; n <= kills; n++) {
    const file = await fileWith(200)
    const child = startNode(migrate, file)
    await child.said('opening')
    if (n === kills) await child.said('migrated')
    else await new Promise((done) => setTimeout(done, (n / kills) * takes))
    child.process.kill('SIGKILL')
    await child.ended
    // Whoever comes next finishes it, and every backup that is there is whole.
    for (const backup of backupsOf(file)) expect([versionOf(backup), await eventsIn(backup)]).toEqual([now, 201])
    const before = await openSqliteStore(file, { access: 'read' }).then(
      async (store) => {
        await store.close()
        return now
      },
      () => next,
    )
    expect(versionOf(file)).toBe(before)
    found[before === now ? 'old' : 'new'] += 1
    expect(await eventsIn(file, twoVersions)).toBe(201)
    expect(versionOf(file)).toBe(next)
  }
  expect(found.old).toBeGreaterThan(0)
  expect(found.new).toBeGreaterThan(0)
})
