import { blankExif } from './exif.ts'

/** What makes a WebP's picture, and its Exif. */
const needed = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP', 'EXIF'])
const hasXmp = 0x04

/** A WebP without its XMP, and with nothing in its Exif but which way up it is; changes the bytes given. Undefined when it is not built as one. */
export function bareWebp(bytes: Buffer): Buffer | undefined {
  const over = Math.min(bytes.length, 8 + bytes.readUInt32LE(4))
  let kept = 12
  for (let at = 12; at + 8 <= over; ) {
    const type = bytes.toString('latin1', at, at + 4)
    const size = bytes.readUInt32LE(at + 4)
    if (at + 8 + size > over) return undefined
    const end = Math.min(over, at + 8 + size + (size % 2))
    if (type === 'EXIF') blankExif(bytes.subarray(at + 8, at + 8 + size))
    if (type === 'VP8X' && size > 0) bytes[at + 8] = (bytes[at + 8] ?? 0) & ~hasXmp
    if (needed.has(type)) {
      bytes.copyWithin(kept, at, end)
      kept += end - at
    }
    at = end
  }
  bytes.writeUInt32LE(kept - 8, 4)
  return bytes.subarray(0, kept)
}
