import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { keys } from '../terminal/pty.ts'
import { freshFolder, inTerminal, readBySomebodyElse, storedEvents } from './firsthand.ts'

/*
 * Somebody with a screen reader, who hears each line once, from top to bottom, and types without looking: the first words of what
 * was heard, a word that leads, sometimes the wrong one. The transcript beside this file is how it sounds; what was typed stands
 * behind a cue.
 */

/** Somebody is doing something, for so many milliseconds that it is worth saying. */
const doing = 1200

/** The first evening: from the welcome into the middle of a word. */
const first = [
  'Mina',
  'employee',
  'rarely',
  'ouch',
  doing,
  '',
  '6',
  // Nobody asked why, yet.
  'no because it is called Service',
  'no',
  // Meant as a command, where words are the answer.
  'again',
  'The link is called Service,\\',
  'and it stands in the footer.\\',
]

/** On from there: the call, the label, the parcel; the message and the money are not there yet. */
const second = [
  'carry on',
  '/again',
  // Half a line is gone, and the lines before it are not.
  '\\',
  'Under the payment signs.',
  'annoying',
  'no',
  'helpless, ignored',
  'help',
  '',
  doing,
  'put on hold',
  doing,
  'h',
  'person',
  // Not the mark that the file calls so.
  'again',
  'x',
  'a',
  'wrong',
  'note',
  'They asked whether I had looked in the app.',
  'time',
  '',
  '3',
  // The next step is there already: that was worse.
  'back',
  '4',
  doing,
  '',
  'same',
  'yes',
  'yes, a code',
  '',
  doing,
  '',
  '2',
  'not yet',
  'not yet',
  doing,
  '',
  'quit',
  'carry on',
  'n',
  '1',
  'they found',
  'yes',
  'yes',
  'no',
  'y',
  'partly',
  '4',
  'It was fine in the end.',
]

/** A week later: both have come. */
const third = [
  'the message',
  'arrived on another day',
  'soon',
  '4 Nov',
  '1',
  'yes',
  '3 5 November',
  'same',
  'yes',
  'yes',
  '',
]

const db = join(freshFolder(), 'audits.db')

/** A sitting on a terminal: lines as they are typed, each when it is somebody's turn; a number lets time pass. */
async function sitting(now: string, args: readonly string[], lines: readonly (string | number)[], half?: string) {
  const terminal = inTerminal([...args, '--plain'], { db, now, env: { FORCE_COLOR: '1' } })
  let given = 0
  const type = async (text: string) => {
    const since = Date.now()
    while (terminal.raw().length === given || !/\S: $/.test(terminal.raw())) {
      if (Date.now() - since > 10_000)
        throw new Error(`nobody’s turn to say “${text}”:\n${terminal.raw().slice(-1500)}`)
      await pause(5)
    }
    given = terminal.raw().length
    terminal.send(text)
  }
  for (const line of lines) await (typeof line === 'number' ? pause(line) : type(`${line}\r`))
  if (half !== undefined) {
    await type(half)
    await pause(100)
    terminal.send(keys.ctrl('c'))
  }
  const ended = await Promise.race([terminal.exit, pause(10_000)])
  if (!ended) throw new Error(`it goes on after the last line:\n${terminal.raw().slice(-1500)}`)
  return { code: ended.code, raw: terminal.raw(), command: `$ ${['firsthand', ...args, '--plain'].join(' ')}\n` }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

/** How it sounded, but for how long it took. */
function transcript(sittings: readonly Awaited<ReturnType<typeof sitting>>[]): string {
  return sittings
    .map(({ command, raw }) => command + raw)
    .join('\n')
    .replaceAll('\r\n', '\n')
    .replaceAll(/\d+(?:\.\d+)? seconds?\b/g, 'some seconds')
    .replaceAll(/(2026, )\d\d:\d\d/g, '$1some time')
}

function marksIn(payload: string): readonly string[] {
  const { marks } = JSON.parse(payload) as { readonly marks: readonly { readonly id: string }[] }
  return marks.map(({ id }) => id)
}

describe('a whole audit by ear, over two evenings and a week', () => {
  let sittings: readonly Awaited<ReturnType<typeof sitting>>[] = []

  beforeAll(async () => {
    sittings = [
      await sitting('2026-11-02T09:00:00+01:00', ['run', 'returns'], first, 'Under the pay'),
      await sitting('2026-11-02T18:00:00+01:00', [], second),
      await sitting('2026-11-09T18:00:00+01:00', [], third),
    ]
  }, 120_000)

  it('sounds like this', async () => {
    await expect(transcript(sittings)).toMatchFileSnapshot('golden/line-mode.txt')
  })

  it('ends as it should, each time', () => {
    expect(sittings.map(({ code }) => code)).toEqual([130, 0, 0])
  })

  it('has not one escape character in it', () => {
    expect(sittings.map(({ raw }) => raw).join('')).not.toContain('\x1b')
  })

  it('says nothing that has to be seen', () => {
    expect(transcript(sittings)).not.toMatch(/[·×●─█…]| {2}|\b(below|above|shown|press one of)\b/i)
  })

  it('keeps what was meant', () => {
    expect(readBySomebodyElse(db, 'select state, auditor, perspective, achieved, verbatim from audits')).toEqual([
      {
        state: 'finished',
        auditor: 'Mina',
        perspective: 'employee',
        achieved: 'yes',
        verbatim: 'It was fine in the end.',
      },
    ])
    const answers = readBySomebodyElse(db, 'select step, result, frustration, note from answers order by position')
    expect(answers.map((answer) => Object.values(answer))).toEqual([
      ['find-policy', 'failed', 6, null],
      ['call', 'passed', 4, 'They asked whether I had looked in the app.'],
      ['label', 'passed', 4, null],
      ['send', 'passed', 2, null],
      ['booked-in', 'passed', 1, null],
      ['told', 'passed', null, null],
      ['refund', 'passed', 1, null],
      ['amount', 'passed', null, null],
      ['chase', 'not-reached', null, null],
      ['too-late', 'passed', 1, null],
    ])
    expect(readBySomebodyElse(db, 'select step, kind, text from findings')).toEqual([
      {
        step: 'find-policy',
        kind: 'problem',
        text: 'The link is called Service,\nand it stands in the footer.\nUnder the payment signs.',
      },
    ])
    const events = storedEvents(db)
    expect(events).toContainEqual({ is: 'felt', step: 'find-policy', emotions: ['ignored', 'helpless'] })
    // What was taken back is not there, and neither is what was only meant to be heard again.
    const recorded = readBySomebodyElse(db, `select step, payload from event where "is" = 'did' order by seq`)
    expect(recorded.map(({ step, payload }) => [step, ...marksIn(String(payload))])).toEqual([
      ['find-policy', 'ouch'],
      ['call', 'hold', 'hold', 'person'],
      ['label'],
      ['send'],
      ['too-late'],
    ])
    const arrivals = events.flatMap(({ is, step, value }) =>
      is === 'answered' && step !== 'call' ? [[step, value]] : [],
    )
    expect(arrivals).toContainEqual(['booked-in', { arrived: '2026-11-04' }])
    expect(arrivals).toContainEqual(['refund', { arrived: '2026-11-05' }])
  })
})
