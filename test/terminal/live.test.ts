import { describe, expect, test } from 'vitest'
import { demo } from './demo-terminal.ts'
import { keys } from './pty.ts'

describe('while doing', () => {
  test('Space is ouch, Enter is done, and verbs need no Esc', async () => {
    const terminal = await demo('doing')
    await terminal.waitFor(/Enter done +Space ouch +← back/)
    expect(terminal.screen()).not.toContain('Esc')
    await terminal.press(keys.space)
    await terminal.waitFor(/ouch × 1$/m)
    await terminal.press(keys.space)
    await terminal.waitFor(/ouch × 2$/m)
    terminal.send('w')
    const [reply] = await terminal.ended()
    expect(reply).toMatchObject({
      verb: 'note',
      input: { is: 'live', pausedMs: 0, marks: [{ id: 'ouch' }, { id: 'ouch' }] },
    })
    expect(terminal.drafts().at(-1)).toMatchObject({ is: 'live', marks: [{ id: 'ouch' }, { id: 'ouch' }] })
  })

  test('Backspace with nothing to take back does nothing', async () => {
    const terminal = await demo('doing')
    await terminal.press(keys.backspace, keys.space)
    await terminal.waitFor('ouch × 1')
    expect(terminal.replies()).toEqual([])
  })

  test('the clock ticks', async () => {
    const terminal = await demo('doing')
    await terminal.waitFor('0:00')
    await terminal.waitFor('0:01')
    terminal.send(keys.enter)
    const [reply] = await terminal.ended()
    const ms = reply && 'input' in reply && reply.input?.is === 'live' ? reply.input.activeMs : 0
    expect(ms).toBeGreaterThanOrEqual(1000)
    expect(ms).toBeLessThan(3000)
  })
})

describe('the clock of the service', () => {
  test('stands still until Enter starts it, and Enter stops it', async () => {
    const terminal = await demo('call')
    await terminal.waitFor(/Enter start the clock +Space ouch/)
    await new Promise((resolve) => setTimeout(resolve, 1200))
    expect(terminal.screen()).toContain('┏━┓ ╻ ┏━┓ ┏━┓')
    expect(terminal.drafts()).toEqual([])
    await terminal.press(keys.enter)
    await terminal.waitFor('Enter stop the clock')
    expect(terminal.drafts()).toEqual([{ is: 'live', marks: [], activeMs: 0, pausedMs: 0 }])
    await terminal.press('t')
    await new Promise((resolve) => setTimeout(resolve, 120))
    await terminal.press(keys.enter)
    const [reply] = await terminal.ended()
    const input = reply && 'input' in reply && reply.input?.is === 'live' ? reply.input : undefined
    expect(input?.marks).toMatchObject([{ id: 'transfer' }])
    expect(input?.activeMs).toBeLessThan(1000)
  })

  test('is started by the first mark, which happened at zero', async () => {
    const terminal = await demo('call')
    await terminal.press('p')
    await terminal.waitFor('Enter stop the clock')
    expect(terminal.drafts()).toEqual([{ is: 'live', marks: [{ id: 'person', ms: 0 }], activeMs: 0, pausedMs: 0 }])
  })

  test('is not started by a key that is no mark, nor by Backspace, nor stopped by a double press', async () => {
    const terminal = await demo('call')
    await terminal.press('x', keys.backspace)
    await terminal.waitFor('Enter start the clock')
    terminal.send(keys.enter)
    await new Promise((resolve) => setTimeout(resolve, 40))
    terminal.send(keys.enter)
    await terminal.waitFor('Enter stop the clock')
    expect(terminal.replies()).toEqual([])
  })

  test('that was never started is no half answer', async () => {
    const terminal = await demo('call')
    await terminal.press(keys.escape, 'w')
    expect(await terminal.ended()).toEqual([{ verb: 'note' }])
  })

  test('runs at once where a recording is resumed, or where it is not the service that is timed', async () => {
    await (await demo('resumed')).waitFor('Enter stop the clock')
    await (await demo('doing')).waitFor('Enter done')
  })
})

describe('a timeline', () => {
  test('marks are recorded with their time, spans show that they run, and Backspace takes back', async () => {
    const terminal = await demo('call')
    await terminal.waitFor(/h +put on hold/)
    await terminal.press('h')
    await terminal.waitFor(/> h +put on hold +running since 0:00 · h when it ends/)
    await terminal.press('t')
    await terminal.waitFor(/t +transferred +once$/m)
    await terminal.press('h')
    await terminal.waitFor('put on hold: ends')
    await terminal.press(keys.backspace)
    await terminal.waitFor(/> h +put on hold +running/)
    await terminal.press('h', 't', 'h')
    await terminal.waitFor(/> h +put on hold +running since 0:0\d, twice · h when it ends/)
    await terminal.press(keys.backspace, keys.backspace, keys.backspace, 'p', keys.enter)
    const [reply] = await terminal.ended()
    expect(reply).toMatchObject({
      input: { is: 'live', marks: [{ id: 'hold' }, { id: 'transfer' }, { id: 'person' }] },
    })
  })

  test('a mark whose key bounces, or is held down, was pressed once', async () => {
    const terminal = await demo('call')
    await terminal.press(keys.enter)
    await terminal.waitFor('Enter stop the clock')
    for (let times = 0; times < 4; times += 1) {
      terminal.send('t')
      await new Promise((resolve) => setTimeout(resolve, 30))
    }
    await terminal.waitFor(/transferred +once/)
    await new Promise((resolve) => setTimeout(resolve, 150))
    await terminal.press('t')
    await terminal.waitFor(/transferred +twice/)
  })

  test('verbs need Esc, since letters are marks', async () => {
    const terminal = await demo('call')
    await terminal.waitFor(/Esc then: +b back/)
    await terminal.press('w', keys.enter)
    await terminal.waitFor('Enter stop the clock')
    await terminal.press(keys.escape)
    await terminal.waitFor('Esc never mind')
    terminal.send('p')
    expect(await terminal.ended()).toMatchObject([{ verb: 'pause', input: { marks: [] } }])
  })

  test('Alt and a letter is Esc and the letter', async () => {
    const terminal = await demo('call')
    terminal.send('\x1bp')
    expect(await terminal.ended()).toMatchObject([{ verb: 'pause' }])
  })

  test('comes back to where it was', async () => {
    const terminal = await demo('resumed')
    await terminal.waitFor(/running since 1:01/)
    await terminal.press(keys.enter)
    const [reply] = await terminal.ended()
    expect(reply).toMatchObject({ input: { pausedMs: 7, marks: [{ id: 'hold', ms: 61_000 }] } })
    const ms = reply && 'input' in reply && reply.input?.is === 'live' ? reply.input.activeMs : 0
    expect(ms).toBeGreaterThanOrEqual(65_000)
  })

  test('what is recorded is kept every five seconds without a key', async () => {
    const terminal = await demo('doing')
    await expect.poll(() => terminal.drafts().length, { timeout: 7000, interval: 200 }).toBe(1)
  }, 10_000)

  test('the clock is large where there is room', async () => {
    const large = await demo('resumed', { env: { LANG: 'C' } })
    expect(large.screen()).toContain('|_|')
    expect(large.screen()).toContain('running since 1:01 - h when it ends')
    const small = await demo('resumed', { rows: 12 })
    await small.waitFor('1:05')
  })
})
