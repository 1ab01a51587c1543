import type { Path } from '../../checklist/place.ts'

/** Something that was proved of a checklist, and the rule that reports it. */
export interface Claim {
  readonly rule: string
  readonly path: Path
  readonly message: string
  readonly help?: string
}
