import { quoted } from '../../../checklist/quoted.ts'
import type { Rule } from '../../rule.ts'
import { withSteps } from '../example.ts'

const steps = (title: string) =>
  withSteps(`  - id: reply
    title: The answer
    do: Write to customer service. Ask when the money comes.
    great: It names the day in the first sentence.
    owner: customer service
    ask: verdict
  - id: reply-chat
    title: ${title}
    do: Ask the same in the chat.
    great: It names the day in the first sentence.
    owner: customer service
    ask: verdict
`)

export const sameTitle: Rule = {
  id: 'same-title',
  group: 'method',
  severity: 'warning',
  summary: 'Two steps with the same title',
  why: 'Reports, findings and the list to jump in show titles. Two that are the same can’t be told apart, and a finding goes to the wrong one.',
  help: 'Say in each title what is its own.',
  examples: { bad: steps('The answer'), good: steps('The answer in the chat') },
  *check({ checklist: { steps } }) {
    const ids = new Map<string, string>()
    for (const [index, { id, title }] of steps.entries()) {
      const key = title.trim().toLowerCase()
      const before = ids.get(key)
      if (before === undefined) ids.set(key, id)
      else yield { path: ['steps', index, 'title'], message: `\`${before}\` is called ${quoted(title)}, too.` }
    }
  },
}
