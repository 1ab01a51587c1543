import { encode } from 'uqr'
import { inkOnPaper } from './style.ts'

/** Longer addresses make codes that no window has room for. */
const longest = 500
/** White around a code, by which a camera finds it. */
const border = 2

/** By what is dark in a cell: neither half, the lower one, the upper one, both. */
const halves = [' ', '▄', '▀', '█']

/** An address as a QR code, painted dark on light, two of its rows in a line. Undefined where it is too long, or none of the web. */
export function qrCode(url: string): readonly string[] | undefined {
  if (!/^https?:\/\//i.test(url) || url.length > longest) return undefined
  const { data } = encode(url, { border })
  return data.flatMap((upper, row) => {
    if (row % 2 === 1) return []
    const lower = data[row + 1] ?? []
    return [inkOnPaper(upper.map((isDark, at) => halves[(isDark ? 2 : 0) + (lower[at] ? 1 : 0)]).join(''))]
  })
}
