import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { dressed, exifBlock, segment } from '../evidence/metadata.ts'
import { sample } from '../evidence/samples.ts'
import { keys } from '../terminal/pty.ts'
import { freshFolder, inTerminal, storedEvents, talk, withoutTerminal } from './firsthand.ts'

const checklist = `firsthand: 1
id: everything
title: Every kind of ask
outcome: It all works.
persona:
  - { name: Noor }
  - { name: Sam }
steps:
  - { id: look, title: Look, do: Look at it., great: It is there., ask: verdict }
  - { id: told, title: Were you told?, ask: { kind: yes-no, good: yes } }
  - id: way
    title: Which way?
    do: Choose.
    ask: { kind: choice, options: [{ id: left, label: Left, result: passed }, { id: right, label: Right, result: failed }] }
  - { id: taps, title: How many taps?, ask: { kind: number, unit: taps, target: { at-most: 3 } } }
  - { id: words, title: What did they say?, great: A whole sentence., ask: text }
  - id: told-me
    title: What did they tell you?
    ask: { kind: choices, options: [{ id: price, label: The price }, { id: day, label: The day }, { id: name, label: Her name }] }
  - { id: clear, title: Was it clear?, ask: { kind: scale, low: not at all, high: completely } }
  - { id: promised, title: Which day did they promise?, ask: date }
  - { id: mails, title: Their mails, ask: { kind: count, unit: mails, for: 1 day } }
  - { id: photo, title: The box, ask: evidence }
  - { id: hidden, title: Never seen, when: { look: failed }, ask: text }
  - { id: pay, title: Pay, ask: { kind: duration, target: { at-most: 1 h } } }
  - id: call
    title: Call
    ask:
      kind: timeline
      marks: [{ id: hold, key: h, label: on hold, span: true }, { id: person, key: p, label: a person }]
      target: { person: { within: 1 h } }
  - { id: gift, title: Gift card, do: Redeem it., ask: { kind: yes-no } }
  - { id: broken, title: Break it, do: Break it., drill: true, great: They help., ask: verdict }
  - { id: letters, title: The letters, ask: { kind: count, unit: letters, for: 3 days, per: day, target: { day: { at-most: 2 } } } }
  - { id: money, title: The money, ask: { kind: wait, since: pay, target: { within: 5 days } } }
`

const answers = `auditor: Mina
perspective: newcomer
meets-customers: sometimes
persona: Sam
answers:
  look: { result: passed, frustration: 1, note: In the footer., evidence: [lid.png] }
  told: { value: yes }
  way:
    value: right
    frustration: 6
    emotions: [angry, ignored]
    would-give-up: yes
    findings:
      - { kind: problem, severity: 3, cause: policy, text: It leads nowhere., words: That is the rule. }
      - { kind: idea, text: A map. }
  taps: { value: 3 }
  words: { value: Thank you for calling., result: passed }
  told-me: { value: [price, name] }
  clear: { value: 5 }
  promised: { value: 2026-11-12 }
  mails: { value: { 2026-11-03: 4 }, frustration: 1 }
  photo: { value: my box.jpg }
  pay: { value: 2 min, frustration: 2 }
  call: { value: { hold: [12s, 95s], person: [140s] }, frustration: 2, remember: She sang., emotions: [pleased] }
  gift: { inapplicable: No gift card. }
  broken: { result: failed, frustration: 4, would-give-up: no, findings: [{ severity: 1, text: A sigh. }],
            recovery: { way-out: yes, admitted: no, apologised: no, made-right: yes } }
  letters: { value: { 2026-11-01: 2, 2026-11-02: 0, 2026-11-03: 1 }, frustration: 1 }
  money: { value: not-yet }
finish: { achieved: partly, well-spent: 5, verbatim: Ask for Sam. }
`

/** The same, line by line. */
const lines = `

1
y
back
note
In the footer.
evidence
lid.png
forward
yes

6
Right
It leads nowhere.
details
2
details
h That is the rule.
3
y
1 5
/back
finding
1
A map.
an idea

3
Thank you for calling.
y
1, 3
5
12 Nov
1 4
1
my box.jpg


2
hold
p
wrong
h
p

2
b
remember
She sang.

pleased
aside
1 because No gift card.

4
n
A sigh.
small
n
y
n
n
y
several days at once 1 Nov 2, yesterday 0, 3 Nov 1
1
not yet
partly
5
Ask for Sam.
`

it('stores the same events by full screen, line by line and by answers file, but for ids and times', async () => {
  const folder = freshFolder()
  const file = join(folder, 'everything.yaml')
  const answersFile = join(folder, 'answers.yaml')
  writeFileSync(file, checklist)
  writeFileSync(answersFile, answers)
  writeFileSync(join(folder, 'my box.jpg'), dressed(sample('jpeg'), [segment(0xe1, 'Exif\0\0', exifBlock())]))
  writeFileSync(join(folder, 'lid.png'), sample('png'))
  const now = '2026-11-03T10:00:00+01:00'

  const scripted = join(folder, 'scripted.db')
  const ran = withoutTerminal(['run', file, '--answers', answersFile], { db: scripted, now })
  const kept = 'Kept lid.png, 109 bytes, without its location.\nKept my box.jpg, 487 bytes, without its location.\n'
  expect(ran).toMatchObject({ status: 0, stderr: kept })

  const screen = join(folder, 'screen.db')
  const flags = ['--auditor', 'Mina', '--perspective', 'newcomer', '--meets-customers', 'sometimes', '--persona', 'Sam']
  const terminal = inTerminal(['run', file, ...flags], { db: screen, now, cwd: folder })
  await talk(terminal, [
    ['Ready?', '1'],
    ['Look at it.', keys.enter],
    ['How frustrating was it?', '1'],
    ['Was it as great', 'y'],
    ['Were you told?', 'b'],
    ['Was it as great', 'w'],
    ['Your note', 'In the footer.', keys.enter],
    ['Noted.', 'e'],
    ['Which file?', 'lid.png', keys.enter],
    ['Kept lid.png, 109 bytes, without its location.'],
    ['Was it as great', keys.right],
    ['Were you told?', 'y'],
    ['Choose.', keys.enter],
    ['How frustrating was it?', '6'],
    ['Right', '2'],
    ['What happened?', 'It leads nowhere.', keys.enter],
    ['How bad?', 'd'],
    ['What caused it, or what else do you know of it?', '2'],
    ['How bad?', 'd'],
    ['What caused it, or what else do you know of it?', 'h'],
    ['word for word', 'That is the rule.', keys.enter],
    ['How bad?', '3'],
    ['Would you have given up here?', 'y'],
    ['How did you feel?', '1', '5', keys.enter],
    ['How many taps?', keys.escape, 'b'],
    ['How did you feel?', 'f'],
    ['Which finding?', '1'],
    ['What did you find?', 'A map.', keys.enter],
    ['What is it?', '3'],
    ['How did you feel?', keys.enter],
    ['How many taps?', '3', keys.enter],
    ['What did they say?', 'Thank you for calling.', keys.enter],
    ['Was it as great as that?', 'y'],
    ['The price', '1', '3', keys.enter],
    ['Was it clear?', '5'],
    ['Which day did they promise?', '12 Nov', keys.enter],
    ['How many mails?', '1'],
    ['how many mails:', '4', keys.enter],
    ['How frustrating was it?', '1'],
    ['Which file?', keys.paste(`'${join(folder, 'my box.jpg')}' `), keys.enter],
    ['Enter start the clock', keys.enter],
    ['Enter stop the clock', keys.enter],
    ['How frustrating was it?', '2'],
    ['on hold', 'h', 'p', keys.backspace, 'h', 'p', keys.enter],
    ['How frustrating was it?', '2'],
    ['Redeem it.', 'b'],
    ['How frustrating was it?', 'r'],
    ['Worth remembering', 'She sang.', keys.enter],
    ['How frustrating was it?', keys.enter],
    ['How did you feel?', 'a', keys.enter],
    ['Redeem it.', 's'],
    ['What about this step?', '1'],
    ['why it does not apply', 'No gift card.', keys.enter],
    ['Break it.', keys.enter],
    ['How frustrating was it?', '4'],
    ['Was it as great', 'n'],
    ['What happened?', 'A sigh.', keys.enter],
    ['How bad?', '1'],
    ['Would you have given up here?', 'n'],
    ['was there a way out?', 'y'],
    ['Did they admit', 'n'],
    ['Did they apologise?', 'n'],
    ['Did they make it right?', 'y'],
    ['How many letters?', 'd'],
    ['each day and its number', 'Sun 1 Nov 2, yesterday 0, 3 Nov 1', keys.enter],
    ['How frustrating was it?', '1'],
    ['Has it arrived?', '4'],
    ['Did you get it?', '2'],
    ['Was it time well spent?', '5'],
    ['What would you tell a friend?', 'Ask for Sam.', keys.enter],
  ])
  expect((await terminal.exit).code).toBe(0)

  const plain = join(folder, 'plain.db')
  const spoken = withoutTerminal(['run', file, '--plain', ...flags], { db: plain, now, cwd: folder, input: lines })
  expect(spoken.status, spoken.stderr).toBe(0)
  expect(spoken.stdout + spoken.stderr).not.toContain('\x1b')
  expect(storedEvents(plain).map(withoutLiveValue)).toEqual(storedEvents(scripted).map(withoutLiveValue))

  const stored = storedEvents(screen)
  expect(stored.length).toBeGreaterThan(40)
  expect(stored.map(withoutLiveValue)).toEqual(storedEvents(scripted).map(withoutLiveValue))
}, 60_000)

/** How long something took is a time too, wherever it stands. */
function withoutLiveValue(event: Record<string, unknown>): Record<string, unknown> {
  const { value, ...rest } = event
  if (event.is !== 'answered' || (event.step !== 'pay' && event.step !== 'call')) return event
  const marks =
    typeof value === 'object' && value !== null
      ? Object.entries(value).map(([mark, at]) => [mark, Array.isArray(at) ? at.length : 'a time'])
      : []
  return { ...rest, marks }
}
