import { createHash } from 'node:crypto'

/** SHA-256 of a text's UTF-8 bytes, in hex. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** The same in base64. */
export function base64DigestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}
