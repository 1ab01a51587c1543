import { describe, expect, test } from 'vitest'
import type { Prompt, Reply } from '../../src/prompt.ts'
import { type Keypress, readKey } from '../../src/terminal/key.ts'
import type { PickControl } from '../../src/terminal/picking.ts'
import type { LiveControl } from '../../src/terminal/recording.ts'
import { liveWidget } from '../../src/terminal/screen/live.ts'
import { pickWidget } from '../../src/terminal/screen/pick.ts'
import { type Asking, noticeOf, respond } from '../../src/terminal/screen/respond.ts'

const ouch = { id: 'ouch', key: ' ', label: 'ouch' }
const doing: LiveControl = { is: 'live', clock: false, marks: [ouch] }
const call: LiveControl = { is: 'live', clock: true, marks: [{ id: 'hold', key: 'h', label: 'put on hold' }, ouch] }
const several: PickControl = {
  is: 'pick',
  many: true,
  options: [
    { id: 'one', key: '1', label: 'one' },
    { id: 'two', key: '2', label: 'two' },
  ],
}

/** A prompt that is shown at 0, pressed at milliseconds. */
function shown(control: LiveControl | PickControl, more: Partial<Prompt> = {}) {
  const prompt: Prompt = { place: { step: 'a', part: 'do' }, page: [], question: 'What?', control, verbs: [], ...more }
  const widget = 'marks' in control ? liveWidget(control, undefined, 0) : pickWidget(control, prompt.initial, false)
  let asking: Asking = { widget, armed: false, notice: undefined, fresh: true, since: 0, scroll: 0 }
  let reply: Reply | undefined
  const self = {
    press(what: string, at: number, scrolls = 0) {
      const named: Record<string, Keypress> = { Enter: { name: 'return' }, Up: { name: 'up' }, Down: { name: 'down' } }
      const key = readKey(named[what] ?? { sequence: what, name: what }, false)
      const response = respond(asking, key, prompt, { scrolls, pageRoom: 4 }, at)
      if ('reply' in response) reply = response.reply
      else asking = response.asking
      return self
    },
    reply: () => reply,
    says: () => noticeOf(asking, prompt)?.text,
    scroll: () => asking.scroll,
  }
  return self
}

describe('Enter where nobody can have read what it would say', () => {
  const weighty = { weighty: true }

  test('is asked for again, once what is to be done can have been read', () => {
    const screen = shown(doing, weighty).press('Enter', 400)
    expect(screen.reply()).toBeUndefined()
    expect(screen.says()).toContain('Press Enter again')
    expect(screen.press('Enter', 700).reply()).toBeUndefined()
    expect(screen.press('Enter', 1100).reply()).toMatchObject({ input: { activeMs: 1100 } })
  })

  test('starts and stops no clock by one double press', () => {
    const screen = shown(call, weighty).press('Enter', 2000).press('Enter', 2300)
    expect(screen.reply()).toBeUndefined()
    expect(screen.press('Enter', 3100).reply()).toMatchObject({ input: { activeMs: 1100 } })
  })

  test('is meant at once behind a mark, or behind a tick', () => {
    expect(shown(call, weighty).press('h', 300).press('Enter', 600).reply()).toMatchObject({
      input: { marks: [{ id: 'hold', ms: 0 }], activeMs: 300 },
    })
    const ticked = shown(several, weighty).press('1', 300).press('Enter', 900)
    expect(ticked.reply()).toEqual({ input: { is: 'pick', ids: ['one'] } })
  })

  test('says that it was none of them only once they can have been read', () => {
    const screen = shown(several, weighty).press('Enter', 500)
    expect(screen.reply()).toBeUndefined()
    expect(screen.press('Enter', 1500).reply()).toEqual({ input: { is: 'pick', ids: [] } })
  })

  test('is taken at once everywhere else', () => {
    expect(shown(several).press('Enter', 50).reply()).toEqual({ input: { is: 'pick', ids: [] } })
  })
})

test('where arrows mean nothing else, they scroll a page that is cut', () => {
  const screen = shown(doing).press('Down', 0, 5).press('Down', 0, 5)
  expect(screen.scroll()).toBe(2)
  expect(screen.press('Up', 0, 5).scroll()).toBe(1)
  expect(shown(several).press('Down', 0, 5).scroll()).toBe(0)
})
