import * as z from 'zod/mini'
import { described } from '../checklist/described.ts'
import { duration } from '../checklist/duration.ts'
import { id } from '../checklist/id.ts'
import { line } from '../checklist/line.ts'
import { unique } from '../checklist/unique.ts'

export interface TimelineMark {
  id: string
  key: string
  label: string
  /** Pressed again when it ends. */
  span?: boolean
  'counts-as'?: 'contact' | 'transfer' | 'repeat'
}

export interface TimelineTarget {
  within?: string
  total?: string
  'at-most'?: number
  'at-least'?: number
}

export interface Timeline {
  marks: TimelineMark[]
  target?: { [mark: string]: TimelineTarget }
}

const count = () => z.int().check(z.nonnegative())

const mark = () =>
  described(
    z.strictObject({
      id: id('What targets, `when` and reports call it.', 'hold').check(
        z.refine((text) => text !== 'ouch', {
          abort: true,
          error: 'another word: `ouch` is a mark that every step has, on the space key',
        }),
      ),
      key: described(
        z
          .string({ error: 'one character' })
          .check(z.regex(/^[^\s\p{C}\p{M}?=]$/u, { error: 'one character that can be seen, other than `?` and `=`' })),
        'The key that is pressed when it happens.',
        'h',
        // A character beyond the first 65,536 is two to some validators.
        { pattern: '^[^\\s?=]{1,2}$' },
      ),
      label: line('What happens, in words for the auditor.', 'put on hold'),
      span: z.optional(described(z.boolean(), 'It lasts: the key is pressed again when it ends.', true)),
      'counts-as': z.optional(
        described(
          z.enum(['contact', 'transfer', 'repeat']),
          'What it means for "one and done": a person answers, is passed on, or asks again what was said before.',
          'transfer',
        ),
      ),
    }),
    'Something that can happen, with the key for it.',
    undefined,
    { title: 'mark' },
  )

const target = () =>
  z.strictObject({
    within: z.optional(duration('By when it has happened first; a mark that was never pressed has failed.', '2 min')),
    total: z.optional(duration('How long it lasts at most, all together; for a mark with `span`.', '1 min')),
    'at-most': z.optional(described(count(), 'How often it happens at most.', 0)),
    'at-least': z.optional(described(count(), 'How often it happens at least.', 1)),
  })

/** Targets name marks that there are, and only what lasts has a total. */
const targets = z.check<Timeline>(({ value: { marks, target }, issues }) => {
  for (const [name, { total }] of Object.entries(target ?? {})) {
    const mark = marks.find(({ id }) => id === name)
    const message = mark
      ? `for a mark with \`span: true\`, and ${name} has none`
      : `one of the marks: ${marks.map(({ id }) => id).join(', ')}`
    if (!mark) issues.push({ code: 'custom', input: name, path: ['target', name], message })
    else if (total !== undefined && !mark.span)
      issues.push({ code: 'custom', input: total, path: ['target', name, 'total'], message })
  }
})

/** What a checklist says of a timeline: its marks, and what they have to keep to. */
export const timelineKeys = (): z.ZodMiniType<Timeline> =>
  z
    .strictObject({
      marks: described(
        z.array(mark()).check(z.minLength(1), z.maxLength(20), unique('id'), unique('key')),
        'What can happen, 1 to 20 marks.',
        [
          { id: 'hold', key: 'h', label: 'put on hold', span: true },
          { id: 'person', key: 'p', label: 'a person answers', 'counts-as': 'contact' },
        ],
      ),
      target: z.optional(
        described(z.record(z.string(), target()), 'What passes, by mark; without it the log is recorded, not judged.', {
          person: { within: '2 min' },
          hold: { total: '1 min' },
        }),
      ),
    })
    .check(targets)
