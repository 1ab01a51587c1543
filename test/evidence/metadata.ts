import { crc32 } from 'node:zlib'

/** Exif as a phone writes it: which way up the picture is, the phone, and 52.37, 4.89 on the map. A TIFF block of either byte order. */
export function exifBlock({ orientation = 6, isLittle = false, hasPlace = true } = {}): Buffer {
  const short = (value: number) => number(value, 2, isLittle)
  const long = (value: number) => number(value, 4, isLittle)
  const entry = (tag: number, type: number, count: number, value: Buffer) =>
    Buffer.concat([short(tag), short(type), long(count), value, Buffer.alloc(4 - value.length)])
  const directory = (...entries: readonly Buffer[]) => Buffer.concat([short(entries.length), ...entries, long(0)])
  const make = Buffer.from('Testcam\0')
  const gpsAt = 8 + 2 + 3 * 12 + 4 + make.length
  const rationalsAt = gpsAt + 2 + 4 * 12 + 4
  return Buffer.concat([
    Buffer.from(isLittle ? 'II*\0' : 'MM\0*', 'latin1'),
    long(8),
    directory(
      entry(0x010f, 2, make.length, long(gpsAt - make.length)),
      entry(0x0112, 3, 1, short(orientation)),
      entry(hasPlace ? 0x8825 : 0x9999, 4, 1, long(gpsAt)),
    ),
    make,
    directory(
      entry(1, 2, 2, Buffer.from('N\0')),
      entry(2, 5, 3, long(rationalsAt)),
      entry(3, 2, 2, Buffer.from('E\0')),
      entry(4, 5, 3, long(rationalsAt + 24)),
    ),
    ...[52, 22, 12, 4, 53, 24].flatMap((value) => [long(value), long(1)]),
  ])
}

function number(value: number, size: number, isLittle: boolean): Buffer {
  const bytes = Buffer.alloc(size)
  if (isLittle) bytes.writeUIntLE(value, 0, size)
  else bytes.writeUIntBE(value, 0, size)
  return bytes
}

export const xmp =
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description ' +
  'xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" ' +
  'exif:GPSLatitude="52,22.2N" exif:GPSLongitude="4,53.4E" photoshop:City="Amsterdam"/></rdf:RDF></x:xmpmeta>'

/** IPTC as Photoshop writes it: city and country. */
export const iptc = Buffer.from(
  'Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x22\x1c\x02\x5a\0\x09Amsterdam\x1c\x02\x65\0\x0fThe Netherlands',
  'latin1',
)

/** What a phone writes behind a picture that moves: a film, with its place. */
export const film = Buffer.from(
  '\0\0\0\x18ftypmp42\0\0\0\0mp42isom\0\0\0\x1e\xa9xyz\0\x12\x15\xc7+52.3703+004.8900/',
  'latin1',
)

/** A part of a JPEG. */
export function segment(marker: number, ...content: readonly (Buffer | string)[]): Buffer {
  const bytes = Buffer.concat(content.map((each) => (typeof each === 'string' ? Buffer.from(each, 'latin1') : each)))
  return Buffer.concat([Buffer.of(0xff, marker), number(bytes.length + 2, 2, false), bytes])
}

/** A part of a PNG. */
export function chunk(type: string, content: Buffer | string): Buffer {
  const bytes = Buffer.concat([Buffer.from(type), Buffer.from(content)])
  return Buffer.concat([number(bytes.length - 4, 4, false), bytes, number(crc32(bytes), 4, false)])
}

/** A part of a WebP. */
export function riff(type: string, content: Buffer | string): Buffer {
  const bytes = Buffer.from(content)
  return Buffer.concat([Buffer.from(type), number(bytes.length, 4, true), bytes, Buffer.alloc(bytes.length % 2)])
}

/** A part of a HEIC, a film and the like. */
export function box(type: string, ...content: readonly (Buffer | string)[]): Buffer {
  const bytes = Buffer.concat(content.map((each) => Buffer.from(each)))
  return Buffer.concat([number(bytes.length + 8, 4, false), Buffer.from(type, 'latin1'), bytes])
}

/** A number of so many bytes, the largest first. */
export function big(value: number, size: number): Buffer {
  return number(value, size, false)
}

/** A JPEG with parts behind its first two bytes and bytes behind its last. */
export function dressed(jpeg: Buffer, parts: readonly Buffer[], behind: Buffer = Buffer.alloc(0)): Buffer {
  return Buffer.concat([jpeg.subarray(0, 2), ...parts, jpeg.subarray(2), behind])
}

/** How a HEIC is laid out: which version its table of places has, and whether the Exif stands among the small items. */
export interface HeicForm {
  readonly version?: 0 | 1 | 2
  readonly isInside?: boolean
  readonly exif?: Buffer
}

/** Stands for what HEVC would have made of the picture. */
export const tile = Buffer.from('the picture itself, which must stay as it is, byte for byte', 'latin1')
const grid = Buffer.from('a grid of tiles')

/** A HEIC as a phone writes it: a grid, a tile, Exif and XMP, each an item whose place a table says. */
export function heic({ version = 1, isInside = false, exif = exifBlock() }: HeicForm = {}): Buffer {
  const exifItem = Buffer.concat([big(6, 4), Buffer.from('Exif\0\0'), exif])
  const isWide = version === 2
  const id = (item: number) => big(item, isWide ? 4 : 2)
  const infe = (item: number, type: string, more = '') =>
    box('infe', Buffer.of(isWide ? 3 : 2, 0, 0, 0), id(item), big(0, 2), type, `\0${more}`)
  const inside = isInside ? Buffer.concat([grid, exifItem]) : grid
  const outside = Buffer.concat([tile, Buffer.from(xmp), ...(isInside ? [] : [exifItem])])
  const layOut = (mdat: number): Buffer => {
    const place = (item: number, isInIdat: boolean, at: number, length: number) =>
      Buffer.concat([
        id(item),
        ...(version > 0 ? [big(isInIdat ? 1 : 0, 2)] : []),
        big(0, 2),
        big(1, 2),
        big(isInIdat ? at : mdat + at, 4),
        big(length, 4),
      ])
    const places = [
      ...(version > 0 ? [place(1, true, 0, grid.length)] : []),
      place(2, false, 0, tile.length),
      place(3, isInside, isInside ? grid.length : tile.length + xmp.length, exifItem.length),
      place(4, false, tile.length, xmp.length),
    ]
    return Buffer.concat([
      box('ftyp', 'heic\0\0\0\0mif1heic'),
      box(
        'meta',
        big(0, 4),
        box('hdlr', Buffer.alloc(8), 'pict', Buffer.alloc(13)),
        box('pitm', Buffer.of(version > 1 ? 1 : 0, 0, 0, 0), id(1)),
        box(
          'iinf',
          big(0, 4),
          big(4, 2),
          ...[infe(1, 'grid'), infe(2, 'hvc1'), infe(3, 'Exif'), infe(4, 'mime', 'application/rdf+xml\0')],
        ),
        box('iloc', Buffer.of(version, 0, 0, 0, 0x44, 0), id(places.length), ...places),
        box('idat', inside),
      ),
      box('mdat', outside),
    ])
  }
  const start = layOut(0).length - outside.length
  return layOut(start)
}
