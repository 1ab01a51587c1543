import { describe, expect, it } from 'vitest'
import { lint } from '../../src/lint/lint.ts'
import { oneStep, withOutcome } from './found.ts'

const fill = (part: string, length = 2000) => part.repeat(Math.ceil(length / part.length)).slice(0, length)

/** What makes a pattern with a choice in it try every way. */
const parts = [
  'a',
  'and ',
  'fast and ',
  'fast and  ',
  'how easy ',
  'how much did you ',
  'did they and ',
  'Did the a a a a and greet ',
  'satisfied with the a and ',
  "didn't ",
  ', ',
  'not ',
  'not a ',
  'write down your your ',
  'take a picture of the the the ',
  'card ',
  '4',
  '4 ',
  '4-',
  'DE68 ',
  'A1',
  'password: ',
  'password is ',
  'PIN ',
  'eyJaaaaaaaaaaaa.',
  'Bearer ',
  'a.b@',
  'a.b@c.',
  'anna.anna@a.',
  'Ask for Anna ',
  'Mr ',
  'customers ',
  'the customers and ',
  'seamless ',
  'as soon as possible ',
  '“',
  '"a',
  '\n',
  ' ',
  '1 to 2 ',
  'less than 1 ',
  'https://',
  'https://a.https://',
  'http://a?token=',
  '%',
  '🙂',
  'İ',
]

describe('texts that are made to keep a pattern busy', () => {
  it.each(parts)('%j: an answer, and in no time', (part) => {
    const long = fill(part)
    const line = fill(part.replaceAll('\n', ' '), 199)
    const title = `${line.slice(0, 198).trim() || 'a'}?`
    const url = `https://${fill(part.replaceAll(/[\s<>"'`\\]/g, 'a'), 1900)}`
    const options = Array.from({ length: 20 }, (_, index) => `{ id: o${index}, label: ${JSON.stringify(title)} }`)
    const asks = [
      '{ kind: yes-no, good: yes }',
      'text',
      `{ kind: scale, low: ${JSON.stringify(title)}, high: ${JSON.stringify(line || 'a')} }`,
      `{ kind: choice, options: [${options.join(', ')}] }`,
    ]
    const texts = {
      title,
      do: `x ${long}`.slice(0, 2000),
      notice: `y ${long}?`.slice(-2000),
      great: `z ${long}`.slice(0, 2000),
    }
    // A pattern that goes through every way would take longer than a test may.
    for (const ask of asks) {
      const bytes = new TextEncoder().encode(oneStep({ ...texts, owner: title, open: url }, ask))
      expect(lint({ bytes, file: 'a.yaml' }).length).toBeLessThanOrEqual(100)
    }
    const bytes = new TextEncoder().encode(withOutcome(`x ${long}`.slice(0, 2000)))
    expect(lint({ bytes, file: 'a.yaml' }).length).toBeLessThanOrEqual(100)
  })
})
