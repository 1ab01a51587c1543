import { quoted } from '../checklist/quoted.ts'
import type { Json } from '../json.ts'
import type { Input, Option } from '../prompt.ts'
import type { Refusal } from './kind.ts'

/** The one option that was picked, or a sentence that names them all. */
export function picked(input: Input, options: readonly Option[]): Option | Refusal {
  const [id, ...others] = input.is === 'pick' ? input.ids : []
  const option = options.find((each) => each.id === id)
  return option && others.length === 0 ? option : { refused: `One of these, please: ${list(options)}.` }
}

/** The options that were ticked, each once, or a sentence that names them all. */
export function pickedAll(input: Input, options: readonly Option[]): readonly Option[] | Refusal {
  const ids = input.is === 'pick' ? input.ids : undefined
  const ticked = options.filter(({ id }) => ids?.includes(id))
  return ticked.length === ids?.length ? ticked : { refused: `Any of these, or none, please: ${list(options)}.` }
}

/** What was written for an option: its id or its label; booleans stand for `yes` and `no`, as JSON writers expect. */
export function pickOf(written: Json, options: readonly Option[]): Extract<Input, { is: 'pick' }> | Refusal {
  const word = written === true ? 'yes' : written === false ? 'no' : written
  const small = typeof word === 'string' ? word.trim().toLowerCase() : undefined
  const option = options.find((each) => each.id === small || each.label.toLowerCase() === small)
  if (option) return { is: 'pick', ids: [option.id] }
  return { refused: `${quoted(written)} is no answer here; it is one of: ${list(options)}.` }
}

function list(options: readonly Option[]): string {
  return options.map(({ id }) => id).join(', ')
}
