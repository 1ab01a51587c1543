import { showSize } from '../../file-size.ts'
import type { Input } from '../../prompt.ts'
import { encode } from '../encode.ts'
import { isEnter, isPlain } from '../key.ts'
import { hang } from '../lines.ts'
import { edit, layOut, type Writing, writing } from '../writing.ts'
import { inputOf, type LineControl, textOf } from '../written-line.ts'
import type { Drawn, Room, Turn, Widget } from './widget.ts'

/** A line, or several, of text; also the path of a file. `leaves` when one may go back instead of writing. */
export function lineWidget(control: LineControl, initial: Input | undefined, leaves: boolean): Widget {
  return lineAt(control, initial, leaves, writing(textOf(initial)))
}

/** `initial` is what stood there at first. */
function lineAt(control: LineControl, initial: Input | undefined, leaves: boolean, now: Writing): Widget {
  const many = control.is === 'line' && control.many
  const optional = control.is === 'line' && control.optional
  const kept = now.text === '' && initial?.is === 'file' ? initial.kept : undefined
  const isReady = optional || kept !== undefined || now.text.trim() !== ''
  return {
    takesLetters: true,
    takesPaste: true,
    keys: [],
    arrows: now.text === '',
    alone: false,
    ticks: false,
    press(key): Turn | undefined {
      if (!now.text && isPlain(key, 'left', 'right')) return undefined
      const isDone = isEnter(key) && !key.pasted && !(many && key.name === 'enter')
      if (isDone && isReady) return { answer: inputOf(control, now.text, initial) }
      if (isDone) return { widget: lineAt(control, initial, leaves, now), notice: emptySays(leaves) }
      // A file that is dropped on one that was refused takes its place, and may have a new line in its name.
      const isDropped = control.is === 'file' && key.pasted
      const next = edit(isDropped && now.text === textOf(initial) ? writing('') : now, key, many || isDropped)
      if (!next) return undefined
      const widget = lineAt(control, initial, leaves, next)
      return next.text === now.text ? { widget } : { widget, draft: inputOf(control, next.text) }
    },
    draw: (room) => drawWriting(now, room, kept && `${kept.name}, ${showSize(kept.size)}, is kept`),
    hints: () => [
      ...(isReady ? [{ key: 'Enter', does: kept ? 'keep it' : now.text.trim() ? 'done' : 'leave it empty' }] : []),
      ...(many ? [{ key: 'Alt+Enter', does: 'new line' }] : []),
    ],
    half: () => (now.text ? inputOf(control, now.text) : undefined),
  }
}

/**
 * Writing behind a `>`, wrapped under itself; the part around the cursor when it is higher than the room. `note` stands below it
 * where there is room.
 */
export function drawWriting(now: Writing, { width, height, paint }: Room, note?: string): Drawn {
  const { lines, row, column } = layOut(now, width - 2)
  const top = Math.max(0, Math.min(row - Math.floor(height / 2), lines.length - height))
  const shown = lines.slice(top, top + height)
  const below = note ? hang('  ', 2, paint(encode(note, { line: true }), 'quiet'), width) : []
  return {
    lines: [
      ...shown.map((line, index) => `${index + top ? ' ' : paint('>', 'key')} ${line}`.trimEnd()),
      ...below.slice(0, Math.max(0, height - shown.length)),
    ],
    cursor: { row: row - top, column: column + 2 },
  }
}

function emptySays(leaves: boolean): string {
  return `Nothing is written yet. Write it and press Enter${leaves ? ', or go back with Esc and b' : ''}.`
}
