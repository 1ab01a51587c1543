import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Failure } from '../../src/failure.ts'
import { loadSqlite, notInstalled, whyUnfit } from '../../src/store/database.ts'
import { openFile } from '../../src/store/open-file.ts'
import { migrations } from '../../src/store/schema.ts'
import { explained, storeFailure } from '../../src/store/store-failure.ts'
import { temporaryFolder } from './fixture.ts'

function thrown(code: string): Error {
  return Object.assign(new Error('raw words of a library'), { code })
}

test.each([
  ['SQLITE_FULL', /disk is full.* is saved/],
  ['ENOSPC', /disk is full/],
  ['SQLITE_IOERR_WRITE', /did not read or write/],
  ['SQLITE_READONLY', /read-only/],
  ['SQLITE_READONLY_DIRECTORY', /read-only/],
  ['EROFS', /read-only/],
  ['SQLITE_CANTOPEN', /permission/],
  ['EACCES', /permission/],
  ['ENOTDIR', /not a folder/],
  ['SQLITE_CORRUPT', /damaged/],
  ['SQLITE_CORRUPT_VTAB', /damaged/],
  ['SQLITE_NOTADB', /not an SQLite file/],
  ['SQLITE_BUSY', /busy/],
  ['SQLITE_BUSY_SNAPSHOT', /busy/],
  ['SQLITE_CONSTRAINT_UNIQUE', /did not take/],
  ['SQLITE_NOMEM', /can't be used/],
])('%s is a sentence with what to do', (code, says) => {
  const failure = storeFailure(thrown(code), '/a/firsthand.db') as Failure
  expect(failure).toBeInstanceOf(Failure)
  expect(failure).toMatchObject({ exit: 'unable', message: expect.stringMatching(says), hint: expect.any(String) })
  expect(failure.message).toContain('/a/firsthand.db')
  expect(failure.message).not.toContain('raw words')
})

test('a Failure and a bug stay what they are', () => {
  const failure = new Failure('usage', 'No.')
  const bug = new TypeError('x is not a function')
  expect(storeFailure(failure, 'f')).toBe(failure)
  expect(storeFailure(bug, 'f')).toBe(bug)
})

test('a disk that is full says so, and what was written stays', async () => {
  const file = join(temporaryFolder(), 'firsthand.db')
  const database = openFile(file, { access: 'write', timeout: 0, migrations, connect: await loadSqlite() })
  database.pragma(`max_page_count = ${Number(database.pragma('page_count', { simple: true })) + 4}`)
  const keep = (name: string, size: number) =>
    explained(file, () => database.prepare('INSERT INTO blob VALUES (?, ?)').run(name, Buffer.alloc(size)))
  keep('small', 9)
  expect(() => keep('large', 99_999)).toThrow('The disk is full')
  expect(database.prepare('SELECT sha256 FROM blob').pluck().all()).toEqual(['small'])
  database.close()
})

describe('what is installed', () => {
  test('better-sqlite3 13 is refused below Node 22, before it is imported', () => {
    for (const [installed, node] of [
      ['13.2.0', '20.19.0'],
      ['13.0.0', '21.7.3'],
      ['14.0.0-beta.1', '20.20.2'],
    ] as const) {
      const failure = whyUnfit(installed, node)
      expect(failure).toMatchObject({
        exit: 'unable',
        hint: expect.stringContaining('npm install better-sqlite3@12.11.1'),
      })
      expect(failure?.message).toBe(`better-sqlite3 ${installed} does not run on Node ${node}.`)
    }
  })

  test('nor the other way round', () => {
    expect(whyUnfit('12.11.1', '24.19.0')).toMatchObject({
      exit: 'unable',
      hint: expect.stringContaining('npm install --no-save better-sqlite3@13'),
    })
  })

  test('everything else is not', () => {
    for (const [installed, node] of [
      ['12.11.1', '20.19.0'],
      ['12.11.1', '24.1.0'],
      ['13.2.0', '22.13.0'],
      ['13.2.0', '24.0.0'],
    ] as const) {
      expect(whyUnfit(installed, node)).toBeUndefined()
    }
  })

  test.each([
    new Error('Could not locate the bindings file. Tried:\n → /x/build/better_sqlite3.node'),
    new Error('The module was compiled against a different Node.js version using\nNODE_MODULE_VERSION 137.'),
    thrown('ERR_DLOPEN_FAILED'),
    Object.assign(new Error("Cannot find package 'better-sqlite3'"), { code: 'ERR_MODULE_NOT_FOUND' }),
  ])('half of it: %s', (error) => {
    const failure = notInstalled(error)
    expect(failure).toMatchObject({ exit: 'unable', message: expect.stringContaining('not completely installed') })
    expect(failure?.hint).toContain('npm rebuild better-sqlite3')
  })

  test('another error is not that', () => {
    expect(notInstalled(new Error('no'))).toBeUndefined()
    expect(notInstalled('no')).toBeUndefined()
  })
})
