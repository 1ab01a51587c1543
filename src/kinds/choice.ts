import * as z from 'zod/mini'
import type { Kind } from './kind.ts'
import { type Offered, offered, optionsOf } from './options.ts'
import { picked, pickOf } from './pick.ts'

interface Spec {
  options: Offered[]
}

export const choice: Kind<Spec, string> = {
  name: 'choice',
  summary: 'One of several answers; an option may say whether it passes or fails.',
  needsKeys: true,
  spec: () =>
    z.strictObject({
      options: offered('What this answer makes of the step; without it the answer is recorded, not judged.', [
        { id: 'helped', label: 'They found a way' },
        { id: 'refused', label: 'Refused', result: 'failed' },
      ]),
    }),
  live: false,
  value: (spec) => z.enum(spec.options.map(({ id }) => id)),
  input: (written, spec) => pickOf(written, optionsOf(spec)),
  samples: (spec) => spec.options.map(({ id }) => id),
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
  offers: ({ options }) => options,
  facts: (value) => ({ is: value }),
}
