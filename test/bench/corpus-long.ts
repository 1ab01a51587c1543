import type { Sample } from './corpus.ts'

/**
 * A checklist of 200 steps, as many as there can be, with so many lines and about 33 bytes on each. It keeps to the schema; with
 * 10,000 lines it is nearly as large as what is read can be, with 20,000 it is refused.
 */
export function longChecklist(lines: number): Sample {
  const head = ['title: A year with us', 'outcome: I have what I ordered, and I asked nobody for it.', 'steps:']
  const each = Math.floor((lines - head.length) / 200)
  const rest = lines - head.length - 200 * each
  const steps = Array.from({ length: 200 }, (_, index) => stepOf(index, each + (index < rest ? 1 : 0)))
  return { name: 'long.yaml', text: `${[...head, ...steps.flat()].join('\n')}\n` }
}

function stepOf(index: number, lines: number): readonly string[] {
  const month = `month-${Math.floor(index / 17) + 1}`
  const start = [
    `  - id: ${month}-order-${index + 1}`,
    `    title: Order number ${index + 1} of the year`,
    '    touchpoint: core',
    '    channel: web',
    '    owner: order service',
    '    weight: 2',
    ...(index > 0
      ? [`    when: { ${`month-${Math.floor((index - 1) / 17) + 1}`}-order-${index}: [as-said, late, part] }`]
      : []),
  ]
  const end = [
    '    ask:',
    '      kind: choice',
    '      options:',
    '        # What the page of the order says.',
    '        - { id: as-said, label: As it was said, result: passed }',
    '        - { id: late, label: "A day late, or more", result: failed }',
    '        - { id: part, label: Some of it is missing, result: failed }',
  ]
  const left = lines - start.length - end.length - 3
  const share = Math.floor(left / 3)
  const words = (count: number, from: number) =>
    Array.from({ length: count }, (_, at) => `      ${texts[(from + at) % texts.length]}`)
  return [
    ...start,
    '    do:',
    ...words(share, index),
    '    notice: >-',
    ...words(share, index + 3),
    '    great: |',
    ...words(left - 2 * share, index + 5),
    ...end,
  ]
}

/** Some 28 characters each. */
const texts = [
  'Look for the number to call,',
  'and write down the hours in',
  'which somebody answers it all.',
  'Note the words of the page',
  'that you had to read twice.',
  'Ask when it comes, and who',
  'brings it to which door.',
]
