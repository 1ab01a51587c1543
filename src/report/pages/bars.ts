import { type Drawing, type Look, span } from '../../page.ts'
import type { Share } from '../sections/figures.ts'
import { shareWords } from './figure-words.ts'

/** A line of a bar chart: how much of the whole it fills, and what stands behind it. */
export interface Bar {
  readonly label: string
  readonly share: Share
  readonly look?: Look
}

const wide = 20

/** Shares as bars on lines of their own, the interval shaded behind: `Achieved  ████▓▓░░░░░░░         3 of 10 (11 to 60 %)`. */
export function bars(list: readonly Bar[]): Drawing {
  const margin = Math.max(...list.map(({ label }) => label.length))
  const lines = (columns: number) =>
    list.map(({ label, share, look }) => [
      span(label.padEnd(margin), 'strong'),
      span(`  ${filled(share, columns)}`, look),
      span(`  ${shareWords(share)}`),
    ])
  return {
    is: 'drawing',
    lines: lines(wide),
    narrow: lines(8),
    says: list.map(({ label, share }) => `${label}: ${shareWords(share)}.`).join(' '),
  }
}

/** Full to the low end of the interval, half to its high end, and empty beyond; the share itself is the edge within. */
function filled({ count, of, low, high }: Share, columns: number): string {
  const at = (share: number) => Math.round(share * columns)
  const middle = at(of === 0 ? 0 : count / of)
  return [
    '█'.repeat(Math.min(middle, at(low))),
    '▓'.repeat(Math.max(0, middle - at(low))),
    '░'.repeat(Math.max(0, at(high) - middle)),
    ' '.repeat(columns - Math.max(middle, at(high))),
  ].join('')
}
