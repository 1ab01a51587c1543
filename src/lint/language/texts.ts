import type { Step } from '../../checklist/checklist.ts'
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
  readonly step: Step | undefined
}

/** Every text of a checklist that a person reads, in the order of the file. */
export const textsOf = onceEach(({ title, outcome, personas, prepare, afterwards, steps }): readonly Text[] => [
  textOf('title', ['title'], title),
  textOf('outcome', ['outcome'], outcome),
  ...personas.flatMap(({ name, story, loves, hates }, index) =>
    [name, story ?? [], loves, hates].flat().map((text) => textOf('persona', ['persona', index], text)),
  ),
  ...prepare.map((text, index) => textOf('entry', ['prepare', index], text)),
  ...afterwards.map((text, index) => textOf('entry', ['afterwards', index], text)),
  ...steps.flatMap(textsOfStep),
])

const keys = ['title', 'do', 'notice', 'great', 'owner'] as const
const lists = ['options', 'marks'] as const
const words = [
  ['low', 'end'],
  ['high', 'end'],
  ['unit', 'unit'],
] as const

function textsOfStep(step: Step, position: number): readonly Text[] {
  const texts: Text[] = []
  for (const key of keys) {
    const text = step[key]
    if (text !== undefined) texts.push(textOf(key, ['steps', position, key], text, step))
  }
  const spec = specOf(step)
  for (const key of lists)
    for (const [index, label] of labelsIn(spec[key]).entries())
      texts.push(textOf('label', ['steps', position, 'ask', key, index, 'label'], label, step))
  for (const [key, is] of words) {
    const text = spec[key]
    if (typeof text === 'string') texts.push(textOf(is, ['steps', position, 'ask', key], text, step))
  }
  return texts
}

function textOf(is: Text['is'], path: Path, text: string, step?: Step): Text {
  // Most texts quote nothing.
  const isPlain = !text.includes('"') && !text.includes('“') && !text.includes('’')
  const said = isPlain
    ? text
    : text.replaceAll('’', "'").replaceAll(/"[^"]*"|“[^“”]*”/g, (quote) => '"'.repeat(quote.length))
  return { is, path, text, said, step }
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
