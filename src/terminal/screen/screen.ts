import { createPrompt, useEffect, useKeypress, useRef, useState } from '@inquirer/core'
import type { Clock } from '../../clock.ts'
import type { Input, Prompt, Reply, Verb } from '../../prompt.ts'
import { isEnter, type Keypress, readKey } from '../key.ts'
import type { Canvas } from './canvas.ts'
import { type Frame, frameOf, type Window } from './frame.ts'
import { lineWidget } from './line.ts'
import { liveWidget } from './live.ts'
import { pickWidget } from './pick.ts'
import { type Asking, hintsOf, noticeOf, respond, wants } from './respond.ts'
import { respondSafely } from './safe-keys.ts'
import type { Slip } from './slip.ts'
import type { Widget } from './widget.ts'

/** A prompt and what it takes to show it. */
export interface Showing {
  readonly prompt: Prompt
  readonly draft: (input: Input) => void
  readonly clock: Clock
  readonly canvas: Canvas
  readonly window: () => Window
  /** Calls back when all has to be drawn again; gives the way to stop that. */
  readonly onRedraw: (draw: () => void) => () => void
  readonly slip: Slip
  /** A character waits for Enter. */
  readonly safeKeys: boolean
}

/** Keys that follow one another faster than this were not typed by hand. */
const byHandMs = 30
const tickMs = 200
const draftMs = 5000

/**
 * One prompt in the full screen. Inquirer reads the keys and keeps the state; the frame is drawn on the canvas, because
 * Inquirer draws from where the cursor was, which a resize moves.
 */
export const showScreen = createPrompt<Reply, Showing>((showing, done) => {
  const { prompt, clock } = showing
  const [asking, setAsking] = useState<Asking>(() => ({
    widget: widgetOf(prompt, clock().mono),
    armed: false,
    notice: undefined,
    fresh: true,
    since: clock().mono,
    scroll: 0,
  }))
  const latest = useRef(asking)
  latest.current = asking
  const frame = useRef<Frame | undefined>(undefined)
  const waiting = useRef<{ draft?: Input | undefined; drawing: boolean; over: boolean }>({
    drawing: false,
    over: false,
  })
  const keys = useRef<{ pasting: boolean; at: number; enter: NodeJS.Timeout | undefined }>({
    pasting: false,
    at: 0,
    enter: undefined,
  })

  const draw = () => {
    const window = showing.window()
    const { widget, scroll } = latest.current
    const hints = hintsOf(latest.current, prompt, window.unicode)
    const notice = noticeOf(latest.current, prompt)
    frame.current = frameOf(prompt, widget, window, { scroll, notice, hints, now: clock().mono })
    showing.canvas.paint(frame.current)
  }
  /** Draws and keeps the draft once for all keys that came at once, such as a paste; still before anything else happens. */
  const drawSoon = () => {
    if (waiting.current.drawing) return
    waiting.current.drawing = true
    queueMicrotask(() => {
      const { draft, over } = waiting.current
      waiting.current = { drawing: false, over }
      if (over) return
      if (draft) showing.draft(draft)
      draw()
    })
  }
  const finish = (reply: Reply) => {
    waiting.current.over = true
    clearTimeout(keys.current.enter)
    done(reply)
  }
  const press = (keypress: Keypress, pasted: boolean) => {
    const key = readKey(keypress, pasted)
    // A paste is never a slip; what comes behind it belongs to it.
    if (showing.slip.isSlip(key) && !pasted) return
    const scrolling = frame.current ?? { scrolls: 0, pageRoom: 0 }
    const toKeys = showing.safeKeys ? respondSafely : respond
    const run = showing.slip.goesOn(key)
    const goesOn = run && !showing.safeKeys && prompt.verbs.includes(run)
    const response = goesOn
      ? wants(run, latest.current, clock().mono)
      : toKeys(latest.current, key, prompt, scrolling, clock().mono)
    if ('reply' in response) {
      showing.slip.remember(key, meantBy(response.reply, prompt), verbIn(response.reply))
      return finish(response.reply)
    }
    if (response.turned) showing.slip.remember(key)
    if (response.refused) showing.slip.refuse(key)
    if (response.draft && !response.turned && !response.asking.widget.takesPaste) showing.slip.press(key)
    if (response.draft) waiting.current.draft = response.draft
    latest.current = response.asking
    setAsking(response.asking)
    drawSoon()
  }

  useKeypress((event, rl) => {
    rl.clearLine(0)
    const keypress: Keypress = event
    if (keypress.name === 'paste-start' || keypress.name === 'paste-end') {
      keys.current.pasting = keypress.name === 'paste-start'
      return
    }
    const now = performance.now()
    const isQuick = now - keys.current.at < byHandMs
    keys.current.at = now
    if (keys.current.enter) {
      clearTimeout(keys.current.enter)
      keys.current.enter = undefined
      press({ name: 'return' }, true)
    }
    // In a paste that is not marked as one, Enter is a new line, which shows only when more follows.
    const isLines = prompt.control.is === 'line' && prompt.control.many
    if (
      isLines &&
      isQuick &&
      !keys.current.pasting &&
      isEnter(readKey(keypress, false)) &&
      keypress.name === 'return'
    ) {
      keys.current.enter = setTimeout(() => {
        keys.current.enter = undefined
        press(keypress, false)
      }, byHandMs)
      return
    }
    press(keypress, keys.current.pasting)
  })

  useEffect((rl) => {
    const ended = () => finish({ stop: 'end' })
    // Without a listener Ctrl+Z would put the program to sleep; here it takes back.
    const stay = () => {}
    rl.on('close', ended)
    rl.on('SIGTSTP', stay)
    const stop = showing.onRedraw(draw)
    draw()
    return () => {
      waiting.current.over = true
      clearTimeout(keys.current.enter)
      rl.removeListener('close', ended)
      rl.removeListener('SIGTSTP', stay)
      stop()
    }
  }, [])

  useEffect(() => {
    if (!asking.widget.ticks) return
    const keep = () => {
      const half = latest.current.widget.half(clock().mono)
      if (half) showing.draft(half)
    }
    const timers = [setInterval(draw, tickMs), setInterval(keep, draftMs)]
    return () => timers.forEach(clearInterval)
  }, [asking.widget.ticks])

  return ''
})

/** The word that an answering key stands for, where it is one: `yes` for `y`. */
function meantBy(reply: Reply, { control }: Prompt): string | undefined {
  const input = 'input' in reply && !('verb' in reply) ? reply.input : undefined
  if (control.is !== 'pick' || input?.is !== 'pick') return undefined
  return control.options.find(({ id }) => id === input.ids[0])?.label
}

function verbIn(reply: Reply): Verb | undefined {
  return 'verb' in reply ? reply.verb : undefined
}

function widgetOf({ control, initial, answered, verbs }: Prompt, now: number): Widget {
  switch (control.is) {
    case 'pick':
      return pickWidget(control, initial, answered === true)
    case 'live':
      return liveWidget(control, initial, now)
    case 'line':
    case 'file':
      return lineWidget(control, initial, verbs.includes('back'))
  }
}
