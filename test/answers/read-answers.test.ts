import { describe, expect, it } from 'vitest'
import { bytesOf, hostile } from '../checklist/hostile.ts'
import { payloads } from '../terminal/payloads.ts'
import { refusals } from './scripted.ts'

const finish = 'finish: { achieved: yes, well-spent: 5 }'

describe('what is no answers file', () => {
  it.each<[what: string, text: string, problem: string]>([
    ['an empty file', '', 'answers.yaml:1:1 This file is empty.'],
    ['no map', '- a\n', 'answers.yaml:1:1 A file must be a map of keys and values.'],
    ['no answers', `${finish}\n`, 'answers.yaml:1:1 `answers` is missing.'],
    ['no finish', 'answers: {}\n', 'answers.yaml:1:1 `finish` is missing.'],
    ['half a finish', 'answers: {}\nfinish: { achieved: yes }\n', 'answers.yaml:2:1 `well-spent` is missing.'],
    [
      'a rating out of range',
      `answers:\n  a: { frustration: 8 }\n${finish}\n`,
      'answers.yaml:2:21 `frustration` must be at most 7.',
    ],
    [
      'a rating with a fraction',
      `answers:\n  a: { frustration: 2.5 }\n${finish}\n`,
      'answers.yaml:2:21 `frustration` must be a whole number, not "2.5".',
    ],
    [
      'a time out of range',
      'answers: {}\nfinish: { achieved: yes, well-spent: 0 }\n',
      'answers.yaml:2:38 `well-spent` must be at least 1.',
    ],
    [
      'an unknown key',
      `answers:\n  a: { frustation: 8 }\n${finish}\n`,
      'answers.yaml:2:8 Unknown key `frustation`; did you mean `frustration`?',
    ],
    [
      'an unknown result',
      `answers:\n  a: { result: passd }\n${finish}\n`,
      'answers.yaml:2:16 `result` can’t be "passd"; did you mean `passed`?',
    ],
    [
      'an unknown cause',
      `answers:\n  a: { findings: [{ cause: bob }] }\n${finish}\n`,
      'answers.yaml:2:28 `cause` must be one of process, policy, system, content, knowledge, authority, people, partner, conflicting-target, not "bob".',
    ],
    [
      'an unknown channel',
      `channel: fax\nanswers: {}\n${finish}\n`,
      'answers.yaml:1:10 `channel` must be one of web, mobile, app, phone, store, email, chat, post, field, not "fax".',
    ],
    [
      'an empty reason',
      `answers:\n  a: { skip: "" }\n${finish}\n`,
      'answers.yaml:2:14 `skip` must be at least 1 characters long.',
    ],
    [
      'a reason that is none',
      `answers:\n  a: { skip: true }\n${finish}\n`,
      'answers.yaml:2:14 `skip` must be text, not "true".',
    ],
    ['text that is no YAML', 'answers: [\n', 'answers.yaml:1:10 This `[` is never closed.'],
  ])('%s', (_, text, problem) => {
    expect(refusals(text)).toEqual([expect.stringContaining(problem)])
  })

  it('has every mistake of its form told at once, in the order of the file', () => {
    const text = `perspective: boss\nanswers:\n  a: { frustration: 0 }\n  b: { blocked: 3 }\nfinish: { achieved: maybe, well-spent: 9 }\n`
    expect(refusals(text).map((problem) => problem.split(' ')[0])).toEqual([
      'answers.yaml:1:14',
      'answers.yaml:3:21',
      'answers.yaml:4:17',
      'answers.yaml:5:21',
      'answers.yaml:5:40',
    ])
  })
})

// The long ones are the reader's to withstand, and tested with it.
const short = hostile.filter(({ text }) => text.length < 10_000)

describe('a hostile answers file', () => {
  it.each(short.map((sample) => [sample.name, sample] as const))('is refused with a position: %s', (_, sample) => {
    const problems = refusals(bytesOf(sample))
    expect(problems.length).toBeGreaterThan(0)
    for (const problem of problems) {
      expect(problem).toMatch(/^answers\.yaml:\d+:\d+ \S/)
      expect(problem.length).toBeLessThan(500)
    }
  })

  it.each(Object.entries(payloads))('that would %s is refused, or its words are in one line', (_, payload) => {
    const text = `answers:\n  a: { result: ${JSON.stringify(payload)} }\n${finish}\n`
    for (const problem of refusals(text)) expect(problem).not.toContain('\n')
  })

  it('can’t name what every object has', () => {
    for (const key of ['__proto__', 'constructor', 'toString']) {
      expect(refusals(`answers:\n  a: { ${key}: yes }\n${finish}\n`)).toHaveLength(1)
    }
  })
})
