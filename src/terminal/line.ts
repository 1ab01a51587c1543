import type { Control, Input } from '../prompt.ts'
import { isEnter, isPlain } from './key.ts'
import type { Drawn, Room, Turn, Widget } from './widget.ts'
import { edit, layOut, type Writing, writing } from './writing.ts'

export type LineControl = Extract<Control, { is: 'line' | 'file' }>

/** A line, or several, of text; also the path of a file. `leaves` when one may go back instead of writing. */
export function lineWidget(control: LineControl, initial: Input | undefined, leaves: boolean): Widget {
  const text = initial?.is === 'line' ? initial.text : initial?.is === 'file' ? initial.path : ''
  return lineAt(control, leaves, writing(text))
}

function lineAt(control: LineControl, leaves: boolean, now: Writing): Widget {
  const many = control.is === 'line' && control.many
  const optional = control.is === 'line' && control.optional
  const isReady = optional || now.text.trim() !== ''
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
      if (isDone && isReady) return { answer: inputOf(control, now.text) }
      if (isDone) return { widget: lineAt(control, leaves, now), notice: emptySays(leaves) }
      const next = edit(now, key, many)
      if (!next) return undefined
      const widget = lineAt(control, leaves, next)
      return next.text === now.text ? { widget } : { widget, draft: inputOf(control, next.text) }
    },
    draw: (room) => drawWriting(now, room),
    hints: () => [
      ...(isReady ? [{ key: 'Enter', does: now.text.trim() ? 'done' : 'leave it empty' }] : []),
      ...(many ? [{ key: 'Alt+Enter', does: 'new line' }] : []),
    ],
    half: () => (now.text ? inputOf(control, now.text) : undefined),
  }
}

/** Writing behind a `>`, wrapped under itself; the part around the cursor when it is higher than the room. */
export function drawWriting(now: Writing, { width, height, paint }: Room): Drawn {
  const { lines, row, column } = layOut(now, width - 2)
  const top = Math.max(0, Math.min(row - Math.floor(height / 2), lines.length - height))
  const shown = lines.slice(top, top + height)
  return {
    lines: shown.map((line, index) => `${index + top ? ' ' : paint('>', 'key')} ${line}`.trimEnd()),
    cursor: { row: row - top, column: column + 2 },
  }
}

function emptySays(leaves: boolean): string {
  return `Nothing is written yet. Write it and press Enter${leaves ? ', or go back with Esc and b' : ''}.`
}

/** The answer that a text is. */
export function inputOf(control: LineControl, text: string): Input {
  return control.is === 'file' ? { is: 'file', path: pathOf(text) } : { is: 'line', text }
}

/** A file dropped on a terminal arrives quoted, or with its spaces escaped. */
function pathOf(text: string): string {
  const path = text.trim()
  const quoted = /^'(.*)'$|^"(.*)"$/.exec(path)
  return quoted ? (quoted[1] ?? quoted[2] ?? '') : path.replace(/\\([ ()&'"])/g, '$1')
}
