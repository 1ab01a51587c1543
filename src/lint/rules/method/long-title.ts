import * as z from 'zod/mini'
import { described } from '../../../checklist/described.ts'
import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

interface Options {
  most: number
}

export const longTitle: Rule<Options> = {
  id: 'long-title',
  group: 'method',
  severity: 'warning',
  summary: 'A title that is too long to be taken in at a glance',
  why: 'A title stands in lists, in reports and above every question. A long one is read once, and from then on guessed.',
  help: 'Say in the title what the step is about, and the rest in `do` or `notice`. The option `most` sets another limit, in characters.',
  examples: {
    bad: example.replace(
      'title: Find the returns policy',
      'title: Find the page of our site that says until when and how something that was ordered can be sent back',
    ),
    good: example,
  },
  options: {
    schema: () =>
      z.strictObject({
        most: described(z.int().check(z.gte(10), z.lte(200)), 'How many characters a title may have.', 100),
      }),
    usual: { most: 80 },
  },
  *check({ checklist: { title, steps } }, { most }) {
    const message = (title: string) =>
      `This title has ${[...title].length} characters; ${most} are taken in at a glance.`
    if ([...title].length > most) yield { path: ['title'], message: message(title) }
    for (const [index, step] of steps.entries())
      if ([...step.title].length > most) yield { path: ['steps', index, 'title'], message: message(step.title) }
  },
}
