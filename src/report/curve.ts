import { type Drawing, type Look, type Span, span } from '../page.ts'

/** One rated step of an audit: its number in the checklist and how frustrating it was, 1 to 7. */
export interface Rating {
  readonly step: number
  readonly title: string
  readonly frustration: number
}

const top = 7
const words: Readonly<Record<number, string>> = { 7: 'extremely 7 ', 4: '          4 ', 1: 'not at all 1 ' }
const margin = 13
const wide = 4

/**
 * The frustration along the journey, as a line over the numbers of the steps: seven rows, four columns a step.
 * In words it names the worst moment, the best and the last.
 */
export function frustrationCurve(ratings: readonly Rating[]): Drawing {
  const rows = Array.from({ length: top }, (_, index) => rowOf(ratings, top - index))
  const axis = ratings.map(({ step }) => String(step).padStart(2).padEnd(wide)).join('')
  return {
    is: 'drawing',
    lines: [...rows, [span(' '.repeat(margin)), span(axis, 'quiet')]],
    says: `Frustration by step, 1 to 7: ${ratings.map(({ step, frustration }) => `step ${step}: ${frustration}`).join(', ')}.`,
  }
}

function rowOf(ratings: readonly Rating[], level: number): readonly Span[] {
  const cells = ratings.flatMap((rating, index): readonly Span[] => {
    const next = ratings[index + 1]?.frustration
    const here = rating.frustration
    const point = here === level ? span('●', lookOf(here)) : span(' ')
    const lead = index > 0 && here === level ? span('─', 'quiet') : span(' ')
    return [lead, point, span(next === undefined ? '  ' : link(here, next, level), 'quiet')]
  })
  return [span((words[level] ?? '').padStart(margin), 'quiet'), ...cells]
}

/** The two columns between two points, at one level. */
function link(from: number, to: number, level: number): string {
  if (from === to) return level === from ? '──' : '  '
  const isRising = to > from
  if (level === from) return isRising ? '─╯' : '─╮'
  if (level === to) return isRising ? ' ╭' : ' ╰'
  return level > Math.min(from, to) && level < Math.max(from, to) ? ' │' : '  '
}

function lookOf(frustration: number): Look | undefined {
  if (frustration >= 5) return 'bad'
  return frustration <= 2 ? 'good' : 'strong'
}
