import type { FindingKind } from '../../session/event.ts'

/** Whether something is wrong: what was rated 0 is no problem. */
export function isProblem({ kind = 'problem', severity }: Rated): boolean {
  return kind === 'problem' && severity !== 0
}

interface Rated {
  readonly kind?: FindingKind | undefined
  readonly severity?: number | undefined
}

/** How bad it is, for sorting: what nobody has rated is worse than no problem, not as bad as a small one. */
export function gravity(severity: number | undefined): number {
  return severity ?? 0.5
}
