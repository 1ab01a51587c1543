import * as z from 'zod/mini'
import { channels } from '../checklist/checklist.ts'
import { causes, findingKinds, meetings, perspectives, recoveries } from '../session/event.ts'

const text = z.string().check(z.maxLength(20_000))
const yesOrNo = z.enum(['yes', 'no'])
const reason = text.check(z.minLength(1))

/** One finding of an answers file. */
const givenFinding = z.strictObject({
  kind: z.optional(z.enum(findingKinds)),
  severity: z.optional(z.int().check(z.gte(0), z.lte(4))),
  cause: z.optional(z.enum(causes)),
  text: z.optional(text),
  words: z.optional(text),
  idea: z.optional(text),
})

/** What an answers file says of one step. */
const givenAnswer = z.strictObject({
  value: z.optional(z.json()),
  result: z.optional(z.enum(['passed', 'failed'])),
  frustration: z.optional(z.int().check(z.gte(1), z.lte(7))),
  emotions: z.optional(z.array(text)),
  note: z.optional(text),
  remember: z.optional(text),
  findings: z.optional(z.array(givenFinding)),
  evidence: z.optional(z.array(text.check(z.minLength(1)))),
  'would-give-up': z.optional(yesOrNo),
  recovery: z.optional(
    z.strictObject(
      Object.fromEntries(recoveries.map((each) => [each, yesOrNo])) as Record<
        (typeof recoveries)[number],
        typeof yesOrNo
      >,
    ),
  ),
  at: z.optional(text),
  skip: z.optional(reason),
  inapplicable: z.optional(reason),
  'cannot-tell': z.optional(reason),
  blocked: z.optional(reason),
})

/** A whole answers file: who walks, what was found at each step, and how it was. */
export const answersFile = z.strictObject({
  auditor: z.optional(text),
  perspective: z.optional(z.enum(perspectives)),
  'meets-customers': z.optional(z.enum(meetings)),
  persona: z.optional(text),
  channel: z.optional(z.enum(channels)),
  location: z.optional(text),
  wave: z.optional(text),
  together: z.optional(text),
  practice: z.optional(z.boolean()),
  answers: z.record(z.string(), givenAnswer),
  finish: z.strictObject({
    achieved: z.enum(['yes', 'partly', 'no']),
    'well-spent': z.int().check(z.gte(1), z.lte(7)),
    verbatim: z.optional(text),
  }),
})

export type AnswersFile = z.infer<typeof answersFile>
export type GivenAnswer = z.infer<typeof givenAnswer>
