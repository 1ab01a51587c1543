import type { StepName } from '../sections/figures.ts'
import type { Made } from './made.ts'
import { cut } from './said.ts'

interface StepLinkProps {
  readonly of: StepName
  readonly made: Made
  readonly most?: number
}

/** A step by its title, and the way to what happened there. */
export function StepLink({ of, made, most = 200 }: StepLinkProps) {
  const place = made.places.ofStep(of)
  const title = <bdi>{cut(of.title, most)}</bdi>
  return place ? <a href={`#${place}`}>{title}</a> : title
}

/** A checklist by its title. */
export function checklistTitle({ report }: Made, id: string): string {
  return (
    report.journeys.find(({ checklist }) => checklist === id)?.title ??
    report.basis.checklists.find((checklist) => checklist.id === id)?.title ??
    id
  )
}

/** Whether a reader has to be told which checklist something is of. */
export function hasSeveral({ report }: Made): boolean {
  return report.journeys.length > 1
}
