import type { Node } from 'yaml'
import type { Fault, Limits, Mend } from '../guard.ts'
import { unreadableAll } from '../unreadable.ts'
import { blanked } from './blanked.ts'
import { composed } from './compose.ts'
import { diagnosed } from './diagnosis.ts'
import { before, guesses, type Mended, mend, unmended } from './mended.ts'
import { lineAt } from './written-line.ts'

/** A stretch of a text. */
interface Stretch {
  readonly start: number
  readonly end: number
}

/** What could be read of a text. */
export interface Recovered {
  /** Undefined when nothing could be read; null when there is nothing. */
  readonly node: Node | null | undefined
  /** What was wrong, at its place in the text. */
  readonly faults: readonly Fault[]
  /** Nothing had to be mended. */
  readonly isWhole: boolean
  /** The text that was read in the end; the offsets of `node` are of it. */
  readonly read: string
  /** Where something of that text stands in the original one. */
  before(offset: number): number
  /** The stretches of it that may say something else than what was meant. */
  readonly guesses: readonly (readonly [start: number, end: number])[]
}

/** How often a text is read at most, and how many UTF-16 units that may come to where it is more than once. */
const rounds = 20
const units = 200_000

/** Reads a text; where it is no YAML it is mended as it was most likely meant, or the smallest entry is left out, and read again. */
export function recovered(text: string, found: readonly Fault[], limits: Limits): Recovered {
  const control = unreadableAll(text)
  const faults: Fault[] = [...found, ...control]
  // This is no text at all.
  if (control.length > 100) return { ...nothing, faults, read: text }
  let mended = unmended(text)
  if (control.length > 0)
    mended = mend(
      mended,
      control.flatMap(({ mend }) => mend?.changes ?? []),
      false,
    )
  /** The lines that were mended, in the original text. */
  const touched: Stretch[] = []
  for (let round = 1; round <= rounds && (round === 1 || round * text.length <= units); round += 1) {
    const result = composed(mended.text, limits)
    if ('node' in result) {
      const at = (offset: number) => before(mended, offset)
      const notes = result.notes.map((note) => original(note, mended))
      return {
        node: result.node,
        faults: [...faults, ...notes.filter(({ start }) => !isWithin(start, touched))],
        isWhole: faults.length === 0,
        read: mended.text,
        before: at,
        guesses: guesses(mended),
      }
    }
    const fault = diagnosed(mended.text, result.fault, result.notes)
    const inOriginal = original(fault, mended)
    const isNew = !isWithin(inOriginal.start, touched)
    if (isNew) faults.push(inOriginal)
    if (fault.isLast && !fault.mend) break
    const next = isNew && fault.mend ? fault.mend : takenOut(mended, fault)
    if (!next) break
    // Lines below that are moved with the first one have faults of their own.
    const all =
      isNew && fault.rule === 'bad-indent' ? [] : (original({ ...fault, mend: next }, mended).mend?.changes ?? [])
    touched.push(...linesOf(text, [inOriginal, ...all]))
    mended = mend(mended, next.changes, next.isGuess ?? false)
  }
  return { ...nothing, faults, read: mended.text }
}

const nothing = { node: undefined, isWhole: false, before: (offset: number) => offset, guesses: [] } as const

/** The smallest entry around a fault that was not taken out yet. */
function takenOut(mended: Mended, { start }: Fault): Mend | undefined {
  const change = blanked(mended.text, start)
  return change && { changes: [change], isGuess: true }
}

/** A fault at its place in the text before it was mended. */
function original(fault: Fault, mended: Mended): Fault {
  const start = before(mended, fault.start)
  const end = Math.max(start, before(mended, fault.end))
  const changes = fault.mend?.changes.map((each) => ({
    ...each,
    start: before(mended, each.start),
    end: before(mended, each.end),
  }))
  return { ...fault, start, end, ...(fault.mend && changes && { mend: { ...fault.mend, changes } }) }
}

function linesOf(text: string, stretches: readonly Stretch[]): readonly Stretch[] {
  return stretches.map(({ start, end }) => ({ start: lineAt(text, start).start, end: lineAt(text, end).end }))
}

function isWithin(at: number, stretches: readonly Stretch[]): boolean {
  return stretches.some(({ start, end }) => at >= start && at <= end)
}
