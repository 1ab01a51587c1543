import * as z from 'zod/mini'
import type { Expectation } from '../checklist/checklist.ts'
import { described } from '../checklist/described.ts'
import type { Json } from '../json.ts'
import type { Kind } from './kind.ts'
import { beyond, type Limits, limits } from './limits.ts'
import { judgedBy } from './missed.ts'
import { type Offered, offered, optionsOf } from './options.ts'
import { pickedAll, pickOf } from './pick.ts'

interface Spec {
  options: Offered[]
  target?: Limits
}

/** The ids that are ticked, in the order of the options; nothing ticked is an answer too. */
type Value = readonly string[]

function inOrder(ids: Value, { options }: Spec): string[] {
  return options.map(({ id }) => id).filter((id) => ids.includes(id))
}

function ticked(value: Value, { options }: Spec): readonly Offered[] {
  return options.filter(({ id }) => value.includes(id))
}

function missed(value: Value, spec: Spec): readonly string[] {
  const wrong = ticked(value, spec).filter(({ result }) => result === 'failed')
  return [
    ...wrong.map(({ label }) => `${label}: should not be`),
    ...beyond(value.length, spec.target, `${value.length} ticked`),
  ]
}

/** More groups than these in all their combinations are too many, and more answers. */
const mostGroups = 8
const mostSubsets = 500

/** Options that nothing tells apart, in groups: of each combination of groups every number of ticks, one of each group at least. */
function samplesOf(spec: Spec, named: readonly Expectation[]): readonly Value[] | undefined {
  const groups = new Map<string, Offered[]>()
  for (const option of spec.options) {
    const meets = named.map((each) => (Array.isArray(each) ? each : [each]).includes(option.id))
    const key = [option.result, ...meets].join()
    groups.set(key, [...(groups.get(key) ?? []), option])
  }
  if (groups.size > mostGroups) return undefined
  const combinations = [...groups.values()].reduce<readonly (readonly Offered[])[][]>(
    (found, group) => found.flatMap((each) => [each, [...each, group]]),
    [[]],
  )
  const values = combinations.flatMap((chosen) => {
    const one = chosen.map(([first]) => first?.id ?? '')
    const more = chosen.flatMap(([, ...others]) => others.map(({ id }) => id))
    return Array.from({ length: more.length + 1 }, (_, count) => inOrder([...one, ...more.slice(0, count)], spec))
  })
  return values.length > mostSubsets ? undefined : values
}

/** No more can be asked for than there is to tick. */
const reachable = z.check<Spec>(({ value: { options, target }, issues }) => {
  const least = target?.['at-least'] ?? 0
  const message = `at most ${options.length}: there are no more options to tick`
  if (least > options.length) issues.push({ code: 'custom', input: least, path: ['target', 'at-least'], message })
})

export const choices: Kind<Spec, Value> = {
  name: 'choices',
  summary: 'Any number of several answers, none of them too; an option may say that it fails or passes the step.',
  needsKeys: true,
  spec: () =>
    z
      .strictObject({
        options: offered(
          'One ticked option with `failed` fails the step; where no option says `passed`, none of those ticked passes it.',
          [
            { id: 'price', label: 'What it costs' },
            { id: 'delivery', label: 'When it comes' },
            { id: 'phone', label: 'My telephone number', result: 'failed' },
          ],
        ),
        target: z.optional(
          described(
            limits(
              { least: ['The smallest number of ticks that passes.', 2], most: ['The largest number that passes.', 3] },
              () => z.int().check(z.gte(0), z.lte(20)),
            ),
            'How many are ticked when it passes; without it only the `result` of an option judges.',
            { 'at-least': 2 },
          ),
        ),
      })
      .check(reachable),
  live: false,
  value: (spec) => {
    const ids = z.array(z.enum(spec.options.map(({ id }) => id)))
    return ids.check(z.refine((value) => value.join() === inOrder(value, spec).join()))
  },
  input(written, spec) {
    const list = Array.isArray(written) ? (written as readonly Json[]) : [written]
    const ids = new Set<string>()
    for (const each of list) {
      const input = pickOf(each, optionsOf(spec))
      if ('refused' in input) return input
      for (const id of input.ids) ids.add(id)
    }
    return { is: 'pick', ids: inOrder([...ids], spec) }
  },
  samples: samplesOf,
  space: (spec) => ({ several: spec.options.map(({ id }) => id) }),
  question: () => undefined,
  control: (spec) => ({ is: 'pick', options: optionsOf(spec), many: true }),
  read(input, spec) {
    const options = pickedAll(input, optionsOf(spec))
    return 'refused' in options ? options : options.map(({ id }) => id)
  },
  judge(value, spec) {
    if (missed(value, spec).length > 0 || spec.target) return judgedBy(missed(value, spec))
    const marked = spec.options.flatMap(({ result }) => (result ? [result] : []))
    if (ticked(value, spec).some(({ result }) => result === 'passed')) return 'passed'
    return marked.length > 0 && !marked.includes('passed') ? 'passed' : undefined
  },
  missed,
  show: (value, spec) =>
    ticked(value, spec)
      .map(({ label }) => label)
      .join('; ') || 'none of them',
  /** How many are ticked. */
  measure: (value) => value.length,
  unit: () => 'ticks',
  offers: ({ options }) => options,
  facts: (value) => ({ is: value }),
}
