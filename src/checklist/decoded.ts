import type { Fault } from './guard.ts'
import { unreadableIn } from './unreadable.ts'

/** A file as text; what is no UTF-8 is a `\uFFFD` there. */
export interface Decoded {
  readonly text: string
  readonly faults: readonly Fault[]
  /** There is no use in reading on. */
  readonly isBinary: boolean
}

/** The text of a file in UTF-8. A byte order mark at the start is left out. */
export function decoded(bytes: Uint8Array): Decoded {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), faults: [], isBinary: false }
  } catch {
    return notUtf8(bytes)
  }
}

function notUtf8(bytes: Uint8Array): Decoded {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    const fault = faultAt(0, 'This file is UTF-16; save it as UTF-8.')
    return {
      text: new TextDecoder(first === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes),
      faults: [fault],
      isBinary: true,
    }
  }
  const text = new TextDecoder().decode(bytes)
  const at = firstBad(bytes)
  const message = 'What stands here is not UTF-8; save the file as UTF-8.'
  return { text, faults: [faultAt(at, message)], isBinary: unreadableIn(text) !== undefined }
}

/** Where the text differs from what the bytes of it would be; in UTF-16 units. */
function firstBad(bytes: Uint8Array): number {
  const again = new TextEncoder().encode(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))
  let at = 0
  while (at < bytes.length && bytes[at] === again[at]) at += 1
  // A beginning that both have is not a character yet.
  return new TextDecoder().decode(bytes.subarray(0, at), { stream: true }).length
}

function faultAt(at: number, message: string): Fault {
  return { rule: 'not-utf-8', start: at, end: at + 1, message }
}
