import type { Step } from '../../checklist/checklist.ts'
import type { CountedAnswer, CountedAudit } from '../gathered.ts'
import type { Given, Measure } from './change.ts'

const minute = 60_000

/** A figure of one audit, made of the steps that are compared; undefined where the audit does not say. */
export function figureOf(measure: Measure, audit: CountedAudit, compared: ReadonlySet<Step>): number | undefined {
  const answers = audit.answers.filter(({ step }) => compared.has(step) && !step.drill)
  switch (measure) {
    case 'achieved': {
      const { achieved, state } = audit.head
      if (state === 'given-up') return 0
      return achieved === undefined ? undefined : Number(achieved === 'yes')
    }
    case 'frustration':
      return mean(answers.flatMap(({ frustration }) => frustration ?? []))
    case 'score':
      return percent(answers)
    case 'minutes': {
      const times = answers.flatMap(({ activeMs }) => activeMs ?? [])
      // Of an audit that is not over nobody knows how long it takes.
      if (times.length === 0 || audit.head.state === 'open' || audit.head.state === 'waiting') return undefined
      return times.reduce((sum, each) => sum + each, 0) / minute
    }
  }
}

function mean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((sum, each) => sum + each, 0) / values.length
}

/** Earned of what could be earned. */
function percent(answers: readonly CountedAnswer[]): number | undefined {
  const scored = answers.filter(({ result }) => result === 'passed' || result === 'failed' || result === 'blocked')
  const possible = scored.reduce((sum, { step }) => sum + step.weight, 0)
  const earned = scored.reduce((sum, { step, result }) => sum + (result === 'passed' ? step.weight : 0), 0)
  return possible === 0 ? undefined : (100 * earned) / possible
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
