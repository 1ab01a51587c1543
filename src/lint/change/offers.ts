import type { Step } from '../../checklist/checklist.ts'
import type { Path } from '../../checklist/place.ts'
import type { Json } from '../../json.ts'

/** The keys beside `kind:` of a step's `ask`. */
export type Spec = { readonly [key: string]: Json | undefined }

/** An option or a mark: what an answer can name. */
export interface Offer {
  readonly id: string
  readonly label: string
  /** All that it says. */
  readonly entry: Spec
  /** Where it stands below the step. */
  readonly path: Path
}

/** What is asked for beside the kind. */
export function specOf({ ask: { spec } }: Step): Spec {
  return isMap(spec) ? spec : {}
}

/** The options or marks of a step, in whatever list of its kind they stand. */
export function offersOf(step: Step): readonly Offer[] {
  return Object.entries(specOf(step)).flatMap(([key, list]) =>
    Array.isArray(list) ? (list as readonly Json[]).flatMap((entry, index) => offerOf(entry, ['ask', key, index])) : [],
  )
}

function offerOf(entry: Json, path: Path): readonly Offer[] {
  if (!isMap(entry) || typeof entry.id !== 'string') return []
  return [{ id: entry.id, label: typeof entry.label === 'string' ? entry.label : entry.id, entry, path }]
}

function isMap(value: Json | undefined): value is Spec {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
