import exifr from 'exifr'
import { describe, expect, it } from 'vitest'
import { bareFile } from '../../src/evidence/bare-file.ts'
import { fileTypeOf } from '../../src/evidence/file-type.ts'
import * as data from './metadata.ts'
import { chunk, dressed, exifBlock, film, heic, iptc, riff, segment, tile, xmp } from './metadata.ts'
import { sample } from './samples.ts'

/** What is kept of a file, whose bytes stay as they are. Throws the sentence with which it is refused. */
async function kept(bytes: Buffer): Promise<Buffer> {
  const { type } = await fileTypeOf(bytes)
  const bare = bareFile(Buffer.from(bytes), type, 'box')
  if ('refused' in bare) throw new Error(bare.refused)
  return bare
}

/** The place, the way up and the telltale words that an independent reader, and a search, find. */
async function told(bytes: Buffer) {
  const text = bytes.toString('latin1')
  return {
    gps: await exifr.gps(bytes).catch(() => undefined),
    orientation: await exifr.orientation(bytes).catch(() => undefined),
    words: ['Amsterdam', 'Netherlands', 'GPSLatitude', 'Testcam', '+52.37'].filter((word) => text.includes(word)),
  }
}

const somewhere = { latitude: expect.closeTo(52.37), longitude: expect.closeTo(4.89) }
const name = 'Exif\0\0'
const adobe = 'http://ns.adobe.com/'

/** All that a phone, Photoshop and a message can write before a JPEG. */
function parts(exif: Buffer): readonly Buffer[] {
  return [
    segment(0xed, iptc),
    segment(0xe1, `${adobe}xmp/extension/\0`, 'A'.repeat(32), data.big(xmp.length, 4), data.big(0, 4), xmp),
    segment(0xe1, name, exif),
    segment(0xe1, `${adobe}xap/1.0/\0`, xmp),
    segment(0xe2, 'MPF\0', exifBlock()),
    segment(0xeb, 'JP\0\0 GPSLatitude'),
    segment(0xfe, 'taken in Amsterdam'),
  ]
}

describe('a JPEG', () => {
  it.each([
    ['as it was', 'jpeg'],
    ['drawn in several goes', 'progressive'],
    ['in the colours of printers', 'cmyk'],
  ] as const)('%s loses what was written into it, and nothing of the picture', async (_, base) => {
    const plain = sample(base)
    const exif = exifBlock()
    const picture = dressed(plain, parts(exif), film)
    expect(await told(picture)).toMatchObject({
      gps: somewhere,
      orientation: 6,
      words: expect.arrayContaining(['+52.37']),
    })
    const bare = await kept(picture)
    expect(await told(bare)).toEqual({ gps: undefined, orientation: 6, words: [] })
    // What is left is the picture and a block of Exif as long as the one before.
    expect(bare.length).toBe(plain.length + 10 + exif.length)
    expect(Buffer.concat([bare.subarray(0, 2), bare.subarray(12 + exif.length)])).toEqual(plain)
  })

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('is not turned: %i', async (orientation) => {
    for (const isLittle of [true, false]) {
      const picture = dressed(sample('jpeg'), [segment(0xe1, name, exifBlock({ orientation, isLittle }))])
      expect(await told(picture)).toMatchObject({ gps: somewhere, orientation })
      expect(await told(await kept(picture))).toEqual({ gps: undefined, orientation, words: [] })
    }
  })

  it('keeps its colours', async () => {
    const profile = segment(0xe2, 'ICC_PROFILE\0\x01\x01', 'a profile')
    const colours = segment(0xee, 'Adobe\0\x64\0\0\0\0\0')
    const picture = dressed(sample('jpeg'), [profile, colours])
    expect(await kept(picture)).toEqual(picture)
    expect((await kept(sample('cmyk'))).includes('Adobe')).toBe(true)
  })

  it('loses the pictures behind it, which have a place of their own', async () => {
    const second = dressed(sample('jpeg'), parts(exifBlock()))
    const bare = await kept(Buffer.concat([sample('progressive'), second]))
    expect(bare).toEqual(sample('progressive'))
  })

  it('stays as it is when nothing is written into it', async () => {
    for (const base of ['jpeg', 'progressive', 'cmyk'] as const) expect(await kept(sample(base))).toEqual(sample(base))
  })
})

describe('a PNG', () => {
  const dress = (exif: Buffer) => {
    const plain = sample('png')
    const own = [
      chunk('eXIf', exif),
      chunk('iTXt', `XML:com.adobe.xmp\0\0\0\0\0${xmp}`),
      chunk('tEXt', 'Comment\0taken in Amsterdam'),
      chunk('tIME', Buffer.of(7, 234, 11, 3, 10, 0, 0)),
      chunk('caBX', 'GPSLatitude'),
    ]
    return { plain, picture: Buffer.concat([plain.subarray(0, 33), ...own, plain.subarray(33), film]) }
  }

  it('loses its texts and what is behind it, and nothing of the picture', async () => {
    const exif = exifBlock()
    const { plain, picture } = dress(exif)
    expect(await told(picture)).toMatchObject({ gps: somewhere, orientation: 6 })
    const bare = await kept(picture)
    expect(await told(bare)).toEqual({ gps: undefined, orientation: 6, words: [] })
    expect(Buffer.concat([bare.subarray(0, 33), bare.subarray(33 + 12 + exif.length)])).toEqual(plain)
    // A block that was changed says so in its sum.
    expect(bare.subarray(33, 45 + exif.length)).toEqual(chunk('eXIf', bare.subarray(41, 41 + exif.length)))
  })

  it('keeps its colours, its frames and whatever is needed to draw it', async () => {
    const needed = [chunk('iCCP', 'p\0\0'), chunk('acTL', 'frames'), chunk('CgBI', 'odd')]
    const plain = sample('png')
    const picture = Buffer.concat([plain.subarray(0, 33), ...needed, plain.subarray(33)])
    expect(await kept(picture)).toEqual(picture)
  })
})

describe('a WebP', () => {
  it('loses its XMP and what is behind it, and nothing of the picture', async () => {
    const exif = exifBlock({ orientation: 8 })
    const body = sample('webp').subarray(12)
    const head = riff('VP8X', Buffer.of(0x2c | 0x10, 0, 0, 0, 11, 0, 0, 7, 0, 0))
    const content = [
      head,
      riff('ICCP', 'odd'),
      body,
      riff('EXIF', exif),
      riff('XMP ', xmp),
      riff('JUMB', 'GPSLatitude'),
    ]
    const inside = Buffer.concat([Buffer.from('WEBP'), ...content])
    const bare = await kept(Buffer.concat([riff('RIFF', inside), film]))
    expect(await told(bare)).toMatchObject({ words: [] })
    const at = bare.indexOf('EXIF') + 8
    expect(await exifr.orientation(bare.subarray(at))).toBe(8)
    expect(await exifr.gps(bare.subarray(at)).catch(() => undefined)).toBeUndefined()
    const expected = Buffer.concat([head, riff('ICCP', 'odd'), body, riff('EXIF', bare.subarray(at, at + exif.length))])
    // The flag that says XMP.
    expected.writeUInt8(0x38, 8)
    expect(bare).toEqual(riff('RIFF', Buffer.concat([Buffer.from('WEBP'), expected])))
  })

  it('that moves goes on moving, as transparent as it was', async () => {
    const before = sample('film')
    expect(before.includes('GPSLatitude')).toBe(true)
    const bare = await kept(before)
    expect(await told(bare)).toMatchObject({ words: [] })
    expect(bare.readUInt8(20)).toBe(before.readUInt8(20) & ~0x04)
    const frames = before.subarray(before.indexOf('ANIM'), before.indexOf('EXIF'))
    expect(frames.length).toBeGreaterThan(100)
    expect(bare.includes(frames)).toBe(true)
  })

  it('stays as it is when nothing is written into it', async () => {
    expect(await kept(sample('webp'))).toEqual(sample('webp'))
  })
})

describe('a HEIC or an AVIF', () => {
  it.each<[string, data.HeicForm]>([
    ['as phones write it', {}],
    ['with the older table of places', { version: 0 }],
    ['with wide numbers', { version: 2 }],
    ['with its Exif among the small items', { isInside: true }],
    ['with the other byte order', { exif: exifBlock({ isLittle: true, orientation: 3 }) }],
  ])('%s loses what was written into it, in its place', async (_, form) => {
    const behind = [data.box('uuid', 'x'.repeat(16), xmp), data.box('mpvd', film), Buffer.from('SEFT no part of it')]
    const picture = Buffer.concat([heic(form), ...behind])
    expect((await told(picture)).words).toEqual(['Amsterdam', 'GPSLatitude', 'Testcam', '+52.37'])
    const bare = await kept(picture)
    expect((await told(bare)).words).toEqual([])
    expect(bare.length).toBe(heic(form).length)
    expect(bare.includes(tile)).toBe(true)
    const at = bare.lastIndexOf(name) + name.length
    expect(await told(bare.subarray(at))).toEqual({
      gps: undefined,
      orientation: form.exif ? 3 : 6,
      words: [],
    })
  })

  it('of a real encoder: only what is written into it changes, and a reader still finds its way', async () => {
    const picture = sample('avif')
    expect(await told(picture)).toMatchObject({ gps: { latitude: expect.closeTo(52.37) } })
    const bare = await kept(picture)
    expect(await told(bare)).toMatchObject({ gps: undefined, words: [] })
    expect(await exifr.parse(bare, { translateValues: false })).toEqual({ Orientation: 1 })
    // Which way up it is stands before the picture, among what does not change.
    expect(picture.indexOf('irot')).toBeGreaterThan(0)
    const changed = [...picture.keys()].filter((at) => picture[at] !== bare[at])
    const from = Math.min(...changed)
    expect(from).toBeGreaterThan(picture.indexOf('mdat'))
    // The picture stands behind them.
    expect(bare.subarray(Math.max(...changed) + 1)).toEqual(picture.subarray(Math.max(...changed) + 1))
    expect(picture.length - Math.max(...changed)).toBeGreaterThan(20)
  })
})

describe('what can’t be cleaned', () => {
  const refused = (bytes: Buffer) =>
    kept(bytes).then(
      () => 'kept',
      (error: Error) => error.message,
    )

  it('is refused when it is seen to say where it was made', async () => {
    const tiff = sample('tiff')
    const instead = 'says where it was made, and that can’t be taken out of it. Save it as JPEG or PNG, please.'
    expect(await refused(exifBlock())).toBe(`box ${instead}`)
    expect(await refused(Buffer.concat([tiff, Buffer.from(xmp)]))).toBe(`box ${instead}`)
    expect(await refused(Buffer.concat([sample('gif'), Buffer.from(xmp)]))).toBe(`box ${instead}`)
    const films = [
      film,
      data.box('ftyp', 'isom\0\0\0\0', 'com.apple.quicktime.location.ISO6709'),
      Buffer.concat([data.box('ftyp', '3gp4\0\0\0\0'), data.box('loci', data.big(0, 4), 'here')]),
    ]
    for (const each of films)
      expect(await refused(each)).toBe(
        'box says where it was made, and that can’t be taken out of it. Export it without its location, please.',
      )
    expect(await refused(Buffer.concat([Buffer.from('%PDF-1.7\n'), exifBlock()]))).toContain('says where it was made')
  })

  it('is kept as it is when it does not', async () => {
    const plain = [
      ...[sample('tiff'), sample('gif'), sample('bmp'), exifBlock({ hasPlace: false })],
      data.box('ftyp', 'isom\0\0\0\0', '\xa9xyz is no place'),
      Buffer.from('%PDF-1.7\n'),
      Buffer.from('The word GPSLatitude in a mail is no place.'),
      Buffer.of(0, 1, 2, 3),
    ]
    for (const each of plain) expect(await kept(each)).toEqual(each)
  })

  it('is refused when it is a picture of a kind that is not known well enough', async () => {
    const photoshop = Buffer.concat([Buffer.from('8BPS\0\x01'), Buffer.alloc(40)])
    expect(await refused(photoshop)).toBe(
      'box is a kind of picture from which a location can’t be taken out. Save it as JPEG or PNG, please.',
    )
  })

  it('is refused when it is damaged', async () => {
    const says = 'box is damaged or oddly made, so its location can’t be taken out. A screenshot of it, please.'
    for (const each of ['png', 'webp', 'film'] as const) expect(await refused(sample(each).subarray(0, -20))).toBe(says)
    expect(await refused(sample('jpeg').subarray(0, 60))).toBe(says)
    expect(await refused(heic().subarray(0, -20))).toBe(says)
  })
})
