import { describe, expect, test } from 'vitest'
import { demo } from './demo-terminal.ts'
import { dangerousIn } from './payloads.ts'
import { keys } from './pty.ts'

describe('the window', () => {
  test('says where one is, and the keys stand at the bottom', async () => {
    const terminal = await demo('doing')
    const lines = terminal.screen().split('\n')
    expect(lines[0]).toMatch(/^Return one of our own products {3}Step 7 of 20 {3}█+░+ {3}about 15 min left$/)
    expect(lines).toHaveLength(24)
    expect(lines.at(-1)).toContain('? help')
  })

  test('is drawn again at once when it is resized, without stale copies', async () => {
    const terminal = await demo('doing')
    for (const [columns, rows] of [
      [40, 24],
      [120, 40],
      [33, 15],
      [80, 24],
    ] as const) {
      await terminal.resize(columns, rows)
      await terminal.waitFor(new RegExp(`^(.*\\n){${rows - 1}}.*\\? help`))
      expect(terminal.screen().match(/Press Enter when/g)).toHaveLength(1)
    }
    terminal.send(keys.enter)
    await terminal.ended()
    expect(terminal.screen()).toBe('Saved. Thank you.')
  })

  test('at 40 columns every line fits and no word of the page is cut', async () => {
    const terminal = await demo('doing', { columns: 40 })
    expect(terminal.screen()).toContain(
      'Do      Start on the home page, on your\n        phone. Find out how to send an',
    )
    expect(terminal.screen()).toContain('? help')
  })

  test.each(['doing', 'call', 'many', 'jump', 'scale', 'lines', 'menu', 'long'])(
    'no size breaks it: %s',
    async (scenario) => {
      const terminal = await demo(scenario)
      for (const [columns, rows] of [
        [20, 24],
        [20, 5],
        [24, 2],
        [200, 60],
        [80, 3],
        [40, 10],
      ] as const) {
        await terminal.resize(columns, rows)
        expect(terminal.screen().split('\n').length).toBeLessThanOrEqual(rows)
      }
      await terminal.resize(80, 24)
      await terminal.waitFor('? help')
    },
  )

  test('a page that is too long scrolls, and only then is that said', async () => {
    const terminal = await demo('long')
    await terminal.waitFor('PgUp/PgDn scroll')
    await terminal.waitFor(/This is line 1 of[\s\S]*How frustrating[\s\S]*extremely/)
    expect(terminal.screen()).toContain('↓ more (PgDn)')
    await terminal.press(keys.pageDown, keys.pageDown, keys.pageDown, keys.pageDown)
    await terminal.waitFor(/This is line 40 of[\s\S]*How frustrating[\s\S]*extremely/)
    await terminal.press(keys.pageUp)
    await terminal.waitFor('This is line 20 of')
    const short = await demo('doing')
    expect(short.screen()).not.toContain('PgUp')
  })
})

test('the task is seen in a small window', async () => {
  for (const columns of [60, 40]) {
    const terminal = await demo('call', { columns, rows: 12 })
    await terminal.waitFor(/^Do {6}Start on the home page[\s\S]*\? help/m)
  }
  const terminal = await demo('long', { columns: 40, rows: 12, env: { LANG: 'C' } })
  await terminal.waitFor(/This is line 2 of the page\.[\s\S]*\nv more \(PgDn\)\nHow frustrating/)
  await terminal.press(keys.pageDown)
  await terminal.waitFor(/This is line 4 of the page/)
})

describe('leaving', () => {
  test('what was there before comes back, and the cursor', async () => {
    const terminal = await demo('kept')
    expect(terminal.isFullScreen()).toBe(true)
    expect(terminal.cursor()).toBeUndefined()
    terminal.send('1')
    await terminal.ended()
    expect(terminal.isFullScreen()).toBe(false)
    expect(terminal.cursor()).toBeDefined()
    expect(terminal.screen()).toBe('Saved. Thank you.')
  })

  test('the mouse wheel, which would choose an answer, is no arrow key until then', async () => {
    const terminal = await demo('kept')
    expect(terminal.raw().match(/\x1b\[\?1007./g)).toEqual(['\x1b[?1007l'])
    terminal.send('1')
    await terminal.ended()
    expect(terminal.raw().match(/\x1b\[\?1007./g)).toEqual(['\x1b[?1007l', '\x1b[?1007h'])
  })

  test.each([
    ['Ctrl+C', keys.ctrl('c'), 'interrupt', 130],
    ['Ctrl+D', keys.ctrl('d'), 'end', 3],
  ])('%s stops', async (_, key, stop, code) => {
    for (const scenario of ['scale', 'lines', 'call']) {
      const terminal = await demo(scenario)
      await terminal.press('x', key)
      expect((await terminal.ended()).at(-1)).toEqual({ stop })
      expect(await terminal.exit).toEqual({ code })
      expect(terminal.isFullScreen()).toBe(false)
      expect(terminal.cursor()).toBeDefined()
    }
  })

  test.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('%s restores the terminal', async (signal, code) => {
    const terminal = await demo('call')
    terminal.kill(signal)
    expect(await terminal.exit).toMatchObject({ code })
    expect(terminal.isFullScreen()).toBe(false)
    expect(terminal.cursor()).toBeDefined()
  })

  test('SIGINT is Ctrl+C', async () => {
    const terminal = await demo('call')
    terminal.kill('SIGINT')
    expect(await terminal.ended()).toEqual([{ stop: 'interrupt' }])
  })

  test('a closed window ends the program', async () => {
    const terminal = await demo('call')
    terminal.hangUp()
    expect((await terminal.exit).code).toBeGreaterThan(0)
  })

  test('stopped and continued, it is drawn again and goes on', async () => {
    const terminal = await demo('kept')
    terminal.kill('SIGSTOP')
    const before = terminal.raw().length
    terminal.kill('SIGCONT')
    await expect.poll(() => terminal.raw().slice(before)).toContain('How frustrating')
    terminal.send('6')
    expect(await terminal.ended()).toEqual([{ input: { is: 'pick', ids: ['6'] } }])
  })
})

describe('keys that were not meant', () => {
  test('those typed before the first prompt are dropped', async () => {
    const terminal = await demo('scale', { env: { DEMO_BUSY: '300' }, early: '55' })
    await terminal.waitFor('How frustrating')
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(terminal.replies()).toEqual([])
    terminal.send('3')
    await terminal.waitFor('And now?')
    expect(terminal.replies()).toEqual([{ input: { is: 'pick', ids: ['3'] } }])
  })

  test('of several that come at once, only the first answers', async () => {
    const terminal = await demo('scale')
    terminal.send('345')
    await terminal.waitFor('And now?')
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(terminal.replies()).toEqual([{ input: { is: 'pick', ids: ['3'] } }])
  })

  test('those typed while an answer is being saved are dropped', async () => {
    const terminal = await demo('scale', { env: { DEMO_BUSY: '200' } })
    await terminal.waitFor('How frustrating')
    terminal.send('3')
    await new Promise((resolve) => setTimeout(resolve, 50))
    terminal.send('5')
    await terminal.waitFor('And now?')
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(terminal.replies()).toEqual([{ input: { is: 'pick', ids: ['3'] } }])
  })

  test('a double press answers one question', async () => {
    const terminal = await demo('scale')
    terminal.send('3')
    await terminal.waitFor('And now?')
    terminal.send('3')
    await new Promise((resolve) => setTimeout(resolve, 30))
    terminal.send('3')
    await new Promise((resolve) => setTimeout(resolve, 150))
    expect(terminal.replies()).toHaveLength(1)
    terminal.send('3')
    expect(await terminal.ended()).toHaveLength(2)
  })
})

describe('colours and characters', () => {
  test('NO_COLOR means none', async () => {
    const terminal = await demo('tour', { env: { NO_COLOR: '1' } })
    expect(terminal.raw()).not.toMatch(/\x1b\[[0-9;]*m/)
  })

  test('without UTF-8 all of our own is ASCII', async () => {
    for (const scenario of ['call', 'jump', 'scale', 'doing']) {
      const terminal = await demo(scenario, { env: { LANG: 'C' } })
      await terminal.waitFor('? help')
      expect(terminal.screen()).not.toMatch(/[^\n -~]/)
    }
  })

  test('nothing that a file says reaches the terminal as a command', async () => {
    const terminal = await demo('hostile')
    await terminal.waitFor('question')
    terminal.send('1')
    await terminal.waitFor('reason')
    terminal.send(keys.ctrl('c'))
    await terminal.ended()
    const ours = /\x1b\[(?:\d+;\d+H|[KJ]|2J|\?(?:1049|7|2004|1007|25)[hl])/g
    expect(dangerousIn(terminal.raw().replace(ours, '').replaceAll('\r\n', '\n'))).toEqual([])
  })
})
