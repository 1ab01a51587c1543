import * as z from 'zod/mini'
import { described } from '../checklist/described.ts'
import type { Option } from '../prompt.ts'
import type { Kind } from './kind.ts'
import { picked, pickOf } from './pick.ts'

type YesNo = 'yes' | 'no'

const options: readonly Option[] = [
  { id: 'yes', key: 'y', label: 'yes' },
  { id: 'no', key: 'n', label: 'no' },
]

export const yesNo: Kind<{ good?: YesNo }, YesNo> = {
  name: 'yes-no',
  summary: 'A question that yes or no answers; `good` says which of them is as it should be.',
  spec: () =>
    z.strictObject({
      good: z.optional(
        described(
          z.enum(['yes', 'no']),
          'The answer that passes; without it the answer is recorded, not judged.',
          'yes',
        ),
      ),
    }),
  live: false,
  value: () => z.enum(['yes', 'no']),
  input: (written) => pickOf(written, options),
  samples: () => ['yes', 'no'],
  space: () => ({ ids: ['yes', 'no'] }),
  question: () => undefined,
  control: () => ({ is: 'pick', options, many: false }),
  read(input) {
    const option = picked(input, options)
    return 'refused' in option ? option : option.id === 'yes' ? 'yes' : 'no'
  },
  judge: (value, { good }) => (good ? (value === good ? 'passed' : 'failed') : undefined),
  missed: () => [],
  show: (value) => value,
  measure: () => undefined,
  offers: () => options,
  facts: (value) => ({ is: value }),
}
