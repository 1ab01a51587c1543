import { quoted } from '../../../checklist/quoted.ts'
import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

export const noStory: Rule = {
  id: 'no-story',
  group: 'method',
  severity: 'warning',
  summary: 'A persona without a story',
  why: 'A name alone is nobody to be. What it is for and what presses decides what one looks at, and what hurts.',
  help: 'Say in `story`, in two or three sentences, what has happened, what it is for, and by when.',
  examples: { bad: example.replace(/ {2}story: .*\n/, ''), good: example },
  *check({ checklist }) {
    for (const [index, { name, story }] of checklist.personas.entries())
      if (story === undefined)
        yield { path: ['persona', index], lacks: ['persona', index, 'story'], message: `${quoted(name)} has no story.` }
  },
}
