const kilobyte = 1024
const megabyte = kilobyte * kilobyte

/** How large a file is, in words: `340 bytes`, `12 kB`, `1.2 MB`; rounded up, so that what is over a limit looks like it. */
export function showSize(bytes: number): string {
  if (bytes === 1) return '1 byte'
  if (bytes < kilobyte) return `${bytes} bytes`
  if (bytes <= 999 * kilobyte) return `${Math.ceil(bytes / kilobyte)} kB`
  const tenths = Math.ceil((bytes / megabyte) * 10)
  return `${tenths >= 1000 ? Math.ceil(tenths / 10) : tenths / 10} MB`
}
