import { describe, expect, it } from 'vitest'
import { readChecklist } from '../../src/checklist/parse.ts'
import type { Edit, Problem } from '../../src/checklist/problem.ts'
import { type Knowledge, lint } from '../../src/lint/lint.ts'
import { rules } from '../../src/lint/rules/index.ts'

const aboutChange = new Set(rules.filter(({ group }) => group === 'change').map(({ id }) => id))
const bytesOf = (text: string) => new TextEncoder().encode(text)

/** What is said of the change from one text to another, by the rules of change. */
function problems(before: string, now: string, recorded?: Knowledge['recorded']): readonly Problem[] {
  const { draft } = readChecklist(bytesOf(before), '-')
  if (!draft) throw new Error('the checklist of before can’t be read')
  const knowledge = { before: draft.checklist, ...(recorded && { recorded }) }
  return lint({ bytes: bytesOf(now), file: '-' }, {}, knowledge).filter(({ rule }) => aboutChange.has(rule))
}

const rulesOf = (before: string, now: string) => problems(before, now).map(({ rule }) => rule)

/** What stands where a problem points, with the rule. */
function pointed(before: string, now: string): readonly string[] {
  return problems(before, now).map(({ rule, line, column, endLine, endColumn }) => {
    expect(endLine).toBe(line)
    return `${rule}: ${now.split('\n')[line - 1]?.slice(column - 1, endColumn - 1)}`
  })
}

function fixed(text: string, { fix }: Problem): string {
  const lines = text.split('\n')
  const at = (line: number, column: number) =>
    lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0) + column - 1
  const apply = (done: string, { line, column, endLine, endColumn, text: put }: Edit) =>
    done.slice(0, at(line, column)) + put + done.slice(at(endLine, endColumn))
  const edits = (fix?.edits ?? []).toSorted((one, other) => other.line - one.line || other.column - one.column)
  return edits.reduce(apply, text)
}

const before = `firsthand: 1
id: returns
version: 2
title: Return something
outcome: My money is back.
steps:
  - id: find-policy
    title: Find the returns policy
    do: Start on the home page.
    great: Two taps, in plain words.
    ask: verdict
  - id: call
    title: Ask a person instead
    when: { find-policy: failed }
    ask:
      kind: timeline
      marks:
        - { id: hold, key: h, label: put on hold, span: true }
        - { id: person, key: p, label: a person answers, counts-as: contact }
      target: { person: { within: 2 min } }
  - id: send
    title: Send it back
    do: Follow what they told you.
    ask: { kind: duration, target: { at-most: 10 min } }
  - id: refund
    title: The money
    ask: { kind: wait, since: send, target: { within: 5 days } }
  - id: taps
    title: How many taps was it?
    ask: { kind: number, unit: taps, target: { at-most: 3 } }
  - id: sure
    title: How sure were you that it worked?
    ask: { kind: scale, low: not at all, high: completely }
  - id: amount
    title: Was it the whole amount?
    ask: { kind: yes-no, good: yes }
  - id: too-late
    title: Try it a day too late
    ask:
      kind: choice
      options:
        - { id: helped, label: They found a way }
        - { id: refused, label: Refused, result: failed }
`

/** Now: with some words in the place of others, which must be there. */
function now(...changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((text, [from, to]) => {
    expect(text).toContain(from)
    return text.replaceAll(from, () => to)
  }, before)
}

const raised = ['version: 2', 'version: 3'] as const
const without = (id: string) => {
  const [step = ''] = new RegExp(`  - id: ${id}\\n(?:    .*\\n)+`).exec(before) ?? []
  return [step, ''] as const
}

describe('what is no change', () => {
  it.each<[what: string, ...changes: (readonly [string, string])[]]>([
    ['nothing'],
    ['comments and layout', ['steps:', '# what to do\nsteps:\n']],
    [
      'another title, cadence and persona',
      ['title: Return something', 'title: Back\ncadence: yearly\npersona: { name: Noor }'],
    ],
    ['case, spaces and punctuation', ['My money is back.', 'my money is  back'], ['Two taps, in', 'Two taps – in']],
    ['a length of time in another unit', ['2 min', '120 s'], ['10 min', '600 s']],
    [
      'what is usual, written out',
      ['kind: scale,', 'kind: scale, min: 1, max: 7,'],
      ['key: p,', 'key: p, span: false,'],
    ],
    ['the order of keys', ['{ kind: number, unit: taps,', '{ unit: taps, kind: number,']],
    ['a new step', ['  - id: send\n', '  - id: note\n    title: Their words\n    ask: text\n  - id: send\n']],
    ['which numbers are accepted', ['unit: taps', 'unit: taps, whole: true, max: 100']],
    ['another place and key', ['key: p,', 'key: x,'], ['title: The money\n', 'title: The money\n    owner: finance\n']],
  ])('%s', (_, ...changes) => {
    expect(rulesOf(before, now(...changes))).toEqual([])
  })

  it('line ends', () => {
    expect(rulesOf(before, before.replaceAll('\n', '\r\n'))).toEqual([])
  })
})

describe('a change of meaning', () => {
  const changes: readonly (readonly [string, string, string])[] = [
    // What is pointed at, and what was written for what.
    ['changed-kind: choices', 'kind: choice\n', 'kind: choices\n'],
    ['changed-target: ask', '{ kind: yes-no, good: yes }', '{ kind: yes-no }'],
    ['changed-scale: 5', 'kind: scale,', 'kind: scale, max: 5,'],
    ['changed-scale: 0', 'kind: scale,', 'kind: scale, min: 0,'],
    ['changed-scale: completely', 'low: not at all, high: completely', 'low: completely, high: not at all'],
    ['changed-scale: clicks', 'unit: taps', 'unit: clicks'],
    ['changed-scale: find-policy', 'since: send', 'since: find-policy'],
    [
      'changed-options: contact',
      'label: put on hold, span: true',
      'label: put on hold, span: true, counts-as: contact',
    ],
    ['changed-options: id', 'Refused, result: failed', 'Refused'],
    ['changed-options: passed', 'result: failed', 'result: passed'],
    [
      'added-option: sent-on',
      '        - { id: refused',
      '        - { id: sent-on, label: Sent on }\n        - { id: refused',
    ],
    ['changed-target: 20 min', '10 min', '20 min'],
    ['changed-target: 6 days', '5 days', '6 days'],
    ['changed-target: 3 working-days', 'within: 5 days', 'within: 3 working-days'],
    ['changed-target: no', 'good: yes', 'good: no'],
    ['changed-target: 1', 'target: { at-most: 3 }', 'target: { at-least: 1, at-most: 3 }'],
    ['changed-weight: 2', 'title: The money\n', 'title: The money\n    weight: 2\n'],
    ['changed-weight: true', 'title: The money\n', 'title: The money\n    critical: true\n'],
    ['changed-when: when', '{ find-policy: failed }', '{ find-policy: [failed, cannot-tell] }'],
    ['reworded: My money is on its way.', 'My money is back.', 'My money is on its way.'],
    ['reworded: Sell it back', 'Send it back', 'Sell it back'],
    ['reworded: Three taps, in plain words.', 'Two taps', 'Three taps'],
    ['reworded: entirely', 'high: completely', 'high: entirely'],
    ['reworded: Turned away', 'Refused', 'Turned away'],
    ['reworded: put in a queue', 'put on hold', 'put in a queue'],
  ]

  it.each(changes)('%s', (what, from, to) => {
    const [found, ...more] = pointed(before, now([from, to]))
    expect(more).toEqual([])
    expect(found).toBe(what)
  })

  it.each(changes)('%s is not said of a new version', (_, from, to) => {
    expect(rulesOf(before, now([from, to], raised))).toEqual([])
  })

  it('points at what is nearest where something is left out', () => {
    expect(pointed(before, now(['ask: { kind: yes-no, good: yes }', 'ask: verdict\n    great: All of it.']))).toEqual([
      'changed-kind: ask',
    ])
    expect(pointed(before, now([', target: { at-most: 3 }', '']))).toEqual(['changed-target: ask'])
    expect(rulesOf(before, now(['    when: { find-policy: failed }\n', '']))).toEqual(['changed-when'])
  })

  it('two options that have changed places are one mistake', () => {
    const swapped = now(['They found a way', 'x'], ['Refused', 'They found a way'], ['label: x', 'label: Refused'])
    expect(rulesOf(before, swapped)).toEqual(['changed-options'])
  })

  it('another kind is said alone, whatever else changed at that step', () => {
    const other = now(
      ['title: How many taps was it?', 'title: Was it quick?'],
      ['{ kind: number, unit: taps, target: { at-most: 3 } }', '{ kind: yes-no, good: no }'],
    )
    expect(rulesOf(before, other)).toEqual(['changed-kind'])
  })

  it('new words are said once for each step, with all that changed', () => {
    const [found, ...more] = problems(
      before,
      now(['Start on the home page.', 'Start anywhere.'], ['Two taps', 'Three taps']),
    )
    expect(more).toEqual([])
    expect(found?.message).toBe('`find-policy` has other words than before (`do`, `great`), and `version` is still 2.')
  })
})

describe('an id of a step that is gone', () => {
  const renamed = now(['find-policy', 'policy'])

  it('is found again by the same title, with a fix that writes it back wherever it stands', () => {
    const found = problems(before, renamed)
    expect(found.map(({ rule, severity }) => [rule, severity])).toEqual([['vanished-id', 'error']])
    expect(pointed(before, renamed)).toEqual(['vanished-id: policy'])
    expect(found[0]?.message).toContain('`policy` was `find-policy` before')
    expect(found[0]?.fix?.says).toBe('Write `find-policy`, and also where it is named.')
    expect(fixed(renamed, found[0] as Problem)).toBe(before)
  })

  it('is written back in conditions within conditions, and where days are counted from', () => {
    const nested = before.replace(
      '{ find-policy: failed }',
      '{ any: [{ not: { find-policy: passed } }, { find-policy: failed }] }',
    )
    const both = nested.replaceAll('find-policy', 'policy').replaceAll(/\bsend\b/g, 'send-back')
    const found = problems(nested, both)
    expect(found.map(({ rule }) => rule)).toEqual(['vanished-id', 'vanished-id'])
    expect(found.reduce((text, each) => fixed(text, each), both).replaceAll('send-back', 'send')).toBe(
      nested.replaceAll('send-back', 'send'),
    )
  })

  it('is an error whatever the version, if another one has plainly taken its place', () => {
    expect(rulesOf(before, now(['find-policy', 'policy'], raised))).toEqual(['vanished-id'])
  })

  it('is asked about where a step much like it is new', () => {
    const other = now([
      'id: amount\n    title: Was it the whole amount?',
      'id: whole\n    title: Was the whole amount there?',
    ])
    const [found, ...more] = problems(before, other)
    expect(more).toEqual([])
    expect(found).toMatchObject({ rule: 'vanished-id', message: expect.stringContaining('if they are one step') })
    expect(found?.fix).toBeUndefined()
    expect(rulesOf(before, other.replace(...raised))).toEqual(['taken-out'])
  })

  it('is said where it stood, and what was below it is not', () => {
    const other = now(without('taps'))
    expect(pointed(before, other)).toEqual(['vanished-id: sure'])
    expect(problems(before, other)[0]).toMatchObject({ message: expect.stringContaining('`taps`'), severity: 'error' })
    expect(problems(before, other)[0]?.fix).toBeUndefined()
  })

  it('is said at the list where it was the last', () => {
    expect(pointed(before, now(without('too-late')))).toEqual(['vanished-id: steps'])
    expect(problems(before, now(without('too-late')))[0]?.message).toContain(
      '`too-late`, which stood at the end, is gone',
    )
  })

  it('is a warning in a new version, and none where nothing was recorded', () => {
    const other = now(without('taps'), raised)
    expect(problems(before, other).map(({ rule, severity }) => [rule, severity])).toEqual([['taken-out', 'warning']])
    expect(problems(before, other, () => 0)).toEqual([])
    expect(problems(before, other, () => 1)[0]?.message).toContain('1 recorded answer would stand alone')
  })

  it('is not confused with another kind of answer under the same title', () => {
    const other = now(['id: amount', 'id: whole'], ['{ kind: yes-no, good: yes }', '{ kind: text }'])
    expect(problems(before, other)[0]?.message).not.toContain('`whole`')
  })

  it('is one of several, each with its own', () => {
    const swapped = now(['id: taps', 'id: tapped'], ['id: sure', 'id: certain'], ['id: amount', 'id: whole'])
    expect(pointed(before, swapped)).toEqual(['vanished-id: tapped', 'vanished-id: certain', 'vanished-id: whole'])
    expect(problems(before, swapped).reduce((text, each) => fixed(text, each), swapped)).toBe(before)
  })

  it('says how many answers it would leave', () => {
    const [found] = problems(before, renamed, (step) => (step === 'find-policy' ? 14 : 0))
    expect(found?.message).toBe(
      '`policy` was `find-policy` before; under another id, 14 recorded answers would stand apart from what comes.',
    )
  })

  it('is not concluded from a step that can’t be read', () => {
    const misread = now([
      '  - id: taps\n    title: How many taps was it?',
      '  - id: Taps!\n    titel: How many taps was it?',
    ])
    expect(rulesOf(before, misread)).toEqual([])
  })
})

describe('an option or a mark that is gone', () => {
  it('is found again by its words', () => {
    expect(pointed(before, now(['id: refused', 'id: no']))).toEqual(['vanished-option: no'])
    expect(pointed(before, now(['id: refused', 'id: no'], raised))).toEqual(['vanished-option: no'])
    expect(pointed(before, now(['person', 'human'], ['a human answers', 'a person answers']))).toContain(
      'vanished-option: human',
    )
  })

  it('is written back wherever it is named', () => {
    const named = `${before}  - id: why
    title: Why?
    when: { any: [{ too-late: refused }, { too-late: [skipped, refused] }, { not: { call: { person: { at-least: 1 } } } }] }
    ask: text
`
    const other = named.replaceAll('refused', 'no-way').replaceAll(/\bperson\b(?! (?:instead|answers))/g, 'human')
    const found = problems(named, other)
    expect(found.map(({ rule }) => rule)).toEqual(['vanished-option', 'vanished-option'])
    expect(found[1]?.fix?.edits).toHaveLength(3)
    expect(found.reduce((text, each) => fixed(text, each), other)).toBe(named)
  })

  it('is one mistake, also where conditions and targets had to go with it', () => {
    const named = before
      .replace('when: { find-policy: failed }', 'when: { taps: { at-most: 9 }, why: [price, day] }')
      .replace(
        '  - id: call',
        `  - id: why
    title: Why?
    ask: { kind: choices, options: [{ id: price, label: The price }, { id: day, label: The day }, { id: way, label: The way }] }
  - id: call`,
      )
    const taken = named.replace('{ id: day, label: The day }, ', '').replace('[price, day]', 'price')
    expect(rulesOf(named, taken)).toEqual(['vanished-option'])
    const untimed = before.replace(/ {8}- \{ id: person.*\n {6}target.*\n/, '')
    expect(rulesOf(before, untimed)).toEqual(['vanished-option'])
  })

  it('is asked about where one alone is new', () => {
    const other = now(['{ id: refused, label: Refused', '{ id: no, label: They would not'])
    expect(problems(before, other)[0]?.message).toContain('if they mean the same')
    expect(rulesOf(before, other)).toEqual(['vanished-option'])
    expect(rulesOf(before, now(['{ id: refused, label: Refused', '{ id: no, label: They would not'], raised))).toEqual(
      [],
    )
  })

  it('is said at the list where nothing came for it', () => {
    const three = before.replace(
      '        - { id: refused',
      '        - { id: sent-on, label: Sent on }\n        - { id: refused',
    )
    expect(pointed(three, before)).toEqual(['vanished-option: options'])
    expect(rulesOf(three, now(raised))).toEqual([])
  })

  it('says how many answers name it', () => {
    const counts = (step: string, offer?: string) => (step === 'too-late' && offer === 'refused' ? 5 : 9)
    expect(problems(before, now(['id: refused', 'id: no']), counts)[0]?.message).toContain('5 recorded answers would')
  })
})

describe('the checklist', () => {
  it('keeps its id', () => {
    const found = problems(before, now(['id: returns', 'id: send-back'], without('taps')))
    expect(found.map(({ rule }) => rule)).toEqual(['renamed-checklist'])
    expect(fixed(now(['id: returns', 'id: send-back']), found[0] as Problem)).toBe(before)
  })

  it('says how many answers a new id would leave', () => {
    const [found] = problems(before, now(['id: returns', 'id: send-back']), () => 2)
    expect(found?.message).toContain('its recorded answers, 16 of them, would')
  })

  it('keeps its version, or raises it', () => {
    const other = now(['version: 2', 'version: 1'], ['10 min', '20 min'])
    const [found, ...more] = problems(before, other)
    expect(more).toEqual([])
    expect(found).toMatchObject({ rule: 'version-went-back', message: '`version` went back from 2 to 1.' })
    expect(fixed(other, found as Problem)).toContain('version: 3\n')
  })

  it.each([
    ['where it stands', before],
    ['where there is none', before.replace('version: 2\n', '')],
    ['where there is none, with the line ends of Windows', before.replace('version: 2\n', '').replaceAll('\n', '\r\n')],
    ['in quotation marks and with a comment', before.replace('version: 2', '"version":   2   # for now')],
  ])('gets a higher version by the fix, %s', (_, old) => {
    const other = old.replace('Two taps', 'Three taps')
    const [found] = problems(old, other)
    const done = fixed(other, found as Problem)
    expect(rulesOf(old, done)).toEqual([])
    expect(readChecklist(bytesOf(done), '-').draft?.checklist.version).toBe(old.includes('version') ? 3 : 2)
    if (old.includes('\r')) expect(done.replaceAll('\r\n', '')).not.toContain('\n')
  })

  it.each([
    ['a step that is gone', without('taps')],
    ['another kind', ['{ kind: yes-no, good: yes }', 'text'] as const],
    ['another scale', ['kind: scale,', 'kind: scale, max: 5,'] as const],
    ['an option that is gone', ['id: refused', 'id: turned-away'] as const],
    ['an option that means something else', [', result: failed', ''] as const],
  ])('gets no higher version by a fix that would settle more: %s', (_, change) => {
    const found = problems(before, now(change, ['Two taps', 'Three taps'], ['10 min', '20 min']))
    expect(found.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['reworded', 'changed-target']))
    expect(found.filter(({ rule, fix }) => fix && rule !== 'vanished-option')).toEqual([])
  })

  it('gets no fix where a line would break it', () => {
    const flow = '{ id: a, title: A, outcome: It works., steps: [{ id: b, title: B, ask: text }] }'
    const [found] = problems(flow, flow.replace('It works', 'It fails'))
    expect(found).toMatchObject({ rule: 'reworded' })
    expect(found?.fix).toBeUndefined()
  })
})

it('a hundred ids that are new at once are told by their titles', () => {
  const many = (start: string) => {
    const steps = Array.from({ length: 100 }, (_, n) => `  - { id: ${start}-${n}, title: The thing ${n}, ask: text }\n`)
    return `id: a\ntitle: A\noutcome: It works.\nsteps:\n${steps.join('')}`
  }
  const found = problems(many('one'), many('other'))
  expect(found.filter(({ rule, fix }) => rule === 'vanished-id' && fix)).toHaveLength(100)
})

it('two checklists of 200 steps that have nothing in common are compared in no time', () => {
  const many = (name: string) => {
    const steps = Array.from(
      { length: 200 },
      (_, n) => `  - { id: ${name.repeat(20)}-${n}, title: ${name} ${n}, ask: text }\n`,
    )
    return `id: a\ntitle: A\noutcome: It works.\nsteps:\n${steps.join('')}`
  }
  const found = problems(many('abc'), many('xyz'))
  expect(found).toHaveLength(100)
})
