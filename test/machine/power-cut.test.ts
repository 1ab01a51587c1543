import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { openSqliteStore } from '../../src/store/sqlite-store.ts'
import { bundled, type Replacement, start } from '../store/child.ts'
import { answered, record } from '../store/events.ts'
import { createDisk, type Fate, type Random, type Remains } from './power-cut-disk.ts'
import { calls, type Deed, readTrace } from './power-cut-trace.ts'

// The whole of what is promised stands on `synchronous`, and no kill -9 can tell its settings apart. So the calls of a
// real process are recorded and replayed on a disk that keeps only what it must, and the power is cut after each of them.

const fates: readonly Fate[] = [
  { names: 'none', changes: 'none' },
  { names: 'all', changes: 'none' },
  { names: 'none', changes: 'all' },
  { names: 'some', changes: 'some' },
  { names: 'some', changes: 'some' },
  { names: 'some', changes: 'all-but-one' },
  { names: 'some', changes: 'torn' },
  { names: 'all', changes: 'torn' },
]

interface Findings {
  readonly deeds: number
  readonly acknowledged: number
  /** Different disks, each opened by the real store. */
  states: number
  /** Disks on which an acknowledged answer is missing. */
  lost: number
  /** Disks that are refused, damaged, or that hold half of an append. */
  broken: number
}

const weak = (setting: string): Replacement => ({
  from: "['synchronous', 'EXTRA', 3]",
  to: `['synchronous', ${setting}]`,
})

test('no acknowledged answer is lost in a power cut', { timeout: 300_000 }, async () => {
  const found = await cutEverywhere(90, fates)
  console.info('EXTRA', found)
  expect(found).toMatchObject({ acknowledged: 90, lost: 0, broken: 0 })
  expect(found.states).toBeGreaterThan(5000)
})

test('this test can fail: with less than synchronous=EXTRA answers are lost', { timeout: 300_000 }, async () => {
  const normal = await cutEverywhere(10, fates, weak("'NORMAL', 1"))
  console.info('NORMAL', normal)
  expect(normal.acknowledged).toBe(10)
  expect(normal.lost).toBeGreaterThan(0)
  const full = await cutEverywhere(10, fates, weak("'FULL', 2"))
  console.info('FULL', full)
  expect(full.lost).toBeGreaterThan(0)
})

async function cutEverywhere(answers: number, fates: readonly Fate[], replacement?: Replacement): Promise<Findings> {
  const deeds = await recorded(answers, replacement)
  const disk = createDisk()
  const random = seeded(answers)
  const seen = new Set<string>()
  const found = { deeds: deeds.length, acknowledged: -1, states: 0, lost: 0, broken: 0 }
  const folder = temporaryFolder()
  for (const deed of deeds) {
    if (deed.is === 'ack') found.acknowledged = deed.n
    else disk.take(deed)
    for (const fate of fates) {
      const remains = disk.cut(fate, random)
      const key = `${found.acknowledged} ${digestOf(remains)}`
      if (seen.has(key)) continue
      seen.add(key)
      found.states += 1
      const there = await answersOn(join(folder, String(found.states)), remains, found.states % 2 === 0)
      if (there === 'broken') found.broken += 1
      else if (there < found.acknowledged) found.lost += 1
    }
  }
  return found
}

/** How many answers the real store finds, -1 if not even the audit; it must be able to go on from there. */
async function answersOn(folder: string, remains: Remains, goOn: boolean): Promise<number | 'broken'> {
  mkdirSync(folder, { mode: 0o700 })
  for (const [name, bytes] of remains) writeFileSync(join(folder, name), bytes, { mode: 0o600 })
  const file = join(folder, 'firsthand.db')
  try {
    const store = await openSqliteStore(file, { access: goOn ? 'write' : 'read', timeout: 200 })
    const [audit] = await store.audits()
    if (!audit) {
      await store.close()
      return -1
    }
    const { seen } = await store.load('a')
    if (goOn) await store.append('a', seen, [answered('a', seen)], record(seen))
    await store.close()
    const database = new Sqlite(file, { readonly: true })
    const whole = database.pragma('integrity_check', { simple: true }) === 'ok'
    database.close()
    return whole && audit.answered === seen - 1 ? audit.answered : 'broken'
  } catch {
    return 'broken'
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function recorded(answers: number, replacement?: Replacement): Promise<readonly Deed[]> {
  const folder = mkdtempSync(join(tmpdir(), 'firsthand-power-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const kept = join(folder, 'kept')
  mkdirSync(kept)
  const log = join(folder, 'log')
  const program = [
    process.execPath,
    await bundled('append', replacement),
    join(kept, 'firsthand.db'),
    'a',
    String(answers),
  ]
  const options = ['-f', '-y', '-xx', '-s', '1000000', '-e', `trace=${calls}`, '-o', log]
  const { code, stdout } = await start('strace', [...options, ...program]).ended
  expect([code, stdout.trim().split('\n').at(-1)]).toEqual([0, `ack ${answers}`])
  return readTrace(readFileSync(log, 'latin1'), kept)
}

/** In memory where there is such a folder: thousands of disks are written and thrown away. */
function temporaryFolder(): string {
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'firsthand-power-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

function digestOf(remains: Remains): string {
  const hash = createHash('sha256')
  for (const [name, bytes] of [...remains].sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`${name} ${bytes.length} `).update(bytes)
  }
  return hash.digest('hex')
}

/** mulberry32: the same numbers for the same seed. */
function seeded(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
