import type { Report } from '../report.ts'
import type { Problem } from '../sections/findings.ts'
import type { Made } from './made.ts'
import { isOnPageOne, leading, mattering } from './photos.tsx'
import { cut } from './said.ts'

/** How much page one says at most, in characters; the rest stands behind it. */
export const longest = {
  checklist: 60,
  heading: 110,
  words: 100,
  step: 60,
  owner: 30,
  remembered: 100,
  back: 60,
} as const

/** How many curves, and of what came back, held and was worth remembering how many, page one has room for. */
export const mostCurves = 5
export const mostLines = 2

/** What a printed page has room for, in millimetres, with some to spare. */
const page = 290

/**
 * How large page one can be printed so that it is one page: 100, 95, 90, … per cent. A style can't ask whether something fits, so the lines are
 * counted, rather too many than too few.
 */
export function printedSize(made: Made): number {
  const { verdict, problems, journeys } = made.report
  const height =
    14 +
    8.5 * lines(verdict.headline, 60) +
    4.6 * Math.ceil(lines(verdict.sentences.join(' '), 56) / 2) +
    curvesHeight(made.report) +
    (journeys.length > mostCurves ? 5 : 0) +
    13 +
    problems.slice(0, mattering).reduce((sum, problem) => sum + problemHeight(problem, made), 0) +
    (problems.length > mattering ? 5 : 0) +
    sinceHeight(made.report)
  const percent = Math.floor((page / height) * 20) * 5
  return Math.min(100, Math.max(60, percent))
}

function lines(text: string, wide: number): number {
  return Math.max(1, Math.ceil([...text].length / wide))
}

function curvesHeight({ journeys }: Report): number {
  const titles = journeys.slice(0, mostCurves).map(({ title }) => lines(cut(title, longest.checklist), 32))
  if (titles.length < 2) return 72
  const rows = Math.ceil((titles.length + 1) / 3)
  return 9 + rows * (30 + 3.6 * Math.max(...titles) + 4)
}

function problemHeight({ finding, title }: Problem, made: Made): number {
  const wide = isOnPageOne(leading(finding), finding, made.album) ? 0.75 : 1
  const { text = finding.words ?? title, words = '' } = finding
  const told =
    3.9 * lines(cut(text, longest.heading), 66 * wide) +
    (finding.text && words ? 3.8 * lines(cut(words, longest.words), 78 * wide) : 0) +
    3.4 * lines(`${cut(title, longest.step)}, of a checklist of some length`, 84 * wide)
  return 3.4 + Math.max(13.5, told)
}

function sinceHeight({ cameBack, held, remembered }: Report): number {
  const problems = [cameBack, held].map((some) =>
    some.slice(0, mostLines).reduce((sum, { title }) => sum + 5 + 4 * lines(cut(title, longest.back), 34), 0),
  )
  const quotes = remembered
    .slice(0, mostLines)
    .reduce((sum, { because }) => sum + 5 + 4.6 * lines(cut(because, longest.remembered), 36), 0)
  return 17 + Math.max(...problems, quotes)
}
