import type { Step } from '../../checklist/checklist.ts'
import { type AskedStep, type CountedAnswer, type CountedAudit, type Walked, wordingOf } from '../gathered.ts'
import { grouped } from '../grouped.ts'

/** Audits of the same event: of one checklist, in one wave, and together by the same words. */
export type Occasion = readonly CountedAudit[]

/** The same step in the same words, on the same occasion: what two or more have answered to it. */
export interface Unit {
  readonly asked: AskedStep
  readonly occasion: Occasion
  readonly answers: readonly CountedAnswer[]
}

/** Occasions that two or more walked, the oldest first. */
export function occasionsOf({ audits }: Pick<Walked, 'audits'>): readonly Occasion[] {
  const together = audits.filter(({ head }) => head.together)
  const occasions = grouped(together, ({ head }) => JSON.stringify([head.wave ?? null, head.together]))
  return [...occasions.values()].filter(({ length }) => length > 1)
}

/** What was answered on them, in the order of the steps of the newest version, which alone are looked at; drills apart. */
export function unitsOf({ steps }: Pick<Walked, 'steps'>, occasions: readonly Occasion[]): readonly Unit[] {
  if (occasions.length === 0) return []
  const find = finder(steps)
  const units = occasions.flatMap((occasion) => {
    const byStep = grouped(
      occasion.flatMap(({ answers }) => answers),
      ({ step }) => find(step),
    )
    return [...byStep].flatMap(([asked, answers]) =>
      asked && answers.length > 1 ? [{ asked, occasion, answers }] : [],
    )
  })
  const byAsked = grouped(units, ({ asked }) => asked)
  return steps.flatMap((asked) => byAsked.get(asked) ?? [])
}

/** Finds the step of the newest version that is worded as one of any version; none for a drill. */
function finder(steps: readonly AskedStep[]): (step: Step) => AskedStep | undefined {
  const byWording = new Map(steps.map((asked) => [wordingOf(asked.step), asked]))
  const known = new Map<Step, AskedStep | undefined>()
  return (step) => {
    if (!known.has(step)) {
      const asked = step.drill ? undefined : byWording.get(wordingOf(step))
      known.set(step, asked?.step.id === step.id ? asked : undefined)
    }
    return known.get(step)
  }
}
