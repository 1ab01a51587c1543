import type { Report } from '../report.ts'
import type { StepName } from '../sections/figures.ts'
import type { FindingLine } from '../sections/findings.ts'
import type { Album } from './photos.tsx'

/** What every part of the page is made of. */
export interface Made {
  readonly report: Report
  readonly album: Album
  /** Where each thing stands, as `href` and `id` without the `#`. */
  readonly places: Places
}

export interface Places {
  readonly ofStep: (step: StepName) => string | undefined
  readonly ofChecklist: (id: string) => string | undefined
  readonly ofFinding: (finding: FindingLine) => string | undefined
}

/** Ids are numbers along the page, whatever the ids of checklists and steps look like. */
export function placesOf({ journeys, findings }: Report): Places {
  const checklists = new Map(journeys.map(({ checklist }, index) => [checklist, `checklist-${index + 1}`]))
  const steps = new Map(
    journeys.flatMap(({ checklist, steps }) =>
      steps.map(({ step, position }) => [`${checklist} ${step}`, `${checklists.get(checklist)}-step-${position}`]),
    ),
  )
  const keyOf = ({ source, checklist, step, id }: FindingLine) => `${source.audit} ${checklist} ${step} ${id}`
  const lines = new Map(findings.map((finding, index) => [keyOf(finding), `finding-${index + 1}`]))
  return {
    ofStep: ({ checklist, step }) => steps.get(`${checklist} ${step}`),
    ofChecklist: (id) => checklists.get(id),
    ofFinding: (finding) => lines.get(keyOf(finding)),
  }
}
