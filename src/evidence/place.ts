import { hasPlace } from './exif.ts'

/** How programs write where something was made, beside Exif: XMP and what signs pictures; phones, into films and recordings. */
const signs = [/GPSL(?:at|ong)itude/i, /com\.apple\.quicktime\.location/, /\xa9xyz[\s\S]{4}[+-]\d/, /loci\0{4}/]

/** Whether a file is seen to say where it was made, whatever it is. Nothing that is packed or encrypted is seen. */
export function saysWhere(bytes: Buffer): boolean {
  const text = bytes.toString('latin1')
  return signs.some((sign) => sign.test(text)) || hasPlace(bytes)
}
