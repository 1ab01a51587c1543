import type { Step } from '../../checklist/checklist.ts'
import type { CountedAnswer, CountedAudit } from '../gathered.ts'
import { auditsByAuditor, percents, rounded, type Share, type Spread, shareIn, shareOf, spreadOf } from './figures.ts'

/** Earned of what could be earned among the steps that applied; a blocked step earns 0, drills stay outside. */
export interface Score {
  /** Per cent, one number an audit that has anything to earn. */
  readonly percent: Spread
  /** Audits that failed because a critical step failed or stopped the customer, of those in which one was decided. */
  readonly failedCritical: Share
  /**
   * Steps that were reached, of those that the answers led to, in the audit in the middle; drills and waits included. `whole`: audits that
   * reached them all.
   */
  readonly reached: { readonly median: number; readonly of: number; readonly whole: Share }
}

/** Whether the step was decided: what a score counts. */
export function isDecided({ result }: Pick<CountedAnswer, 'result'>): boolean {
  return result === 'passed' || result === 'failed' || result === 'blocked'
}

/**
 * Per cent of the weight of the steps that were decided; none where that is nothing.
 *
 * @param among without it, all steps.
 */
export function percentOf({ answers }: CountedAudit, among?: ReadonlySet<Step>): number | undefined {
  let earned = 0
  let possible = 0
  for (const { step, result } of answers) {
    if (step.drill || !isDecided({ result }) || among?.has(step) === false) continue
    possible += step.weight
    if (result === 'passed') earned += step.weight
  }
  return possible > 0 ? rounded((100 * earned) / possible) : undefined
}

/** Whether a critical step failed, of the audits that came to one. */
function hasFailedCritical({ answers }: CountedAudit): number | undefined {
  const critical = answers.filter((answer) => answer.step.critical && !answer.step.drill && isDecided(answer))
  return critical.length > 0 ? Number(critical.some(({ result }) => result !== 'passed')) : undefined
}

/** How far an audit came. */
interface Reach {
  readonly reached: number
  readonly of: number
}

function reachIn({ answers }: CountedAudit): Reach {
  let reached = 0
  for (const { result } of answers) if (result !== 'not-reached') reached += 1
  return { reached, of: answers.length }
}

/** The one in the middle, by the share that was reached. */
function middleOf(reaches: readonly Reach[]): Reach {
  const inOrder = reaches.toSorted((one, other) => one.reached * other.of - other.reached * one.of || one.of - other.of)
  return inOrder[Math.floor((inOrder.length - 1) / 2)] ?? { reached: 0, of: 0 }
}

/** The score of audits of one checklist. */
export function scoreOf(audits: readonly CountedAudit[]): Score {
  const reaches = audits.map(reachIn)
  const middle = middleOf(reaches)
  return {
    percent: spreadOf(
      auditsByAuditor(audits, (audit) => percentOf(audit)),
      percents,
    ),
    failedCritical: shareIn(auditsByAuditor(audits, hasFailedCritical)),
    reached: {
      median: middle.reached,
      of: middle.of,
      whole: shareOf(reaches.filter(({ reached, of }) => reached === of).length, audits.length),
    },
  }
}
