import * as z from 'zod/mini'
import type { Option } from '../prompt.ts'
import type { Kind } from './kind.ts'
import { picked, pickOf } from './pick.ts'

const options: readonly Option[] = [
  { id: 'yes', key: 'y', label: 'yes, as great as that' },
  { id: 'no', key: 'n', label: 'no' },
]

export const verdict: Kind<Record<string, never>, 'yes' | 'no'> = {
  name: 'verdict',
  summary: 'Was it as great as the step describes? The step needs `great`.',
  spec: () => z.strictObject({}),
  live: false,
  value: () => z.enum(['yes', 'no']),
  input: (written) => pickOf(written, options),
  samples: () => ['yes', 'no'],
  space: () => ({ ids: ['yes', 'no'] }),
  question: () => 'Was it as great as that?',
  control: () => ({ is: 'pick', options, many: false }),
  read(input) {
    const option = picked(input, options)
    return 'refused' in option ? option : option.id === 'yes' ? 'yes' : 'no'
  },
  judge: (value) => (value === 'yes' ? 'passed' : 'failed'),
  missed: () => [],
  show: (value) => value,
  measure: () => undefined,
  facts: (value) => ({ is: value }),
}
