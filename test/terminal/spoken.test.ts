import { describe, expect, test } from 'vitest'
import { gap, labelled, type Page, paragraph, span } from '../../src/page.ts'
import { heard } from '../../src/terminal/plain/commands.ts'
import { render } from '../../src/terminal/render.ts'
import { inWords, sentence, spokenLines } from '../../src/terminal/spoken.ts'
import { dangerousIn, payloads } from './payloads.ts'

describe('a page by ear', () => {
  test('is a line a paragraph, with a colon behind a label, and without columns and indents', () => {
    const page: Page = [
      labelled('Do', 'Look.'),
      labelled('You need', 'A pen.'),
      labelled('', 'Time.'),
      gap,
      { ...paragraph('Note: no.'), indent: 4 },
    ]
    expect(spokenLines(page)).toEqual(['Do: Look.', 'You need: A pen.', 'Time.', '', 'Note: no.'])
  })

  test('is neither wrapped nor painted, whatever the window', () => {
    const words = 'one two three '.repeat(20).trim()
    expect(render([paragraph(span(words, 'bad'))], { width: 20, colour: 1, plain: true })).toBe(`${words}\n`)
  })

  test('has a sentence for a drawing, and one for each row of a table', () => {
    const page: Page = [
      { is: 'drawing', lines: [[span('▁▄█')]], says: 'It got worse.' },
      { is: 'table', head: ['step', 'steps', 'by'], rows: [[span('Pay'), span('2/10'), span('')]] },
    ]
    expect(spokenLines(page)).toEqual(['It got worse.', 'step: Pay, steps: 2 of 10'])
  })

  test.each([
    [
      [span('Which way?', 'strong'), span('  passed', 'good'), span('  frustration 2 · 2 × ouch')],
      'Which way? passed, frustration 2, 2 times ouch',
    ],
    [[span('Pay', 'strong'), span('  passed'), span('  1 × ouch')], 'Pay, passed, 1 time ouch'],
    [[span(' 1  ', 'quiet'), span('Look', 'strong'), span(' · verdict', 'quiet')], '1. Look, verdict'],
    [[span('- '), span('small (1 of 4)'), span(' · A sigh.')], 'small (1 of 4), A sigh.'],
    [[span('put on hold 2 ×, 40 s in all')], 'put on hold 2 times, 40 seconds in all'],
  ])('signs that divide for the eye divide for the ear: %j', (spans, said) => {
    expect(spokenLines([{ is: 'paragraph', spans }])).toEqual([said])
  })
})

test('a sentence begins with a capital and ends in a stop of some kind', () => {
  expect(sentence('such as 10:15, or 3 Nov 10:15')).toBe('Such as 10:15, or 3 November 10:15.')
  expect(sentence('Was it there?')).toBe('Was it there?')
  expect(sentence('“Ask for Sam”')).toBe('“Ask for Sam”.')
  expect(sentence('“Is this important?”')).toBe('“Is this important?”')
  expect(sentence('')).toBe('')
})

test.each([
  ['after 4.6 s', 'after 4.6 seconds'],
  ['1 h 1 min', '1 hour 1 minute'],
  ['(25 min)', '(25 minutes)'],
  ['Thu 5 Nov 2026, 10:15', 'Thursday 5 November 2026, 10:15'],
  ['2026-11-12 or 12 May', '2026-11-12 or 12 May'],
  ['The 5 s class, size 3 Sun', 'The 5 seconds class, size 3 Sun'],
  ['5 small h and 10:15 h', '5 small h and 10:15 h'],
])('what is abbreviated is said in full: %s', (written, said) => {
  expect(inWords(written)).toBe(said)
})

test.each(Object.entries(payloads))('a text of one line stays one: %s', (_, payload) => {
  expect(dangerousIn(inWords(payload))).toEqual([])
  expect(inWords(payload)).not.toContain('\n')
})

test.each([
  ['spaces', ' '],
  ['digits', '1'],
  ['dots', '.'],
  ['new lines', '\n'],
])('a text with half a million %s takes no time to speak of', (_, character) => {
  const long = `a${character.repeat(500_000)}b`
  // A pattern that goes back and forth over it would not end before the test does.
  expect(inWords(long).endsWith('b')).toBe(true)
  expect(
    spokenLines([paragraph(long)])
      .at(-1)
      ?.endsWith('b'),
  ).toBe(true)
  expect(heard(long).endsWith('b')).toBe(true)
})
