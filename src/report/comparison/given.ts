import type { Step } from '../../checklist/checklist.ts'
import type { CountedAudit } from '../gathered.ts'
import { isAchieved } from '../sections/achieved.ts'
import { bit } from '../sections/figures.ts'
import { minutesIn } from '../sections/minutes.ts'
import { percentOf } from '../sections/score.ts'
import { mean } from '../statistics/mean.ts'
import type { Given, Measure } from './change.ts'

/** A figure of one audit, made of the steps that are compared; undefined where the audit does not say. */
export function figureOf(measure: Measure, audit: CountedAudit, compared: ReadonlySet<Step>): number | undefined {
  switch (measure) {
    case 'achieved':
      return bit(isAchieved(audit))
    case 'frustration':
      return mean(
        audit.answers.flatMap(({ step, frustration }) =>
          compared.has(step) && !step.drill ? (frustration ?? []) : [],
        ),
      )
    case 'score':
      return percentOf(audit, compared)
    case 'minutes':
      return minutesIn(audit, compared)
  }
}

/** Numbers by auditor and wave; an audit without a name is an auditor of its own. */
export function byAuditor(
  numbers: Iterable<{ readonly audit: CountedAudit; readonly value: number | undefined }>,
  before: string,
): readonly Given[] {
  const given = new Map<string, Given>()
  for (const { audit, value } of numbers) {
    if (value === undefined) continue
    const { auditor, id, wave } = audit.head
    const key = auditor ? `name ${auditor}` : `audit ${id}`
    const sides = given.get(key) ?? { before: [], after: [] }
    given.set(key, sides)
    if (wave === before) sides.before.push(value)
    else sides.after.push(value)
  }
  return [...given.values()]
}
