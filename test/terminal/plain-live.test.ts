import { describe, expect, test, vi } from 'vitest'
import type { Control, Input, Prompt } from '../../src/prompt.ts'
import { ears } from './ears.ts'

const ouch = { id: 'ouch', key: ' ', label: 'ouch' }
const doing: Control = { is: 'live', clock: false, marks: [ouch] }
const call: Control = {
  is: 'live',
  clock: true,
  marks: [
    { id: 'hold', key: 'h', label: 'put on hold', span: true },
    { id: 'person', key: 'p', label: 'a person answers' },
    ouch,
  ],
}

const ran: Input = { is: 'live', marks: [{ id: 'hold', ms: 0 }], activeMs: 100, pausedMs: 0 }

function live(control: Control, more: Partial<Prompt> = {}): Prompt {
  return {
    place: { step: 'a', part: 'do' },
    page: [],
    question: 'Press Enter when it is done.',
    control,
    verbs: ['back', 'note', 'pause', 'help'],
    ...more,
  }
}

describe('while doing', () => {
  test('Enter is done, after the time that it took', async () => {
    const heard = ears([live(doing)])
    await heard.first()
    heard.pass(72_000)
    await heard.say('')
    expect(heard.replies()).toEqual([{ input: { is: 'live', marks: [], activeMs: 72_000, pausedMs: 0 } }])
  })

  test('“ouch”, or a space, is recorded at that moment and confirmed', async () => {
    const heard = ears([live(doing)])
    await heard.first()
    heard.pass(5000)
    expect(await heard.say('ouch')).toBe('\nOuch.\nYour answer: ')
    heard.pass(60_000)
    expect(await heard.say(' ')).toContain('Ouch.')
    expect(heard.drafts().at(-1)).toMatchObject({ is: 'live', activeMs: 65_000, marks: [{ ms: 5000 }, { ms: 65_000 }] })
    await heard.say('')
    expect(heard.replies()).toMatchObject([
      {
        input: {
          marks: [
            { id: 'ouch', ms: 5000 },
            { id: 'ouch', ms: 65_000 },
          ],
        },
      },
    ])
  })

  test('a command is one, and the time goes with it', async () => {
    const heard = ears([live(doing)])
    await heard.first()
    heard.pass(3000)
    await heard.say('note')
    expect(heard.replies()).toEqual([{ verb: 'note', input: { is: 'live', marks: [], activeMs: 3000, pausedMs: 0 } }])
  })

  test('anything else is not taken for done', async () => {
    const heard = ears([live(doing)])
    expect(await heard.say('1')).toBe('\n“1” means nothing here.\nPress Enter when it is done.\nYour answer: ')
    expect(heard.replies()).toEqual([])
  })
})

describe('the clock of the service', () => {
  test('stands still until Enter starts it, and Enter stops it', async () => {
    const heard = ears([live(call), live(doing, { saved: true })])
    await heard.first()
    heard.pass(9000)
    expect(heard.drafts()).toEqual([])
    expect(await heard.say('')).toBe('\nThe clock runs. Enter stops it.\nRunning: ')
    heard.pass(4000)
    expect(await heard.say('time')).toBe('\n4 seconds.\nRunning: ')
    heard.pass(3_723_000)
    expect(await heard.say('Time.')).toContain('\n1 hour 2 minutes 7 seconds.\n')
    // How long it was is said with what was recorded.
    expect(await heard.say('')).toContain('\nSaved: done.\n')
    expect(heard.replies()).toEqual([{ input: { is: 'live', marks: [], activeMs: 3_727_000, pausedMs: 0 } }])
  })

  test('is started by the first mark, which happened at zero', async () => {
    const heard = ears([live(call)])
    await heard.first()
    heard.pass(9000)
    expect(await heard.say('p')).toBe('\nThe clock runs. Enter stops it.\nA person answers.\nRunning: ')
    expect(heard.drafts()).toEqual([{ is: 'live', marks: [{ id: 'person', ms: 0 }], activeMs: 0, pausedMs: 0 }])
  })

  test('is not started by what is no mark', async () => {
    const heard = ears([live(call)])
    expect(await heard.say('x')).toBe(
      '\n“x” is nothing to record. Say h or p; again says what they stand for.\nPress Enter when it is done.\nYour answer: ',
    )
    expect(await heard.say('time')).toContain('The clock has not begun.')
    await heard.say('/pause')
    expect(heard.replies()).toEqual([{ verb: 'pause' }])
  })

  test('while it runs is what is said last, and never that Enter would begin', async () => {
    const heard = ears([
      live(call),
      live({ is: 'line', many: true, format: '', optional: true }),
      live(call, { initial: ran }),
    ])
    await heard.say('')
    await heard.say('h')
    expect(await heard.say('x')).toBe(
      '\n“x” is nothing to record. Say h or p; again says what they stand for.\nRunning: ',
    )
    const again = await heard.say('again')
    expect(again).toMatch(
      /The clock runs\. Enter stops it\. Not over yet: put on hold\.\nh put on hold[^\n]*\np a person answers\nRunning: $/,
    )
    expect(again).not.toContain('Press Enter when')
    await heard.say('note')
    expect(await heard.say('')).toContain('The clock runs. Enter stops it. Not over yet: put on hold.\n')
  })
})

describe('marks', () => {
  test('by key, id or words; what lasts begins and ends', async () => {
    const heard = ears([live(call)])
    expect(await heard.first()).toContain('h put on hold, and again when it ends\np a person answers\nYour answer: ')
    await heard.say('')
    heard.pass(12_000)
    expect(await heard.say('hold')).toContain('\nPut on hold begins.\n')
    heard.pass(28_000)
    expect(await heard.say('put on')).toContain('\nPut on hold ends.\n')
    expect(await heard.say('A person.')).toContain('\nA person answers.\n')
    await heard.say('')
    const marks = [
      { id: 'hold', ms: 12_000 },
      { id: 'hold', ms: 40_000 },
      { id: 'person', ms: 40_000 },
    ]
    expect(heard.replies()).toMatchObject([{ input: { marks, activeMs: 40_000 } }])
  })

  test('go before the letters of commands, and not before their words', async () => {
    const heard = ears([live(call)])
    await heard.say('')
    expect(await heard.say('p')).toContain('A person answers')
    await heard.say('pause')
    expect(heard.replies()).toMatchObject([{ verb: 'pause', input: { marks: [{ id: 'person' }] } }])
  })

  test('are never meant by a command because a file calls them that', async () => {
    const marks = [{ id: 'again', key: 'a', label: 'asked what I had said before' }]
    const heard = ears([live({ is: 'live', clock: true, marks })])
    await heard.say('')
    expect(await heard.say('again')).toContain('a asked what I had said before\nRunning: ')
    expect(await heard.say('asked')).toContain('Asked what I had said before.')
    expect(heard.drafts().at(-1)).toMatchObject({ marks: [{ id: 'again' }] })
  })

  test.each(['wrong', 'Take back.'])('are taken back by “%s”, the last first', async (line) => {
    const heard = ears([live(call)])
    await heard.say('')
    await heard.say('h')
    heard.pass(2000)
    await heard.say('h')
    expect(await heard.say(line)).toContain('Taken back: put on hold ends.')
    expect(await heard.say(line)).toContain('Taken back: put on hold begins.')
    expect(await heard.say(line)).toContain('There is nothing to take back.')
    await heard.say('')
    expect(heard.replies()).toMatchObject([{ input: { marks: [] } }])
  })
})

test('a recording that goes on says what is not over, and what was recorded stays', async () => {
  const initial: Input = { is: 'live', marks: [{ id: 'hold', ms: 61_000 }], activeMs: 65_000, pausedMs: 7 }
  const heard = ears([live(call, { initial })])
  expect(await heard.first()).toContain(
    'The clock runs. Enter stops it. Not over yet: put on hold.\nh put on hold, and again when it ends\np a person answers\nRunning: ',
  )
  heard.pass(5000)
  await heard.say('')
  expect(heard.replies()).toEqual([{ input: { ...initial, activeMs: 70_000 } }])
})

test('on a terminal the time that counts is when the line was written', async () => {
  const heard = ears([live(call)], true)
  await heard.say('')
  heard.pass(10_000)
  const said = heard.say('h')
  // Read by now, and held a moment in case that more lines belong to it.
  await new Promise((resolve) => setTimeout(resolve, 10))
  heard.pass(20_000)
  expect(await said).toMatch(/Put on hold begins\./)
  expect(heard.drafts().at(-1)).toMatchObject({ marks: [{ id: 'hold', ms: 10_000 }] })
})

test('a recording that runs is kept every few seconds, so that a kill costs no more', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  try {
    const heard = ears([live(doing), live(call)])
    await heard.first()
    heard.pass(7000)
    vi.advanceTimersByTime(5000)
    expect(heard.drafts()).toEqual([{ is: 'live', marks: [], activeMs: 7000, pausedMs: 0 }])
    await heard.say('')
    // A clock that stands still has nothing to keep.
    vi.advanceTimersByTime(20_000)
    expect(heard.drafts()).toHaveLength(1)
  } finally {
    vi.useRealTimers()
  }
})
