import type { Step } from '../../checklist/checklist.ts'
import type { Path } from '../../checklist/place.ts'
import { quoted } from '../../checklist/quoted.ts'
import type { Json } from '../../json.ts'
import { kindNamed } from '../../kinds/index.ts'
import type { Kind } from '../../kinds/kind.ts'
import type { Claim } from './claim.ts'
import { someDay } from './outcomes.ts'

/** Where nobody knows from which day on days are counted, no target is met or missed. */
const dated = { since: someDay, early: true }

/** So many values are judged of one checklist; nobody writes one that needs half as many. */
const mostValues = 400

type Target = { readonly [key: string]: Json }

/**
 * What is proved of targets: that no answer misses one, or that none meets it; of each part where a target has several.
 *
 * @param steps undefined where one was misread.
 */
export function targetClaims(steps: readonly (Step | undefined)[]): readonly Claim[] {
  let left = mostValues
  const claimOf = (kind: Kind, spec: Json, path: Path, target: Target | undefined): readonly Claim[] => {
    const values: Json[] = []
    const results = new Set<'passed' | 'failed' | undefined>()
    for (const value of kind.samples?.(spec, [], dated) ?? []) {
      results.add(kind.judge(value, spec, dated))
      // Mostly there is nothing to say after two of them.
      if ((results.has('passed') && results.has('failed')) || (!target && results.has(undefined))) return []
      values.push(value)
      left -= 1
      if (left < 0) return []
    }
    if (!results.has('failed') && results.has('passed')) return [unmissable(kind, spec, path, values, target)]
    return results.has('passed') || !results.has('failed') ? [] : [unmeetable(kind, spec, path, values, target)]
  }
  const claimsOf = (step: Step, kind: Kind, index: number): readonly Claim[] => {
    const path = ['steps', index, 'ask']
    const target = targetOf(step)
    if (!target) return claimOf(kind, step.ask.spec, path, undefined)
    const parts = Object.entries(target).filter(([, part]) => typeof part === 'object')
    const found = parts.flatMap(([key, part]) =>
      claimOf(
        kind,
        { ...(step.ask.spec as object), target: { [key]: part } },
        [...path, 'target', key],
        part as Target,
      ),
    )
    return found.length > 0 || parts.length === 1 ? found : claimOf(kind, step.ask.spec, [...path, 'target'], target)
  }
  return steps.flatMap((step, index): readonly Claim[] => {
    if (!step) return []
    const kind = kindNamed(step.ask.kind)
    if (!kind.samples) return []
    const ask = askOf(step)
    if (ordinary.has(ask)) return []
    const claims = claimsOf(step, kind, index)
    if (claims.length === 0 && left >= 0 && ask.length < 1000 && ordinary.size < 1000) ordinary.add(ask)
    return claims
  })
}

/** What was asked for before, and nothing was to be said of: `verdict` and `good: yes` stand in every checklist. */
const ordinary = new Set<string>()

function askOf({ ask: { kind, spec } }: Step): string {
  return `${kind} ${JSON.stringify(spec)}`
}

function targetOf({ ask: { spec } }: Step): Target | undefined {
  const target = spec && typeof spec === 'object' && 'target' in spec ? spec.target : undefined
  return target && typeof target === 'object' ? (target as Target) : undefined
}

function unmissable(kind: Kind, spec: Json, path: Path, values: readonly Json[], target: Target | undefined): Claim {
  const ends = [values[0], values.at(-1)].filter((value) => value !== undefined)
  const worst = isLowWorst(target) ? ends.slice(0, 1) : target && 'at-least' in target ? ends : ends.slice(-1)
  const examples = worst.map((value) => quoted(kind.show(value, spec))).join(' and ')
  const message = !target
    ? `Every answer passes here, even ${examples}, so nothing is judged.`
    : Object.keys(target).length === 0
      ? 'Every answer meets this target, which names no limit.'
      : `Every answer meets this target, even ${examples}, so it judges nothing.`
  return { rule: 'target-cannot-fail', path, message }
}

function unmeetable(kind: Kind, spec: Json, path: Path, values: readonly Json[], target: Target | undefined): Claim {
  const missed = values.map((value) => kind.missed(value, spec, dated).length)
  const most = Math.max(...missed)
  const example = values[isLowWorst(target) ? missed.lastIndexOf(most) : missed.indexOf(most)]
  const shown = quoted(kind.show(example ?? null, spec))
  const message = target
    ? `No answer meets this target: ${shown} does not, for one.`
    : `No answer passes here: ${shown} does not, for one.`
  return { rule: 'target-cannot-pass', path, message }
}

function isLowWorst(target: Target | undefined): boolean {
  return target !== undefined && 'at-least' in target && !('at-most' in target)
}
