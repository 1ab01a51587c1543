import { fileTypeFromBuffer } from 'file-type/core'

/** What kind of file it is: its media type, and what its name should end in. */
export interface FileType {
  readonly type: string
  readonly extension: string
}

const unknown: FileType = { type: 'application/octet-stream', extension: 'bin' }
const text: FileType = { type: 'text/plain', extension: 'txt' }

/** What kind of file it is by its bytes, whatever its name says. */
export async function fileTypeOf(bytes: Uint8Array): Promise<FileType> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined)
  if (found) return { type: found.mime.replace(/;.*/, ''), extension: found.ext }
  // Control characters that no text has, in whatever encoding.
  return bytes.some((byte) => byte < 32 && !(byte >= 7 && byte <= 13) && byte !== 27) ? unknown : text
}
