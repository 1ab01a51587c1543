import type { Mark, Press } from '../../prompt.ts'
import { clockFace, timeOf } from '../clock-face.ts'
import { encode } from '../encode.ts'
import { columnsOf, flow, hang } from '../lines.ts'
import { type LiveControl, lettered, ouch, type Recording } from '../recording.ts'
import type { Drawn, Room } from './widget.ts'

/** How long a press is shown as just happened. */
export const flashMs = 600

/** The clock, the marks with what they count, and the last presses with their times. */
export function drawLive(control: LiveControl, recording: Recording, room: Room, now: number): Drawn {
  const elapsed = Math.max(0, now - recording.zero)
  const hurt = ouchLine(recording, room, now)
  const below = markLines(lettered(control.marks), recording, room)
  const isTight = 1 + below.length + hurt.length > room.height
  const marks = isTight ? markFlow(lettered(control.marks), recording, room) : below
  const isLarge = control.clock && room.height >= marks.length + hurt.length + 6 && room.width >= 24
  const clock = isLarge
    ? clockFace(timeOf(elapsed), room.unicode).map((line) => room.paint(line, 'strong'))
    : [room.paint(timeOf(elapsed), control.clock ? 'strong' : 'quiet')]
  const fixed = [...clock, ...marks, ...hurt]
  const rest = room.height - fixed.length
  const presses =
    rest >= 2 ? ['', ...pressLines(control.marks, recording, room, now).slice(-Math.min(6, rest - 1))] : []
  const lines = [...fixed, ...(presses.length > 1 ? presses : [])].slice(0, Math.max(1, room.height))
  return { lines, cut: isTight }
}

/** The marks below one another, with what they count. */
function markLines(marks: readonly Mark[], recording: Recording, room: Room): string[] {
  const keyWidth = Math.max(0, ...marks.map(({ key }) => columnsOf(textOf(key))))
  return marks.flatMap((mark) => {
    const { pointer, key, text } = markParts(mark, recording, room)
    const first = `${pointer} ${key}${' '.repeat(keyWidth - columnsOf(textOf(mark.key)))}  `
    return hang(first, keyWidth + 4, text, room.width)
  })
}

/** The marks one after another, where there is no room for a line each. */
function markFlow(marks: readonly Mark[], recording: Recording, room: Room): string[] {
  const texts = marks.map((mark) => {
    const { pointer, key, text } = markParts(mark, recording, room)
    return `${pointer} ${key} ${text}`.trimStart()
  })
  return flow(texts, room.width)
}

/** A mark and how often it was; one that is running stands out and says which key ends it. */
function markParts(mark: Mark, { marks: presses }: Recording, { paint, unicode }: Room) {
  const own = presses.filter(({ id }) => id === mark.id)
  const isRunning = mark.span === true && own.length % 2 === 1
  const times = often(mark.span ? Math.ceil(own.length / 2) : own.length)
  const key = paint(textOf(mark.key), 'key')
  const since = `running since ${timeOf(own.at(-1)?.ms ?? 0)}${own.length > 1 ? `, ${times}` : ''}`
  const said = isRunning
    ? `${paint(since, 'good')} ${paint(unicode ? '·' : '-', 'quiet')} ${key} when it ends`
    : paint(times, 'quiet')
  const text = `${textOf(mark.label)}${said ? `  ${said}` : ''}`
  return { pointer: isRunning ? paint('>', 'good') : ' ', key, text }
}

function often(times: number): string {
  if (times < 3) return ['', 'once', 'twice'][times] ?? ''
  return `${times} times`
}

function ouchLine({ marks, pressed }: Recording, { paint, unicode }: Room, now: number): string[] {
  const count = marks.filter(({ id }) => id === ouch).length
  if (!count) return []
  const isNew = marks.at(-1)?.id === ouch && pressed !== undefined && now - pressed < flashMs
  return [paint(`ouch ${unicode ? '×' : 'x'} ${count}`, isNew ? 'bad' : 'strong')]
}

/** Newest last; the one that was just pressed stands out. */
function pressLines(marks: readonly Mark[], recording: Recording, { paint, width }: Room, now: number): string[] {
  const { marks: presses, pressed } = recording
  return presses.map((press, index) => {
    const isNew = index === presses.length - 1 && pressed !== undefined && now - pressed < flashMs
    const label = labelOf(press, presses.slice(0, index), marks)
    return hang('', 0, paint(`${timeOf(press.ms)}  ${label}`, isNew ? 'good' : 'quiet'), width)[0] ?? ''
  })
}

function labelOf(press: Press, earlier: readonly Press[], marks: readonly Mark[]): string {
  const mark = marks.find(({ id }) => id === press.id)
  const label = textOf(mark?.label ?? press.id)
  const isEnd = mark?.span && earlier.filter(({ id }) => id === press.id).length % 2 === 1
  return isEnd ? `${label}: ends` : label
}

function textOf(text: string): string {
  return encode(text, { line: true })
}
