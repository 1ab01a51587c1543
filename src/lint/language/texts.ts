import type { Checklist, Step } from '../../checklist/checklist.ts'
import type { Path } from '../../checklist/place.ts'
import { onceEach } from '../once-each.ts'

/** A text of a checklist: which one, what it says, and where it stands. */
export interface Text {
  /** Its key; `label` of an option or a mark, `end` of a scale, `entry` of what to prepare and to tidy up. */
  readonly is:
    | 'title'
    | 'outcome'
    | 'entry'
    | 'do'
    | 'notice'
    | 'great'
    | 'label'
    | 'end'
    | 'unit'
    | 'owner'
    | 'persona'
  readonly path: Path
  /** As it was read. */
  readonly text: string
  /** The same, as long, without what is quoted in it: that is what somebody else says. Every apostrophe is a straight one. */
  readonly said: string
  /** Undefined of what is about the checklist as a whole. */
  readonly step?: Step
}

/** Every text of a checklist that a person reads, in the order of the file. */
export const textsOf = onceEach((checklist): readonly Text[] => [...textsIn(checklist)])

function* textsIn({ title, outcome, personas, prepare, afterwards, steps }: Checklist): Generator<Text> {
  yield textOf('title', ['title'], title)
  yield textOf('outcome', ['outcome'], outcome)
  for (const [index, { name, story, loves, hates }] of personas.entries())
    for (const text of [name, story, ...loves, ...hates])
      if (text !== undefined) yield textOf('persona', ['persona', index], text)
  for (const [index, text] of prepare.entries()) yield textOf('entry', ['prepare', index], text)
  for (const [index, text] of afterwards.entries()) yield textOf('entry', ['afterwards', index], text)
  for (const [index, step] of steps.entries()) yield* textsOfStep(step, ['steps', index])
}

function* textsOfStep(step: Step, path: Path): Generator<Text> {
  for (const key of ['title', 'do', 'notice', 'great', 'owner'] as const) {
    const text = step[key]
    if (text !== undefined) yield textOf(key, [...path, key], text, step)
  }
  const spec = specOf(step)
  for (const key of ['options', 'marks'])
    for (const [index, label] of labelsIn(spec[key]).entries())
      yield textOf('label', [...path, 'ask', key, index, 'label'], label, step)
  for (const [key, is] of [
    ['low', 'end'],
    ['high', 'end'],
    ['unit', 'unit'],
  ] as const) {
    const text = spec[key]
    if (typeof text === 'string') yield textOf(is, [...path, 'ask', key], text, step)
  }
}

function textOf(is: Text['is'], path: Path, text: string, step?: Step): Text {
  // Most texts quote nothing.
  const isPlain = !text.includes('"') && !text.includes('“') && !text.includes('’')
  const said = isPlain
    ? text
    : text.replaceAll('’', "'").replaceAll(/"[^"]*"|“[^“”]*”/g, (quote) => '"'.repeat(quote.length))
  return { is, path, text, said, ...(step && { step }) }
}

/** The keys beside `kind:`, whatever the kind. */
export function specOf({ ask: { spec } }: Step): Readonly<Record<string, unknown>> {
  return spec !== null && typeof spec === 'object' && !Array.isArray(spec) ? (spec as Record<string, unknown>) : {}
}

/** The labels of options or marks. */
export function labelsIn(list: unknown): readonly string[] {
  if (!Array.isArray(list)) return []
  return list.map((each: { label?: unknown } | null) => (typeof each?.label === 'string' ? each.label : ''))
}
