import { describe, expect, test } from 'vitest'
import { photographed, type Theme } from './camera.ts'
import { demo } from './demo-terminal.ts'
import { keys } from './pty.ts'

const url = 'https://shop.example.com/returns?order=1'

const themes: readonly [string, Theme][] = [
  ['dark', { ink: 230, paper: 20 }],
  ['light', { ink: 20, paper: 250 }],
]

describe('a link', () => {
  test.each(themes)('can be read from a %s screen by a camera, and by eye', async (_, theme) => {
    const terminal = await demo('link', { columns: 100, rows: 36 })
    await terminal.waitFor('Press Enter when you have done it.')
    expect(terminal.screen()).toContain(`Open  ${url}`)
    expect(photographed(terminal, 100, 36, theme)).toBe(url)
    // Nothing had to go for it.
    expect(terminal.screen()).toContain('Enter done')
    await terminal.press(keys.enter)
    await terminal.waitFor('How frustrating was it?')
    expect(photographed(terminal, 100, 36, theme)).toBeUndefined()
  })

  test.each<[string, Parameters<typeof demo>]>([
    ['in a window of the usual size', ['link']],
    ['in a narrow window', ['link', { columns: 40 }]],
    ['in a window that is high, and too narrow for it', ['link', { columns: 30, rows: 60 }]],
    ['in a window that is too low by a few rows', ['link', { rows: 26 }]],
    ['that is too long for the window', ['long-link', { rows: 36 }]],
    ['that is none of the web', ['no-link', { rows: 50 }]],
    ['without colours, where nobody knows what is dark', ['link', { rows: 50, env: { NO_COLOR: '1' } }]],
    ['in a terminal that draws only ASCII', ['link', { rows: 50, env: { LANG: 'C' } }]],
  ])('%s is only written', async (_, [scenario, options]) => {
    const terminal = await demo(scenario, options)
    await terminal.waitFor('Press Enter when')
    expect(terminal.screen().replaceAll(/\s/g, '')).toContain('shop.example.com')
    expect(terminal.screen()).not.toMatch(/[▀▄]/)
  })

  test('loses its code to a window that becomes smaller, and has it back', async () => {
    const terminal = await demo('link', { columns: 100, rows: 36 })
    await terminal.waitFor('▀')
    await terminal.resize(80, 24)
    await expect.poll(() => terminal.screen()).not.toContain('▀')
    expect(terminal.screen()).toContain(url)
    await terminal.resize(80, 36)
    await terminal.waitFor('▀')
    expect(photographed(terminal, 80, 36, { ink: 255, paper: 0 })).toBe(url)
  })
})
