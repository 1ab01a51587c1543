import { blankExif } from './exif.ts'

/** Parts without which the colours would be other ones: by their marker, and how they begin. */
const needed: Readonly<Record<number, readonly string[]>> = {
  224: ['JFIF\0', 'JFXX\0'],
  226: ['ICC_PROFILE\0'],
  238: ['Adobe'],
}
const exif = 0xe1
/** No camera writes more of them before the picture. */
const mostParts = 100_000

/**
 * A JPEG without what a camera, a phone or an editor wrote into it, and without what follows the picture, such as a second one
 * or a film; changes the bytes given. Undefined when it is not built as one.
 */
export function bareJpeg(bytes: Buffer): Buffer | undefined {
  let kept = 2
  for (let at = 2, parts = 0; at + 4 <= bytes.length && parts < mostParts; parts += 1) {
    const marker = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff) return undefined
    if (marker === 0xff) {
      at += 1
      continue
    }
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    if (marker < 0xc0 || (marker >= 0xd0 && marker <= 0xd9) || end > bytes.length) return undefined
    if (isKept(marker, bytes.subarray(at + 4, end))) {
      bytes.copyWithin(kept, at, end)
      kept += end - at
    }
    at = end
    if (marker === 0xda) {
      const over = endOfScans(bytes, at)
      if (over === undefined) return undefined
      bytes.copyWithin(kept, at, over)
      return bytes.subarray(0, kept + over - at)
    }
  }
  return undefined
}

/** Whether a part stays; what is in it may change. */
function isKept(marker: number, part: Buffer): boolean {
  if (marker === exif && part.toString('latin1', 0, 6) === 'Exif\0\0') {
    blankExif(part)
    return true
  }
  return marker < 0xe0 || (needed[marker] ?? []).some((start) => part.toString('latin1', 0, start.length) === start)
}

/** Where the picture ends that begins here: 255 is followed by 0 in it, or by a mark; the tables of a next scan may follow, and nothing else. */
function endOfScans(bytes: Buffer, from: number): number | undefined {
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at)) {
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xd9) return at + 2
    if (marker === 0xff) at += 1
    else if (marker === 0 || (marker >= 0xd0 && marker <= 0xd7)) at += 2
    else if (marker < 0xc0 || marker >= 0xe0 || at + 4 > bytes.length) return undefined
    else at += 2 + bytes.readUInt16BE(at + 2)
  }
  return bytes.length
}
