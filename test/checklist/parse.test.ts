import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseChecklist } from '../../src/checklist/parse.ts'

const whole = `firsthand: 1
id: returns
version: 2
title: Return one of our own products
outcome: My money is back.
touchpoint: last-touch
channel: web
cadence: 6 weeks
minutes: 25
persona:
  name: Noor
  loves: [being told the next step]
prepare: [The order number]
steps:
  - id: find-policy
    title: Find the returns policy
    do: Start on the home page.
    great: Two taps from the home page.
    open: https://shop.example.com
    ask: verdict
  - id: call
    title: Ask a person instead
    when: { find-policy: failed }
    ask:
      kind: timeline
      marks:
        - { id: hold, key: h, label: put on hold, span: true }
        - { id: person, key: p, label: a person answers, counts-as: contact }
      target: { person: { within: 2 min }, hold: { total: 1 min } }
    critical: true
    weight: 2
  - id: taps
    title: How many taps?
    ask: { kind: number, whole: true, min: 0, max: 50 }
  - id: refund
    title: The money
    when:
      any: [{ call: { hold: { at-least: 1 } } }, { not: { taps: [1, 2] } }]
      taps: { at-most: 9 }
    ask: { kind: wait, since: call, target: { within: 5 working-days } }
  - id: amount
    title: Was it the whole amount?
    when: { refund: arrived, find-policy: [passed, 'no'] }
    ask: { kind: yes-no, good: yes }
`

function parsed(text: string, name = 'returns.yaml') {
  return parseChecklist(new TextEncoder().encode(text), name)
}

/** What is wrong, as `line:column message`. */
function problems(text: string, name?: string): readonly string[] {
  return parsed(text, name).problems.map(({ line, column, message }) => `${line}:${column} ${message}`)
}

/** `whole` with one part of it exchanged. */
function but(part: string, other: string): string {
  expect(whole).toContain(part)
  return whole.replace(part, () => other)
}

describe('a checklist', () => {
  it('is read with every default filled in', () => {
    const result = parsed(whole)
    expect(result.problems).toEqual([])
    if (!('checklist' in result)) return
    const { checklist, text, locate } = result
    expect(text).toBe(whole)
    expect(checklist).toMatchObject({
      id: 'returns',
      version: 2,
      personas: [{ name: 'Noor', loves: ['being told the next step'], hates: [] }],
      afterwards: [],
    })
    expect(checklist.steps[0]).toMatchObject({
      ask: { kind: 'verdict', spec: {} },
      critical: false,
      weight: 1,
      drill: false,
    })
    expect(checklist.steps[3]?.when).toEqual({
      steps: { taps: { 'at-most': 9 } },
      any: [{ steps: { call: { hold: { 'at-least': 1 } } } }, { steps: {}, not: { steps: { taps: [1, 2] } } }],
    })
    expect(locate(['steps', 1, 'title'])).toEqual({ line: 22, column: 12, endLine: 22, endColumn: 32 })
    expect(locate(['steps', 1, 'title'], 'key')).toMatchObject({ line: 22, column: 5 })
    expect(locate(['steps', 1, 'ask'])).toMatchObject({ line: 24, column: 5, endColumn: 8 })
    expect(locate(['nowhere', 1])).toMatchObject({ line: 1, column: 1 })
  })

  it('needs no more than a title, an outcome and steps', () => {
    const least = 'title: A\noutcome: B\nsteps: [{ id: one, title: One, ask: text }]\n'
    expect(parsed(least, 'folder/my-list.yml')).toMatchObject({
      checklist: { id: 'my-list', version: 1, personas: [] },
    })
    expect(problems(least, 'My List.yaml')).toEqual([
      '1:1 `id` is missing, and the name of the file cannot stand for it.',
    ])
  })

  it('is warned of a name that differs from its file', () => {
    const result = parsed(whole, 'C:\\audits\\refunds.yaml')
    expect(result).toHaveProperty('checklist')
    expect(result.problems).toMatchObject([{ severity: 'warning', line: 2, column: 5 }])
  })

  it('takes yes and no as words, and text for what it is', () => {
    expect(problems(but('good: yes', 'good: true'))).toEqual(['44:32 `good` can’t be "true"; did you mean `yes`?'])
  })

  it.each(readdirSync('checklists').filter((name) => name.endsWith('.yaml')))('%s is without a problem', (name) => {
    expect(parseChecklist(readFileSync(join('checklists', name)), name).problems).toEqual([])
  })
})

describe('the format', () => {
  it.each<[what: string, text: string, problem: string]>([
    ['an unknown key', but('minutes:', 'minuts:'), '9:1 Unknown key `minuts`; did you mean `minutes`?'],
    ['a missing key', but('outcome: My money is back.\n', ''), '1:1 `outcome` is missing.'],
    ['an empty key', but('outcome: My money is back.', 'outcome:'), '5:1 `outcome` is empty.'],
    ['a missing key of a step', but('    title: The money\n', ''), '35:5 `title` is missing.'],
    ['the wrong type', but('weight: 2', 'weight: heavy'), '31:13 `weight` must be a number, not "heavy".'],
    ['a number for text', but('title: The money', 'title: 12'), '36:12 `title` must be text, not "12".'],
    ['a word that is none', but('channel: web', 'channel: wbe'), '7:10 `channel` can’t be "wbe"; did you mean `web`?'],
    ['no time at all', but('minutes: 25', 'minutes: 0'), '`minutes` must be more than 0.'],
    ['a kind that is none', but('kind: number', 'kind: numbr'), 'did you mean `number`?'],
    ['a short kind that is none', but('ask: verdict', 'ask: verdit'), 'did you mean `verdict`?'],
    [
      'a kind without its keys',
      but('ask: verdict', 'ask: choice'),
      '20:10 `ask` must be written out, as in `{ kind: choice, … }`',
    ],
    ['a key of another kind', but('whole: true', 'good: yes'), '34:26 Unknown key `good`;'],
    ['a duration', but('within: 2 min', 'within: 2 minuets'), '29:35 `within` must be a length of time such as `90 s`'],
    ['days', but('5 working-days', 'soon'), '`within` must be a number of days such as `5 days`'],
    [
      'a cadence',
      but('6 weeks', 'sometimes'),
      '8:10 `cadence` must be weekly, monthly, quarterly, yearly, or a length',
    ],
    [
      'an address',
      but('https://', 'javascript://'),
      '19:11 `open` must be an address that begins with https:// or http://',
    ],
    ['an id', but('id: taps', 'id: Number of taps'), '32:9 `id` must be an id in small letters, digits and hyphens'],
    ['a reserved id', but('id: taps', 'id: any'), '32:9 `id` must be another word: `any` has a meaning of its own.'],
    ['an id twice', but('id: taps', 'id: call'), '32:9 `id` must be another one; `call` is taken already.'],
    ['a mark twice', but('id: person', 'id: hold'), '28:17 `id` must be another one; `hold` is taken already.'],
    ['a key of a mark twice', but('key: p', 'key: h'), '28:30 `key` must be another one; `h` is taken already.'],
    ['a key of two characters', but('key: p', 'key: pp'), '28:30 `key` must be one character'],
    ['the mark ouch', but('id: person', 'id: ouch'), '28:17 `id` must be another word: `ouch` is a mark'],
    [
      'a target for no mark',
      but('person: { within', 'persn: { within'),
      '`persn` must be one of the marks: hold, person.',
    ],
    ['a total without a span', but(', span: true', ''), '`total` must be for a mark with `span: true`'],
    [
      'a persona that is none',
      but('persona:\n  name: Noor\n  loves: [being told the next step]', 'persona: 3'),
      '10:10 `persona` must be a map of keys and values, or a list',
    ],
    ['an entry that is none', but('[The order number]', '[[a]]'), '13:11 Entry 1 of `prepare` must be text.'],
    ['another version', but('firsthand: 1', 'firsthand: 2'), '1:12 `firsthand` must be 1, the only version'],
    ['min above max', but('min: 0', 'min: 60'), '`max` must be at least as large as `min`'],
    ['a verdict without great', but('    great: Two taps from the home page.\n', ''), '19:10 `great` is missing'],
    [
      'an unknown step',
      but('{ find-policy: failed }', '{ find-polcy: failed }'),
      '23:13 No earlier step has the id "find-polcy"; did you mean `find-policy`?',
    ],
    [
      'a later step',
      but('{ find-policy: failed }', '{ amount: failed }'),
      '23:13 `when` looks back; "amount" comes later.',
    ],
    [
      'the step itself',
      but('{ find-policy: failed }', '{ call: failed }'),
      '23:13 `when` looks back; "call" is this step itself.',
    ],
    ['since a later step', but('since: call', 'since: amount'), '40:31 `since` looks back; "amount" comes later.'],
    [
      'since an unknown step, of a date',
      but('kind: wait, since: call', 'kind: date, since: cal').replace('refund: arrived, ', ''),
      '40:31 No earlier step has the id "cal"; did you mean `call`?',
    ],
    [
      'a tick that never comes',
      but(
        'kind: number, whole: true, min: 0, max: 50',
        'kind: choices, options: [{ id: a, label: A }, { id: b, label: B }]',
      )
        .replace('taps: { at-most: 9 }', 'taps: a')
        .replace('{ taps: [1, 2] }', '{ taps: [b, price] }'),
      '`taps` can never be "price"; it comes to a, b, or to a result such as passed.',
    ],
    [
      'a comparison of ticks',
      but(
        'kind: number, whole: true, min: 0, max: 50',
        'kind: choices, options: [{ id: a, label: A }, { id: b, label: B }]',
      ).replace('{ taps: [1, 2] }', '{ taps: b }'),
      '`taps` has no number to compare with.',
    ],
    [
      'a point beyond a scale',
      but('kind: number, whole: true, min: 0, max: 50', 'kind: scale, low: no, high: yes').replace('[1, 2]', '8'),
      '`taps` can never be "8"; it comes to a number from 1 to 7, or to a result such as passed.',
    ],
    [
      'a value of a file, which has none',
      but('kind: number, whole: true, min: 0, max: 50', 'kind: evidence')
        .replace('[1, 2]', 'box')
        .replace('taps: { at-most: 9 }', 'taps: recorded'),
      '`taps` can never be "box"; it comes to a result such as passed.',
    ],
    [
      'a value that never comes',
      but('refund: arrived', 'refund: arived'),
      '43:21 `refund` can never be "arived"; did you mean `arrived`?',
    ],
    ['a number out of range', but('[1, 2]', '[1, 99]'), '`taps` can never be "99"'],
    [
      'a mark that is none',
      but('{ hold: { at-least', '{ fold: { at-least'),
      '`call` has no mark "fold"; did you mean `hold`?',
    ],
    [
      'a comparison of no number',
      but('refund: arrived', 'refund: { at-least: 1 }'),
      '`refund` has no number to compare with.',
    ],
    [
      'a mark of no timeline',
      but('refund: arrived', 'refund: { a: 1 }'),
      '`refund` has no marks; only a timeline has.',
    ],
    [
      'true',
      but('find-policy: failed', 'find-policy: true'),
      '23:26 `find-policy` must be a result, a value, a list of them',
    ],
    [
      'too many steps',
      `title: A\noutcome: B\nsteps:\n${'  - { id: a, title: A, ask: text }\n'.repeat(201)}`,
      '3:1 `steps` must be a list of at most 200.',
    ],
    [
      'too long a text',
      but('My money is back.', 'a'.repeat(2001)),
      '5:10 `outcome` must be at most 2000 characters long.',
    ],
    ['several lines', but('title: The money', 'title: "The\\nmoney"'), '36:12 `title` must be one line'],
  ])('names %s', (_, text, problem) => {
    const found = problems(text)
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(problem)
  })

  it('names all problems of a class at once, in their order', () => {
    const text = but('weight: 2', 'weight: x').replace('channel: web', 'channel: 3').replace('good: yes', 'god: yes')
    expect(problems(text).map((each) => each.split(' ')[0])).toEqual(['7:10', '31:13', '44:26'])
  })

  it('cuts short what it quotes', () => {
    const [problem = ''] = problems(but('channel: web', `channel: ${'x'.repeat(10_000)}`))
    expect(problem.length).toBeLessThan(200)
  })
})

describe('YAML', () => {
  it.each<[text: string, problem: string]>([
    [
      'do: Note: read this',
      '1:5 A `:` and a space make a key of what stands before it; put text that has them in quotation marks.',
    ],
    ['a: "open', '1:4 This `"` is never closed.'],
    ["a: 'it''s", "1:4 This `'` is never closed."],
    ['a: [1, 2\nb: 3', '1:4 This `[` is never closed.'],
    ['a: {b: 1]', '1:4 This `{` is closed by a `]`; `}` closes it.'],
    ['a: [1]]', '1:7 Nothing was opened that this `]` could close;'],
    ['a:\n\tb: 1', '2:1 A tab cannot indent; use spaces.'],
    ['a: 1\n  b: 2', '2:1 This line is indented as if it were part of the text above it;'],
    ['a:\n   b: 1\n  c: 2', '3:1 The indentation of this line fits nothing around it'],
    ['a: 1\nb', '2:1 A `:` is missing after this key;'],
    ['a: 1\n"b\n c": 2', '2:1 This is read as a key'],
    ['a: @home', '1:4 Text cannot begin with `@`; put it in quotation marks.'],
    ['a: "\\z"', '1:5 A `\\` within double quotation marks begins an escape'],
    ['a: &b 1', '1:4 `&b` is an anchor in YAML'],
    ['a: *b', '1:4 `*b` is an alias in YAML'],
    ['a: !!str 1', '1:4 `!!str` is a tag in YAML'],
    ['%YAML 1.1\n---\na: 1', '1:1 A line that begins with `%` is a directive in YAML'],
    ['a: 1\n---\nb: 1', '2:1 A second document begins here; one file holds one.'],
    ['a: 1\n...\n', '2:1 `...` ends a document'],
    ['a: 1\nb: 2\na: 3', '3:1 The key "a" stands here a second time.'],
    ['a: 1\n"a": 3', '2:1 The key "a" stands here a second time.'],
    ['1: 1\n"1": 3', '2:1 The key "1" stands here a second time.'],
    ['<<: {a: 1}', '1:1 Merge keys (`<<`) are not part of this format; write the keys out.'],
    ['__proto__: 1', '1:1 "__proto__" cannot be a key.'],
    ['a: 😀 \u001b', '1:7 An invisible character (U+001B) stands here; delete it.'],
    ['a: "\\e"', '1:4 An invisible character (U+001B) is written here; leave it out.'],
    ['? [a]\n: b', '1:3 A key is text, not a list or a map.'],
    ['', '1:1 This file is empty.'],
    ['# nothing', '1:1 This file is empty.'],
  ])('%j is refused', (text, problem) => {
    const found = problems(text)
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(problem)
  })

  it('leaves prototypes alone', () => {
    parsed('__proto__: { polluted: 1 }')
    parsed('a: { constructor: { prototype: { polluted: 1 } } }')
    expect({}).not.toHaveProperty('polluted')
  })
})
