import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { loadSqlite } from '../../src/store/database.ts'
import { openFile } from '../../src/store/open-file.ts'
import { latest, migrations } from '../../src/store/schema.ts'
import { openSqliteStore } from '../../src/store/sqlite-store.ts'
import { bundled, start, startNode } from './child.ts'
import { answered, began, contents, fileWith, record, source, temporaryFolder } from './fixture.ts'
import { twoVersions } from './versions.ts'

// Other processes take part, and a machine may be busy.
vi.setConfig({ testTimeout: 60_000 })

const accesses = ['write', 'read'] as const

/** Changes a file behind the store's back. */
function tamper(file: string, sql: string): void {
  const database = new Sqlite(file)
  database.exec(sql)
  database.close()
}

/** Begins a transaction that is too large for memory and waits, so that the file is half changed and its journal needed. */
function holdTransaction(file: string) {
  return start(process.execPath, [
    '-e',
    `const database = new (require('better-sqlite3'))(process.argv[1])
    database.pragma('cache_size = 1')
    database.exec("BEGIN IMMEDIATE; UPDATE answer SET note = 'changed'")
    database.exec("WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 2000) INSERT INTO blob SELECT n, zeroblob(200) FROM n")
    console.log('half done')
    setTimeout(() => { database.exec('COMMIT'); console.log('done') }, Number(process.argv[2]))`,
    file,
    '1000',
  ])
}

/** A file whose process was killed in the middle of a transaction. */
async function halfDone(answers = 40): Promise<string> {
  const file = await fileWith(answers)
  const whole = readFileSync(file)
  const child = holdTransaction(file)
  await child.said('half done')
  child.process.kill('SIGKILL')
  await child.ended
  expect(statSync(`${file}-journal`).size).toBeGreaterThan(512)
  expect(readFileSync(file).equals(whole)).toBe(false)
  return file
}

interface Fault {
  readonly says: RegExp
  make(file: string): void | Promise<void>
}

const faults: Record<string, Fault> = {
  'a newer version': { says: /newer version of firsthand/, make: (file) => tamper(file, 'PRAGMA user_version = 99') },
  'a version that never was': { says: /which version/, make: (file) => tamper(file, 'PRAGMA user_version = 0') },
  'a file of another program': { says: /another program/, make: (file) => tamper(file, 'PRAGMA application_id = 7') },
  'an empty file': { says: /is empty/, make: (file) => truncateSync(file, 0) },
  'a file cut inside its header': { says: /cut short/, make: (file) => truncateSync(file, 60) },
  'a file cut at a page': { says: /cut short/, make: (file) => truncateSync(file, 8192) },
  'a file cut inside a page': { says: /cut short/, make: (file) => truncateSync(file, statSync(file).size - 100) },
  'a text file': { says: /not an SQLite file/, make: (file) => writeFileSync(file, 'Dear diary,\n'.repeat(99)) },
  'a header over rubbish': {
    says: /damaged/,
    make(file) {
      const bytes = readFileSync(file)
      writeFileSync(file, bytes.fill(0xa5, 100))
    },
  },
  'a symbolic link': {
    says: /symbolic link/,
    make(file) {
      renameSync(file, `${file}.real`)
      symlinkSync(`${file}.real`, file)
    },
  },
  'a symbolic link to nothing': {
    says: /symbolic link/,
    make(file) {
      rmSync(file)
      symlinkSync('/nowhere/at/all', file)
    },
  },
  'a folder': {
    says: /is a folder/,
    make(file) {
      rmSync(file)
      mkdirSync(file)
    },
  },
  'a pipe': {
    says: /not a plain file/,
    make(file) {
      rmSync(file)
      execFileSync('mkfifo', [file])
    },
  },
  'a journal without its file': {
    says: /is missing, but its journal/,
    make: (file) => renameSync(file, `${file}-journal`),
  },
  'a journal that is a link': { says: /symbolic link/, make: (file) => symlinkSync('/etc/passwd', `${file}-journal`) },
  'a journal of another file of ours': {
    says: /do not belong together/,
    make: async (file) => copyFileSync(`${await halfDone(60)}-journal`, `${file}-journal`),
  },
  'a journal of a file that is not ours': {
    says: /do not belong together/,
    async make(file) {
      const other = join(temporaryFolder(), 'other.db')
      tamper(other, 'CREATE TABLE answer (note); CREATE TABLE blob (a, b); INSERT INTO answer VALUES (1)')
      const child = holdTransaction(other)
      await child.said('half done')
      child.process.kill('SIGKILL')
      await child.ended
      copyFileSync(`${other}-journal`, `${file}-journal`)
    },
  },
  'a journal over a newer version': {
    says: /newer version/,
    async make(file) {
      tamper(file, 'PRAGMA user_version = 99')
      const child = holdTransaction(file)
      await child.said('half done')
      child.process.kill('SIGKILL')
      await child.ended
    },
  },
  'a trigger on a table of ours': {
    says: /evil was added to answer/,
    make: (file) => tamper(file, 'CREATE TRIGGER evil AFTER INSERT ON answer BEGIN DELETE FROM draft; END'),
  },
  'an index on a table of ours': {
    says: /evil was added to event/,
    make: (file) => tamper(file, 'CREATE INDEX evil ON event (length(hex(zeroblob(9))))'),
  },
  'a trigger of ours that is gone': {
    says: /event_is_never_changed/,
    make: (file) => tamper(file, 'DROP TRIGGER event_is_never_changed'),
  },
  'a view in the place of a table': {
    says: /draft is not as firsthand made it/,
    make: (file) => tamper(file, 'DROP TABLE draft; CREATE VIEW draft AS SELECT 1 AS audit, 2 AS draft'),
  },
}

describe.each(accesses)('opening for %s', (access) => {
  test.each(Object.entries(faults))('refuses %s and leaves every byte', async (_, { says, make }) => {
    const file = await fileWith(40)
    await make(file)
    const before = contents(dirname(file))
    const failure = { name: 'Failure', exit: 'unable', message: expect.stringMatching(says), hint: expect.any(String) }
    await expect(openSqliteStore(file, { access, timeout: 300 })).rejects.toMatchObject(failure)
    await expect(openSqliteStore(file, { access, timeout: 300 })).rejects.toThrow(file)
    expect(contents(dirname(file))).toEqual(before)
  })

  test.runIf(process.getuid?.() === 0)('refuses a file of another user', async () => {
    const file = await fileWith(1)
    chownSync(file, 1234, 1234)
    await expect(openSqliteStore(file, { access })).rejects.toThrow('another user')
  })

  test('takes back what a killed process had half done', async () => {
    const file = await halfDone()
    const store = await openSqliteStore(file, { access })
    expect((await store.load('a')).seen).toBe(41)
    await store.close()
    expect(readdirSync(dirname(file))).toEqual(['firsthand.db'])
    const database = new Sqlite(file, { readonly: true })
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(database.prepare('SELECT count(*) FROM blob').pluck().get()).toBe(0)
    expect(database.prepare('SELECT count(note) FROM answer').pluck().get()).toBe(0)
    database.close()
  })

  test('leaves the journal of a process at work alone', async () => {
    const file = await fileWith(40)
    const child = holdTransaction(file)
    await child.said('half done')
    await expect(openSqliteStore(file, { access, timeout: 100 })).rejects.toThrow('Another program is busy')
    await child.said('done\n')
    expect(await child.ended).toMatchObject({ code: 0 })
    const store = await openSqliteStore(file, { access })
    expect((await store.load('a')).seen).toBe(41)
    await store.close()
    const database = new Sqlite(file, { readonly: true })
    expect(database.prepare('SELECT count(*) FROM blob').pluck().get()).toBe(2000)
    database.close()
  })

  test('takes a file back from the write-ahead log that another program switched on', async () => {
    const file = await fileWith(3)
    tamper(file, "PRAGMA journal_mode = WAL; CREATE TABLE mine (a); INSERT INTO mine VALUES ('x')")
    const store = await openSqliteStore(file, { access })
    expect((await store.load('a')).seen).toBe(4)
    await store.close()
    expect(readdirSync(dirname(file))).toEqual(['firsthand.db'])
  })

  test("leaves tables and views of one's own alone", async () => {
    const file = await fileWith(3)
    tamper(
      file,
      'CREATE TABLE mine (a); CREATE INDEX my_index ON mine (a); CREATE VIEW my_view AS SELECT * FROM answers',
    )
    const store = await openSqliteStore(file, { access })
    expect((await store.load('a')).seen).toBe(4)
    await store.close()
  })
})

test('a missing file that is only read is an empty store, and stays missing', async () => {
  const folder = temporaryFolder()
  const store = await openSqliteStore(join(folder, 'a', 'firsthand.db'), { access: 'read' })
  expect(await store.audits()).toEqual([])
  await expect(store.load('a')).rejects.toThrow('There is no audit a.')
  await expect(store.begin('a', source, [began('a')], record())).rejects.toMatchObject({ exit: 'unable' })
  await store.close()
  expect(readdirSync(folder)).toEqual([])
})

test('a store that is only read is not written', async () => {
  const store = await openSqliteStore(await fileWith(1), { access: 'read' })
  await expect(store.append('a', 2, [answered('a', 2)], record(2))).rejects.toMatchObject({ exit: 'unable' })
  await store.close()
})

test("a folder that can't be made is named", async () => {
  const file = await fileWith(1)
  const inside = openSqliteStore(join(file, 'firsthand.db'), { access: 'write' })
  await expect(inside).rejects.toMatchObject({
    name: 'Failure',
    exit: 'unable',
    message: expect.stringContaining(file),
  })
})

describe('the settings hold', () => {
  const paths: Record<string, () => Promise<{ file: string; access: 'write' | 'read'; journal?: string }>> = {
    'in a new file': async () => ({ file: join(temporaryFolder(), 'new', 'firsthand.db'), access: 'write' }),
    'in a file that is written': async () => ({ file: await fileWith(1), access: 'write' }),
    'in a file that is read': async () => ({ file: await fileWith(1), access: 'read' }),
    'in a recovered file that is written': async () => ({ file: await halfDone(), access: 'write' }),
    'in a recovered file that is read': async () => ({ file: await halfDone(), access: 'read' }),
  }

  test.each(Object.entries(paths))('%s', async (_, make) => {
    const { file, access, journal = 'delete' } = await make()
    const database = openFile(file, { access, timeout: 1234, migrations, connect: await loadSqlite() })
    onTestFinished(() => void database.close())
    const names = [
      'journal_mode',
      'synchronous',
      'foreign_keys',
      'trusted_schema',
      'cell_size_check',
      'recursive_triggers',
      'fullfsync',
      'busy_timeout',
      'user_version',
      'application_id',
    ]
    expect(names.map((name) => [name, database.pragma(name, { simple: true })])).toEqual([
      ['journal_mode', journal],
      ['synchronous', 3],
      ['foreign_keys', 1],
      ['trusted_schema', 0],
      ['cell_size_check', 1],
      ['recursive_triggers', 1],
      ['fullfsync', 1],
      ['busy_timeout', 1234],
      ['user_version', latest(migrations)],
      ['application_id', 0x46726864],
    ])
    const [major = 0, minor = 0, patch = 0] = String(database.prepare('SELECT sqlite_version()').pluck().get())
      .split('.')
      .map(Number)
    expect(major * 1e6 + minor * 1e3 + patch).toBeGreaterThanOrEqual(3_051_003)
  })
})

describe.each([0, 0o022, 0o077])('under umask %o', (umask) => {
  test('what is made is for its owner alone', async () => {
    const before = process.umask(umask)
    onTestFinished(() => void process.umask(before))
    const top = temporaryFolder()
    const file = await fileWith(1, join(top, 'a', 'b', 'firsthand.db'))
    const mode = (path: string) => (statSync(path).mode & 0o777).toString(8)
    expect([join(top, 'a'), join(top, 'a', 'b'), file].map(mode)).toEqual(['700', '700', '600'])

    const database = openFile(file, { access: 'write', timeout: 0, migrations, connect: await loadSqlite() })
    database.exec("BEGIN IMMEDIATE; INSERT INTO blob VALUES ('x', x'00')")
    expect(mode(`${file}-journal`)).toBe('600')
    database.exec('ROLLBACK')
    database.close()

    chmodSync(file, 0o644)
    const store = await openSqliteStore(file, { access: 'write', migrations: twoVersions })
    await store.close()
    const names = readdirSync(dirname(file))
    expect(names).toHaveLength(2)
    expect(names.map((name) => mode(join(dirname(file), name)))).toEqual(['600', '600'])
  })
})

test('processes that make the file at once all use the one', async () => {
  const append = await bundled('append')
  const file = join(temporaryFolder(), 'a', 'firsthand.db')
  const children = Array.from({ length: 8 }, (_, n) => startNode(append, file, `audit-${n}`, '5'))
  const endings = await Promise.all(children.map((child) => child.ended))
  expect(endings.map(({ code, stdout }) => [code, stdout.trim().split('\n').at(-1)])).toEqual(
    Array(8).fill([0, 'ack 5']),
  )
  const store = await openSqliteStore(file, { access: 'read' })
  expect((await store.audits()).map(({ answered }) => answered)).toEqual(Array(8).fill(5))
  await store.close()
  expect(readdirSync(dirname(file))).toEqual(['firsthand.db'])
})

test('copies of answers that a killed process left behind are removed', async () => {
  const file = await halfDone()
  const left = `${file}.11111111-1111-1111-1111-111111111111.unfinished`
  mkdirSync(left)
  execFileSync('touch', ['-d', '2 hours ago', left])
  await (await openSqliteStore(file, { access: 'write' })).close()
  expect(existsSync(left)).toBe(false)
})
