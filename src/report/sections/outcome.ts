import { type CountedAudit, sourceOf } from '../gathered.ts'
import { type Achieved, achievedIn, achievement } from './achieved.ts'
import { auditsByAuditor, ratings, type Share, type Source, type Spread, shareIn, spreadOf } from './figures.ts'

/** Whether the customer got what they wanted, by those audits that say so. */
export interface Outcome {
  /** Achieved, of the audits that say; given up is not achieved, whatever else was said. */
  readonly achieved: Share
  readonly partly: number
  readonly no: number
  /** Audits that do not say (yet). */
  readonly unsaid: number
  /** Stopped because the service made them, of the audits that have ended. */
  readonly gaveUp: Share
  /** Was it time well spent: 1 wasted to 7 well spent. */
  readonly wellSpent: Spread
  /** What they would tell a friend, in their words, those who did not achieve it first, of these the newest; at most 100. */
  readonly verbatims: readonly Verbatim[]
  /** How many more there are; missing where there are none. */
  readonly moreVerbatims?: number
}

interface Verbatim extends Source {
  readonly text: string
  readonly achieved?: Achieved
}

/** No reader reads more. */
const mostVerbatims = 100

/** Whether the audit has come to its end; one that waits or is open may still go either way. */
export function hasEnded({ head }: CountedAudit): boolean {
  return head.state === 'finished' || head.state === 'given-up'
}

function hasGivenUp(audit: CountedAudit): number | undefined {
  return hasEnded(audit) ? Number(audit.head.state === 'given-up') : undefined
}

/**
 * The outcome of some audits.
 *
 * @param audits oldest first.
 */
export function outcomeOf(audits: readonly CountedAudit[]): Outcome {
  const said = { yes: 0, partly: 0, no: 0, unsaid: 0 }
  for (const audit of audits) said[achievement(audit) ?? 'unsaid'] += 1
  return {
    achieved: achievedIn(audits),
    partly: said.partly,
    no: said.no,
    unsaid: said.unsaid,
    gaveUp: shareIn(auditsByAuditor(audits, hasGivenUp)),
    wellSpent: spreadOf(
      auditsByAuditor(audits, ({ head }) => head.wellSpent),
      ratings,
    ),
    ...verbatimsOf(audits),
  }
}

function verbatimsOf(audits: readonly CountedAudit[]): Pick<Outcome, 'verbatims' | 'moreVerbatims'> {
  const told = audits.filter(({ head }) => head.verbatim).reverse()
  const inOrder = (['no', 'partly', 'yes', undefined] as const).flatMap((achieved) =>
    told.filter((audit) => achievement(audit) === achieved),
  )
  const more = inOrder.length - mostVerbatims
  return {
    verbatims: inOrder.slice(0, mostVerbatims).map((audit) => {
      const achieved = achievement(audit)
      return { ...sourceOf(audit), text: audit.head.verbatim ?? '', ...(achieved && { achieved }) }
    }),
    ...(more > 0 && { moreVerbatims: more }),
  }
}
