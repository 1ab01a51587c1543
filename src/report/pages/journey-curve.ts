import { type Drawing, type Look, type Span, span } from '../../page.ts'
import type { CurvePoint } from '../sections/journeys.ts'

const top = 7
const words: Readonly<Record<number, string>> = { 7: 'extremely 7 ', 4: '4 ', 1: 'not at all 1 ' }
const margin = 13

/**
 * The frustration of many audits along the journey: at each step its median, and the quartiles around it as a line; above the axis of
 * the numbers of the steps. In words it names each step.
 */
export function journeyCurve(points: readonly CurvePoint[]): Drawing {
  return {
    is: 'drawing',
    lines: linesOf(points, margin, 4),
    narrow: linesOf(points, 2, 3),
    says: `Frustration by step, 1 not at all to 7 extremely, median and quartiles: ${points.map(said).join('; ')}.`,
  }
}

function said({ position, frustration: { median, lower, upper, n } }: CurvePoint): string {
  const quartiles = lower === upper ? '' : `, ${lower} to ${upper}`
  return `step ${position}: ${median}${quartiles} (n ${n})`
}

function linesOf(points: readonly CurvePoint[], left: number, wide: number): readonly (readonly Span[])[] {
  const rows = Array.from({ length: top }, (_, index) => rowOf(points, top - index, left, wide))
  const axis = points.map(({ position }) => String(position).padStart(2).padEnd(wide)).join('')
  return [...rows, [span(' '.repeat(left)), span(axis.trimEnd(), 'quiet')]]
}

function rowOf(points: readonly CurvePoint[], level: number, left: number, wide: number): readonly Span[] {
  const label = (left < margin ? `${level} ` : (words[level] ?? '')).padStart(left)
  return [
    span(label, 'quiet'),
    ...points.map(({ frustration }) => {
      const { median = 0, lower = median, upper = median } = frustration
      if (Math.round(median) === level) return span(' ●'.padEnd(wide), lookOf(median))
      const isBetween = level >= Math.round(lower) && level <= Math.round(upper)
      return span(isBetween ? ' │'.padEnd(wide) : ' '.repeat(wide), 'quiet')
    }),
  ]
}

/** From 5 on it hurts. */
export function lookOf(frustration: number): Look | undefined {
  if (frustration >= 5) return 'bad'
  return frustration <= 2 ? 'good' : 'strong'
}
