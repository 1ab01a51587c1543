import * as z from 'zod/mini'
import { described } from '../../../checklist/described.ts'
import type { Rule } from '../../rule.ts'
import { numberedSteps } from '../numbered-steps.ts'

interface Options {
  most: number
}

export const tooManySteps: Rule<Options> = {
  id: 'too-many-steps',
  group: 'method',
  severity: 'warning',
  summary: 'More steps than anybody walks with care',
  why: 'Answers get shorter and more alike the longer it goes on (Galesic and Bosnjak, 2009). Two checklists of ten steps tell more than one of twenty. A step with `when` counts half, since not everybody comes to it.',
  help: 'Make two checklists of it, or leave out the steps whose answers changed nothing last time. The option `most` sets another limit.',
  examples: { bad: numberedSteps(16).replace('minutes: 10', 'minutes: 20'), good: numberedSteps(15) },
  options: {
    schema: () =>
      z.strictObject({ most: described(z.int().check(z.gte(1), z.lte(200)), 'How many steps are enough.', 20) }),
    usual: { most: 15 },
  },
  *check({ checklist: { steps } }, { most }) {
    const followUps = steps.filter(({ when }) => when !== undefined).length
    if (steps.length - followUps / 2 <= most) return
    const message = `These are ${steps.length} steps${followUps > 0 ? `, ${followUps} of them with \`when\`` : ''}; ${most} are about as many as one walks with care.`
    yield { path: ['steps'], at: 'key', message }
  },
}
