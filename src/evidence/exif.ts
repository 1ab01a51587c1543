/** How Exif is written: as the first bytes of a TIFF picture. Little-endian and big-endian. */
const starts = ['II*\0', 'MM\0*']
const name = 'Exif\0\0'

const orientationTag = 0x0112
const gpsTag = 0x8825
const latitudeTag = 2
const longitudeTag = 4
/** A directory with more entries than this is no directory. */
const mostEntries = 500
/** A file with more blocks that look like TIFF than this is no ordinary file. */
const mostBlocks = 10_000

/** A TIFF block that says nothing but which way up the picture is: 1, as it is, to 8. */
function bareBlock(orientation: number): Buffer {
  const [, bigEndian = ''] = starts
  // One directory at byte 8 with one entry: a tag, its type (3, a short), how many, the number; then no other directory.
  return Buffer.concat([
    Buffer.from(bigEndian, 'latin1'),
    Buffer.of(0, 0, 0, 8, 0, 1),
    Buffer.of(orientationTag >> 8, orientationTag & 0xff, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0),
    Buffer.of(0, 0, 0, 0),
  ])
}

/** Overwrites what Exif says, but for the picture's orientation: a picture must not come out turned. As long as before. */
export function blankExif(exif: Buffer): void {
  const block = exif.toString('latin1', 0, name.length) === name ? exif.subarray(name.length) : exif
  const orientation = entryOf(block, firstDirectory(block), orientationTag) ?? 1
  const bare = bareBlock(orientation >= 1 && orientation <= 8 ? orientation : 1)
  block.fill(0)
  if (block.length >= bare.length) bare.copy(block)
}

/** Whether there is a TIFF block, wherever it stands, that says where something is. */
export function hasPlace(bytes: Buffer): boolean {
  let blocks = 0
  for (const start of starts) {
    for (let at = bytes.indexOf(start, 0, 'latin1'); at >= 0; at = bytes.indexOf(start, at + 1, 'latin1')) {
      const block = bytes.subarray(at)
      const gps = entryOf(block, firstDirectory(block), gpsTag)
      if (gps !== undefined && [latitudeTag, longitudeTag].some((tag) => entryOf(block, gps, tag) !== undefined))
        return true
      blocks += 1
      if (blocks > mostBlocks) return true
    }
  }
  return false
}

function firstDirectory(block: Buffer): number | undefined {
  return block.length >= 8 && starts.includes(block.toString('latin1', 0, 4)) ? long(block, 4) : undefined
}

/** The number that a tag has in a directory of a TIFF block: its value where that is one number, else where its value stands. */
function entryOf(block: Buffer, directory: number | undefined, tag: number): number | undefined {
  if (directory === undefined || directory + 2 > block.length) return undefined
  const entries = Math.min(short(block, directory), mostEntries)
  for (let entry = 0, at = directory + 2; entry < entries && at + 12 <= block.length; entry += 1, at += 12) {
    if (short(block, at) === tag) return short(block, at + 2) === 3 ? short(block, at + 8) : long(block, at + 8)
  }
  return undefined
}

function short(block: Buffer, at: number): number {
  return block[0] === 0x49 ? block.readUInt16LE(at) : block.readUInt16BE(at)
}

function long(block: Buffer, at: number): number {
  return block[0] === 0x49 ? block.readUInt32LE(at) : block.readUInt32BE(at)
}
