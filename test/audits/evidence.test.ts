import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import exifr from 'exifr'
import { describe, expect, it } from 'vitest'
import { dressed, exifBlock, segment } from '../evidence/metadata.ts'
import { sample } from '../evidence/samples.ts'
import { keys } from '../terminal/pty.ts'
import { freshFolder, inTerminal, readBySomebodyElse, talk, withoutTerminal } from './firsthand.ts'

const checklist = `title: A parcel
outcome: It is whole.
steps:
  - { id: look, title: Look at it, do: Look., great: No dents., ask: verdict }
  - { id: photo, title: The box, ask: evidence }
`

const now = '2026-11-03T10:00:00+01:00'
const walks = ['--auditor', 'Mina', '--perspective', 'newcomer', '--meets-customers', 'sometimes']

/** A folder with a checklist and files to be kept, among them a photo that says where it was taken. */
function desk() {
  const folder = freshFolder()
  const photo = dressed(sample('jpeg'), [segment(0xe1, 'Exif\0\0', exifBlock())])
  writeFileSync(join(folder, 'parcel.yaml'), checklist)
  mkdirSync(join(folder, 'my photos'))
  writeFileSync(join(folder, 'my photos', "it's a box.jpg"), photo)
  writeFileSync(join(folder, 'mail.eml'), 'Dear customer')
  writeFileSync(join(folder, 'empty.jpg'), '')
  const db = join(folder, 'audits.db')
  return { folder, db, photo, setting: { db, now, cwd: folder } }
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describe('a file dropped on the window', () => {
  it.each([
    ['marked as a paste', keys.paste],
    ['unmarked, as fast as keys can be', (text: string) => text],
  ])('%s, is in the store before anything tells of it, without its location', async (_, sent) => {
    const { folder, db, photo, setting } = desk()
    const path = join(folder, 'my photos', "it's a box.jpg")
    const terminal = inTerminal(['run', './parcel.yaml', ...walks], { ...setting, columns: 100 })
    await talk(terminal, [['Ready?', '1'], ['Look.', 'e'], ['Which file? Drop it on this window, or type its path.']])
    expect(terminal.screen().replaceAll(/\s+/g, ' ')).toContain(`looks in ${folder}`)
    terminal.send(sent(`'${path.replaceAll("'", "'\\''")}' `))
    await terminal.waitFor('box.jpg')
    await terminal.press(keys.enter)
    await terminal.waitFor("Kept it's a box.jpg, 487 bytes, without its location.")

    // Another program looks in while this one goes on.
    const [attached] = readBySomebodyElse(db, `select payload from event where "is" = 'attached'`)
    const file = JSON.parse(String(attached?.payload))
    const [blob] = readBySomebodyElse(db, 'select sha256, bytes from blob')
    const bytes = Buffer.from(String(blob?.bytes), 'hex')
    expect(file).toEqual({ sha256: sha256(bytes), name: "it's a box.jpg", size: bytes.length, type: 'image/jpeg' })
    expect(blob?.sha256).toBe(file.sha256)
    expect(await exifr.gps(photo)).toBeDefined()
    expect(await exifr.gps(bytes)).toBeUndefined()
    expect(await exifr.orientation(bytes)).toBe(6)
    expect(readFileSync(path)).toEqual(photo)
    terminal.kill('SIGKILL')
    await terminal.exit

    const shown = withoutTerminal(['show', 'last', '--json'], setting)
    expect(JSON.parse(shown.stdout).evidence).toMatchObject([{ step: 'look', ...file, counts: true }])
  })

  it('is refused with a sentence, and another one takes its place; the same one is kept once', async () => {
    const { db, setting } = desk()
    const terminal = inTerminal(['run', './parcel.yaml', ...walks], setting)
    await talk(terminal, [
      ['Ready?', '1'],
      ['Look.', 'e'],
      ['Which file?', keys.paste('/dev/zero'), keys.enter],
      ['zero is no file that can be kept.', keys.paste('mail.eml empty.jpg '), keys.enter],
      ['One file at a time, please; these are 2.', keys.paste("'empty.jpg' "), keys.enter],
      ['empty.jpg is empty.', keys.paste('mail.eml'), keys.enter],
      ['Kept mail.eml, 13 bytes.', 'e'],
      ['mail.eml, 13 bytes', './mail.eml', keys.enter],
      ['mail.eml is kept here already.', 'u'],
      ['Undone.', 'p'],
      ['Paused', '2'],
    ])
    expect((await terminal.exit).code).toBe(0)
    expect(readBySomebodyElse(db, 'select name from evidence')).toEqual([])
    expect(readBySomebodyElse(db, `select count(*) as n from event where "is" = 'attached'`)).toEqual([{ n: 1 }])
  })

  it('is what a step asks for: shown when one comes back, and kept by Enter', async () => {
    const { db, setting } = desk()
    const terminal = inTerminal(['run', './parcel.yaml', ...walks], setting)
    await talk(terminal, [
      ['Ready?', '1'],
      ['Look.', keys.enter],
      ['How frustrating was it?', '1'],
      ['Was it as great', 'y'],
      ['The box', keys.paste('"my photos/it\'s a box.jpg"'), keys.enter],
      ['Did you get it?', 'b'],
      ["it's a box.jpg, 487 bytes, is kept", keys.enter],
      ['Did you get it?', '1'],
      ['Was it time well spent?', '6'],
      ['What would you tell a friend?', keys.enter],
      ['Look it over', keys.enter],
    ])
    expect((await terminal.exit).code).toBe(0)
    const answers = readBySomebodyElse(db, `select answer, result, revision from answers where step = 'photo'`)
    expect(answers).toEqual([{ answer: "it's a box.jpg, 487 bytes", result: 'recorded', revision: 1 }])
    expect(readBySomebodyElse(db, 'select step, name, type, size from evidence')).toEqual([
      { step: 'photo', name: "it's a box.jpg", type: 'image/jpeg', size: 487 },
    ])
  })

  it('survives with half its path typed', async () => {
    const { setting } = desk()
    const terminal = inTerminal(['run', './parcel.yaml', ...walks], setting)
    await talk(terminal, [
      ['Ready?', '1'],
      ['Look.', 'e'],
      ['Which file?', "'my photos/it"],
    ])
    await new Promise((resolve) => setTimeout(resolve, 500))
    terminal.kill('SIGKILL')
    await terminal.exit
    const again = inTerminal(['run', './parcel.yaml'], setting)
    await talk(again, [
      ['carry on where you were', '1'],
      ["> 'my photos/it", keys.end, "'\\''s a box.jpg'", keys.enter],
      ["Kept it's a box.jpg"],
    ])
    again.kill('SIGKILL')
    await again.exit
  })
})

describe('files that an answers file names', () => {
  const answers = (look: string, photo: string) => `answers:
  look: { result: passed, frustration: 1, evidence: ${look} }
  photo: { value: ${photo} }
finish: { achieved: yes, well-spent: 5 }
`

  it('are found beside it, wherever it is used, and kept with the audit', async () => {
    const { folder, db } = desk()
    writeFileSync(join(folder, 'my photos', 'answers.yaml'), answers('[../mail.eml]', "it's a box.jpg"))
    const ran = withoutTerminal(
      ['run', join(folder, 'parcel.yaml'), '--answers', join(folder, 'my photos/answers.yaml')],
      { db, now, cwd: '/' },
    )
    expect(ran).toMatchObject({
      status: 0,
      stderr: "Kept mail.eml, 13 bytes.\nKept it's a box.jpg, 487 bytes, without its location.\n",
    })
    const blobs = readBySomebodyElse(db, 'select sha256, bytes from blob order by length(bytes)')
    expect(blobs.map(({ bytes }) => Buffer.from(String(bytes), 'hex')).map(sha256)).toEqual(
      blobs.map((blob) => blob.sha256),
    )
    expect(Buffer.from(String(blobs[0]?.bytes), 'hex').toString()).toBe('Dear customer')
    expect(blobs.length).toBe(2)
  })

  it('that can’t be kept are told with their places, all at once, and nothing is stored', () => {
    const { folder, setting } = desk()
    writeFileSync(join(folder, 'answers.yaml'), answers('[mail.eml, nothing.jpg, /dev/zero]', 'empty.jpg'))
    const { status, stderr } = withoutTerminal(['run', './parcel.yaml', '--answers', 'answers.yaml'], setting)
    expect(status).toBe(2)
    expect(stderr).toContain(`answers.yaml:2:64 ${join(folder, 'nothing.jpg')} is not there.`)
    expect(stderr).toContain('answers.yaml:2:77 zero is no file that can be kept.')
    expect(stderr).toContain('answers.yaml:3:19 empty.jpg is empty.')
    expect(existsSync(setting.db)).toBe(false)
  })

  it('are named from the working folder when the answers are piped in', () => {
    const { setting } = desk()
    const input = answers('[]', "my photos/it's a box.jpg")
    const ran = withoutTerminal(['run', './parcel.yaml', '--answers', '-', '--json'], { ...setting, input })
    expect(ran.status, ran.stderr).toBe(0)
    expect(JSON.parse(ran.stdout).evidence).toMatchObject([{ step: 'photo', name: "it's a box.jpg" }])
  })
})
