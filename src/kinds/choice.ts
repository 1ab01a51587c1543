import * as z from 'zod/mini'
import { described } from '../checklist/described.ts'
import { id } from '../checklist/id.ts'
import { line } from '../checklist/line.ts'
import { unique } from '../checklist/unique.ts'
import type { Option } from '../prompt.ts'
import type { Kind } from './kind.ts'
import { picked, pickOf } from './pick.ts'

interface Spec {
  options: { id: string; label: string; result?: 'passed' | 'failed' }[]
}

/** Digits first, then letters that no verb of the interview has. */
const keys = '123456789acdghiklmnoqtvxyz'

function optionsOf(spec: Spec): readonly Option[] {
  return spec.options.map(({ id, label }, index) => ({ id, key: keys[index] ?? String(index + 1), label }))
}

export const choice: Kind<Spec, string> = {
  name: 'choice',
  summary: 'One of several answers; an option may say whether it passes or fails.',
  spec: z.strictObject({
    options: described(
      z
        .array(
          z.strictObject({
            id: id('What `when`, reports and answers files call this answer.', 'helped'),
            label: line('The words that the auditor picks.', 'They found a way'),
            result: z.optional(
              described(
                z.enum(['passed', 'failed']),
                'What this answer makes of the step; without it the answer is recorded, not judged.',
                'failed',
              ),
            ),
          }),
        )
        .check(z.minLength(2), z.maxLength(20), unique('id')),
      'The answers to choose from, 2 to 20.',
      [
        { id: 'helped', label: 'They found a way' },
        { id: 'refused', label: 'Refused', result: 'failed' },
      ],
    ),
  }),
  live: false,
  value: (spec) => z.enum(spec.options.map(({ id }) => id)),
  input: (written, spec) => pickOf(written, optionsOf(spec)),
  space: (spec) => ({ ids: spec.options.map(({ id }) => id) }),
  question: () => undefined,
  control: (spec) => ({ is: 'pick', options: optionsOf(spec), many: false }),
  read(input, spec) {
    const option = picked(input, optionsOf(spec))
    return 'refused' in option ? option : option.id
  },
  judge: (value, spec) => spec.options.find(({ id }) => id === value)?.result,
  missed: () => [],
  show: (value, spec) => spec.options.find(({ id }) => id === value)?.label ?? value,
  measure: () => undefined,
  facts: (value) => ({ is: value }),
}
