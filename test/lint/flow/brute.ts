import type { Checklist, Condition, Expectation, Step } from '../../../src/checklist/checklist.ts'
import type { Json } from '../../../src/json.ts'
import { kindNamed } from '../../../src/kinds/index.ts'
import type { Claim } from '../../../src/lint/flow/claim.ts'
import { claimsOf } from '../../../src/lint/flow/proofs.ts'
import { results } from '../../../src/session/event.ts'
import { valuesOf, walkAll, wasAnswered } from './walks.ts'

type Path = readonly PropertyKey[]
interface Part {
  readonly path: Path
  readonly condition: Condition
  /** In the place of an `any`, with the rest of the `when` as it is; undefined under a `not`. */
  readonly whole?: Condition
  /** A whole condition of several entries: it has to be possible, but may hold always where its entries do. */
  readonly isCompound: boolean
}

const dead = ['unreachable-step', 'contradiction', 'awaited-in-vain']

/** Everything in which the claims of lint and what can be walked differ; empty where they agree. */
export function differences(
  checklist: Checklist,
  isFull: boolean,
): { readonly differ: readonly string[]; readonly claims: readonly Claim[]; readonly walks: number } {
  const claims = claimsOf({ checklist, guessed: [] })
  const differ: string[] = [...targetDifferences(checklist, claims), ...wrongSamples(checklist)]
  let walks = 0
  const misjudged = new Set(
    claims
      .filter(({ rule }) => rule.startsWith('target-'))
      .map(({ path }) => checklist.steps[path[1] as number]?.id ?? ''),
  )
  // What follows from a step that nothing leads to is no mistake of its own: from then on the step is asked or not, as it suits.
  let current = checklist
  const isDead = new Set<string>()
  for (;;) {
    const steps = current.steps
    const reached = new Set<string>()
    walks += walkAll(current, [], misjudged, isFull, (stages) => {
      for (const { step, shown } of stages) if (shown) reached.add(step.id)
    })
    const first = steps.find(({ id }) => !reached.has(id))
    if (!first) break
    isDead.add(first.id)
    current = { ...current, steps: steps.flatMap((step) => (step === first ? toggled(step) : [step])) }
  }
  const claimed = new Set(
    claims.filter(({ rule }) => dead.includes(rule)).map(({ path }) => checklist.steps[path[1] as number]?.id ?? ''),
  )
  for (const id of claimed) if (!isDead.has(id)) differ.push(`${id} can be reached`)
  for (const id of isDead) if (!claimed.has(id)) differ.push(`${id} can't be reached`)

  const parts = checklist.steps.flatMap(({ id, when }, index) =>
    when && !isDead.has(id) ? partsOf(when, ['steps', index, 'when'], (part) => part) : [],
  )
  const probes = parts.flatMap(({ condition, whole }) => [condition, ...(whole ? [whole] : [])])
  const held = new Set<Condition>()
  const broken = new Set<Condition>()
  const started = new Set<string>()
  walks += walkAll(current, probes, misjudged, isFull, (stages) => {
    const byId = new Map(stages.map((stage) => [stage.step.id, stage]))
    for (const [index, probe] of probes.entries()) {
      const holds = byId.get(`probe-${index}`)?.shown
      if (holds) held.add(probe)
      else if (holds === false && !broken.has(probe)) {
        const named = [...namesIn(probe)].map((id) => byId.get(id))
        const isStraight = named.every(
          (stage) => stage && (wasAnswered(stage) || (named.length > 1 && stage.shown === false)),
        )
        if (isStraight || namesResult(probe)) broken.add(probe)
      }
    }
    for (const { step, shown } of stages) {
      const since = byId.get((step.ask.spec as { since?: string }).since ?? '')
      if (shown && since && wasAnswered(since)) started.add(step.id)
    }
  })
  const within = (one: Path, other: Path) => one.every((key, at) => at >= other.length || key === other[at])
  for (const [index, { path, condition, whole, isCompound }] of parts.entries()) {
    const never = !held.has(condition) || (whole !== undefined && !held.has(whole))
    const always = !isCompound && !broken.has(condition)
    const about = claims.filter((claim) => within(claim.path, path))
    const exact = about.filter((claim) => claim.path.length === path.length)
    const where = `${path.join('.')} (part ${index})`
    if (never && about.length === 0) differ.push(`${where} never holds`)
    if (always && about.length === 0) differ.push(`${where} always holds`)
    for (const { rule } of exact) {
      if (rule === 'never-holds' && !never) differ.push(`${where} can hold`)
      if (rule === 'always-holds' && !always) differ.push(`${where} need not hold`)
    }
  }
  for (const [index, step] of checklist.steps.entries()) {
    const since = (step.ask.spec as { since?: string }).since
    const isClaimed = claims.some(({ rule, path }) => rule === 'since-without-start' && path[1] === index)
    if (since === undefined || isDead.has(step.id)) {
      if (isClaimed) differ.push(`${step.id} needs no start`)
    } else if (isClaimed === started.has(step.id)) differ.push(`${step.id} ${isClaimed ? 'has' : 'has no'} start`)
  }
  return { differ, claims, walks }
}

/** Asked or not, by a question that stands before it. */
function toggled(step: Step): Step[] {
  const id = `toggle-${step.id}`
  return [
    { ...step, id, when: undefined, great: undefined, ask: { kind: 'yes-no', spec: {} } } as unknown as Step,
    { ...step, when: { steps: { [id]: 'yes' } } },
  ]
}

/** Every part of a condition of which something could be said, with the ways in which it stands there. */
function partsOf(condition: Condition, path: Path, whole: ((part: Condition) => Condition) | undefined): Part[] {
  const { steps, all, any, not } = condition
  const found: Part[] = []
  for (const [id, expectation] of Object.entries(steps)) {
    found.push({ path: [...path, id], condition: { steps: { [id]: expectation } }, isCompound: false })
    if (Array.isArray(expectation))
      for (const [index, each] of (expectation as Expectation[]).entries())
        found.push({ path: [...path, id, index], condition: { steps: { [id]: each } }, isCompound: true })
  }
  for (const [index, each] of (all ?? []).entries())
    found.push(
      ...partsOf(
        each,
        [...path, 'all', index],
        whole && ((part) => whole({ ...condition, all: (all ?? []).map((one, at) => (at === index ? part : one)) })),
      ),
    )
  if (any) {
    found.push({ path: [...path, 'any'], condition: { steps: {}, any }, isCompound: false })
    for (const [index, each] of any.entries()) {
      const here = whole && ((part: Condition) => whole({ ...condition, any: [part] }))
      found.push({
        path: [...path, 'any', index],
        condition: each,
        ...(here && { whole: here(each) }),
        isCompound: true,
      })
      found.push(...partsOf(each, [...path, 'any', index], here))
    }
  }
  if (not) {
    found.push({ path: [...path, 'not'], condition: not, isCompound: true })
    found.push(...partsOf(not, [...path, 'not'], undefined))
  }
  return found
}

function leaves({ steps, all = [], any = [], not }: Condition): readonly (readonly [string, Expectation])[] {
  return [...Object.entries(steps), ...[...all, ...any, ...(not ? [not] : [])].flatMap(leaves)]
}

function namesIn(condition: Condition): ReadonlySet<string> {
  return new Set(leaves(condition).map(([id]) => id))
}

function namesResult(condition: Condition): boolean {
  return leaves(condition).some(([, expectation]) =>
    [expectation].flat().some((each) => results.some((result) => result === each)),
  )
}

/** What stands for all answers has to be one. */
function wrongSamples({ steps }: Checklist): readonly string[] {
  return steps.flatMap(({ id, ask: { kind, spec } }) => {
    const { samples, value } = kindNamed(kind)
    const wrong = [...(samples?.(spec, [], { since: '2026-11-02' }) ?? [])].filter(
      (each) => !value(spec).safeParse(each).success,
    )
    return wrong.map((each) => `${id}: ${JSON.stringify(each)} is no value`)
  })
}

/** Targets against the values themselves. */
function targetDifferences({ steps }: Checklist, claims: readonly Claim[]): readonly string[] {
  return steps.flatMap((step, index) => {
    const about = claims.filter(({ rule, path }) => rule.startsWith('target-') && path[1] === index)
    const spec = step.ask.spec as { target?: { [key: string]: Json }; options?: Json }
    const judged = (spec: Json) => {
      const kind = kindNamed(step.ask.kind)
      const values = valuesOf(step, undefined)
      const results = values.map((value) => kind.judge(value, spec, { since: '2026-11-02' }))
      const cannotFail =
        spec && typeof spec === 'object' && 'target' in spec
          ? !results.includes('failed')
          : results.every((result) => result === 'passed')
      const cannotPass =
        spec && typeof spec === 'object' && 'target' in spec
          ? !results.includes('passed')
          : results.every((result) => result === 'failed')
      return { 'target-cannot-fail': cannotFail, 'target-cannot-pass': cannotPass }
    }
    const whole = judged(spec as Json)
    const differ: string[] = []
    for (const { rule, path } of about) {
      const key = path[4]
      const narrow =
        key === undefined
          ? whole
          : judged({ ...(spec as object), target: { [key]: spec.target?.[key as string] ?? null } })
      if (!narrow[rule as keyof typeof narrow]) differ.push(`${step.id}: ${rule} is not so`)
    }
    const parts = Object.entries(spec.target ?? {}).filter(([, part]) => typeof part === 'object')
    for (const rule of ['target-cannot-fail', 'target-cannot-pass'] as const) {
      if (whole[rule] && about.length === 0) differ.push(`${step.id}: ${rule}`)
      for (const [key, part] of parts)
        if (
          judged({ ...(spec as object), target: { [key]: part } })[rule] &&
          !about.some((claim) => claim.rule === rule && claim.path[4] === key)
        )
          differ.push(`${step.id}.${key}: ${rule}`)
    }
    return differ
  })
}
