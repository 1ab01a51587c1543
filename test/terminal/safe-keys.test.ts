import { describe, expect, test } from 'vitest'
import type { Prompt, Reply } from '../../src/prompt.ts'
import { type Keypress, readKey } from '../../src/terminal/key.ts'
import { lineWidget } from '../../src/terminal/screen/line.ts'
import { liveWidget } from '../../src/terminal/screen/live.ts'
import { pickWidget } from '../../src/terminal/screen/pick.ts'
import { type Asking, hintsOf, noticeOf } from '../../src/terminal/screen/respond.ts'
import { respondSafely } from '../../src/terminal/screen/safe-keys.ts'
import type { Widget } from '../../src/terminal/screen/widget.ts'
import { demo } from './demo-terminal.ts'
import { keys } from './pty.ts'
import { scenarios } from './scenarios.ts'

function promptOf(scenario: string): Prompt {
  const [prompt] = scenarios[scenario] ?? []
  if (!prompt) throw new Error(`no scenario ${scenario}`)
  return prompt
}

function widgetOf({ control, initial }: Prompt): Widget {
  if (control.is === 'pick') return pickWidget(control, initial, false)
  return control.is === 'live' ? liveWidget(control, initial, 0) : lineWidget(control, initial, true)
}

/** A prompt with safe keys, pressed key by key, at a time in milliseconds. */
function pressing(scenario: string) {
  const prompt = promptOf(scenario)
  let asking: Asking = { widget: widgetOf(prompt), armed: false, notice: undefined, fresh: true, since: 0, scroll: 0 }
  let reply: Reply | undefined
  const self = {
    press(what: string, at = 0) {
      const named: Record<string, Keypress> = {
        Enter: { name: 'return' },
        Esc: { name: 'escape', meta: true },
        Left: { name: 'left' },
        Space: { name: 'space', sequence: ' ' },
      }
      const response = respondSafely(
        asking,
        readKey(named[what] ?? { sequence: what, name: what }, false),
        prompt,
        { scrolls: 0, pageRoom: 0 },
        at,
      )
      if ('reply' in response) reply = response.reply
      else asking = response.asking
      return self
    },
    reply: () => reply,
    says: () => noticeOf(asking, prompt)?.text,
    keys: () => hintsOf(asking, prompt, true).map(({ key, does }) => `${key} ${does}`),
    asking: () => asking,
  }
  return self
}

describe('with safe keys', () => {
  test('a digit waits for Enter, and says what it is', () => {
    const screen = pressing('menu').press('3')
    expect(screen.reply()).toBeUndefined()
    expect(screen.says()).toBe('3, later: Enter takes it, any other key drops it.')
    expect(screen.keys()).toEqual(['Enter take it', 'Esc drop it'])
    expect(screen.press('Enter').reply()).toEqual({ input: { is: 'pick', ids: ['3'] } })
  })

  test.each(['Esc', 'Left'])('%s drops it and does nothing else', (key) => {
    const screen = pressing('menu').press('3').press(key)
    expect(screen.reply()).toBeUndefined()
    expect(screen.says()).toBe('3, later: dropped.')
    expect(screen.press('Enter').reply()).toBeUndefined()
  })

  test('another character takes its place', () => {
    expect(pressing('scale').press('3').press('5').press('Enter').reply()).toEqual({
      input: { is: 'pick', ids: ['5'] },
    })
  })

  test('a character that does nothing says so at once, and drops the one before', () => {
    const screen = pressing('scale').press('3').press('x')
    expect(screen.says()).toBe('x does nothing here. Press 1-7.')
    expect(screen.press('Enter').reply()).toBeUndefined()
  })

  test.each([
    ['b', 'b, back', { verb: 'back' }],
    ['w', 'w, write a note', { verb: 'note' }],
    ['?', '?, help', { verb: 'help' }],
    ['=', '=, the same as before', { input: { is: 'pick', ids: ['2'] } }],
  ])('%s is no command without Enter', (key, says, reply) => {
    const screen = pressing('kept').press(key)
    expect(screen.reply()).toBeUndefined()
    expect(screen.says()).toContain(`${says}: Enter`)
    expect(screen.press('Enter').reply()).toEqual(reply)
  })

  test('nothing is ticked by a letter or by Space alone', () => {
    const screen = pressing('many').press('2')
    expect(screen.says()).toContain('2, confused: Enter')
    expect(screen.press('Esc').press('Enter').reply()).toEqual({ input: { is: 'pick', ids: [] } })
    const ticked = pressing('many').press('2').press('Enter').press('Space')
    expect(ticked.says()).toContain('Space, untick: Enter')
    expect(ticked.press('Esc').press('Enter').reply()).toEqual({ input: { is: 'pick', ids: ['2'] } })
  })

  test('what was typed as a number of several digits still needs only its own Enter', () => {
    expect(pressing('jump').press('1').press('2').press('Enter').reply()).toEqual({
      input: { is: 'pick', ids: ['12'] },
    })
  })

  test('an option opens its line with Enter, where one types as ever', () => {
    const screen = pressing('menu').press('1').press('Enter').press('n').press('o')
    expect(screen.says()).toBeUndefined()
    expect(screen.press('Enter').reply()).toEqual({ input: { is: 'pick', ids: ['1'], text: 'no' } })
  })

  test('the time of a mark is that of its key', () => {
    const screen = pressing('call').press('h', 5000).press('Enter', 9000).press('p', 20_000)
    expect(screen.says()).toContain('p, a person answers: Enter')
    screen.press('Enter', 31_000)
    expect(screen.asking().widget.half(40_000)).toEqual({
      is: 'live',
      marks: [
        { id: 'hold', ms: 0 },
        { id: 'person', ms: 15_000 },
      ],
      activeMs: 35_000,
      pausedMs: 0,
    })
  })

  test('an ouch that is dropped was none, and one that is taken does not end the doing', () => {
    const screen = pressing('doing').press('Space', 3000)
    expect(screen.says()).toContain('Space, ouch: Enter')
    screen.press('Esc', 4000).press('Space', 6000).press('Enter', 8000)
    expect(screen.reply()).toBeUndefined()
    expect(screen.press('Enter', 9000).reply()).toEqual({
      input: { is: 'live', marks: [{ id: 'ouch', ms: 6000 }], activeMs: 9000, pausedMs: 0 },
    })
  })

  test('a mark that is dropped by a slip of the finger says so', () => {
    const screen = pressing('resumed').press('h').press('x')
    expect(screen.says()).toBe('h, put on hold: dropped.')
    expect(screen.asking().widget.half(0)).toMatchObject({ marks: [{ id: 'hold' }] })
  })

  test('a clock that goes on under a note loses nothing while Enter is awaited', () => {
    const screen = pressing('resumed').press('Esc', 900).press('w', 1000)
    expect(screen.press('Enter', 6000).reply()).toMatchObject({ verb: 'note', input: { activeMs: 71_000 } })
  })

  test('text is typed as ever, and a letter behind Esc waits', () => {
    const screen = pressing('line').press('b').press('3')
    expect(screen.says()).toBeUndefined()
    expect(screen.asking().widget.half(0)).toEqual({ is: 'line', text: 'b3' })
    screen.press('Esc').press('b')
    expect(screen.reply()).toBeUndefined()
    expect(screen.says()).toContain('b, back: Enter')
    expect(screen.press('Enter').reply()).toEqual({ verb: 'back', input: { is: 'line', text: 'b3' } })
  })
})

test('on a terminal: nothing happens by a key alone, and a double Enter takes one thing', async () => {
  const terminal = await demo('doing', { env: { DEMO_SAFE: '1' } })
  await terminal.press(keys.space)
  await terminal.waitFor('> Space, ouch: Enter takes it, any other key drops it.')
  expect(terminal.screen()).not.toContain('ouch × 1')
  expect(terminal.screen().split('\n').at(-1)).toBe('Enter take it   Esc drop it')
  terminal.send(keys.enter)
  await new Promise((resolve) => setTimeout(resolve, 40))
  terminal.send(keys.enter)
  await terminal.waitFor('ouch × 1')
  expect(terminal.replies()).toEqual([])
  await terminal.press('w')
  await terminal.waitFor('w, write a note')
  expect(terminal.replies()).toEqual([])
  await terminal.press(keys.enter)
  expect(await terminal.ended()).toMatchObject([{ verb: 'note' }])
})
