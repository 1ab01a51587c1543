import { crc32 } from 'node:zlib'
import { blankExif } from './exif.ts'

/** Chunks that need not be understood and still change the picture: its colours, its frames, which way up it is. */
const needed = new Set([
  ...['tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP', 'mDCV', 'cLLI', 'sBIT', 'bKGD', 'hIST', 'sPLT', 'pHYs', 'oFFs'],
  ...['acTL', 'fcTL', 'fdAT', 'eXIf'],
])

/** No encoder makes more of them of a file that can be kept. */
const mostParts = 100_000

/** A PNG without its texts, and with nothing in its Exif but which way up it is; changes the bytes given. Undefined when it is not built as one. */
export function barePng(bytes: Buffer): Buffer | undefined {
  let kept = 8
  for (let at = 8, parts = 0; at + 12 <= bytes.length && parts < mostParts; parts += 1) {
    const end = at + 12 + bytes.readUInt32BE(at)
    if (end > bytes.length) return undefined
    const type = bytes.toString('latin1', at + 4, at + 8)
    if (type === 'eXIf') {
      blankExif(bytes.subarray(at + 8, end - 4))
      bytes.writeUInt32BE(crc32(bytes.subarray(at + 4, end - 4)), end - 4)
    }
    // A capital at the beginning: without it the picture can't be drawn.
    if (needed.has(type) || /^[A-Z]/.test(type)) {
      bytes.copyWithin(kept, at, end)
      kept += end - at
    }
    if (type === 'IEND') return bytes.subarray(0, kept)
    at = end
  }
  return undefined
}
