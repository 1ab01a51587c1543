import * as z from 'zod/mini'
import { described } from '../../../checklist/described.ts'
import type { Rule } from '../../rule.ts'
import { withSteps } from '../example.ts'

interface Options {
  most: number
}

const steps = (last: string) =>
  withSteps(`  - id: policy
    title: What does the returns policy say?
    do: Find it and read it.
    owner: web team
    ask: text
  - id: call
    title: What did they tell you?
    do: Call, and ask when the money comes.
    owner: contact centre
    ask: text
  - id: letter
    title: ${last}
`)

export const tooMuchWriting: Rule<Options> = {
  id: 'too-much-writing',
  group: 'method',
  severity: 'warning',
  summary: 'Something to write at every other step',
  why: 'Writing is the hardest answer to give and to compare: by the third text people write “ok”, and nobody can count what they wrote. A note can be added at any step without being asked.',
  help: 'Ask for a verdict, a choice or a number, and leave the words to notes. The option `most` is the share of steps that may be text, in percent.',
  examples: {
    bad: steps('What does the letter say?\n    owner: billing\n    ask: text'),
    good: steps(
      'Does the letter name a day?\n    great: The first line names it.\n    owner: billing\n    ask: { kind: yes-no, good: yes }',
    ).replace(
      'owner: contact centre\n    ask: text',
      'great: They name a day.\n    owner: contact centre\n    ask: verdict',
    ),
  },
  options: {
    schema: () =>
      z.strictObject({
        most: described(z.number().check(z.gte(0), z.lte(100)), 'How many of a hundred steps may be text.', 60),
      }),
    usual: { most: 40 },
  },
  *check({ checklist: { steps } }, { most }) {
    const asked = [...steps.entries()].filter(([, { when }]) => when === undefined)
    const written = asked.filter(([, { ask }]) => ask.kind === 'text')
    const [, , third] = written
    if (!third || written.length * 100 <= asked.length * most) return
    const message = `At ${written.length} of the ${asked.length} steps that everybody walks there is something to write.`
    yield { path: ['steps', third[0], 'ask'], message }
  },
}
