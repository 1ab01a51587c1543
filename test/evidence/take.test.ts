import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { takeNamed, takeTyped } from '../../src/evidence/take.ts'
import { freshFolder } from '../audits/firsthand.ts'
import { dressed, exifBlock, segment } from './metadata.ts'
import { sample } from './samples.ts'

const picture = dressed(sample('jpeg'), [segment(0xe1, 'Exif\0\0', exifBlock())])
let folder = ''
let home = ''

beforeAll(() => {
  folder = freshFolder()
  home = join(folder, 'home')
  mkdirSync(join(folder, 'a folder'))
  mkdirSync(home)
  for (const name of [
    'box.jpg',
    "it's $HOME (1).jpg",
    'two\nlines.jpg',
    'box.txt',
    'a folder/lid.jpg',
    'home/mine.jpg',
  ])
    writeFileSync(join(folder, name), picture)
  writeFileSync(join(folder, 'empty.jpg'), '')
  writeFileSync(join(folder, 'large.mov'), '')
  truncateSync(join(folder, 'large.mov'), 31 * 1024 * 1024)
  writeFileSync(join(folder, 'just too large.bin'), '')
  truncateSync(join(folder, 'just too large.bin'), 20 * 1024 * 1024 + 1)
  writeFileSync(join(folder, 'just right.bin'), '')
  truncateSync(join(folder, 'just right.bin'), 20 * 1024 * 1024)
  symlinkSync('box.jpg', join(folder, 'a link.jpg'))
  symlinkSync('nowhere.jpg', join(folder, 'a dead link.jpg'))
  symlinkSync('round.jpg', join(folder, 'round.jpg'))
  if (spawnSync('mkfifo', [join(folder, 'pipe.jpg')]).status !== 0) throw new Error('no pipe could be made')
})

const typed = (text: string) => takeTyped(text, folder, { isWindows: false, home })

/** The name under which a file is taken, or the sentence with which it is refused. */
async function outcome(text: string): Promise<string> {
  const taken = await typed(text)
  return 'refused' in taken ? taken.refused : taken.file.name
}

describe('a file that is named', () => {
  it('is taken without its location; the SHA-256 is that of what is kept', async () => {
    const taken = await typed('box.jpg')
    if ('refused' in taken) throw new Error(taken.refused)
    const { file, bytes } = taken
    expect(file).toEqual({
      sha256: createHash('sha256').update(bytes).digest('hex'),
      name: 'box.jpg',
      size: bytes.length,
      type: 'image/jpeg',
    })
    expect(Buffer.from(bytes).includes('Testcam')).toBe(false)
  })

  it('is not touched', async () => {
    const path = join(folder, 'box.jpg')
    utimesSync(path, 1_000_000, 1_000_000)
    const before = readdirSync(folder)
    await typed(path)
    expect(readFileSync(path)).toEqual(picture)
    expect(statSync(path).mtimeMs).toBe(1_000_000_000)
    expect(readdirSync(folder)).toEqual(before)
  })

  it.each([
    ['box.jpg', 'box.jpg'],
    ['./a folder/lid.jpg', 'lid.jpg'],
    ['a\\ folder/lid.jpg ', 'lid.jpg'],
    ['a link.jpg', 'a link.jpg'],
    ['~/mine.jpg', 'mine.jpg'],
    ["it's $HOME (1).jpg", "it's $HOME (1).jpg"],
    ["'it'\\''s $HOME (1).jpg' ", "it's $HOME (1).jpg"],
    ["$'two\\nlines.jpg'", 'two\nlines.jpg'],
  ])('is found, typed or dropped: %s', async (text, name) => {
    expect(await outcome(text)).toBe(name)
  })

  it('is found by its whole path and as an address', async () => {
    const path = join(folder, "it's $HOME (1).jpg")
    expect(await outcome(path)).toBe("it's $HOME (1).jpg")
    expect(await outcome(`file://${encodeURI(path)}`)).toBe("it's $HOME (1).jpg")
  })

  it.each([
    ['nothing.jpg', () => `${join(folder, 'nothing.jpg')} is not there.`],
    ["'noth ing.jpg'", () => `${join(folder, 'noth ing.jpg')} is not there.`],
    ['box.jpg/x', () => `${join(folder, 'box.jpg/x')} is not there.`],
    ['a dead link.jpg', () => `${join(folder, 'a dead link.jpg')} is not there.`],
    ['round.jpg', () => 'round.jpg can’t be read.'],
    ['a folder', () => 'a folder is a folder. One file of it, please.'],
    ['/', () => '/ is a folder. One file of it, please.'],
    ['/dev/zero', () => 'zero is no file that can be kept.'],
    ['/dev/null', () => 'null is no file that can be kept.'],
    ['pipe.jpg', () => 'pipe.jpg is no file that can be kept.'],
    ['empty.jpg', () => 'empty.jpg is empty.'],
    ['', () => 'That is no path of a file.'],
    ['box.jpg "a folder/lid.jpg" ', () => 'One file at a time, please; these are 2.'],
    ['large.mov', () => 'large.mov is 31 MB; at most 20 MB are kept. A smaller picture, or part of it, please.'],
    [
      'just too large.bin',
      () => 'just too large.bin is 20.1 MB; at most 20 MB are kept. A smaller picture, or part of it, please.',
    ],
  ])('is refused with a sentence: %s', async (text, says) => {
    expect(await outcome(text)).toBe(says())
  })

  it('is refused when no path can be that long', async () => {
    expect(await outcome('x'.repeat(5000))).toBe(`${join(folder, 'x'.repeat(5000))} is not there.`)
    expect(await outcome('x'.repeat(100_000))).toBe('That is no path of a file.')
  })

  it('may be 20 MB', async () => {
    expect(await outcome('just right.bin')).toBe('just right.bin')
  })

  it('is what its bytes say, whatever it is called', async () => {
    const types: Record<string, [Buffer, string]> = {
      'picture.txt': [picture, 'image/jpeg'],
      'mail.jpg': [Buffer.from('Dear customer,\r\n\tsee below. Grüße'), 'text/plain'],
      'old mail.eml': [Buffer.from('Grüße', 'latin1'), 'text/plain'],
      'scan.jpg': [Buffer.from('%PDF-1.7\n'), 'application/pdf'],
      'noise.jpg': [Buffer.of(1, 2, 3, 4, 5), 'application/octet-stream'],
    }
    for (const [name, [bytes, type]] of Object.entries(types)) {
      writeFileSync(join(folder, name), bytes)
      expect(await takeNamed(name, folder)).toMatchObject({ file: { name, type } })
    }
  })
})

describe('a path in a file', () => {
  it('is meant as it stands', async () => {
    expect(await takeNamed("it's $HOME (1).jpg", folder)).toMatchObject({ file: { name: "it's $HOME (1).jpg" } })
    expect(await takeNamed(join(folder, 'box.jpg'), '/nowhere')).toMatchObject({ file: { name: 'box.jpg' } })
    for (const path of ["'box.jpg'", '~/mine.jpg', 'box.jpg '])
      expect(await takeNamed(path, folder)).toEqual({ refused: `${join(folder, path)} is not there.` })
    expect(existsSync(join(folder, '~'))).toBe(false)
  })

  it('keeps a long name within 255 bytes, whole characters of it', async () => {
    const name = `${'é'.repeat(120)}.jpg`
    writeFileSync(join(folder, name), picture)
    expect(await takeNamed(name, folder)).toMatchObject({ file: { name } })
  })
})
