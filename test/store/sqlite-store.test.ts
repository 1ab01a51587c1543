import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { type ChainedEvent, hashOf, root, sha256 } from '../../src/store/chain.ts'
import { openSqliteStore } from '../../src/store/sqlite-store.ts'
import { statements } from '../../src/store/statements.ts'
import type { Store } from '../../src/store/store.ts'
import { bundled, start } from './child.ts'
import { answer, answered, began, fileWith, finding, record, source, temporaryFolder, time, uuid } from './fixture.ts'

// Other processes take part, and a machine may be busy.
vi.setConfig({ testTimeout: 60_000 })

async function open(file: string, access: 'write' | 'read' = 'write'): Promise<Store> {
  const store = await openSqliteStore(file, { access, timeout: 100 })
  onTestFinished(() => store.close())
  return store
}

function behind(file: string): Sqlite.Database {
  const database = new Sqlite(file, { timeout: 100 })
  onTestFinished(() => void database.close())
  return database
}

/** Changes events as somebody who knows SQL could, and leaves no trace in the schema. */
function forge(file: string, sql: string): void {
  const database = behind(file)
  const trigger = database.prepare("SELECT sql FROM sqlite_schema WHERE name = 'event_is_never_changed'").pluck().get()
  database.pragma('ignore_check_constraints = ON')
  database.exec(`DROP TRIGGER event_is_never_changed; ${sql}; ${trigger}`)
  database.close()
}

describe('events', () => {
  test.each([
    'UPDATE event SET at = 1 WHERE seq = 1',
    'DELETE FROM event',
    `REPLACE INTO event SELECT audit, seq, uuid, 'noted', at, step, payload, payload_sha256, hash FROM event`,
  ])('are never changed: %s', async (sql) => {
    const file = await fileWith(2)
    const database = behind(file)
    database.pragma('recursive_triggers = ON')
    expect(() => database.exec(sql)).toThrow(/an event is never (changed|removed)/)
  })

  test('are chained, each audit by itself', async () => {
    const file = await fileWith(3)
    const store = await open(file)
    await store.begin('b', source, [began('b')], record())
    const rows = behind(file)
      .prepare<[], ChainedEvent & { id: string }>(
        'SELECT audit.id, event.* FROM event JOIN audit ON audit.key = event.audit ORDER BY event.audit, seq',
      )
      .all()
    expect(rows.map(({ id, seq }) => `${id}${seq}`)).toEqual(['a1', 'a2', 'a3', 'a4', 'b1'])
    let previous: Buffer = root
    for (const row of rows) {
      expect(sha256(row.payload)).toEqual(row.payload_sha256)
      expect(hashOf(row.id, row.seq === 1 ? root : previous, row)).toEqual(row.hash)
      previous = row.hash
    }
    const [first, second] = rows
    expect(hashOf('a', root, { ...(first as ChainedEvent), at: 'earlier' })).not.toEqual(first?.hash)
    expect(hashOf('a', root, second as ChainedEvent)).not.toEqual(second?.hash)
  })

  test('with an id that is already there are refused, and nothing of them is written', async () => {
    const file = await fileWith(2)
    const store = await open(file)
    const again = store.append('a', 3, [answered('a', 3), answered('a', 1)], record(3))
    await expect(again).rejects.toMatchObject({ name: 'Failure', exit: 'unable' })
    expect((await store.load('a')).seen).toBe(3)
    expect(await store.audits()).toMatchObject([{ answered: 2 }])
  })

  const forgeries: Record<string, string> = {
    'a value that is missing': `UPDATE event SET payload = '{"result":"passed","blind":true}' WHERE seq = 2`,
    'a result that there is not': `UPDATE event SET payload = json_set(payload, '$.result', 'great') WHERE seq = 2`,
    'no JSON': `UPDATE event SET payload = 'rubbish' WHERE seq = 2`,
    'a list for an object': `UPDATE event SET payload = '[]' WHERE seq = 2`,
    'a prototype': `UPDATE event SET payload = '{"value":{"\\u005f_proto__":{"a":1}},"result":"passed","blind":true}' WHERE seq = 2`,
    'a kind that there is not': `UPDATE event SET "is" = 'constructor' WHERE seq = 2`,
    'a gap': `UPDATE event SET seq = 9 WHERE seq = 2`,
  }
  test.each(Object.entries(forgeries))('that were forged to be %s are refused', async (_, sql) => {
    const file = await fileWith(2)
    forge(file, sql)
    const store = await open(file)
    const failure = { name: 'Failure', exit: 'unable', message: expect.stringContaining(`${file} is damaged`) }
    await expect(store.load('a')).rejects.toMatchObject(failure)
  })
})

describe('a file changed by hand', () => {
  test('is refused when it lists what can be no audit', async () => {
    const file = await fileWith(1)
    behind(file).exec(`UPDATE audit SET state = 'fine'`)
    await expect((await open(file)).audits()).rejects.toThrow('damaged or was changed')
  })

  test('is refused when a checklist is not what was asked', async () => {
    const file = await fileWith(1)
    behind(file).exec(`UPDATE checklist SET text = text || 'x'`)
    const store = await open(file)
    await expect(store.load('a')).rejects.toThrow('the checklist of audit a is not what it was')
  })

  test('is refused when evidence is not what was kept', async () => {
    const file = await fileWith(1)
    const store = await open(file)
    const digest = await store.keep(Uint8Array.of(1))
    behind(file).exec(`UPDATE blob SET bytes = x'02'`)
    await expect(store.kept(digest)).rejects.toThrow('is not what it was')
  })

  test('loses a draft that can be none, not the audit', async () => {
    const file = await fileWith(1)
    behind(file).exec(`INSERT INTO draft VALUES (1, '{"place":7}')`)
    expect(await (await open(file)).load('a')).not.toHaveProperty('draft')
  })
})

describe('the rows', () => {
  test('follow the record, and only those that changed are written', async () => {
    const file = await fileWith(3)
    const store = await open(file)
    const database = behind(file)
    const rows = () => database.prepare('SELECT step, note, wave, counts FROM answer').raw().all()
    const first = {
      answers: [answer(1, { note: 'odd' }), answer(3, { counts: false })],
      findings: [finding(1), finding(3)],
    }
    await store.append('a', 4, [answered('a', 4)], record(0, first))
    expect(rows()).toEqual([
      ['step-1', 'odd', null, 1],
      ['step-3', null, null, 0],
    ])
    await store.append('a', 5, [], record(0, { ...first, wave: 'w', findings: [finding(3, { text: 'worse' })] }))
    expect(rows()).toEqual([
      ['step-1', 'odd', 'w', 1],
      ['step-3', null, 'w', 0],
    ])
    expect(database.prepare('SELECT step, text FROM finding').raw().all()).toEqual([['step-3', 'worse']])
  })

  test('say everything in words that any SQLite browser shows', async () => {
    const file = join(temporaryFolder(), 'firsthand.db')
    const store = await open(file)
    const whole = record(0, {
      wave: 'Q4',
      auditor: 'Noor',
      answers: [
        answer(1, {
          frustration: 7,
          wouldGiveUp: true,
          activeMs: 61_250,
          pausedMs: 0,
          emotions: ['angry'],
          recovery: { 'way-out': false },
          measure: 2.5,
          missed: ['5 taps, at most 3', '25 min, at most 20 min'],
          value: { taps: 3 },
          owner: 'web team',
          drill: true,
        }),
      ],
      findings: [finding(1, { words: 'No.', cause: 'policy', idea: 'Ask.' })],
    })
    const sha256 = await store.keep(Uint8Array.of(1, 2, 3))
    const kept = { sha256, name: 'a.png', size: 3, type: 'image/png' }
    const attached = { id: uuid('a', 1), at: time(1), step: 'step-1', is: 'attached', ...kept } as const
    const second = { ...attached, id: uuid('a', 2), name: 'b.png' }
    const undone = { id: uuid('a', 3), at: time(3), is: 'undone', events: [uuid('a', 2)] } as const
    await store.begin('a', source, [began('a'), attached, second, undone], whole)
    const database = behind(file)
    const all = (view: string) => database.prepare(`SELECT * FROM ${view}`).all()
    expect(all('audits')).toMatchObject([
      { audit: 'a', checklist: 'returns', practice: 'no', answered: 1, findings: 1 },
    ])
    expect(all('answers')).toMatchObject([
      {
        audit: 'a',
        checklist: 'returns',
        auditor: 'Noor',
        missed: '5 taps, at most 3; 25 min, at most 20 min',
        value: '{"taps":3}',
        frustration: 7,
        frustrated: 'extremely',
        would_give_up: 'yes',
        active_seconds: 61.25,
        paused_seconds: 0,
        drill: 'yes',
        way_out: 'no',
        admitted: null,
        counted: 'yes',
      },
    ])
    for (const view of ['answers', 'findings', 'evidence'])
      expect(all(view)).toMatchObject([{ state: 'open', practice: 'no', verdict: null }])
    expect(all('findings')).toMatchObject([
      {
        audit: 'a',
        wave: 'Q4',
        owner: 'web team',
        step_title: 'Step 1',
        severity: 3,
        how_bad: 'I would complain',
        words: 'No.',
      },
    ])
    expect(all('evidence')).toMatchObject([
      {
        audit: 'a',
        auditor: 'Noor',
        step_title: 'Step 1',
        step: 'step-1',
        name: 'a.png',
        type: 'image/png',
        sha256,
        size: 3,
        at: time(1),
      },
    ])
  })

  test('have no word of a target where none was missed', async () => {
    const missed = behind(await fileWith(2))
      .prepare('SELECT missed FROM answers')
      .pluck()
      .all()
    expect(missed).toEqual([null, null])
  })

  test('answer a report by checklist and step from the index alone', async () => {
    const database = behind(await fileWith(1))
    const plan = database
      .prepare<[], { detail: string }>(
        `EXPLAIN QUERY PLAN
        SELECT step, wave, result, count(*), avg(frustration), avg(measure), sum(would_give_up), avg(active_ms), sum(weight)
        FROM answer WHERE checklist IN (SELECT key FROM checklist WHERE id = 'returns') AND counts
        GROUP BY step, wave, result`,
      )
      .all()
    expect(plan.map(({ detail }) => detail).join('\n')).toContain('USING COVERING INDEX answer_by_step')
  })

  test('find what was attached without a look at every event', async () => {
    const plan = behind(await fileWith(1))
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${statements.evidenceOf}`)
      .all('[1]')
      .map(({ detail }) => detail)
    expect(plan.join('\n')).toContain('event USING INDEX event_attached')
    expect(plan.join('\n')).toContain('undone USING INDEX event_undone')
  })

  test.each(['countAnswers', 'countPicked'] as const)('%s finds answers by the index', async (name) => {
    const plan = behind(await fileWith(1))
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${statements[name]}`)
      .all(...['returns', 'step-1'].slice(0, name === 'countPicked' ? 2 : 1))
    const found = plan.map(({ detail }) => detail).find((detail) => detail.includes('answer_by_step'))
    expect(found).toContain(name === 'countPicked' ? 'checklist=? AND step=?' : 'USING COVERING INDEX')
  })

  test('take text as text', async () => {
    const file = await fileWith(0)
    const store = await open(file)
    const text = `'); DROP TABLE event; -- \u0000 \ud800 é`
    await store.append(
      'a',
      1,
      [answered('a', 1, text)],
      record(0, { answers: [answer(1, { value: text, shown: text })] }),
    )
    expect((await store.load('a')).events[1]).toMatchObject({ value: text })
  })
})

describe('two windows', () => {
  test('the second is told, and nothing is mixed', async () => {
    const file = await fileWith(1)
    const [first, second] = [await open(file), await open(file)]
    const { seen } = await second.load('a')
    await first.append('a', seen, [answered('a', 2)], record(2))
    await expect(second.append('a', seen, [answered('a', 3)], record(3))).rejects.toMatchObject({
      conflict: true,
      message: expect.stringContaining('another window'),
    })
    expect((await second.load('a')).events).toHaveLength(3)
    expect(await first.append('a', 3, [answered('a', 4)], record(3))).toBe(4)
  })

  test('a reader sees what was written since', async () => {
    const file = await fileWith(1)
    const [writer, reader] = [await open(file), await open(file, 'read')]
    await reader.load('a')
    await writer.append('a', 2, [answered('a', 2)], record(2))
    expect((await reader.load('a')).seen).toBe(3)
  })

  test('one that holds the file too long is named', async () => {
    const file = await fileWith(1)
    const store = await open(file)
    behind(file).exec('BEGIN IMMEDIATE')
    await expect(store.append('a', 2, [answered('a', 2)], record(2))).rejects.toMatchObject({
      exit: 'unable',
      message: `Another program is busy with ${file} and did not let go of it in time.`,
    })
    expect((await store.load('a')).seen).toBe(2)
  })
})

test('a file that may not grow: everything acknowledged is there, and it goes on when there is room', async () => {
  const append = await bundled('append')
  const file = join(temporaryFolder(), 'firsthand.db')
  // In units of 1024 bytes; the shell ignores the signal, so that the write fails as on a full disk.
  const limited = `trap '' XFSZ; ulimit -f 200; exec '${process.execPath}' '${append}' '${file}' a 500 2000`
  const { stdout, code } = await start('bash', ['-c', limited]).ended
  const acknowledged = Number(/ack (\d+)\n(?!ack)/.exec(stdout)?.[1])
  expect(stdout).toContain('Failure: The disk did not read or write')
  expect(stdout).toContain('Everything that was shown as saved is saved.')
  expect(code).toBe(3)
  expect(acknowledged).toBeGreaterThan(5)
  const store = await open(file)
  expect((await store.load('a')).seen).toBe(acknowledged + 1)
  await store.append('a', acknowledged + 1, [answered('a', acknowledged + 1)], record(acknowledged + 1))
  expect(behind(file).pragma('integrity_check', { simple: true })).toBe('ok')
})

test('a copy of the file alone, taken between two answers, is whole', async () => {
  const file = await fileWith(0)
  const store = await open(file)
  for (let n = 1; n <= 20; n++) {
    await store.append('a', n, [answered('a', n)], record(n))
    const copy = new Sqlite(readFileSync(file))
    expect(copy.prepare('SELECT count(*) FROM event').pluck().get()).toBe(n + 1)
    copy.close()
  }
})
