import { blankExif } from './exif.ts'

/** A part of the file: what it is called, and from where to where its content stands. */
interface Box {
  readonly type: string
  readonly start: number
  readonly end: number
}

/** The parts that make a picture, or several that move; in the others anything may stand, such as a film. */
const needed = new Set(['ftyp', 'meta', 'mdat', 'moov'])
/** Items that are no picture. */
const tellingItems = new Set(['Exif', 'mime', 'uri '])
/** A folder of a file that has more parts is no ordinary one. */
const mostBoxes = 10_000

/** It is not built as it should be. */
class Odd extends Error {}

/**
 * A HEIC, HEIF or AVIF whose Exif, XMP and other texts are overwritten, without what stands behind it; all else stays where it is.
 * Which way up it is is said by the picture itself. Changes the bytes given. Undefined when it is not built as one.
 */
export function bareHeif(bytes: Buffer): Buffer | undefined {
  try {
    const boxes = boxesIn(bytes, 0, bytes.length)
    const meta = boxes.find(({ type }) => type === 'meta')
    if (!meta) return undefined
    blankItems(bytes, new Map(boxesIn(bytes, meta.start + 4, meta.end).map((box) => [box.type, box])))
    for (const { type, start, end } of boxes) if (!needed.has(type)) bytes.fill(0, start, end)
    return bytes.subarray(0, boxes.findLast(({ type }) => needed.has(type))?.end)
  } catch (error) {
    // What points out of the file is a RangeError.
    if (error instanceof Odd || error instanceof RangeError) return undefined
    throw error
  }
}

function boxesIn(bytes: Buffer, from: number, to: number): readonly Box[] {
  const boxes: Box[] = []
  for (let at = from; at + 8 <= to; ) {
    const short = bytes.readUInt32BE(at)
    const isLong = short === 1
    const size = isLong ? Number(bytes.readBigUInt64BE(at + 8)) : short === 0 ? to - at : short
    const start = at + (isLong ? 16 : 8)
    const type = bytes.toString('latin1', at + 4, at + 8)
    const isOdd = at + size < start || at + size > to
    // Some phones write behind the picture what is no part of the file.
    if (isOdd && from === 0 && !needed.has(type)) break
    if (isOdd || boxes.length === mostBoxes) throw new Odd()
    boxes.push({ type, start, end: at + size })
    at += size
  }
  return boxes
}

function blankItems(bytes: Buffer, meta: ReadonlyMap<string, Box>): void {
  const types = tellingItemsOf(bytes, meta.get('iinf'))
  for (const { item, extents } of locations(bytes, meta, types)) {
    const [only, ...others] = extents
    if (only && only.length > 4 && others.length === 0 && types.get(item) === 'Exif') blankExif(only.subarray(4))
    else for (const extent of extents) extent.fill(0)
  }
}

/** The numbers of the items that are no picture, and what they are. */
function tellingItemsOf(bytes: Buffer, iinf: Box | undefined): ReadonlyMap<number, string> {
  if (!iinf) return new Map()
  const first = iinf.start + (bytes[iinf.start] === 0 ? 6 : 8)
  const items = boxesIn(bytes, first, iinf.end).map(({ start }) => {
    const version = bytes.readUInt8(start)
    if (version < 2) throw new Odd()
    const isWide = version > 2
    const type = bytes.toString('latin1', start + (isWide ? 10 : 8), start + (isWide ? 14 : 12))
    return [isWide ? bytes.readUInt32BE(start + 4) : bytes.readUInt16BE(start + 4), type] as const
  })
  return new Map(items.filter(([, type]) => tellingItems.has(type)))
}

/** Where those items are: each in one or several stretches of the file. */
function* locations(bytes: Buffer, meta: ReadonlyMap<string, Box>, wanted: ReadonlyMap<number, string>) {
  const iloc = meta.get('iloc')
  if (!iloc || wanted.size === 0) return
  const version = bytes.readUInt8(iloc.start)
  let at = iloc.start + 4
  const next = (size: number): number => {
    const from = at
    at += size
    if (at > iloc.end) throw new Odd()
    if (size === 0) return 0
    return size === 8 ? Number(bytes.readBigUInt64BE(from)) : bytes.readUIntBE(from, size)
  }
  const sizes = next(2)
  const offsetSize = sizes >> 12
  const lengthSize = (sizes >> 8) & 15
  const baseSize = (sizes >> 4) & 15
  const indexSize = version === 0 ? 0 : sizes & 15
  const numberSize = version < 2 ? 2 : 4
  // No byte belongs to two items, so there is never more to overwrite than there is.
  let left = bytes.length
  for (let items = next(numberSize); items > 0; items -= 1) {
    const item = next(numberSize)
    const source = sourceOf(version === 0 ? 0 : next(2) & 15, bytes, meta)
    next(2)
    const base = next(baseSize)
    const count = next(2)
    if (!wanted.has(item)) {
      at += count * (indexSize + offsetSize + lengthSize)
      continue
    }
    const extents: Buffer[] = []
    for (let extent = 0; extent < count; extent += 1) {
      next(indexSize)
      const start = base + next(offsetSize)
      const length = next(lengthSize)
      left -= length
      if (!source || length === 0 || start + length > source.length || left < 0) throw new Odd()
      extents.push(source.subarray(start, start + length))
    }
    yield { item, extents }
  }
}

/** What the places of an item are counted in: the file, or the part of it for small items. */
function sourceOf(method: number, bytes: Buffer, meta: ReadonlyMap<string, Box>): Buffer | undefined {
  if (method === 0) return bytes
  const idat = method === 1 ? meta.get('idat') : undefined
  return idat && bytes.subarray(idat.start, idat.end)
}
