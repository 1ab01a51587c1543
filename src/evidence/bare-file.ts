import { bareHeif } from './heif.ts'
import { bareJpeg } from './jpeg.ts'
import { saysWhere } from './place.ts'
import { barePng } from './png.ts'
import { bareWebp } from './webp.ts'

/** Pictures from which all can be taken that was written into them beside the picture; by media type. */
const cleaners: Readonly<Record<string, (bytes: Buffer) => Buffer | undefined>> = {
  'image/jpeg': bareJpeg,
  'image/png': barePng,
  'image/apng': barePng,
  'image/webp': bareWebp,
  'image/heic': bareHeif,
  'image/heif': bareHeif,
  'image/heic-sequence': bareHeif,
  'image/heif-sequence': bareHeif,
  'image/avif': bareHeif,
}

/** Pictures that stay as they are: what they can say of a place is seen. */
const seen = new Set(['image/bmp', 'image/gif', 'image/tiff', 'image/x-icon'])

/**
 * A file without the place where it was made; the bytes given may be changed. Refuses one that can't be had without: nothing that
 * is seen to say where it was made is kept.
 */
export function bareFile(bytes: Buffer, type: string, name: string): Buffer | { readonly refused: string } {
  if (type === 'text/plain') return bytes
  const clean = cleaners[type]
  const isPicture = type.startsWith('image/')
  const instead = isPicture ? 'Save it as JPEG or PNG, please.' : 'Export it without its location, please.'
  if (isPicture && !clean && !seen.has(type))
    return { refused: `${name} is a kind of picture from which a location can’t be taken out. ${instead}` }
  const bare = clean ? clean(bytes) : bytes
  if (bare && !saysWhere(bare)) return bare
  if (!clean) return { refused: `${name} says where it was made, and that can’t be taken out of it. ${instead}` }
  return {
    refused: `${name} is damaged or oddly made, so its location can’t be taken out. A screenshot of it, please.`,
  }
}
