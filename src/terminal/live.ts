import type { Input, Mark, Press } from '../interview/prompt.ts'
import { drawLive } from './draw-live.ts'
import { isEnter, isPlain, type Key } from './key.ts'
import { type LiveControl, lettered, ouch, type Recording } from './recording.ts'
import type { Turn, Widget } from './widget.ts'

/** What happens while something is being done: a clock that runs, and marks pressed as things happen. */
export function liveWidget(control: LiveControl, initial: Input | undefined, now: number): Widget {
  const before = initial?.is === 'live' ? initial : undefined
  return liveAt(control, {
    marks: before?.marks ?? [],
    zero: now - (before?.activeMs ?? 0),
    pausedMs: before?.pausedMs ?? 0,
    pressed: undefined,
  })
}

function liveAt(control: LiveControl, recording: Recording): Widget {
  const { marks } = control
  const letters = lettered(marks)
  const input = (now: number): Input => ({
    is: 'live',
    marks: recording.marks,
    activeMs: Math.max(0, Math.round(now - recording.zero)),
    pausedMs: recording.pausedMs,
  })
  const changed = (pressed: number | undefined, marks: readonly Press[], now: number): Turn => {
    const widget = liveAt(control, { ...recording, pressed, marks })
    return { widget, draft: widget.half(now) ?? input(now) }
  }
  return {
    takesLetters: letters.length > 0,
    takesPaste: false,
    keys: letters.map(({ key }) => key.toLowerCase()),
    arrows: letters.length === 0,
    alone: false,
    ticks: true,
    press(key, now) {
      if (isEnter(key)) return { answer: input(now) }
      if (isPlain(key, 'backspace')) return changed(undefined, recording.marks.slice(0, -1), now)
      const mark = markOf(key, marks)
      if (!mark) return undefined
      const ms = Math.max(0, Math.round(now - recording.zero))
      return changed(now, [...recording.marks, { id: mark.id, ms }], now)
    },
    draw: (room, now) => drawLive(control, recording, room, now),
    hints: () => [
      { key: 'Enter', does: 'done' },
      ...(marks.some(({ id }) => id === ouch) ? [{ key: 'Space', does: 'ouch' }] : []),
      ...(recording.marks.length ? [{ key: 'Backspace', does: 'take back the last press' }] : []),
    ],
    half: input,
  }
}

function markOf(key: Key, marks: readonly Mark[]): Mark | undefined {
  if (isPlain(key, 'space')) return marks.find(({ id }) => id === ouch)
  return key.plain && !key.alt ? lettered(marks).find((mark) => mark.key.toLowerCase() === key.plain) : undefined
}
