import { describe, expect, test } from 'vitest'
import { demo } from './demo-terminal.ts'
import { keys } from './pty.ts'

describe('while doing', () => {
  test('Space is ouch, Enter is done, and verbs need no Esc', async () => {
    const terminal = await demo('doing')
    await terminal.waitFor(/Enter done +Space ouch +← back/)
    expect(terminal.screen()).not.toContain('Esc')
    await terminal.press(keys.space)
    await terminal.waitFor('ouch 1!')
    await terminal.press(keys.space)
    await terminal.waitFor('ouch 2!')
    await terminal.waitFor(/ouch 2$/m)
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
    await terminal.waitFor('ouch 1')
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

describe('a timeline', () => {
  test('marks are recorded with their time, spans show that they run, and Backspace takes back', async () => {
    const terminal = await demo('call')
    await terminal.waitFor(/h +put on hold/)
    await terminal.press('h')
    await terminal.waitFor(/> h +put on hold +running since 0:00, once/)
    await terminal.press('t')
    await terminal.waitFor(/t +transferred +once/)
    await terminal.press('h')
    await terminal.waitFor('put on hold: ends')
    await terminal.press(keys.backspace)
    await terminal.waitFor(/> h +put on hold +running/)
    await terminal.press('p', keys.enter)
    const [reply] = await terminal.ended()
    expect(reply).toMatchObject({
      input: { is: 'live', marks: [{ id: 'hold' }, { id: 'transfer' }, { id: 'person' }] },
    })
  })

  test('verbs need Esc, since letters are marks', async () => {
    const terminal = await demo('call')
    await terminal.waitFor(/Esc then: +b back/)
    await terminal.press('w')
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
    const small = await demo('resumed', { rows: 12 })
    await small.waitFor('1:05')
  })
})
