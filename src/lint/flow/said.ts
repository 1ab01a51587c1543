import type { Comparison, Condition, Expectation } from '../../checklist/checklist.ts'
import { quoted } from '../../checklist/quoted.ts'
import { type Result, results } from '../../session/event.ts'

const came: Readonly<Record<Result, string>> = {
  passed: 'passed',
  failed: 'failed',
  recorded: 'was recorded',
  'cannot-tell': 'could not be told',
  inapplicable: 'did not apply',
  blocked: 'was stopped',
  skipped: 'was skipped',
  waiting: 'is waiting',
  'not-reached': 'was not reached',
}

const comes: Readonly<Partial<Record<Result, string>>> = {
  passed: 'passes',
  failed: 'fails',
  recorded: 'is only recorded',
  waiting: 'waits',
}

/** A condition as a clause: `refund` failed, `way` is `bus` or `tram`, `taps` is at least 3. */
export function said(condition: Condition): string {
  const { steps, all = [], any, not } = condition
  const parts = [
    ...Object.entries(steps).map(([step, expectation]) => `\`${step}\` ${clause(expectation)}`),
    ...all.map(said),
    ...(any?.length === 1 ? any.map(said) : any ? [`(${any.map(said).join(', or ')})`] : []),
    ...(not ? [`it is not so that ${said(not)}`] : []),
  ]
  return shortened(parts.join(' and '))
}

/** What never becomes of a step: `taps` is never at least 6, `refund` never passes. */
export function saidNever(step: string, expectation: Expectation): string {
  const never = isResult(expectation) ? comes[expectation] : undefined
  if (never) return `\`${step}\` ${never.startsWith('is ') ? never.replace('is ', 'is never ') : `never ${never}`}`
  const words = clause(expectation)
  const isPlain = /^(?:is|has) /.test(words) && !Array.isArray(expectation)
  return isPlain
    ? `\`${step}\` ${words.replace(/^is/, 'is never').replace(/^has/, 'never has')}`
    : `it never is so that \`${step}\` ${words}`
}

/** What an answer comes to, where these are all the results there are: `fails or is only recorded`. */
export function saidResults(results: Iterable<Result>): string {
  return listed([...results].map((result) => comes[result] ?? came[result]))
}

/** Several parts of a condition that are needed at once. */
export function saidNeeds(conditions: readonly Condition[]): string {
  return conditions.map((condition) => `that ${said(condition)}`).join(' and ')
}

/** Whether something is the word for a result. */
export function isResult(word: unknown): word is Result {
  return (results as readonly unknown[]).includes(word)
}

/** Limits of a number; none at all, too. */
export function isComparison(expectation: object): expectation is Comparison {
  return Object.keys(expectation).every((key) => key === 'at-least' || key === 'at-most')
}

function clause(expectation: Expectation): string {
  if (typeof expectation === 'object' && !Array.isArray(expectation)) {
    if (isComparison(expectation)) return `is ${range(expectation)}`
    const marks = Object.entries(expectation as { readonly [mark: string]: string | number | Comparison })
    return `has ${marks.map(([mark, wanted]) => `\`${mark}\` ${counted(wanted)}`).join(' and ')}`
  }
  const words = Array.isArray(expectation) ? (expectation as readonly (string | number)[]) : [expectation]
  const values = words.filter((word) => !isResult(word) && word !== 'arrived').map(named)
  const others = words
    .filter((word) => isResult(word) || word === 'arrived')
    .map((word) => came[word as Result] ?? word)
  return listed([...others, ...(values.length > 0 ? [`is ${listed(values)}`] : [])])
}

function named(value: string | number): string {
  return typeof value === 'number' ? String(value) : /^[\w-]+$/.test(value) ? `\`${value}\`` : quoted(value)
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

function range({ 'at-least': least, 'at-most': most }: Comparison): string {
  if (least !== undefined && most !== undefined) return `at least ${least} and at most ${most}`
  if (least !== undefined) return `at least ${least}`
  return most === undefined ? 'any number' : `at most ${most}`
}

function counted(wanted: string | number | Comparison): string {
  return typeof wanted === 'object' ? `${range(wanted)} times` : `${wanted} times`
}

/** Nobody reads more than this of what stands in the file anyway. */
function shortened(text: string): string {
  return text.length > 160 ? `${text.slice(0, 159)}…` : text
}
