import { showDay } from '../../kinds/day.ts'
import { type Block, paragraph, span } from '../../page.ts'
import type { Report } from '../report.ts'
import { counted, listed } from './figure-words.ts'

/** Who, when, which waves; what was asked for, and what does not count. */
export function basisBlocks({ basis, filter, title }: Report): readonly Block[] {
  const { audits, auditors, unnamed, from, to, waves, checklists } = basis
  const who = [auditors > 0 && counted(auditors, 'auditor'), unnamed > 0 && `${unnamed} without a name`].filter(Boolean)
  const when = from && to ? (from === to ? `, on ${showDay(from)}` : `, ${showDay(from)} to ${showDay(to)}`) : ''
  const rounds =
    waves.length > 0 ? `, ${waves.length === 1 ? 'wave' : 'waves'} ${listed(waves.map(({ wave }) => wave))}` : ''
  const names = checklists.length > 1 ? `: ${listed(checklists.map(({ id, audits }) => `${id} (${audits})`))}` : ''
  const asked = Object.entries(filter).map(([name, values]) => `${name} ${listed(values)}`)
  return [
    ...(audits > 0
      ? [
          paragraph(
            span(
              `${counted(audits, 'audit')} by ${listed(who as string[])}${when}${rounds}${title.startsWith(`${checklists.length} `) ? names : ''}.`,
              'quiet',
            ),
          ),
        ]
      : []),
    ...(asked.length > 0 ? [paragraph(span(`Only ${asked.join('; ')}.`, 'quiet'))] : []),
    ...leftOutBlocks(basis),
  ]
}

function leftOutBlocks({ leftOut, filtered }: Report['basis']): readonly Block[] {
  const { practice, excluded, abandoned, unreadable } = leftOut
  const out = [
    practice > 0 && `${practice} practice`,
    excluded > 0 && `${excluded} excluded`,
    abandoned > 0 && `${abandoned} dropped`,
    unreadable > 0 && `${unreadable} whose checklist this firsthand cannot read`,
  ].filter((each) => each !== false)
  const sentences = [
    ...(out.length > 0 ? [`Left out, since they never count: ${listed(out)}.`] : []),
    ...(filtered > 0 ? [`${counted(filtered, 'audit')} not asked for.`] : []),
  ]
  return sentences.length > 0 ? [paragraph(span(sentences.join(' '), 'quiet'))] : []
}
