import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

export const fileName: Rule = {
  id: 'file-name',
  group: 'schema',
  severity: 'warning',
  summary: 'An id that is not the name of the file',
  why: 'With `firsthand run returns` one looks for returns.yaml; two names for one checklist confuse whoever looks for it.',
  help: 'Give both one name. To keep what was recorded together, rename the file and keep the id.',
  examples: {
    bad: example.replace('id: example', 'id: returns'),
    good: example,
  },
}
