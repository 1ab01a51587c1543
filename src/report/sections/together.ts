import type { AskedStep, CountedAnswer, CountedAudit, Walked } from '../gathered.ts'
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
  const occasionOf = new Map(occasions.flatMap((occasion) => occasion.map((audit) => [audit, occasion] as const)))
  if (occasionOf.size === 0) return []
  return steps.flatMap((asked) => {
    if (asked.step.drill) return []
    const there = grouped(asked.answers, ({ audit }) => occasionOf.get(audit))
    return occasions.flatMap((occasion) => {
      const answers = there.get(occasion) ?? []
      return answers.length > 1 ? [{ asked, occasion, answers }] : []
    })
  })
}
