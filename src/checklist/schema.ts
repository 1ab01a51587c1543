import * as z from 'zod/mini'
import { kinds } from '../kinds/index.ts'
import { channels, touchpoints } from './checklist.ts'
import { described } from './described.ts'
import { id } from './id.ts'
import { line, prose } from './line.ts'
import { unique } from './unique.ts'

const aCadence = 'weekly, monthly, quarterly, yearly, or a length such as `6 weeks`'

const cadence = z.union(
  [
    z.enum(['weekly', 'monthly', 'quarterly', 'yearly']),
    z.string().check(z.regex(/^[1-9]\d{0,2} (?:days|weeks|months)$/, { error: aCadence })),
  ],
  { error: aCadence },
)

const flag = () => z.boolean()

const persona = described(
  z.strictObject({
    name: line('Who it is, in a few words.', 'Noor, who ordered the wrong size'),
    story: z.optional(prose('What the auditor should know of them.', 'First order with us. It is a present.')),
    loves: z.optional(lines('What they are glad of.', 'being told the next step before she asks')),
    hates: z.optional(lines('What they cannot stand.', 'forms that forget what she typed')),
  }),
  'Who the auditor is for the half hour.',
  undefined,
  { title: 'persona' },
)

const personas = z.array(persona).check(z.minLength(1), z.maxLength(20))

function lines(description: string, example: string) {
  return described(z.array(line('One entry.', example)).check(z.maxLength(50)), description, [example])
}

const comparison = z.strictObject({
  'at-least': z.optional(described(z.number(), 'The smallest number that will do.', 1)),
  'at-most': z.optional(described(z.number(), 'The largest number that will do.', 3)),
})

const one = z.union([z.string(), z.number()])

const expectation = described(
  z.union(
    [
      z.string(),
      z.number(),
      z.array(one).check(z.minLength(1), z.maxLength(50)),
      comparison,
      z.record(z.string(), z.union([z.string(), z.number(), comparison])),
    ],
    { error: 'a result, a value, a list of them, or a comparison such as `{ at-least: 1 }`' },
  ),
  'A result or a value of that step, several of them, or a comparison; by mark for a timeline.',
  'failed',
)

export interface WrittenCondition {
  any?: WrittenCondition[]
  all?: WrittenCondition[]
  not?: WrittenCondition
  [step: string]: unknown
}

const condition: z.ZodMiniType<WrittenCondition> = described(
  z.catchall(
    z.object({
      get any() {
        return z.optional(conditions('One of these must hold.'))
      },
      get all() {
        return z.optional(conditions('All of these must hold.'))
      },
      get not() {
        return z.optional(condition)
      },
    }),
    expectation,
  ),
  'When the step is asked: by id of an earlier step, what that came to. Every entry must hold.',
  { 'find-policy': 'failed' },
  { id: 'condition' },
)

function conditions(description: string) {
  return described(z.array(condition).check(z.minLength(1), z.maxLength(50)), description)
}

/** The kinds that need no keys, and so have a short form. */
const short = kinds.filter(({ needsKeys }) => !needsKeys).map(({ name }) => name)

const asks = kinds.map(({ name, summary, spec }) => {
  const ask = z.lazy(() => {
    // Extending keeps what a kind checks across its keys.
    const kind = { kind: described(z.literal(name), summary) }
    return described(z.safeExtend(spec() as z.ZodMiniObject, kind), summary, undefined, { title: name })
  })
  // What is known beforehand need not be made to be asked: its kind, and that it can't be left out.
  Object.assign(ask._zod, { propValues: { kind: new Set([name]) }, optin: undefined, optout: undefined })
  return ask
})

/** A kind by its name alone. */
const shortAsk = z.enum(short, {
  error: ({ input }) =>
    kinds.some(({ name }) => name === input)
      ? `written out, as in \`{ kind: ${input}, … }\`: this kind needs further keys`
      : undefined,
})

export const askSchema = described(
  z.union([shortAsk, z.discriminatedUnion('kind', asks as [(typeof asks)[number]])]),
  'The kind of answer that the step wants; with keys of its own it is written out, as in `{ kind: number, unit: taps }`.',
  'verdict',
)

const touchpoint = (description: string) => described(z.enum(touchpoints), description, 'core')
const channel = (description: string) => described(z.enum(channels), description, 'web')

const step = described(
  z.strictObject({
    id: id('What `when`, reports and answers files call this step; keep it when the words change.', 'find-policy'),
    title: line('What the step is about, or the question itself.', 'Find the returns policy'),
    do: z.optional(
      prose('What to do; the clock runs meanwhile. A step without it is a question only.', 'Start on the home page.'),
    ),
    notice: z.optional(prose('What to pay attention to.', 'Every word you had to read twice.')),
    great: z.optional(
      prose(
        'What great looks like, in actions; shown after doing, so that it does not lead.',
        'Two taps from the home page.',
      ),
    ),
    owner: z.optional(line('Whose step it is: findings go there. A team or a role, not a person.', 'web team')),
    open: z.optional(
      described(
        z
          .string({ error: 'an address that begins with https:// or http://' })
          .check(
            z.maxLength(2000, { error: 'at most 2000 characters long', abort: true }),
            z.regex(/^https?:\/\/[^\s<>"'`\\\p{C}]+$/u, { error: 'an address that begins with https:// or http://' }),
          ),
        'A web page to open; also shown as a QR code, so that a phone can follow.',
        'https://shop.example.com',
        { pattern: '^https?:\\/\\/[^\\s<>"\'`\\\\]+$' },
      ),
    ),
    touchpoint: z.optional(touchpoint('Where in the journey this step is, if not where the checklist is.')),
    channel: z.optional(channel('Through which channel, if not the one of the checklist.')),
    when: z.optional(condition),
    ask: askSchema,
    critical: z.optional(described(flag(), 'The audit as a whole fails when this step does.', true)),
    weight: z.optional(
      described(z.number().check(z.gte(0), z.lte(100)), 'How much it counts in the score; 1 unless told.', 2),
    ),
    drill: z.optional(described(flag(), 'It goes wrong on purpose; four questions about the recovery follow.', true)),
  }),
  'One thing to do and one question about it.',
  undefined,
  { title: 'step' },
)

/** The checklist format, version 1, as it is written: short forms and missing keys are still as they were. */
export const checklistSchema = described(
  z.strictObject({
    firsthand: z.optional(
      described(z.literal(1, { error: '1, the only version of the format so far' }), 'The version of this format.', 1),
    ),
    id: z.optional(id('The name of the file without .yaml; taken from there when it is missing.', 'returns')),
    version: z.optional(
      described(
        z.int().check(z.gte(1), z.lte(1_000_000)),
        'Raise it when the meaning of a step changes; 1 unless told.',
        1,
      ),
    ),
    title: line('What is audited.', 'Return one of our own products'),
    outcome: prose(
      'What the customer wants to have achieved in the end.',
      'My money is back, and I explained myself once at most.',
    ),
    touchpoint: z.optional(touchpoint('Where in the journey of a customer this is.')),
    channel: z.optional(channel('Through which channel it goes.')),
    cadence: z.optional(described(cadence, 'How often it should be walked.', 'quarterly')),
    minutes: z.optional(
      described(z.number().check(z.gt(0), z.lte(10_000)), 'How long it takes, about, without waits.', 25),
    ),
    persona: z.optional(
      described(z.union([persona, personas]), 'Who the auditor is for the half hour, or a list to choose from.', {
        name: 'Noor, who ordered the wrong size',
      }),
    ),
    prepare: z.optional(lines('What must be at hand before it begins.', 'Two delivered orders')),
    afterwards: z.optional(lines('What to tidy up when it is over.', 'Cancel what is still open')),
    steps: described(
      z.array(step).check(z.minLength(1), z.maxLength(200), unique('id')),
      'What to do, step by step; 1 to 200.',
      [{ id: 'find-policy', title: 'Find the returns policy', great: 'Two taps from the home page.', ask: 'verdict' }],
    ),
  }),
  'A checklist of firsthand: what a customer wants to achieve, step by step.',
)

export type WrittenChecklist = z.infer<typeof checklistSchema>
