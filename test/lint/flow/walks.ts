import type { Checklist, Condition, Step } from '../../../src/checklist/checklist.ts'
import type { Json } from '../../../src/json.ts'
import { kindNamed } from '../../../src/kinds/index.ts'
import { type Facts, holds } from '../../../src/session/condition.ts'
import type { Event, Happening } from '../../../src/session/event.ts'
import { journey, namedDay, type Stage, sinceDate } from '../../../src/session/journey.ts'
import { replay, type Session, type StepState } from '../../../src/session/session.ts'

const at = '2026-11-02T10:00:00.000+01:00'
const now = { wall: '2027-01-31T10:00:00.000+01:00', mono: 0 }
const days = [
  '2026-10-30',
  '2026-11-01',
  '2026-11-02',
  '2026-11-03',
  '2026-11-04',
  '2026-11-05',
  '2026-11-09',
  '2026-12-24',
]

/** Values of a step, so close that none is missed that a small checklist tells apart. */
export function densely(step: Step): readonly Json[] {
  const { kind, spec } = step.ask as { kind: string; spec: { [key: string]: Json } }
  const options = (spec.options ?? []) as { id: string }[]
  switch (kind) {
    case 'verdict':
    case 'yes-no':
      return ['yes', 'no']
    case 'choice':
      return options.map(({ id }) => id)
    case 'choices':
      return subsets(options.map(({ id }) => id))
    case 'scale':
      return [0, 1, 2, 3, 4]
    case 'number':
      return [-1000, -2, -1, -0.5, 0, 0.5, 1, 1.25, 1.5, 1.75, 2, 2.5, 3, 3.5, 4, 5, 1000]
    case 'text':
      // A day that was written down is one from which days are counted.
      return ['words', '2026-11-03']
    case 'evidence':
      return [{ sha256: 'a'.repeat(64), name: 'a.jpg', size: 1, type: 'image/jpeg' }]
    case 'date':
      return days
    case 'wait':
      return [...days.map((day) => ({ arrived: day })), 'gave-up']
    case 'duration':
      return [0, 1, 2, 499, 500, 501, 999, 1000, 1001, 1500, 1999, 2000, 2001, 9000]
    case 'count':
      return diaries(Number.parseInt(spec.for as string, 10))
    case 'timeline':
      return recordings(spec.marks as { id: string; span?: boolean }[])
    default:
      throw new Error(`no values of ${kind}`)
  }
}

function subsets<T>(list: readonly T[]): T[][] {
  return list.reduce<T[][]>((found, each) => found.flatMap((one) => [one, [...one, each]]), [[]])
}

function diaries(length: number): readonly Json[] {
  let found: { [day: string]: number }[] = [{}]
  const numbers = [0, 1, 2, 3, 4, 5, 6, 7].slice(0, [8, 7, 4][length - 1])
  for (let day = 0; day < length; day += 1) {
    const name = `2027-01-${String(10 + day).padStart(2, '0')}`
    found = found.flatMap((each) => [each, ...numbers.map((number) => ({ ...each, [name]: number }))])
  }
  return found.filter((each) => Object.keys(each).length > 0)
}

function recordings(marks: readonly { id: string; span?: boolean }[]): readonly Json[] {
  const times = [
    [],
    [0],
    [400],
    [501],
    [1500],
    [3000],
    [0, 1],
    [0, 3000],
    [1500, 3000],
    [0, 1, 2],
    [1200, 1300, 3000],
    [2500, 2600],
    [2500, 2600, 2700],
  ]
  const spans = [
    [],
    [0, 0],
    [0, 700],
    [700, 800],
    [3000, 9000],
    [0, 0, 1, 1],
    [0, 900, 1000, 1800],
    [3000, 3000, 3000, 8000],
  ]
  const more = [
    [0, 0, 0, 0, 0, 0],
    [3000, 3000, 3000, 3000, 3000, 9000],
  ]
  return marks.reduce<{ [id: string]: Json }[]>(
    (found, { id, span }) =>
      found.flatMap((each) => [...(span ? [...spans, ...more] : times)].map((list) => ({ ...each, [id]: list }))),
    [{}],
  )
}

const read = new WeakMap<Step, Map<string, readonly Json[]>>()

/** The values of a step that its kind does not refuse, as they are stored. */
export function valuesOf(step: Step, since: string | undefined, early = false): readonly Json[] {
  const known = read.get(step) ?? new Map<string, readonly Json[]>()
  read.set(step, known)
  const kind = kindNamed(step.ask.kind)
  const values =
    known.get(`${since} ${early}`) ??
    densely(step).flatMap((written) => {
      const input = kind.input(written, step.ask.spec)
      const value =
        'refused' in input
          ? input
          : kind.read(input, step.ask.spec, { now, early, ...(since !== undefined && { since }) })
      return typeof value === 'object' && value && ('refused' in value || 'waiting' in value) ? [] : [value]
    })
  known.set(`${since} ${early}`, values)
  return values
}

/** What an answer comes to as the interview judges it; where the kind can't tell and `great` is compared with, both. */
export function answers(
  session: Session,
  step: Step,
  seen: (facts: Facts) => string = JSON.stringify,
  isMisjudged = false,
): readonly (readonly Happening[])[] {
  const { spec } = step.ask
  const kind = kindNamed(step.ask.kind)
  const since = sinceDate(session, step)
  const found = new Map<string, readonly Happening[]>()
  for (const value of valuesOf(step, since, namedDay(session, step) !== undefined)) {
    const judged = kind.judge(value, spec, since === undefined ? {} : { since })
    const answered: Happening = { is: 'answered', value, result: judged ?? 'recorded', blind: true }
    const ways: (readonly Happening[])[] = judged || step.great === undefined ? [[answered]] : []
    if (isMisjudged || (!judged && step.great !== undefined))
      for (const result of ['passed', 'failed'] as const) ways.push([answered, { is: 'judged', result, blind: true }])
    // What is the same for everything that looks at it is walked once.
    for (const way of ways) {
      const last = way.at(-1)
      const result = last?.is === 'judged' ? last.result : (judged ?? 'recorded')
      found.set(`${result} ${seen({ result, ...kind.facts(value, spec) })} ${dayIn(value)}`, way)
    }
  }
  return [...found.values()]
}

/** The day that an answer gives to others that are counted from it. */
function dayIn(value: Json): Json {
  if (typeof value === 'string' && days.includes(value)) return value
  return value && typeof value === 'object' && 'arrived' in value ? (value.arrived ?? null) : null
}

/** Whether a stage was answered, and not set aside. */
export function wasAnswered({ result, shown }: Stage): boolean {
  return shown === true && ['passed', 'failed', 'recorded'].includes(result)
}

/** All that a condition says of a step, entry by entry. */
function leavesOf({ steps, all = [], any = [], not }: Condition, id: string): readonly Condition[] {
  const entries = Object.entries(steps).flatMap(([step, expectation]) => {
    if (step !== id) return []
    const list = Array.isArray(expectation) ? (expectation as readonly (string | number)[]) : [expectation]
    return list.map((each): Condition => ({ steps: { [id]: each } }))
  })
  return [...entries, ...[...all, ...any, ...(not ? [not] : [])].flatMap((each) => leavesOf(each, id))]
}

/**
 * Walks every combination of answers in order, with the session's own `journey`, and shows each that is complete. `probes` are conditions
 * that are looked at as if a step after all others had them.
 *
 * @param misjudged steps at which any answer may pass or fail.
 * @param isFull also what no condition tells apart is walked; else it is walked once, as is a step that nothing names.
 */
export function walkAll(
  checklist: Checklist,
  probes: readonly Condition[],
  misjudged: ReadonlySet<string>,
  isFull: boolean,
  visit: (stages: readonly Stage[]) => void,
): number {
  const { steps: own } = checklist
  const extra = probes.map((when, index): Step => ({ ...(own[0] as Step), id: `probe-${index}`, when }))
  const first: Event = { id: '0', at, is: 'began', checklist: 'c', version: 1, digest: 'd', practice: false, walk: 1 }
  const whole: Checklist = { ...checklist, steps: [...own, ...extra] }
  // What is hidden and what is shown depends on earlier steps alone.
  const upTo = own.map((_, index): Checklist => ({ ...checklist, steps: own.slice(0, index + 1) }))
  const sinceOf = ({ ask: { spec } }: Step) => (spec as { since?: string }).since
  const counted = new Set(own.map(sinceOf))
  const written = JSON.stringify(own.map(({ when }) => when ?? null))
  const known = new Map<string, readonly StepState[]>()
  let walked = 0

  const stateAfter = (happenings: readonly Happening[], { id }: Step): StepState => {
    const events = happenings.map((each, index): Event => ({ ...each, id: String(index + 1), at, step: id }))
    return replay(checklist, events).steps.get(id) as StepState
  }
  const statesOf = (session: Session, step: Step): readonly StepState[] => {
    const kept = sinceOf(step) === undefined ? known.get(step.id) : undefined
    if (kept) return kept
    const leaves = own.flatMap(({ when }) => (when ? leavesOf(when, step.id) : []))
    const seen = (facts: Facts) => leaves.map((leaf) => holds(leaf, () => facts)).join()
    const answered = answers(session, step, isFull ? undefined : seen, misjudged.has(step.id))
    const setAside = (['skipped', 'blocked', 'cannot-tell', 'inapplicable'] as const)
      .filter(
        (result, _, all) =>
          isFull || written.includes(result) || result === all.find((each) => !written.includes(each)),
      )
      .map((result): Happening[] => [{ is: 'set-aside', result, reason: '' }])
    const parked: Happening[][] = kindNamed(step.ask.kind).parked ? [[{ is: 'waiting' }]] : []
    // Set aside or parked only after it had been answered: there is a day from which to count.
    const late = counted.has(step.id) ? [...setAside, ...parked].map((each) => [...(answered[0] ?? []), ...each]) : []
    const states = [...answered, ...setAside, ...parked, ...late].map((each) => stateAfter(each, step))
    if (sinceOf(step) === undefined) known.set(step.id, states)
    return states
  }
  const from = (session: Session, depth: number) => {
    if (depth >= own.length - 1) {
      walked += 1
      visit(journey({ ...session, checklist: whole }))
      return
    }
    const { step, shown } = journey({ ...session, checklist: upTo[depth] as Checklist })[depth] as Stage
    const states: (StepState | undefined)[] = []
    if (!isFull && !counted.has(step.id) && !written.includes(`"${step.id}"`)) states.push(undefined)
    else if (shown) states.push(...statesOf(session, step))
    else states.push(undefined)
    // Hidden by now, but it had been answered before another answer was changed.
    if (!shown && counted.has(step.id)) states.push(stateAfter(answers(session, step)[0] ?? [], step))
    for (const state of states)
      from(state ? { ...session, steps: new Map([...session.steps, [step.id, state]]) } : session, depth + 1)
  }
  from(replay(whole, [first]), 0)
  return walked
}
