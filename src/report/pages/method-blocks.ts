import { type Block, labelled, paragraph, span } from '../../page.ts'
import type { Report } from '../report.ts'
import type { Trend } from '../sections/trends.ts'
import { counted, listed, percentOf, plainNumber, shareWords, time } from './figure-words.ts'

/** Each measure from wave to wave, and whether a wave is out of the ordinary. */
export function trendBlocks({ trends }: Report): readonly Block[] {
  return trends.map((trend) => labelled(`${trend.checklist}, ${trend.measure}`, trendWords(trend)))
}

function trendWords({ measure, points, limits }: Trend): string {
  const unit = measure === 'achieved' ? (value: number) => `${percentOf(value)} %` : plainNumber
  const said = points.map(({ wave, value, n }) => `${wave} ${unit(value)} (n ${n})`).join(', ')
  if (!limits) return `${said}.`
  const signals = limits.signals.map((index) => points[index]?.wave ?? '').filter(Boolean)
  const out = signals.length > 0 ? `; out of the ordinary: ${listed(signals)}` : '; nothing out of the ordinary'
  return `${said}; ordinary from ${unit(limits.low)} to ${unit(limits.high)}${limits.provisional ? ', provisionally' : ''}${out}.`
}

/** How it was done, how far auditors agree, and what a reader must know. */
export function methodBlocks({ method, agreement, basis }: Report): readonly Block[] {
  const { blind, delay, late, corrected, secondWalks, cautions } = method
  return [
    labelled(
      'Versions',
      listed(
        basis.checklists.map(
          ({ id, versions }) =>
            `${id} ${versions.map(({ version, audits }) => `version ${version} (n ${audits})`).join(', ')}`,
        ),
      ),
    ),
    labelled('Blind', `${shareWords(blind)} answers were given before what great looks like was seen.`),
    ...(delay.n > 0
      ? [
          labelled(
            'Delay',
            `from doing to recording ${delay.median === undefined ? '' : `${time(delay.median)} at the median, `}more than an hour in ${shareWords(late)}.`,
          ),
        ]
      : []),
    labelled('Corrected', `${shareWords(corrected)} answers, afterwards.`),
    labelled('Second walks', `${shareWords(secondWalks)} audits were not the auditor’s first of that checklist.`),
    labelled('Agreement', agreementWords(agreement)),
    ...cautions.map((caution) => ({ is: 'paragraph' as const, indent: 2, spans: [span(`- ${caution}`)] })),
    paragraph(span('Shares have Wilson’s 95 % interval; means one by resampling auditors.', 'quiet')),
  ]
}

function agreementWords({
  events,
  audits,
  alpha,
  ac1,
  observed,
  anyTwo,
  ratings,
  results,
}: Report['agreement']): string {
  if (events === 0) return 'nothing was walked together, so how far auditors agree cannot be said.'
  const parts = [
    alpha !== undefined && `alpha of ${plainRatio(alpha)} over ${counted(ratings, 'rating')}`,
    ac1 !== undefined &&
      `AC1 of ${plainRatio(ac1)} over ${counted(results, 'result')}${observed === undefined ? '' : `, the same in ${percentOf(observed)} %`}`,
    anyTwo !== undefined && `both found the problem that one found in ${percentOf(anyTwo)} %`,
  ].filter((part) => part !== false)
  return `${counted(events, 'event')} walked together in ${counted(audits, 'audit')}: ${parts.length > 0 ? parts.join('; ') : 'too few to tell'}.`
}

function plainRatio(value: number): string {
  return value.toFixed(2)
}
