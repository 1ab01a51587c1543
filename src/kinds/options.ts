import * as z from 'zod/mini'
import { described } from '../checklist/described.ts'
import { id } from '../checklist/id.ts'
import { line } from '../checklist/line.ts'
import { unique } from '../checklist/unique.ts'
import type { Option } from '../prompt.ts'

/** One answer that a checklist offers. */
export interface Offered {
  id: string
  label: string
  result?: 'passed' | 'failed'
}

/** Digits first, then letters that no verb of the interview has. */
const keys = '123456789acdghiklmnoqtvxyz'

/** The answers that a checklist offers, each with its key. */
export function optionsOf({ options }: { options: readonly Offered[] }): readonly Option[] {
  return options.map(({ id, label }, index) => ({ id, key: keys[index] ?? String(index + 1), label }))
}

/** The schema of the answers that a checklist offers, 2 to 20; `result` says what the `result` of one means. */
export function offered(result: string, example: readonly Offered[]) {
  const option = described(
    z.strictObject({
      id: id('What `when`, reports and answers files call this answer.', example[0]?.id ?? ''),
      label: line('The words that the auditor picks.', example[0]?.label ?? ''),
      result: z.optional(described(z.enum(['passed', 'failed']), result, 'failed')),
    }),
    'One answer to choose.',
    undefined,
    { title: 'option' },
  )
  return described(
    z.array(option).check(z.minLength(2), z.maxLength(20), unique('id')),
    'The answers to choose from, 2 to 20.',
    example,
  )
}
