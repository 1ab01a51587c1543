import type { Input, Mark, Press } from '../../prompt.ts'
import { isEnter, isPlain, type Key } from '../key.ts'
import { type LiveControl, lettered, ouch, type Recording } from '../recording.ts'
import type { Hint } from '../verbs.ts'
import { drawLive } from './draw-live.ts'
import type { Turn, Widget } from './widget.ts'

/**
 * What happens while something is being done: a clock that runs, and marks pressed as things happen. The service's own time
 * begins when somebody says so; a recording that is resumed, and the auditor's time, run at once.
 */
export function liveWidget(control: LiveControl, initial: Input | undefined, now: number): Widget {
  const before = initial?.is === 'live' ? initial : undefined
  if (control.clock && !before) return standing(control)
  return liveAt(control, {
    marks: before?.marks ?? [],
    zero: now - (before?.activeMs ?? 0),
    pausedMs: before?.pausedMs ?? 0,
    pressed: undefined,
  })
}

/** A clock that waits for Enter, or for the first mark, which then happened at zero. */
function standing(control: LiveControl): Widget {
  const still: Recording = { marks: [], zero: 0, pausedMs: 0, pressed: undefined }
  return {
    ...keysOf(control),
    ticks: false,
    press(key, now) {
      const recording = { ...still, zero: now }
      const running = liveAt(control, recording)
      if (isEnter(key)) return { widget: running, draft: inputOf(recording, now), turned: true }
      return markOf(key, control.marks) && running.press(key, now)
    },
    draw: (room) => drawLive(control, still, room, 0),
    hints: () => [{ key: 'Enter', does: 'start the clock' }, ...ouchHint(control)],
    half: () => undefined,
  }
}

function liveAt(control: LiveControl, recording: Recording): Widget {
  const { marks } = control
  const changed = (pressed: number | undefined, marks: readonly Press[], now: number): Turn => {
    const next = { ...recording, pressed, marks }
    return { widget: liveAt(control, next), draft: inputOf(next, now) }
  }
  return {
    ...keysOf(control),
    ticks: true,
    press(key, now) {
      if (isEnter(key)) return { answer: inputOf(recording, now) }
      if (isPlain(key, 'backspace')) return changed(undefined, recording.marks.slice(0, -1), now)
      const mark = markOf(key, marks)
      if (!mark) return undefined
      const ms = Math.max(0, Math.round(now - recording.zero))
      return changed(now, [...recording.marks, { id: mark.id, ms }], now)
    },
    draw: (room, now) => drawLive(control, recording, room, now),
    hints: () => [
      { key: 'Enter', does: control.clock ? 'stop the clock' : 'done' },
      ...ouchHint(control),
      ...(recording.marks.length ? [{ key: 'Backspace', does: 'take back the last press' }] : []),
    ],
    half: (now) => inputOf(recording, now),
  }
}

function inputOf({ marks, zero, pausedMs }: Recording, now: number): Input {
  return { is: 'live', marks, activeMs: Math.max(0, Math.round(now - zero)), pausedMs }
}

/** Which keys the marks take; the same whether the clock runs or not. */
function keysOf({ marks }: LiveControl) {
  const keys = lettered(marks).map(({ key }) => key.toLowerCase())
  return { takesLetters: keys.length > 0, takesPaste: false, keys, arrows: keys.length === 0, alone: false }
}

function ouchHint({ marks }: LiveControl): Hint[] {
  return marks.some(({ id }) => id === ouch) ? [{ key: 'Space', does: 'ouch' }] : []
}

function markOf(key: Key, marks: readonly Mark[]): Mark | undefined {
  if (isPlain(key, 'space')) return marks.find(({ id }) => id === ouch)
  return key.plain && !key.alt ? lettered(marks).find((mark) => mark.key.toLowerCase() === key.plain) : undefined
}
