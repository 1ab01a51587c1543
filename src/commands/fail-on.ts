import { Failure } from '../failure.ts'
import { severityWords } from '../interview/finding-parts.ts'
import { type Page, paragraph, span } from '../page.ts'
import type { Report } from '../report/report.ts'
import type { Spread } from '../report/sections/figures.ts'

/** From where on a report fails: as bad, as frustrating, or a score below. */
export interface Limit {
  readonly of: 'severity' | 'frustration' | 'score'
  readonly at: number
}

const ranges: Readonly<Record<Limit['of'], { readonly low: number; readonly high: number }>> = {
  severity: { low: 0, high: 4 },
  frustration: { low: 1, high: 7 },
  score: { low: 0, high: 100 },
}

/** The limits of `--fail-on`. Throws a usage Failure for one that is none. */
export function limitsOf(said: readonly string[]): readonly Limit[] {
  return said.map((text) => {
    const [, name = '', number = ''] = /^(severity|frustration|score):(\d+(?:\.\d+)?)$/.exec(text) ?? []
    const range = ranges[name as Limit['of']]
    const at = Number(number)
    if (range && at >= range.low && at <= range.high) return { of: name as Limit['of'], at }
    throw new Failure('usage', `--fail-on can’t be “${text}”.`, {
      hint: 'severity:3 (0 to 4), frustration:5 (1 to 7) or score:80 (0 to 100).',
    })
  })
}

/** What reaches a limit, a sentence each. */
export function failedLimits(report: Report, limits: readonly Limit[]): Page {
  return limits.flatMap((limit) => reached(report, limit)).map((said) => paragraph(span(said, 'bad')))
}

function reached({ problems, journeys }: Report, { of, at }: Limit): readonly string[] {
  switch (of) {
    case 'severity':
      return problems
        .filter(({ severity }) => severity !== undefined && severity >= at)
        .map(
          ({ checklist, position, title, severity = 0 }) =>
            `${checklist} step ${position}, ${title}: ${severityWords[severity]} (severity ${severity}, limit ${at}).`,
        )
    case 'frustration':
      return journeys.flatMap(({ curve, checklist }) =>
        curve
          .filter(({ frustration }) => (middle(frustration) ?? 0) >= at)
          .map(
            ({ position, title, frustration }) =>
              `${checklist} step ${position}, ${title}: frustration ${middle(frustration)} of 7, n ${frustration.n} (limit ${at}).`,
          ),
      )
    case 'score':
      return journeys
        .filter(({ score }) => (middle(score.percent) ?? 100) < at)
        .map(
          ({ checklist, score }) =>
            `${checklist}: score ${Math.round(middle(score.percent) ?? 0)} %, n ${score.percent.n} (limit ${at} %).`,
        )
  }
}

/** The median of few, the mean of many. */
function middle({ points, median, mean }: Spread): number | undefined {
  return points ? median : mean
}
