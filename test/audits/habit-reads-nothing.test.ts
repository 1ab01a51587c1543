import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { keys, type OpenTerminal } from '../terminal/pty.ts'
import { freshFolder, inTerminal, readBySomebodyElse, storedEvents } from './firsthand.ts'

/** Milliseconds between the keys of a word, before the Enter behind it, before anything new, and until a page has been read. */
const pace = { word: 70, enter: 140, next: 160, read: 1050 }

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Somebody who types before the screen has been read, and presses Enter behind everything. */
function hasty(terminal: OpenTerminal) {
  const self = {
    async type(seen: string | RegExp, ...typed: readonly string[]) {
      await terminal.waitFor(seen)
      for (const each of typed) {
        await pause(pace.next)
        const presses = each.startsWith('\x1b') ? [each] : [...each]
        for (const [index, key] of presses.entries()) {
          if (index > 0) await pause(key === keys.enter ? pace.enter : pace.word)
          terminal.send(key)
        }
      }
    },
    /** Presses Enter twice as soon as there is something to do, and once more when it is said that this was too soon. */
    async do(title: string) {
      await self.type(new RegExp(`${title}[\\s\\S]*Press Enter when`), '\r\r')
      await terminal.waitFor('Press Enter again')
      await pause(pace.read - pace.next - pace.enter)
      terminal.send(keys.enter)
    },
  }
  return self
}

it('whoever reads nothing answers one question at a time, and nothing that they did not mean', async () => {
  const folder = freshFolder()
  const db = join(folder, 'audits.db')
  const walk = ['run', 'promo-codes']
  const tuesday = { db, cwd: folder, now: '2026-11-03T10:00:00+01:00' }

  // A look at what there is, and out again: nothing is kept.
  const look = inTerminal([], { db, cwd: folder })
  await hasty(look).type('What would you like to do?', 'q\r', keys.escape)
  expect(await look.exit).toEqual({ code: 0 })
  expect(existsSync(db)).toBe(false)

  // Words where a key is wanted, keys that there are not, Enter behind and before everything; then out in mid-note.
  const first = inTerminal(walk, tuesday)
  const one = hasty(first)
  await one.type('What should we call you', '\r\r')
  await one.type('Whose eyes', '\r', 'ok\r', '1\r')
  await one.type('How often do you meet customers?', '9\r', '4\r')
  await one.type('Who are you today?', keys.tab, '1\r')
  await one.do('What stays in mind')
  await one.type('How frustrating was it?', '8', 'yes\r')
  expect(first.screen()).toContain('y does nothing here. Press 1-7.')
  await one.type('How frustrating was it?', 'quit\r')
  await one.type('Paused', '\r')
  await one.type('How frustrating was it?', '3\r')
  await one.type('How many terms remembered?', '\r', 'two\r')
  await one.type('A number please', `${keys.ctrl('u')}2\r`)
  await one.type('What happened?', '\r')
  await one.type('How bad?', '\r', '2\r')
  await one.type('Would you have given up here?', 'no\r')
  await one.do('Where was the field')
  await one.type('How frustrating was it?', '2\r')
  await one.type('In the basket, behind a line to open', 'ok\r', '1\r')
  await one.type('Did the shop take the code?', 'w')
  await one.type('Your note', 'no idea', keys.ctrl('c'))
  expect(await first.exit).toEqual({ code: 130 })

  // On again with Enter alone, in the same word. The wrong thing is picked, and undone; the window is closed in a sentence.
  const second = inTerminal(walk, tuesday)
  const two = hasty(second)
  await two.type('You had typed', '\r')
  await two.type(/Your note[\s\S]*no idea/, ' yet\r')
  await two.do('Did the shop take the code?')
  await two.type('How frustrating was it?', '2\r')
  await two.type('Yes, as I typed it', '3\r')
  await two.type('What happened?', 'invalid code\r')
  await two.type('How bad?', '3\r')
  await two.type('Would you have given up here?', 'yes\r')
  // A double press starts the clock, and does not stop it.
  await two.type('Ask the chat for help', '\r')
  await pause(pace.read)
  await two.type('Press Enter when it begins', '\r\r')
  await two.type('Enter stop the clock', 'p', 's', '\r')
  await two.type('How frustrating was it?', '1\r')
  await two.type('Is it the price you were promised?', 's')
  await two.type('What about this step?', '4\r')
  await two.type('Put off until the end.', 'u')
  await two.do('Is it the price you were promised?')
  await two.type('How frustrating was it?', '1\r')
  await two.type('The discount is a line of its own', 'no\r')
  await two.type('What happened?', 'too m')
  await pause(500)
  second.hangUp()
  await second.exit

  // Later that day, with Enter.
  const third = inTerminal([], { ...tuesday, now: '2026-11-03T16:00:00+01:00' })
  const three = hasty(third)
  await three.type('carry on: Redeem a promo code', '\r')
  await three.type(/What happened\?[\s\S]*too m/, 'uch\r')
  await three.type('How bad?', '1\r')
  await three.type('Would you have given up here?', 'no\r')
  await three.do('The code has ended')
  await three.type('How frustrating was it?', '2\r')
  await three.type('Refused, without saying why', '3\r')
  await three.type('What happened?', '\r')
  await three.type('How bad?', '1\r')
  await three.type('Would you have given up here?', 'no\r')
  await three.type('was there a way out?', 'no\r')
  await three.type('Did they admit', 'no\r')
  await three.type('Did they apologise?', 'no\r')
  await three.type('Did they make it right?', 'no\r')
  await three.do('Write to a person')
  await pause(pace.read)
  await three.type('Enter stop the clock', '\r')
  await three.type('How frustrating was it?', '1\r')
  await three.type('Has it arrived?', '\r', '4\r')
  await three.type('Did you get it?', 'yes\r', '3\r')
  await three.type('Was it time well spent?', '4\r')
  await three.type('What would you tell a friend?', '\r')
  expect(await third.exit).toEqual({ code: 0 })

  // The next day, with Enter; what can't be taken back is not done by the Enter behind something else.
  const fourth = inTerminal([], { ...tuesday, rows: 40, now: '2026-11-04T09:00:00+01:00' })
  const four = hasty(fourth)
  await four.type('Is there news, or what is next?', '\r')
  await four.type('Has it arrived?', '\r', '1\r')
  await four.type('How frustrating was it?', '1\r')
  await four.type('Could that person decide it?', '1\r')
  await four.type('Did you get it?', '\r')
  await four.type('All done?', '\r')
  await four.type('Press Enter again')
  await pause(pace.read)
  fourth.send(keys.enter)
  expect(await fourth.exit).toEqual({ code: 0 })
  expect(fourth.screen()).toContain('Thank you')

  // What was meant, and nothing else.
  expect(storedEvents(db).map(inShort)).toEqual([
    'began',
    'introduced ""',
    'introduced "employee"',
    'introduced "unknown"',
    'introduced "Jonas, who works it out first"',
    'message did',
    'message rated 3',
    'message answered 2',
    'message found {"kind":"problem"}',
    'message found {"severity":2}',
    'message would-give-up false',
    'field did',
    'field rated 2',
    'field answered "basket"',
    'redeem noted "no idea yet"',
    'redeem did',
    'redeem rated 2',
    'redeem answered "refused"',
    'redeem found {"kind":"problem","text":"invalid code"}',
    'redeem found {"severity":3}',
    'redeem would-give-up true',
    'help did',
    'help answered person, solved',
    'help rated 1',
    'sum postponed',
    'undone',
    'sum did',
    'sum rated 1',
    'sum answered "no"',
    'sum found {"kind":"problem","text":"too much"}',
    'sum found {"severity":1}',
    'sum would-give-up false',
    'expired did',
    'expired rated 2',
    'expired answered "bare"',
    'expired found {"kind":"problem"}',
    'expired found {"severity":1}',
    'expired would-give-up false',
    'expired recovered false',
    'expired recovered false',
    'expired recovered false',
    'expired recovered false',
    'write did',
    'write answered a duration',
    'write rated 1',
    'reply waiting',
    'concluded "no"',
    'concluded 4',
    'concluded ""',
    'reply answered {"arrived":"2026-11-04"}',
    'reply rated 1',
    'decide answered "decided"',
    'concluded "no"',
    'finished',
  ])
  // Nothing that was to be done was over as soon as it was there.
  const [shortest] = readBySomebodyElse(db, "select min(active_ms) as ms from answer where step <> 'help'")
  expect(shortest?.ms).toBeGreaterThanOrEqual(1000)
}, 90_000)

/** `redeem rated 2`: where, what, and what was said; of what was timed, only that it was. */
function inShort({ step, is, walk, blind, result, question, ...said }: Record<string, unknown>): string {
  const { value, marks, events, checklist, ...rest } = said
  const words = [...Object.values(rest), ...(value === undefined ? [] : [value])].map((each) => {
    if (step === 'help' && is === 'answered') return Object.keys(each as object).join(', ')
    return step === 'write' && is === 'answered' ? 'a duration' : JSON.stringify(each)
  })
  return [step, is, ...(is === 'began' ? [] : words)].filter((each) => each !== null).join(' ')
}
