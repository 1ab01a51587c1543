import type { Channel } from './checklist.ts'
import { drafts, looks, otherAsks } from './first-draft.ts'
import { idFrom } from './id.ts'
import { writeEntry as entry } from './yaml/write-entry.ts'

/** What a person says of an experience before there is a checklist of it. */
export interface Said {
  readonly title: string
  /** Such as `Noor, who ordered the wrong size`. */
  readonly persona: string
  readonly story: string
  readonly outcome: string
  readonly channel: Channel
  /** The titles of the first steps. */
  readonly steps: readonly string[]
}

/** More steps than anybody walks. */
export const mostSteps = 40

/** What is written where nothing was said. */
export function usual(id: string): Said {
  const words = id.replaceAll('-', ' ')
  return {
    title: words.charAt(0).toUpperCase() + words.slice(1),
    persona: 'Sam, who is here for the first time',
    story: 'It is for somebody who is waiting for it, and there is half an hour until the bus leaves.',
    outcome: 'It is done, I know that it is, and I explained myself once at most.',
    channel: 'web',
    steps: ['Find where to begin', 'Get it done', 'Be sure that it worked'],
  }
}

/**
 * A checklist to change, made of what was said, with a comment on everything that has to be understood: YAML that
 * `parseChecklist` has nothing against, whatever the texts are.
 *
 * @param schema where its JSON Schema lies, such as `./schema.json`.
 */
export function newChecklist(id: string, said: Said, schema: string): string {
  const steps = stepsOf(said)
  const first = steps[0]?.id ?? ''
  const last = steps.at(-1)?.id ?? ''
  const own = (wanted: string) =>
    fresh(
      wanted,
      steps.map((step) => step.id),
    )
  const heard = own('hear-from-them')
  const { owner, drill } = drafts[said.channel]
  const [explained = '', ...others] = steps.map((step, index) => stepText(step, index, steps.length, said.channel))
  return `# yaml-language-server: $schema=${schema}
#
# The line above tells an editor what may stand in this file, so that it completes, explains and underlines.
# What stands behind a "#" is for you. Delete it once you know it.
#
# It can be walked as it is. To make it yours:
#   1. Read every step aloud as the customer. Change what they would never do, and words they would never use.
#   2. Say in each "great" what you would be proud of, so that anybody can see whether it was there.
#   3. Put your own teams behind "owner", and your own promises into each "target".
#   4. Walk it yourself: firsthand run ${id} --practice

# The version of this format.
firsthand: 1

# The name of the file without .yaml. Audits are found by it later, so keep it.
id: ${id}

# Raise it when the meaning of a step changes: answers from before are then not compared with those after.
version: 1

# What the experience is, in a few words.
${entry('title', said.title)}

# What the customer wants to have in the end, as they would say it: not what we do, but what they get from it.
# Every audit ends with the question whether it was achieved.
${entry('outcome', said.outcome)}

# Where in the customer's journey it is: pre-touch (before they know us), first-touch, core (what they came for),
# last-touch (how it ends), in-touch (what lies between). A step may say its own.
touchpoint: core

# Which way it goes: web, mobile, app, phone, store, email, chat, post, or field (we come to them). A step may have its
# own.
channel: ${said.channel}

# How often it is worth walking: weekly, monthly, quarterly, yearly, or a length such as "6 weeks".
cadence: quarterly

# How long it takes, without the waiting: 3 minutes for each step that you named, 5 for the drill, 5 to answer.
minutes: ${3 * steps.length + 10}

# Who the auditor is for that time. A name and a story keep them from being themselves, who know the way.
# It may be a list of several; then each audit begins with the question who to be.
persona:
${entry('name', said.persona, 2)}
${entry('story', said.story, 2)}
  # What makes this customer glad, and what drives them away.
  loves:
    - being told the next step before having to ask
  hates:
    - saying the same thing twice

# What must be at hand before it begins, so that nobody has to stop in the middle.
prepare:
  - Take what a customer would have, and nothing else. No colleague's number, no page that only we can see.
  - If it costs something, agree beforehand who pays, and how the money comes back.

# What to tidy up when it is over, so that no colleague runs after a test.
afterwards:
  - Call off what is still open, and tell the teams that it was a test.

# Step by step: one thing to do, and one question about it. Six to fifteen are a good length.
steps:
${explained}

  # This step is asked only when the first one failed. "when" names an earlier step and what it came to: a result
  # (passed, failed, skipped ...), a value (yes, arrived ...), or a comparison such as { at-least: 3 }.
  - id: ${own('ask-a-person')}
    title: Ask a person instead
    when: { ${first}: failed }
    do:
      Start the clock. Ask a person how it is done, in whatever way is nearest - call, write, walk up to somebody.
      Stop the clock when you can go on.
    notice: Whether you were sent somewhere else.
    great: The first person who answers knows it, and stays with me until I am there.
    owner: customer service
    # A stopwatch. What passes stands in "target": your own promise, or what a customer would bear.
    ask: { kind: duration, target: { at-most: 5 min } }
${others.map((text) => `\n${text}\n`).join('')}
  # Something that takes days. The auditor says "not yet", goes on with what does not depend on it, and is asked again
  # next time. "since" is the step from whose end the days are counted.
  - id: ${heard}
    title: Hear from them that it worked
    touchpoint: in-touch
    channel: email
    notice: Whether you went to look before they told you.
    great: It comes by itself, names what I did in my own words, and says what happens next.
    owner: ${owner}
    ask: { kind: wait, since: ${last}, target: { within: 2 working-days } }

  # A question with nothing to do: no "do", so no clock. "good" is the answer that passes.
  - id: ${own('next-step-said')}
    title: Does it say what happens next, and when?
    when: { ${heard}: arrived }
    touchpoint: in-touch
    channel: email
    great: It names a day. "Shortly" is no day.
    owner: ${owner}
    ask: { kind: yes-no, good: yes }

  # A drill goes wrong on purpose. What counts is not that it does, but what they make of it, so four questions follow
  # by themselves: was there a way out, did they admit it, did they apologise, did they make it right?
  - id: ${own('break-it')}
${entry('title', drill.title, 4)}
    drill: true
${entry('do', drill.do, 4)}
    notice: Who has to find the way out, they or you.
${entry('great', drill.great, 4)}
    owner: ${owner}
    ask: verdict

# Every other kind of answer, to be put in the place of an "ask" above, without the "#" and with words of your own.
${otherAsks.map((ask) => `#   ask: ${ask}`).join('\n')}
`
}

interface NamedStep {
  readonly id: string
  readonly title: string
}

/** The steps that were named, each with an id of its own made of its words. */
function stepsOf({ steps }: Said): readonly NamedStep[] {
  const taken: string[] = []
  return steps.map((title, index) => {
    const id = fresh(idFrom(title) ?? `step-${index + 1}`, taken)
    taken.push(id)
    return { id, title }
  })
}

/** The id, or the id with a number that nobody has yet. */
function fresh(id: string, taken: readonly string[]): string {
  if (!taken.includes(id)) return id
  for (let number = 2; ; number += 1) if (!taken.includes(`${id}-${number}`)) return `${id}-${number}`
}

/** One of the steps that were named; the first explains what all of them have. */
function stepText({ id, title }: NamedStep, index: number, count: number, channel: Channel): string {
  const { start, owner } = drafts[channel]
  const isLast = index === count - 1
  const until = 'It ends when you have done it, or where a customer would give up.'
  const critical = isLast ? '\n    # When this step fails, the audit as a whole has failed.\n    critical: true' : ''
  if (index > 0) {
    const { notice, great } = isLast ? looks.last : looks.middle
    return `  - id: ${id}
${entry('title', title, 4)}
${entry('do', `Go on where the last step ended. ${until}`, 4)}
${entry('notice', notice, 4)}
${entry('great', great, 4)}
    owner: ${owner}${critical}
    ask: verdict`
  }
  return `  # What "when", reports and answers files call this step. Keep it when the title changes.
  - id: ${id}
${entry('title', title, 4)}
    # What to do, for real. The clock runs meanwhile. Right afterwards, before anything else, comes how frustrating it
    # was, from 1 to 7: the gut, with one key.
${entry('do', `${start} ${until}`, 4)}
    # What to pay attention to meanwhile.
${entry('notice', looks.first.notice, 4)}
    # What great looks like: something that happens, and that anybody can see. "Friendly" can be argued about. "Says on
    # which day the money comes" can not. It is shown only after doing, so that it does not lead.
${entry('great', looks.first.great, 4)}
    # Whose step it is: a team or a role, not a person. Findings go there.
    owner: ${owner}
    # A page to open, also shown as a code for the phone. Take the "#" away, and put in your own.
    # open: https://shop.example.com${critical}
    # The kind of answer. A verdict asks: was it as great as that? The others are at the end of this file.
    ask: verdict`
}
