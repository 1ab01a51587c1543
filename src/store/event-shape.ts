import * as z from 'zod/mini'
import type { Json } from '../json.ts'
import type { Draft } from '../prompt.ts'
import { causes, type Event, findingKinds, meetings, perspectives, recoveries, verdicts } from '../session/event.ts'

const text = z.string()
const maybe = z.optional(text)
const number = z.number()
const flag = z.boolean()
/** Whatever JSON says; what it may be is for the step's kind to judge. */
const json = z.custom<Json>((value) => value !== undefined)
const presses = z.array(z.object({ id: text, ms: number }))

const keptFile = { sha256: text, name: text, size: number, type: text }

const introduction = {
  auditor: maybe,
  perspective: z.optional(z.enum(perspectives)),
  meetsCustomers: z.optional(z.enum(meetings)),
  persona: maybe,
  channel: maybe,
  location: maybe,
  wave: maybe,
  together: maybe,
}

const finding = z.object({
  id: text,
  kind: z.optional(z.enum(findingKinds)),
  text: maybe,
  severity: z.optional(number),
  cause: z.optional(z.enum(causes)),
  words: maybe,
  idea: maybe,
  removed: z.optional(flag),
})

type Payload<Is> = Omit<Extract<Event, { is: Is }>, 'id' | 'at' | 'step' | 'is'>

/** What each kind of event holds; the compiler asks for a line when there is a new kind. */
const payloads: { readonly [Is in Event['is']]: z.ZodMiniType<Payload<Is>> } = {
  began: z.object({ checklist: text, version: number, digest: text, practice: flag, walk: number, ...introduction }),
  introduced: z.object(introduction),
  did: z.object({ marks: presses, activeMs: number, pausedMs: number, doneAt: maybe }),
  rated: z.object({ frustration: number, blind: flag }),
  felt: z.object({ emotions: z.array(text) }),
  answered: z.object({ value: json, result: z.enum(['passed', 'failed', 'recorded']), blind: flag }),
  judged: z.object({ result: z.enum(['passed', 'failed']), blind: flag }),
  'would-give-up': z.object({ yes: flag }),
  recovered: z.object({ question: z.enum(recoveries), yes: flag }),
  found: z.object({ finding }),
  noted: z.object({ text }),
  remembered: z.object({ because: text }),
  attached: z.object(keptFile),
  'set-aside': z.object({ result: z.enum(['cannot-tell', 'inapplicable', 'blocked', 'skipped']), reason: text }),
  postponed: z.object({}),
  waiting: z.object({ value: z.optional(json) }),
  undone: z.object({ events: z.array(text) }),
  concluded: z.object({
    achieved: z.optional(z.enum(['yes', 'partly', 'no'])),
    wellSpent: z.optional(number),
    verbatim: maybe,
  }),
  'gave-up': z.object({ because: text }),
  abandoned: z.object({ because: text }),
  finished: z.object({}),
  corrected: z.object({ reason: text, by: maybe }),
  reviewed: z.object({ verdict: z.enum(verdicts), reason: text, by: maybe }),
  practised: z.object({ practice: flag, reason: text, by: maybe }),
}

const half = {
  place: z.object({ step: text, part: text }),
  input: z.discriminatedUnion('is', [
    z.object({ is: z.literal('pick'), ids: z.array(text), text: maybe }),
    z.object({ is: z.literal('line'), text }),
    z.object({ is: z.literal('live'), marks: presses, activeMs: number, pausedMs: number }),
    z.object({ is: z.literal('file'), path: text, kept: z.optional(z.object(keptFile)) }),
  ]),
}
const draft: z.ZodMiniType<Draft> = z.object({ ...half, beneath: z.optional(z.array(z.object(half))) })

/** The columns of an event as a file says them; nothing is known of them yet. */
export interface WrittenEvent {
  readonly uuid: unknown
  readonly at: unknown
  readonly is: unknown
  readonly step: unknown
  readonly payload: unknown
}

/** The event that was written, or undefined if it is none. What it holds beyond what is known here is left in it. */
export function readEvent({ uuid: id, at, is, step, payload }: WrittenEvent): Event | undefined {
  if (typeof id !== 'string' || typeof at !== 'string' || !(step === null || typeof step === 'string')) return undefined
  if (typeof is !== 'string' || !Object.hasOwn(payloads, is)) return undefined
  const rest = parse(payload)
  if (!payloads[is as Event['is']].safeParse(rest).success) return undefined
  return { id, at, ...(step !== null && { step }), is, ...(rest as object) } as Event
}

/** The draft that was written, or undefined if it is none. */
export function readDraft(written: unknown): Draft | undefined {
  const result = draft.safeParse(parse(written))
  return result.success ? result.data : undefined
}

/** JSON without the one key that changes what an object is. */
function parse(written: unknown): unknown {
  if (typeof written !== 'string') return undefined
  try {
    return JSON.parse(written, (key, value) => {
      if (key === '__proto__') throw new SyntaxError('__proto__')
      return value
    })
  } catch {
    return undefined
  }
}
