import { join } from 'node:path'
import { expect, it } from 'vitest'
import { keys } from '../terminal/pty.ts'
import { freshFolder, inTerminal, readBySomebodyElse, storedEvents, talk } from './firsthand.ts'

const { enter, left, right, backspace } = keys
const esc = keys.escape
const walk = ['run', 'service-desk']

it('whoever goes back and forth finds everything again, and in the end what they meant is there', async () => {
  const db = join(freshFolder(), 'audits.db')

  const monday = inTerminal(walk, { db, now: '2026-11-23T10:00:00+01:00' })
  await talk(monday, [
    ['What should we call you', 'Bobo', enter],
    ['Whose eyes', '1'],
    ['How often do you meet customers?', '2'],
    ['Who are you today?', '1'],
    // Back over all of it to mend the name; from there it goes on where it was.
    [/Which ways to a person[\s\S]*Press Enter when/, 'b', 'b', 'b', 'b'],
    ['What should we call you', backspace, backspace, enter],
    [/Which ways to a person[\s\S]*Press Enter when/, enter],
    ['How frustrating was it?', '2'],
    ['A number with its hours', '1', '3', enter],

    // Back over three questions before the call begins, and forward again: nothing is asked anew.
    [/The conversation[\s\S]*Enter start the clock/, esc, 'b', 'b', 'b'],
    [/You have done this[\s\S]*keep it/, right, right],
    [/\[x\] 1[\s\S]*\[x\] 3/, right],
    // A note while the call is recorded, the wrong step by a jump, and back: the call goes on all the time.
    [/The conversation[\s\S]*Enter start the clock/, enter],
    ['Enter stop the clock', 'p', 'h', esc, 'w'],
    ['Your note', 'She types while I talk', enter],
    ['Noted.', 'h', esc, 'j'],
    ['Which step?', '4', enter],
    [/Nobody so far[\s\S]*The clock of “The conversation” goes on/, 'u'],
    [/put on hold +once/, 's', enter],
    ['How frustrating was it?', '3'],

    // The wrong answer, with all that it brings up; then the right one.
    ['Who decided it?', '3'],
    ['What happened?', 'Two of them', enter],
    ['How bad?', '2'],
    ['Would you have given up here?', 'y'],
    ['A number to refer to', left, left, left],
    [/What happened\?[\s\S]*Two of them/, esc, 'b'],
    [/> 3 +Somebody else/, '1'],
    ['A number to refer to', '1', '2', '3', '5', enter],
    ['Which day did they name?', 'tomorrow', enter],

    // An answer that hides the step behind it, and back.
    [/The same in writing[\s\S]*not yet/, 'j'],
    ['Which step?', '5', enter],
    [/\[x\] 2/, '2', enter],
    [/What happened\?[\s\S]*“Which day did they name\?” is not on this way/, left],
    [/\[ \] 2/, '2', enter],
    [/Has it arrived\?[\s\S]*“Which day did they name\?” is on this way again/, 's'],

    // Set aside, looked at, left so, and taken up again after all.
    ['What about this step?', '2'],
    ['why you could not tell', 'No mail at all', enter],
    [/It is done[\s\S]*not yet/, left],
    [/could not tell: No mail at all[\s\S]*leave it set aside/, enter],
    [/It is done[\s\S]*not yet/, left],
    ['leave it set aside', '2'],
    [/The same in writing[\s\S]*not yet/, '4'],

    // Five times undone, over a text too, and done again.
    [/It is done[\s\S]*Parked/, 'u', 'u', 'u', 'u', 'u'],
    [/Which day did they name\?[\s\S]*Undone/, 'tomorrow', enter],
    [/The same in writing[\s\S]*not yet/, '4'],
    [/It is done[\s\S]*not yet/, '4'],
    // A pause, and away.
    ['The line goes dead', 'p'],
    ['Paused', '2'],
  ])
  expect((await monday.exit).code).toBe(0)

  // In a narrow window: into the step before the pause, and on again; what was found is put in other words.
  const later = inTerminal(walk, { db, columns: 40, now: '2026-11-23T14:00:00+01:00' })
  await talk(later, [
    ['carry on where you were', '1'],
    [/goes wrong on[\s\S]*Press Enter when/, 'b'],
    [/It is done[\s\S]*not yet/, right],
    [/goes wrong on[\s\S]*Press Enter when/, 'j'],
    ['Which step?', '4', enter],
    ['> 1  The first person', 'f'],
    ['Which finding?', '2'],
    [/Two of them/, ' at first', enter],
    ['What is it?', '2'],
    [/The first person[\s\S]*Kept as finding 1/, 'b'],
    [/goes wrong on[\s\S]*Press Enter when/, enter],
    ['How frustrating was it?', '2'],
    ['They got in touch with me', '2'],
    ['was there a way out?', 'y'],
    ['Did they admit', 'y'],
    ['Did they apologise?', 'n', 'b'],
    [/Did they apologise\?[\s\S]*> n/, 'y'],
    ['Did they make it right?', 'y'],
    [/The same in writing[\s\S]*not yet/, '4'],
    [/It is done[\s\S]*not yet/, '4'],
    ['Did you get it?', '2'],
    ['Was it time well spent?', '4'],
    ['What would you tell a friend?', 'They called', enter],
  ])
  expect((await later.exit).code).toBe(0)

  // The days after: a wait that is not over is looked at again, and one that was answered wrongly is mended.
  const tuesday = inTerminal(walk, { db, now: '2026-11-24T10:00:00+01:00' })
  await talk(tuesday, [
    ['carry on where you were', '1'],
    [/The same in writing[\s\S]*not yet/, '2'],
    [/arrived on Mon 23 Nov[\s\S]*How frustrating was it\?/, 'b'],
    [/Has it arrived\?[\s\S]*> 3/, '1'],
    [/arrived on Tue 24 Nov[\s\S]*How frustrating was it\?/, '1'],
    ['Does it say what you had agreed?', 'y'],
    [/It is done[\s\S]*not yet/, '4'],
  ])
  expect((await tuesday.exit).code).toBe(0)

  // The last sitting: three times at the review, and what is said in the end is something else.
  const thursday = inTerminal([], { db, rows: 40, now: '2026-11-26T10:00:00+01:00' })
  await talk(thursday, [
    ['Is there news, or what is next?', '1', enter],
    [/It is done[\s\S]*not yet/, '1'],
    ['How frustrating was it?', '2'],
    ['Is it the right solution?', 'y'],
    ['How many contacts', '1', enter],
    ['Did you get it?', '1'],
    [/All done\?[\s\S]*15 +Time well spent: 4 of 7/, '15', enter],
    ['Was it time well spent?', '6'],
    [/All done\?[\s\S]*Time well spent: 6 of 7/, '4', enter],
    ['> 1  The first person', 'b'],
    [/All done\?[\s\S]*They called/, '16', enter],
    [/What would you tell a friend\?[\s\S]*They called/, ' back', enter],
    [/All done\?[\s\S]*They called back/, enter],
  ])
  expect((await thursday.exit).code).toBe(0)
  expect(thursday.screen()).toContain('Thank you')

  expect(readBySomebodyElse(db, 'select * from audits')).toMatchObject([
    { state: 'finished', auditor: 'Bo', achieved: 'yes', well_spent: 6, verbatim: 'They called back', answered: 11 },
  ])
  const answers = readBySomebodyElse(db, 'select * from answer where counts order by position').map(
    ({ step, result, value, revision, frustration, would_give_up, note }) =>
      [step, result, value, revision, frustration, would_give_up, note].filter((each) => each !== null).join(' '),
  )
  expect(answers).toEqual([
    'ways passed ["number","chat"] 1 2',
    expect.stringMatching(
      /^contact passed {"person":\[\d+\],"hold":\[\d+,\d+\],"settled":\[\d+\]} 1 3 She types while I talk$/,
    ),
    // What was asked because it had failed went with the wrong answer; what was written stayed.
    'decided passed "alone" 2',
    'told passed ["next","day","cost","way-back"] 1',
    'day passed "2026-11-24" 1',
    'confirmed passed {"arrived":"2026-11-24"} 2 1',
    'as-agreed passed "yes" 1',
    'done passed {"arrived":"2026-11-26"} 1 2',
    'right passed "yes" 1',
    'contacts passed 1 1',
    'line-dead passed "they-knew" 1 2',
  ])
  expect(readBySomebodyElse(db, 'select step, kind, text from findings')).toEqual([
    { step: 'decided', kind: 'observation', text: 'Two of them at first' },
  ])
  // Going back, forward and to the review, and looking at what was set aside, have recorded nothing.
  const count = (is: string, step: string) =>
    storedEvents(db).filter((event) => event.is === is && (event.step ?? '') === step).length
  expect(['ways', 'contact', 'line-dead'].map((step) => count('did', step))).toEqual([1, 1, 1])
  expect([count('set-aside', 'confirmed'), count('undone', ''), count('answered', 'decided')]).toEqual([1, 5, 2])
}, 90_000)
