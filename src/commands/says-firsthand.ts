const mark = Buffer.from('firsthand:')

/** Whether a file says `firsthand:` at the start of a line: whether it is a checklist, as far as can be told at a glance. */
export function saysFirsthand(bytes: Uint8Array): boolean {
  const text = isUtf16(bytes)
    ? Buffer.from(bytes.filter((byte) => byte !== 0))
    : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
    // At the start there may be a byte order mark.
    if (at === 0 || text[at - 1] === 0x0a || text[at - 1] === 0x0d || (text[at - 1] ?? 0) >= 0x80) return true
  }
  return false
}

/** It can't be read as it is, which somebody should be told. */
function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
}
