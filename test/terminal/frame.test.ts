import { describe, expect, test } from 'vitest'
import { paragraph } from '../../src/page.ts'
import type { Prompt } from '../../src/prompt.ts'
import { frameOf } from '../../src/terminal/screen/frame.ts'
import { lineWidget } from '../../src/terminal/screen/line.ts'
import { liveWidget } from '../../src/terminal/screen/live.ts'
import { pickWidget } from '../../src/terminal/screen/pick.ts'
import { type Asking, hintsOf } from '../../src/terminal/screen/respond.ts'
import { painter } from '../../src/terminal/style.ts'
import { scenarios } from './scenarios.ts'

/** One prompt of a scenario, drawn for a window. */
function drawn(
  [scenario, at]: readonly [string, number],
  columns: number,
  rows: number,
  { unicode = true, scroll = 0, notice = undefined as string | undefined, more = {} as Partial<Prompt> } = {},
) {
  const prompt: Prompt = { ...(scenarios[scenario]?.[at] as Prompt), ...more }
  const { control } = prompt
  const widget =
    control.is === 'pick'
      ? pickWidget(control, undefined, false)
      : control.is === 'live'
        ? liveWidget(control, prompt.initial, 0)
        : lineWidget(control, undefined, true)
  const asking: Asking = { widget, armed: false, notice, fresh: true, since: 0, scroll }
  const window = { columns, rows, colour: 0 as const, unicode, paint: painter(0), folder: '/home/mina' }
  const frame = frameOf(prompt, widget, window, {
    scroll,
    notice: notice === undefined ? undefined : { text: notice, is: 'refused' },
    hints: hintsOf(asking, prompt, unicode),
    now: 0,
  })
  return { ...frame, text: frame.rows.join('\n') }
}

/** Every kind of control, by its place in the tour. */
const tour = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((at) => ['tour', at] as const)
const page = Array.from({ length: 12 }, (_, index) => paragraph(`Task ${index + 1}`))
const lines = (text: string) => text.match(/^Task \d+$/gm)?.length ?? 0

describe('a small window', () => {
  test.each([
    [60, 12],
    [40, 12],
  ])('of %i by %i shows the task, and blank lines go first', (columns, rows) => {
    for (const scenario of [['doing', 0] as const, ['call', 0] as const]) {
      const { text, rows: shown } = drawn(scenario, columns, rows)
      expect(shown).toHaveLength(rows)
      expect(text).toMatch(/^Do {6}Start on the home page/m)
      expect(text).toContain('? help')
      expect(text).not.toMatch(/\n\n[\s\S]*(Press Enter when|Call them)/)
    }
  })

  test('shows every mark of a recording, whatever runs; keys go before that, since Esc shows them', () => {
    const marks = [...'cnqpahts'].map((key) => ({ id: key, key, label: `mark number ${key} of them`, span: true }))
    const control = { is: 'live', clock: true, marks } as const
    const initial = {
      is: 'live',
      marks: [...'qh'].map((id) => ({ id, ms: 1000 })),
      activeMs: 9000,
      pausedMs: 0,
    } as const
    const { text } = drawn(['call', 0], 40, 24, { more: { control, initial, page } })
    for (const { key } of marks) expect(text).toMatch(new RegExp(`^[> ] ${key} +mark number ${key}`, 'm'))
    expect(text.match(/running\s+since/g)).toHaveLength(2)
    expect(text).toMatch(/Task 1\n/)
    expect(text).toContain('? help')
  })

  test('keeps the header where the control leaves room for it', () => {
    const { rows } = drawn(['doing', 0], 60, 12)
    expect(rows[0]).toBe('Return one of our own products   Step 7 of 20')
    expect(rows[3]).toMatch(/^Do/)
  })

  test('shows every mark of a recording, in a row where there is no line for each', () => {
    expect(drawn(['call', 0], 60, 12).text).toContain('  t  transferred\n')
    const { text } = drawn(['call', 0], 40, 10)
    expect(text).toContain(
      '0:00\nh put on hold   t transferred\na asked what I had said before\np a person answers\nEnter start',
    )
  })

  test('drops blank lines of the page before anything is cut', () => {
    const gaps = page.slice(0, 4).flatMap((block) => [block, { is: 'gap' as const }])
    const { text } = drawn(['doing', 0], 80, 12, { more: { page: gaps } })
    expect(text).toContain('Task 1\nTask 2\nTask 3\nTask 4\nPress Enter')
    expect(text).toContain('p pause   ? help')
    expect(text).not.toContain('more')
  })

  test('gives the keys a quarter of the rows, from the end, but for help and the Esc before it', () => {
    const doing = drawn(['doing', 0], 40, 12, { more: { page } })
    expect(doing.rows.slice(-3)).toEqual([
      'Enter done   Space ouch   ← back',
      'u undo   w write a note   f finding',
      'r remember   s set aside   ? help',
    ])
    const line = drawn(['line', 0], 40, 10, { more: { page } })
    expect(line.rows.slice(-2)).toEqual(['← back   Esc then:   u undo', 'w write a note   f finding   ? help'])
    const pick = drawn(['clashing', 0], 40, 8, { more: { page } })
    expect(pick.rows.slice(-2)).toEqual(['w p answer   ↑↓ choose   ← back   u undo', 'f finding   r remember   ? help'])
  })

  test.each(tour)(
    'always shows two lines of a page that is cut, what is asked, and how to go on: %s %i',
    (...scenario) => {
      for (const unicode of [true, false]) {
        for (const notice of [undefined, 'This is refused with a sentence that is quite long, as some of them are.']) {
          for (let rows = 10; rows <= 30; rows += 1) {
            for (const columns of [20, 24, 33, 40, 60, 80, 120]) {
              const {
                text,
                rows: shown,
                pageRoom,
              } = drawn(scenario, columns, rows, { unicode, notice, more: { page } })
              expect(shown).toHaveLength(rows)
              expect(text).toContain('? help')
              expect(lines(text)).toBe(Math.min(12, pageRoom))
              expect(lines(text)).toBeGreaterThanOrEqual(2)
              if (lines(text) < 12) {
                expect(text).toContain(`Task ${lines(text)}\n${unicode ? '↓' : 'v'} more (PgDn)`)
              } else expect(text).not.toContain('more (')
              expect(notice === undefined || text.includes('! ')).toBe(true)
            }
          }
        }
      }
    },
  )

  test('is scrolled to the last line, and says then that there is more above', () => {
    const { scrolls, pageRoom } = drawn(['doing', 0], 60, 12, { more: { page } })
    expect(scrolls).toBe(12 - pageRoom)
    const end = drawn(['doing', 0], 60, 12, { scroll: scrolls, more: { page } })
    expect(end.text).toContain('Task 12\n↑ more (PgUp)')
  })

  test('of a few rows breaks nothing, and the cursor stays where it is written', () => {
    for (const scenario of tour) {
      for (let rows = 1; rows < 10; rows += 1) {
        for (const columns of [4, 10, 20, 80]) {
          const { rows: shown, cursor } = drawn(scenario, columns, rows, { more: { page } })
          expect(shown).toHaveLength(rows)
          if (cursor) expect(shown[cursor.row]).toMatch(/^>/)
        }
      }
    }
  })
})

test('where all keys belong in a page, the full screen says its own', () => {
  const { text } = drawn(['scale', 0], 100, 60, { more: { page: [paragraph('You are Noor.'), { is: 'keys' }] } })
  expect(text).toMatch(/You are Noor\.\nEnter +done; or keep what is marked/)
  expect(text).toMatch(/^b or ← +back to the question before$/m)
  expect(text).toMatch(/^w +write a note$/m)
  expect(text).toMatch(/^Esc +first, where letters are text or marks/m)
})
