import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { withoutTerminal } from '../audits/firsthand.ts'
import { sample } from '../evidence/samples.ts'
import { dangerousIn } from '../terminal/payloads.ts'
import { desk } from './firsthand.ts'

const name = "it's a box.txt"

/** A finished audit with evidence at two steps: a picture at both, and a mail. */
function audited() {
  const self = desk()
  writeFileSync(join(self.folder, name), sample('jpeg'))
  self.write('mail.eml', 'Dear customer')
  self.write(
    'answers.yaml',
    `answers:
  find: { result: passed, frustration: 1, evidence: [mail.eml, ${name}] }
  words: { value: We take care., evidence: [${name}] }
finish: { achieved: yes, well-spent: 5 }
`,
  )
  self.walk()
  return { ...self, out: join(self.folder, 'evidence') }
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const picture = `${sha256(sample('jpeg'))}.jpg`
const mail = `${sha256(Buffer.from('Dear customer'))}.txt`
const both = [picture, mail].toSorted()

describe('show --evidence', () => {
  it('writes each file once, by its digest, for its owner alone, and says what it was called', () => {
    const { run, out } = audited()
    const { status, stdout, stderr } = run('show', 'last', '--evidence', 'evidence')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(readdirSync(out).toSorted()).toEqual(both)
    expect(readFileSync(join(out, picture))).toEqual(sample('jpeg'))
    expect(readFileSync(join(out, mail), 'utf8')).toBe('Dear customer')
    for (const name of both) expect(statSync(join(out, name)).mode & 0o777).toBe(0o600)
    const rows = stdout.split('\n').map((line) => line.split(/ {2,}/))
    expect(rows).toContainEqual(['mail.eml', 'find', '13 bytes', join(out, mail)])
    expect(rows).toContainEqual([name, 'words', '317 bytes', join(out, picture)])
    expect(rows.length).toBe(5)
  })

  it('never uses a name that somebody chose for more than to show it', () => {
    const { run, folder, db } = desk()
    const hostile = 'a\x1b[2J\u202eb\n.jpg'
    writeFileSync(join(folder, hostile), sample('jpeg'))
    const input = `\nevidence\n$'a\\x1b[2J\\u202eb\\n.jpg'\n`
    const walked = withoutTerminal(
      ['run', './small.yaml', '--plain', '--auditor', 'Mina', '--perspective', 'customer'],
      { db, cwd: folder, input },
    )
    expect(walked.stdout + walked.stderr).toContain('Kept a')
    const shown = [run('show', 'last'), run('show', 'last', '--evidence', 'evidence'), run('show', 'last', '--json')]
    for (const { stdout } of [walked, ...shown]) expect(dangerousIn(stdout)).toEqual([])
    expect(dangerousIn(walked.stderr)).toEqual([])
    expect(JSON.parse(shown[2]?.stdout ?? '').evidence).toMatchObject([{ name: hostile }])
    expect(readdirSync(join(folder, 'evidence'))).toEqual([picture])
  })

  it('makes the folder, or uses one that is there, and leaves there what is there', () => {
    const { run, out, folder } = audited()
    mkdirSync(out)
    writeFileSync(join(out, 'mine.txt'), 'mine')
    expect(run('show', 'last', '--evidence', out).status).toBe(0)
    const before = statSync(join(out, mail))
    expect(run('show', 'last', '--evidence', out).status).toBe(0)
    expect(statSync(join(out, mail))).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs })
    expect(readdirSync(out).toSorted()).toEqual([...both, 'mine.txt'].toSorted())
    expect(run('show', 'last', '--evidence', 'a/new/one').status).toBe(0)
    expect(readdirSync(join(folder, 'a/new/one')).toSorted()).toEqual(both)
  })

  it('overwrites nothing that is something else', () => {
    const { run, out, folder } = audited()
    mkdirSync(out)
    writeFileSync(join(out, mail), 'something else')
    writeFileSync(join(folder, 'elsewhere'), 'mine')
    symlinkSync('../elsewhere', join(out, picture))
    const { status, stdout, stderr } = run('show', 'last', '--evidence', 'evidence')
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' })
    expect(stderr).toContain(`${join(out, mail)} is there already, and is something else. It is left as it is.`)
    expect(readFileSync(join(out, mail), 'utf8')).toBe('something else')
    expect(readFileSync(join(folder, 'elsewhere'), 'utf8')).toBe('mine')
    expect(readdirSync(out).toSorted()).toEqual(both)
  })

  it('writes nothing that is not what was kept', () => {
    const { run, out, db } = audited()
    const sqlite = new Sqlite(db)
    sqlite.prepare('update blob set bytes = ? where length(bytes) = 13').run(Buffer.from('Dear Customer'))
    sqlite.close()
    const { status, stderr } = run('show', 'last', '--evidence', 'evidence')
    expect(status).toBe(3)
    expect(stderr).toContain('is not what it was')
    expect(existsSync(out) ? readdirSync(out) : []).toEqual([])
  })

  it('says so when it can’t write', () => {
    const { run, write } = audited()
    write('a-file', '')
    const { status, stderr } = run('show', 'last', '--evidence', 'a-file/below')
    expect(status).toBe(3)
    expect(stderr).toMatch(/could not be written/)
  })

  it('writes that of one step, and lists it for programs', () => {
    const { run, out } = audited()
    const { stdout } = run('show', 'last', '--step', 'words', '--evidence', 'evidence', '--json')
    expect(JSON.parse(stdout).evidence).toEqual([
      {
        step: 'words',
        name,
        sha256: picture.slice(0, 64),
        size: 317,
        type: 'image/jpeg',
        at: expect.any(String),
        counts: true,
        file: join(out, picture),
      },
    ])
    expect(readdirSync(out)).toEqual([picture])
  })

  it('makes no folder for nothing', () => {
    const { run, walk, folder } = desk()
    walk()
    expect(run('show', 'last', '--evidence', 'evidence')).toMatchObject({
      status: 0,
      stdout: 'No evidence is kept here.\n',
    })
    expect(existsSync(join(folder, 'evidence'))).toBe(false)
  })
})

describe('show', () => {
  it('lists what is kept at its step, by name, size, kind and the beginning of its digest', () => {
    const { run } = audited()
    const { stdout } = run('show', 'last')
    expect(stdout).toContain(`Evidence: mail.eml, 13 bytes, text/plain, SHA-256 ${mail.slice(0, 12)}…`)
    expect(stdout.match(new RegExp(`317 bytes, image/jpeg, SHA-256 ${picture.slice(0, 12)}…`, 'g'))?.length).toBe(2)
    expect(stdout).toMatch(/The files +firsthand show [0-9a-f-]+ --evidence FOLDER/)
  })
})
