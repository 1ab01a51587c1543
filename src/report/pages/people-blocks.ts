import { type Block, gap, labelled, paragraph, span } from '../../page.ts'
import type { Report } from '../report.ts'
import type { Pair } from '../sections/perspectives.ts'
import { counted, listed, plainNumber, shareWords, spreadWords } from './figure-words.ts'

/** How far apart employees and customers are. */
export function perspectiveBlocks({ perspectives: { groups, pairs, overall } }: Report): readonly Block[] {
  if (groups.length < 2 && overall.n === 0) return []
  return [
    ...groups.map(({ perspective, audits, achieved, frustration }) =>
      labelled(
        perspective,
        `${counted(audits, 'audit')}; achieved in ${shareWords(achieved)}; frustration ${spreadWords(frustration, plainNumber, 'not rated')}.`,
      ),
    ),
    ...(overall.n > 0
      ? [
          gap,
          paragraph(span('The same step of the same event, rated by both: ', 'strong'), pairWords(overall)),
          ...pairs.map((pair) => labelled(`${pair.checklist} step ${pair.position}`, pairWords(pair))),
        ]
      : [
          paragraph(
            span(
              'No event was walked by an employee and a customer together, so how far apart they are on the same thing cannot be said.',
              'quiet',
            ),
          ),
        ]),
  ]
}

function pairWords({ n, points, employee, customer, difference, low, high }: Pair): string {
  if (points) return `${points.map(([one, other]) => `employee ${one}, customer ${other}`).join('; ')}.`
  if (employee === undefined || customer === undefined || difference === undefined) return `${counted(n, 'pair')}.`
  const interval = low === undefined || high === undefined ? '' : ` (${plainNumber(low)} to ${plainNumber(high)})`
  return `employee ${plainNumber(employee)}, customer ${plainNumber(customer)}, difference ${plainNumber(difference)}${interval}, n ${n} pairs.`
}

/** What each persona loves and hates, and what those who were them met. */
export function personaBlocks({ personas }: Report): readonly Block[] {
  return personas
    .filter(({ audits }) => audits > 0)
    .flatMap(({ name, checklist, audits, loves, hates, achieved, frustration, remembered, problems }, index) => [
      ...(index > 0 ? [gap] : []),
      paragraph(
        span(name, 'strong'),
        span(
          `  ${checklist}, ${counted(audits, 'audit')}, achieved in ${shareWords(achieved)}, frustration ${spreadWords(frustration, plainNumber, 'not rated')}`,
          'quiet',
        ),
      ),
      ...(loves.length > 0 ? [labelled('Loves', listed(loves))] : []),
      ...(remembered.length > 0 ? [labelled('Met', listed(remembered.map(({ because }) => `“${because}”`)))] : []),
      ...(hates.length > 0 ? [labelled('Hates', listed(hates))] : []),
      ...(problems.length > 0 ? [labelled('Met', listed(problems.map(({ text }) => `“${text}”`)))] : []),
    ])
}

/** How often each was walked; and what nobody walked. */
export function coverageBlocks({ coverage }: Report): readonly Block[] {
  const { personas, channels, touchpoints, perspectives, meetings, steps } = coverage
  const groups: readonly [string, readonly (readonly [string, number])[]][] = [
    ['Personas', personas.map(({ persona, checklist, audits }) => [`${persona} (${checklist})`, audits])],
    ['Channels', channels.map(({ channel, audits }) => [channel, audits])],
    ['Touchpoints', touchpoints.map(({ touchpoint, audits }) => [touchpoint, audits])],
    ['Eyes', perspectives.map(({ perspective, audits }) => [perspective, audits])],
    ['Meet customers', meetings.map(({ meets, audits }) => [meets, audits])],
  ]
  return [
    ...groups.flatMap(([label, cells]) => {
      const walked = cells.filter(([, audits]) => audits > 0).map(([name, audits]) => `${name} ${audits}`)
      const nobody = cells.filter(([, audits]) => audits === 0).map(([name]) => name)
      if (cells.length === 0) return []
      return [
        labelled(
          label,
          `${walked.length > 0 ? `${listed(walked)}. ` : ''}${nobody.length > 0 ? `Nobody: ${listed(nobody)}.` : ''}`,
        ),
      ]
    }),
    ...(steps.length > 0
      ? [
          labelled(
            'Steps nobody came to',
            listed(steps.map(({ checklist, position, title }) => `${checklist} ${position} ${title}`)),
          ),
        ]
      : []),
  ]
}
