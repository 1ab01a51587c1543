import type { CountedAudit, Gathered } from '../gathered.ts'
import { achievedIn } from './achieved.ts'
import type { Share, Spread, StepName } from './figures.ts'
import { gravity, isProblem } from './gravity.ts'
import { ratingsIn } from './ratings.ts'
import { byStep, namesOf } from './step-names.ts'

/** A persona: what they love and hate beside what those who were them met. */
export interface PersonaReport {
  readonly checklist: string
  readonly name: string
  readonly story?: string
  readonly loves: readonly string[]
  readonly hates: readonly string[]
  readonly audits: number
  readonly achieved: Share
  /** All ratings of steps, drills left out. */
  readonly frustration: Spread
  /** One a step, the newest, in the order of the steps. */
  readonly remembered: readonly (StepName & { readonly because: string })[]
  /** One a step, the worst of which somebody said what happened, the worst first. */
  readonly problems: readonly (StepName & { readonly text: string; readonly severity?: number })[]
}

/** The personas of the newest versions, in the order of the checklists; also those that nobody was. */
export function personasOf({ walked }: Gathered): readonly PersonaReport[] {
  return walked.flatMap((walk) => {
    const names = namesOf(walk)
    return walk.checklist.personas.map(({ name, story, loves, hates }) => {
      const audits = walk.audits.filter(({ head }) => head.persona === name)
      return {
        checklist: walk.checklist.id,
        name,
        ...(story && { story }),
        loves,
        hates,
        audits: audits.length,
        achieved: achievedIn(audits),
        frustration: ratingsIn(audits),
        remembered: rememberedOf(audits, names),
        problems: problemsOf(audits, names),
      }
    })
  })
}

type Names = ReturnType<typeof namesOf>

/** @param audits the oldest first. */
function rememberedOf(audits: readonly CountedAudit[], names: Names): PersonaReport['remembered'] {
  const newest = new Map<string, string>()
  for (const { answers } of audits)
    for (const { step, said } of answers) if (said?.remembered) newest.set(step.id, said.remembered)
  return [...names.values()].flatMap((name) => {
    const because = newest.get(name.step)
    return because ? [{ ...name, because }] : []
  })
}

/** @param audits the oldest first. */
function problemsOf(audits: readonly CountedAudit[], names: Names): PersonaReport['problems'] {
  const worst = new Map<string, { readonly text: string; readonly severity?: number }>()
  for (const { findings } of audits)
    for (const { step, kind, severity, text, words } of findings) {
      const said = text || words
      if (!said || !isProblem({ kind, severity }) || gravity(severity) < gravity(worst.get(step)?.severity ?? 0))
        continue
      worst.set(step, { text: said, ...(severity !== undefined && { severity }) })
    }
  const problems = [...worst].flatMap(([step, said]) => {
    const name = names.get(step)
    return name ? [{ ...name, ...said }] : []
  })
  return problems.sort((one, other) => gravity(other.severity) - gravity(one.severity) || byStep(one, other))
}
