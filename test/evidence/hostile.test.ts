import exifr from 'exifr'
import { describe, expect, it } from 'vitest'
import { bareFile } from '../../src/evidence/bare-file.ts'
import { fileTypeOf } from '../../src/evidence/file-type.ts'
import { largest } from '../../src/evidence/read-file.ts'
import { randomFrom } from '../checklist/random.ts'
import { big, box, chunk, dressed, exifBlock, film, heic, iptc, riff, segment, xmp } from './metadata.ts'
import { sample, samples } from './samples.ts'

async function taken(bytes: Buffer) {
  const { type } = await fileTypeOf(bytes)
  return bareFile(Buffer.from(bytes), type, 'box')
}

/** Taken or refused with a sentence, and never with a place that a reader finds. */
async function isSafe(bytes: Buffer): Promise<void> {
  const result = await taken(bytes)
  if ('refused' in result) return expect(result.refused).toMatch(/^box .*\.$/)
  const { type } = await fileTypeOf(result)
  const gps = await exifr.gps(result).catch(() => undefined)
  if (type !== 'text/plain') expect(gps?.latitude ?? gps?.longitude).toBeUndefined()
}

const jpeg = dressed(
  sample('jpeg'),
  [segment(0xe1, 'Exif\0\0', exifBlock()), segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0', xmp), segment(0xed, iptc)],
  film,
)
const plainPng = sample('png')
const png = Buffer.concat([
  plainPng.subarray(0, 33),
  chunk('eXIf', exifBlock({ isLittle: true })),
  plainPng.subarray(33),
])
const pictures: Readonly<Record<string, Buffer>> = {
  ...Object.fromEntries(samples.map((name) => [name, sample(name)])),
  ...{ jpeg, png, heic: heic(), inside: heic({ isInside: true, version: 2 }), exif: exifBlock() },
}

describe.each(Object.entries(pictures))('a %s', (_, picture) => {
  it('that is cut short at any byte is taken or refused', async () => {
    for (let length = 1; length < picture.length; length += 1) await isSafe(picture.subarray(0, length))
  })

  it('with any of its numbers wrong is taken or refused', async () => {
    const random = randomFrom(picture.length)
    const values = [0, 1, 2, 7, 8, 0x7f, 0x80, 0xd9, 0xda, 0xe1, 0xfe, 0xff]
    for (let round = 0; round < 500; round += 1) {
      const changed = Buffer.from(picture)
      for (let change = 0; change <= round % 4; change += 1) {
        const at = Math.floor(random() * changed.length)
        const size = 1 + Math.floor(random() * 4)
        changed.fill(values[Math.floor(random() * values.length)] ?? 0, at, Math.min(changed.length, at + size))
      }
      await isSafe(changed)
    }
  })
})

/** As many times as there is room. */
function full(start: Buffer, part: Buffer): Buffer {
  const bytes = Buffer.alloc(largest)
  start.copy(bytes)
  return bytes.fill(part, start.length)
}

describe('a file that is made to be slow, as large as may be', () => {
  const ftyp = box('ftyp', 'heic\0\0\0\0')
  const meta = (...parts: readonly Buffer[]) => Buffer.concat([ftyp, box('meta', big(0, 4), ...parts)])
  const infe = (item: number) => box('infe', Buffer.of(2, 0, 0, 0), big(item, 2), big(0, 2), 'Exif\0')
  const iinf = box('iinf', big(0, 4), big(1, 2), infe(7))
  /** An item whose places take no room in the table. */
  const endless = Buffer.concat([big(7, 2), big(0, 2), big(0xffff, 2)])
  const everywhere = Buffer.concat([big(0, 4), big(largest - 1000, 4)])

  it.each<[string, () => Buffer]>([
    ['a JPEG of the smallest parts', () => full(Buffer.of(0xff, 0xd8), segment(0xe1))],
    ['a JPEG of filling', () => full(Buffer.of(0xff, 0xd8), Buffer.of(0xff))],
    ['a JPEG of restarts', () => full(Buffer.concat([Buffer.of(0xff, 0xd8), segment(0xda)]), Buffer.of(0xff, 0xd0))],
    ['a PNG of the smallest parts', () => full(plainPng.subarray(0, 33), chunk('IDAT', ''))],
    ['a PNG of Exif', () => full(plainPng.subarray(0, 33), chunk('eXIf', ''))],
    ['a WebP of the smallest parts', () => full(Buffer.from('RIFF\xff\xff\xff\xffWEBP', 'latin1'), riff('XMP ', ''))],
    ['a HEIC of the smallest parts', () => full(ftyp, box('free'))],
    [
      'a HEIC whose parts are of no size',
      () => full(ftyp, Buffer.concat([big(1, 4), Buffer.from('free'), Buffer.alloc(8)])),
    ],
    [
      'a HEIC whose items are nowhere, very often',
      () => {
        const iloc = Buffer.concat([
          Buffer.of(0, 0, 0, 0, 0, 0),
          big(0xffff, 2),
          ...Array.from({ length: 0xffff }, () => endless),
        ])
        return meta(iinf, box('iloc', iloc))
      },
    ],
    [
      'a HEIC whose items are everywhere, very often',
      () => {
        const items = Array.from({ length: 2000 }, () => Buffer.concat([big(7, 2), big(0, 2), big(1, 2), everywhere]))
        const iloc = Buffer.concat([Buffer.of(0, 0, 0, 0, 0x44, 0), big(items.length, 2), ...items])
        return full(meta(iinf, box('iloc', iloc)), Buffer.of(1))
      },
    ],
    ['TIFF upon TIFF', () => full(Buffer.alloc(0), Buffer.from('II*\0\x08\0\0\0\xff\xff', 'latin1'))],
    ['a film full of signs', () => full(box('ftyp', 'isom\0\0\0\0'), Buffer.from('\xa9xyz', 'latin1'))],
    ['a text', () => full(Buffer.alloc(0), Buffer.from('GPSLatitude '))],
    ['nothing but zeros', () => Buffer.alloc(largest)],
  ])('%s is taken or refused', async (_, make) => {
    const result = await taken(make())
    expect('refused' in result || result.length > 0).toBe(true)
  })
})
