import type { Input, Mark, Press } from '../../prompt.ts'
import { timeInWords } from '../clock-face.ts'
import { type LiveControl, lettered, ouch, type Recording } from '../recording.ts'
import { inWords, oneOf, sentence } from '../spoken.ts'
import { heard } from './commands.ts'
import type { Heard, Listener } from './listener.ts'
import { meant, saidSo } from './meant.ts'

const manners = {
  ouch: 'Say ouch when something hurts, and go on.',
  marks: 'Say the letter or the first words of what happens, when it happens. Wrong takes the last back.',
  time: 'Time says the time.',
}

/** What happens while something is being done: the clock starts with Enter and stops with Enter, and marks are said as things happen. */
export function listenLive(control: LiveControl, initial: Input | undefined, now: number): Listener {
  const before = initial?.is === 'live' ? initial : undefined
  if (control.clock && !before) return standing(control)
  return liveAt(control, {
    marks: before?.marks ?? [],
    zero: now - (before?.activeMs ?? 0),
    pausedMs: before?.pausedMs ?? 0,
    pressed: undefined,
  })
}

const runs = 'The clock runs. Enter stops it.'

/** A clock that waits for Enter, or for the first mark, which then happened at zero. */
function standing(control: LiveControl): Listener {
  const running = (now: number) => liveAt(control, { marks: [], zero: now, pausedMs: 0, pressed: undefined })
  return {
    ...common(control),
    cue: 'Your answer: ',
    enter: undefined,
    ticks: false,
    half: () => undefined,
    hear(line, now) {
      const listener = running(now)
      if (line === '') return { listener, says: [runs], draft: listener.half(now) }
      if (heard(line) === 'time') return { refused: 'The clock has not begun.' }
      const mark = markIn(line, control.marks)
      if ('unclear' in mark) return notHeard(line, mark.unclear, control)
      const turn = listener.hear(line, now)
      return 'says' in turn ? { ...turn, says: [runs, ...turn.says] } : turn
    },
  }
}

function liveAt(control: LiveControl, recording: Recording): Listener {
  const { marks } = control
  const turned = (presses: readonly Press[], says: string, now: number): Heard => {
    const listener = liveAt(control, { ...recording, marks: presses })
    return { listener, says: [says], draft: listener.half(now) }
  }
  const half = (now: number): Input => ({
    is: 'live',
    marks: recording.marks,
    activeMs: elapsed(now),
    pausedMs: recording.pausedMs,
  })
  const elapsed = (now: number) => Math.max(0, Math.round(now - recording.zero))
  return {
    ...common(control),
    cue: control.clock ? 'Running: ' : 'Your answer: ',
    enter: undefined,
    ...(control.clock && { stands: standsSo(control, recording) }),
    ticks: true,
    half,
    hear(line, now) {
      if (line === '') return { answer: half(now), taken: 'done' }
      const word = heard(line)
      const last = recording.marks.at(-1)
      if (/^(wrong|take back)$/.test(word) && last)
        return turned(
          recording.marks.slice(0, -1),
          `Taken back: ${saidOf(last, recording.marks.slice(0, -1), marks)}.`,
          now,
        )
      if (/^(wrong|take back)$/.test(word)) return { refused: 'There is nothing to take back.' }
      if (word === 'time') return turned(recording.marks, `${timeInWords(elapsed(now))}.`, now)
      const mark = markIn(line, marks)
      if ('unclear' in mark) return notHeard(line, mark.unclear, control)
      const press = { id: mark.id, ms: elapsed(now) }
      return turned(
        [...recording.marks, press],
        `${sentence(saidOf(press, recording.marks, marks)).replace(/\.$/, '')}.`,
        now,
      )
    },
  }
}

/** What is the same whether the clock runs or not. */
function common(control: LiveControl) {
  const marks = lettered(control.marks)
  return {
    offers: marks.map(spokenMark),
    manners: {
      ...(marks.length > 0 && { marks: manners.marks }),
      ...(marks.length < control.marks.length && { ouch: manners.ouch }),
      ...(control.clock && { time: manners.time }),
    },
    writes: false,
    owns: (line: string) => line !== '' && saidSo(line, control.marks) !== undefined,
  }
}

function spokenMark({ key, label, span }: Mark): string {
  return `${inWords(key)} ${inWords(label)}${span ? ', and again when it ends' : ''}`
}

/** Space, and nothing else on the line, is an ouch as in the full screen. */
function markIn(line: string, marks: readonly Mark[]): Mark | { readonly unclear: readonly Mark[] } {
  const hurt = line.trim() === '' ? marks.find(({ id }) => id === ouch) : undefined
  return hurt ?? meant(line, marks)
}

/** `put on hold begins`; when, is said only to those who ask. */
function saidOf({ id }: Press, earlier: readonly Press[], marks: readonly Mark[]): string {
  const mark = marks.find((each) => each.id === id)
  const isEnd = earlier.filter((each) => each.id === id).length % 2 === 1
  const turn = mark?.span ? (isEnd ? ' ends' : ' begins') : ''
  return `${inWords(mark?.label ?? id)}${turn}`
}

/** That it runs, and what has begun and not ended. */
function standsSo({ marks }: LiveControl, { marks: presses }: Recording): string {
  const open = marks.filter(({ id, span }) => span && presses.filter((press) => press.id === id).length % 2 === 1)
  const lasting = open.map(({ label }) => inWords(label))
  return lasting.length > 0 ? `${runs} Not over yet: ${lasting.join('; ')}.` : runs
}

function notHeard(line: string, found: readonly Mark[], { marks }: LiveControl): { refused: string } {
  const said = `“${inWords(line)}”`
  if (found.length > 1) return { refused: `${said} could be ${oneOf(found.map(({ label }) => inWords(label)))}.` }
  const keys = lettered(marks).map(({ key }) => inWords(key))
  if (keys.length === 0) return { refused: `${said} means nothing here.` }
  return { refused: `${said} is nothing to record. Say ${oneOf(keys)}; again says what they stand for.` }
}
