import { describe, expect, it } from 'vitest'
import { readChecklist } from '../../../src/checklist/parse.ts'
import { claimsOf } from '../../../src/lint/flow/proofs.ts'

const wait = '- { id: refund, title: The money, ask: wait }'
const way =
  '- { id: way, title: How?, ask: { kind: choice, options: [{ id: bus, label: Bus }, { id: tram, label: Tram }] } }'
const taps = '- { id: taps, title: How many?, ask: { kind: number, unit: taps, whole: true, min: 0, max: 5 } }'
const policy = '- { id: policy, title: Is it?, great: It is., ask: verdict }'
const words = '- { id: words, title: What?, ask: text }'
const call =
  '- { id: call, title: Call, ask: { kind: timeline, marks: [{ id: hold, key: h, label: hold, span: true }, { id: moved, key: m, label: moved }] } }'

const asked = (when: string, id = 'more') => `- { id: ${id}, title: More, when: ${when}, ask: text }`
const target = (ask: string) => `- { id: it, title: It, ask: { ${ask} } }`

/** Steps, and of each claim the rule, the words that are pointed at, and what is said. */
const table: readonly (readonly [
  steps: readonly string[],
  ...claims: (readonly [rule: string, word: string, message: string])[],
])[] = [
  // Steps that no answers lead to.
  [
    [words, asked('{ words: failed }')],
    [
      'unreachable-step',
      'failed',
      'No answers lead to this step: `words` never fails; what is answered there is only recorded.',
    ],
  ],
  [
    [policy, asked('{ policy: recorded }')],
    [
      'unreachable-step',
      'recorded',
      'No answers lead to this step: `policy` is never only recorded; what is answered there passes or fails.',
    ],
  ],
  [
    [policy, asked('{ policy: waiting }')],
    ['unreachable-step', 'waiting', 'No answers lead to this step: `policy` never waits; only what is parked does.'],
  ],
  [
    [taps, asked('{ taps: { at-least: 6 } }')],
    ['unreachable-step', 'taps', 'No answers lead to this step: `taps` is never at least 6.'],
  ],
  [
    [taps, asked('{ taps: { at-least: 3, at-most: 2 } }')],
    ['unreachable-step', 'taps', 'No answers lead to this step: `taps` is never at least 3 and at most 2.'],
  ],
  [
    [taps, asked('{ taps: 1.5 }')],
    ['unreachable-step', '1.5', 'No answers lead to this step: `taps` is never 1.5.'],
  ],
  [
    [words, asked('{ words: hello }')],
    ['unreachable-step', 'hello', 'No answers lead to this step: `words` is never `hello`.'],
  ],
  [
    [call, asked('{ call: { moved: { at-least: 2, at-most: 1 } } }')],
    [
      'unreachable-step',
      'call',
      'No answers lead to this step: `call` never has `moved` at least 2 and at most 1 times.',
    ],
  ],
  [
    [way, asked('{ all: [{ way: bus }, { way: tram }] }')],
    [
      'unreachable-step',
      'tram',
      "No answers lead to this step: it needs that `way` is `bus` and that `way` is `tram`, which can't both be.",
    ],
  ],
  [
    [way, words, asked('{ words: recorded, all: [{ way: bus }], not: { way: bus } }')],
    [
      'unreachable-step',
      'not',
      "No answers lead to this step: it needs that `way` is `bus` and that it is not so that `way` is `bus`, which can't both be.",
    ],
  ],
  [
    [policy, asked('{ not: { policy: [passed, failed, cannot-tell, inapplicable, blocked, skipped] } }')],
    [
      'unreachable-step',
      'not',
      "No answers lead to this step: it needs that it is not so that `policy` passed, failed, could not be told, did not apply, was stopped or was skipped, which can't be.",
    ],
  ],
  // What follows from it is not said again.
  [
    [words, asked('{ words: failed }'), asked('{ more: recorded }', 'last')],
    [
      'unreachable-step',
      'failed',
      'No answers lead to this step: `words` never fails; what is answered there is only recorded.',
    ],
  ],
  // A follow-up that contradicts its parent.
  [
    [way, asked('{ way: bus }', 'seat'), asked('{ way: tram, seat: recorded }')],
    [
      'contradiction',
      'recorded',
      'No answers lead to this step: it needs that `way` is `tram` and that `seat` was recorded, but `seat` is asked only when `way` is `bus`.',
    ],
  ],
  [
    [
      way,
      asked('{ way: bus }', 'seat'),
      asked('{ seat: recorded }', 'row'),
      asked('{ row: recorded, not: { way: bus } }'),
    ],
    [
      'contradiction',
      'not',
      'No answers lead to this step: it needs that `row` was recorded and that it is not so that `way` is `bus`, but `row` is asked only when `seat` was recorded, and `seat` is asked only when `way` is `bus`.',
    ],
  ],
  // In vain.
  [
    [wait, asked('{ refund: passed }')],
    [
      'awaited-in-vain',
      'passed',
      'No answers lead to this step: `refund` never passes; what is answered there is only recorded or fails.',
    ],
  ],
  [
    [wait, asked('{ all: [{ refund: arrived }, { refund: gave-up }] }')],
    [
      'awaited-in-vain',
      'gave-up',
      "No answers lead to this step: it needs that `refund` arrived and that `refund` is `gave-up`, which can't both be.",
    ],
  ],
  [[wait, asked('{ refund: waiting }')]],
  // Parts that never hold.
  [
    [way, asked('{ way: [bus, failed] }')],
    ['never-holds', 'failed', 'This can never hold: `way` never fails; what is answered there is only recorded.'],
  ],
  [
    [way, asked('{ not: { way: passed } }')],
    ['never-holds', 'passed', 'This can never hold: `way` never passes; what is answered there is only recorded.'],
  ],
  [
    [way, taps, asked('{ way: bus, any: [{ way: tram }, { taps: 1 }] }')],
    [
      'never-holds',
      'way',
      "This can never hold: it needs that `way` is `bus` and that `way` is `tram`, which can't both be.",
    ],
  ],
  [
    [way, taps, asked('{ any: [{ all: [{ way: bus }, { way: tram }] }, { taps: 1 }] }')],
    [
      'never-holds',
      'all',
      "This can never hold: it needs that `way` is `bus` and that `way` is `tram`, which can't both be.",
    ],
  ],
  // Parts that always do.
  [
    [taps, asked('{ taps: { at-least: 0 } }')],
    ['always-holds', 'taps', 'This decides nothing, since it holds whatever is answered at `taps`.'],
  ],
  [
    [call, asked('{ call: { moved: { at-least: 0 } } }')],
    ['always-holds', 'call', 'This decides nothing, since it holds whatever is answered at `call`.'],
  ],
  [
    [way, asked('{ way: [bus, tram] }')],
    ['always-holds', 'way', 'This decides nothing, since it holds whatever is answered at `way`.'],
  ],
  [
    [way, asked('{ any: [{ way: bus }, { not: { way: bus } }] }')],
    ['always-holds', 'any', 'This decides nothing, since it holds whatever is answered at `way`.'],
  ],
  [
    [taps, words, asked('{ words: recorded, not: { taps: { at-most: 5 } } }')],
    ['always-holds', 'taps', 'This decides nothing, since it holds whatever is answered at `taps`.'],
  ],
  [
    [policy, asked('{ policy: [passed, failed, cannot-tell, inapplicable, blocked, skipped] }')],
    ['always-holds', 'policy', 'This decides nothing, since it holds whatever becomes of `policy`.'],
  ],
  // Between two numbers there is a third, unless they are whole.
  [[target('kind: number'), asked('{ it: { at-least: 1, at-most: 2 }, not: { it: [1, 2] } }')]],
  [
    [taps, asked('{ taps: { at-least: 1, at-most: 2 }, not: { taps: [1, 2] } }')],
    [
      'unreachable-step',
      'not',
      "No answers lead to this step: it needs that `taps` is at least 1 and at most 2 and that it is not so that `taps` is 1 or 2, which can't both be.",
    ],
  ],
  // A step that is not asked is not answered either way.
  [
    [
      way,
      '- { id: seat, title: S, when: { way: bus }, ask: yes-no }',
      asked('{ any: [{ seat: yes }, { seat: no }, { way: bus }] }'),
    ],
  ],
  [
    [
      way,
      taps,
      asked('{ way: bus }', 'seat'),
      asked('{ any: [{ taps: { at-most: 2 } }, { taps: { at-least: 3 } }, { seat: recorded }] }'),
    ],
  ],
  [
    [way, taps, asked('{ any: [{ taps: { at-most: 2 } }, { taps: { at-least: 3 } }, { way: bus }] }')],
    ['always-holds', 'any', 'This decides nothing, since it holds whatever is answered at `taps` and `way`.'],
  ],
  // That is how one says that there has to be an answer.
  [[policy, words, asked('{ policy: [passed, failed], words: recorded }')]],
  // Targets.
  [
    [target('kind: number, unit: taps, min: 0, target: { at-least: 0 }')],
    ['target-cannot-fail', 'target', 'Every answer meets this target, even "0 taps", so it judges nothing.'],
  ],
  [
    [target('kind: number, unit: taps, max: 9, target: { at-most: 9 }')],
    ['target-cannot-fail', 'target', 'Every answer meets this target, even "9 taps", so it judges nothing.'],
  ],
  [
    [target('kind: number, target: {}')],
    ['target-cannot-fail', 'target', 'Every answer meets this target, which names no limit.'],
  ],
  [
    [target('kind: scale, low: bad, high: good, target: { at-least: 1 }')],
    ['target-cannot-fail', 'target', 'Every answer meets this target, even "1 of 7, bad", so it judges nothing.'],
  ],
  [
    [target('kind: choice, options: [{ id: a, label: A, result: passed }, { id: b, label: B, result: passed }]')],
    ['target-cannot-fail', 'ask', 'Every answer passes here, even "B", so nothing is judged.'],
  ],
  [
    [target('kind: number, unit: tries, min: 1, target: { at-most: 0 }')],
    ['target-cannot-pass', 'target', 'No answer meets this target: "1 try" does not, for one.'],
  ],
  [
    [target('kind: scale, low: bad, high: good, target: { at-least: 5, at-most: 3 }')],
    ['target-cannot-pass', 'target', 'No answer meets this target: "4 of 7" does not, for one.'],
  ],
  [
    [target('kind: duration, target: { at-least: 5 min, at-most: 3 min }')],
    ['target-cannot-pass', 'target', 'No answer meets this target: "3 min 20 s" does not, for one.'],
  ],
  [
    [target('kind: count, unit: e-mails, for: 2 days, target: { total: { at-least: 5 }, day: { at-most: 2 } }')],
    ['target-cannot-pass', 'target', 'No answer meets this target: "3 e-mails in 2 days" does not, for one.'],
  ],
  [
    [
      target(
        'kind: choices, options: [{ id: a, label: A, result: failed }, { id: b, label: B }], target: { at-least: 2 }',
      ),
    ],
    ['target-cannot-pass', 'target', 'No answer meets this target: "A" does not, for one.'],
  ],
  [
    [
      target(
        'kind: timeline, marks: [{ id: a, key: a, label: A }, { id: b, key: b, label: B }], target: { a: { at-most: 0, at-least: 1 }, b: { at-least: 0 } }',
      ),
      asked('{ it: passed }'),
    ],
    ['target-cannot-pass', 'a', 'No answer meets this target: "no key was pressed" does not, for one.'],
    ['target-cannot-fail', 'b', 'Every answer meets this target, even "no key was pressed", so it judges nothing.'],
  ],
  // Days that are counted from nowhere.
  [
    [
      way,
      asked('{ way: bus }', 'seat'),
      '- { id: refund, title: R, when: { way: tram }, ask: { kind: wait, since: seat } }',
    ],
    [
      'since-without-start',
      'seat',
      'Whenever this is asked, `seat` has not been answered, so there is no day to count from.',
    ],
  ],
  [
    [words, '- { id: refund, title: R, when: { words: skipped }, ask: { kind: date, since: words } }'],
    [
      'since-without-start',
      'words',
      'Whenever this is asked, `words` has not been answered, so there is no day to count from.',
    ],
  ],
  [[way, asked('{ way: bus }', 'seat'), '- { id: refund, title: R, ask: { kind: wait, since: seat } }']],
]

function read(steps: readonly string[]) {
  const text = `title: A test\noutcome: It works.\nsteps:\n${steps.map((step) => `  ${step}\n`).join('')}`
  const { draft, problems } = readChecklist(new TextEncoder().encode(text), 'test.yaml')
  expect(problems).toEqual([])
  if (!draft) throw new Error('not read')
  return { draft, lines: text.split('\n') }
}

describe('what is said of a flow', () => {
  it.each(table)('%j', (steps, ...claims) => {
    const { draft, lines } = read(steps)
    const found = claimsOf(draft).map(({ rule, path, message }) => {
      const { line, column, endColumn } = draft.locate(path)
      return [rule, lines[line - 1]?.slice(column - 1, endColumn - 1), message]
    })
    expect(found).toEqual(claims)
  })

  it('has a help of its own where any answer will do', () => {
    const { draft } = read([taps, asked('{ taps: { at-least: 0 } }')])
    expect(claimsOf(draft)[0]?.help).toBe(
      'Leave it out, or name fewer answers. If any answer will do, write `taps: recorded`.',
    )
  })

  it('concludes nothing from what was misread', () => {
    const { draft } = read([words, asked('{ words: failed }'), taps, asked('{ taps: { at-least: 6 } }', 'last')])
    const rules = (...guessed: PropertyKey[][]) => claimsOf({ ...draft, guessed }).map(({ path }) => path[1])
    expect(rules()).toEqual([1, 3])
    expect(rules(['steps', 0, 'ask'])).toEqual([3])
    expect(rules(['steps', 0, 'title'])).toEqual([1, 3])
    expect(rules(['steps', 3, 'when', 'taps'])).toEqual([1])
    expect(rules(['steps', 2])).toEqual([1])
    expect(rules(['steps'])).toEqual([])
    const [first, ...others] = draft.checklist.steps
    const steps = first ? [first, ...others, first] : []
    expect(claimsOf({ checklist: { ...draft.checklist, steps }, guessed: [] })).toEqual([])
  })
})

describe('a checklist that would take too long', () => {
  const nested = (index: number, depth: number): string => {
    const one = (by: number) => `s${(index * 7 + by * 13 + depth) % index}`
    if (depth === 0) return `{ ${one(1)}: yes }`
    const inner = nested(index, depth - 1)
    return `{ ${depth % 2 ? 'any' : 'all'}: [${inner}, { not: { ${one(depth)}: no } }, { ${one(depth + 3)}: [yes, skipped] }] }`
  }

  it('is left alone, and what is simple in it is found all the same', () => {
    const steps = Array.from({ length: 120 }, (_, index) =>
      index < 5
        ? `- { id: s${index}, title: Q, ask: yes-no }`
        : `- { id: s${index}, title: Q, when: ${nested(index, 5)}, ask: yes-no }`,
    )
    const { draft } = read([words, asked('{ words: failed }'), ...steps])
    expect(claimsOf(draft)[0]).toMatchObject({ rule: 'unreachable-step', path: ['steps', 1, 'when', 'words'] })
  })
})
