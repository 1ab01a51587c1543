import type { Chance } from './corpus.ts'

/** What a checklist of the corpus is about. */
export interface Scene {
  readonly thing: string
  readonly shop: string
  readonly mail: string
}

/** A step as it can be written: its lines without the indentation of the list. */
export interface Draft {
  readonly id: string
  /** Steps without which this one can't be written. */
  readonly needs: readonly string[]
  readonly lines: (chance: Chance, scene: Scene, has: (id: string) => boolean) => readonly string[]
}

/** A long text below its key, in one of the ways in which people write one. */
export function prose(chance: Chance, key: string, text: string, indent = ''): readonly string[] {
  const lines = folded(text, 100 - indent.length).map((line) => `${indent}  ${line}`)
  const [only = ''] = lines
  const style = chance.below(lines.length > 1 ? 3 : 5)
  if (style === 0) return [`${indent}${key}: >-`, ...lines]
  if (style === 1) return [`${indent}${key}: |`, ...lines]
  if (lines.length > 1) return [`${indent}${key}:`, ...lines]
  return [style === 4 ? `${indent}${key}: "${only.trim()}"` : `${indent}${key}: ${only.trim()}`]
}

function folded(text: string, width: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** A map in braces, or a line for each key. */
function map(chance: Chance, key: string, entries: readonly string[]): readonly string[] {
  return chance.below(2) === 0
    ? [`${key}: { ${entries.join(', ')} }`]
    : [`${key}:`, ...entries.map((entry) => `  ${entry}`)]
}

const ask = (chance: Chance, ...entries: readonly string[]) => map(chance, 'ask', entries)

/** Every kind of ask, in an order in which a later one may name an earlier one. */
export const drafts: readonly Draft[] = [
  {
    id: 'find',
    needs: [],
    lines: (chance, { thing, shop }) => [
      `title: Find the ${thing}`,
      'touchpoint: pre-touch',
      ...prose(
        chance,
        'do',
        `Start on the home page of the ${shop}, on your phone. Look for a ${thing} that fits you.`,
      ),
      ...prose(
        chance,
        'notice',
        chance.pick(['Taps, and every word that you read twice.', 'What you were shown instead.']),
      ),
      ...prose(
        chance,
        'great',
        `Two taps from the home page. The first lines say what the ${thing} costs, and on which day it comes.`,
      ),
      'owner: web team',
      'open: https://shop.example.com',
      'ask: verdict',
    ],
  },
  {
    id: 'taps',
    needs: [],
    lines: (chance) => [
      `title: Taps to the ${chance.pick(['price', 'basket', 'sizes'])}`,
      ...prose(chance, 'notice', 'Count from the home page, with the menus.'),
      'owner: web team',
      '# Own rule of thumb: whoever needs more asks a search engine.',
      ...ask(chance, 'kind: number', 'unit: taps', 'whole: true', `target: { at-most: ${3 + chance.below(4)} }`),
    ],
  },
  {
    id: 'order',
    needs: [],
    lines: (chance, { thing }) => [
      `title: Order the ${thing}`,
      ...prose(
        chance,
        'do',
        `Put one ${thing} into the basket. Start the clock there, and stop it when it is ordered.`,
      ),
      ...prose(chance, 'great', `Three screens to the end. Nothing is asked that does not bring the ${thing} to me.`),
      `owner: ${chance.pick(['web team', 'checkout team', 'order service'])}`,
      'critical: true',
      ...(chance.below(2) === 0 ? ['weight: 2'] : []),
      ...ask(chance, 'kind: duration', `target: { at-most: ${4 + chance.below(12)} min }`),
    ],
  },
  {
    id: 'price',
    needs: [],
    lines: (chance) => [
      'title: Is it the price of the first page?',
      ...prose(
        chance,
        'great',
        'The sum on the last page is the sum on the first one. Delivery was named at the start.',
      ),
      'owner: pricing',
      ...ask(chance, 'kind: yes-no', 'good: yes'),
    ],
  },
  {
    id: 'said',
    needs: [],
    lines: (chance, { mail }) => [
      `title: What does the ${mail} say?`,
      'channel: email',
      ...prose(
        chance,
        'great',
        `The ${mail} comes within a minute. It names the thing, the sum, the day, a way to call it off.`,
      ),
      'owner: customer service',
      'ask:',
      '  kind: choices',
      '  options:',
      '    - { id: sum, label: What it costs }',
      '    - { id: day, label: "The day on which it comes" }',
      '    - { id: call-off, label: How to call it off }',
      ...(chance.below(2) === 0 ? ['    - { id: advert, label: An advert for something else, result: failed }'] : []),
      `  target: { at-least: ${1 + chance.below(3)} }`,
    ],
  },
  {
    id: 'call',
    needs: [],
    lines: (chance, { thing, mail }, has) => [
      `title: Ask a person about the ${thing}`,
      'channel: phone',
      ...(has('find') && chance.below(2) === 0 ? ['when: { find: failed }'] : []),
      ...prose(
        chance,
        'do',
        `Start the clock and call. Ask what the ${mail} left open. Press a key for each thing that happens.`,
      ),
      ...prose(
        chance,
        'great',
        'Whoever answers finds the order by its number alone, and sends the answer in writing while we talk.',
      ),
      'owner: contact centre',
      'ask:',
      '  kind: timeline',
      '  marks:',
      '    - { id: hold, key: h, label: put on hold, span: true }',
      ...(chance.below(2) === 0
        ? ['    - { id: again, key: a, label: asked what I had said before, counts-as: repeat }']
        : [
            '    - id: again',
            '      key: a',
            '      label: "asked what I had said before"',
            '      counts-as: repeat',
          ]),
      '    - { id: person, key: p, label: a person answers, counts-as: contact }',
      '  target:',
      '    # Our own promise, from the contact page.',
      `    person: { within: ${1 + chance.below(4)} min }`,
      '    hold: { total: 1 min }',
      '    again: { at-most: 0 }',
    ],
  },
  {
    id: 'words',
    needs: ['call'],
    lines: (chance) => [
      'title: What did they ask again?',
      'when: { call: { again: { at-least: 1 } } }',
      ...prose(chance, 'notice', 'Their words, as they said them. Write down what was said, never who said it.'),
      'owner: contact centre',
      'ask: text',
    ],
  },
  {
    id: 'proof',
    needs: ['order'],
    lines: (chance, { mail }) => [
      `title: A picture of the ${mail}`,
      'channel: mobile',
      ...(chance.below(2) === 0 ? ['when: { order: [passed, failed] }'] : []),
      ...prose(chance, 'notice', 'Cut off the order number, and your own name.'),
      'owner: customer service',
      chance.pick(['ask: evidence', 'ask: { kind: evidence }']),
    ],
  },
  {
    id: 'promised',
    needs: ['order'],
    lines: (chance, { thing }) => [
      `title: The day on which the ${thing} is to come`,
      'touchpoint: in-touch',
      ...prose(chance, 'great', 'It names one day. Between Tuesday and Friday is not a day.'),
      'owner: logistics',
      ...ask(
        chance,
        'kind: date',
        'since: order',
        `target: { within: ${2 + chance.below(5)} ${chance.pick(['days', 'working-days'])} }`,
      ),
    ],
  },
  {
    id: 'parcel',
    needs: ['order'],
    lines: (chance, { thing }) => [
      `title: The ${thing} is there`,
      'touchpoint: last-touch',
      'channel: post',
      ...prose(chance, 'notice', 'Whether you went to look where it is before they told you.'),
      ...prose(chance, 'great', `The ${thing} comes on the day that was named. I do not have to be at home for it.`),
      'owner: logistics',
      '# Our own promise, from the product page.',
      ...ask(chance, 'kind: wait', 'since: order', `target: { within: ${3 + chance.below(4)} days }`),
    ],
  },
  {
    id: 'box',
    needs: ['parcel'],
    lines: (chance, { thing }) => [
      `title: How is the ${thing} packed?`,
      'when: { parcel: arrived }',
      ...prose(
        chance,
        'great',
        `The ${thing} lies in a box of its size. I open it without a knife, and close it again for the way back.`,
      ),
      'owner: warehouse',
      'ask:',
      '  kind: choice',
      '  options:',
      '    - { id: snug, label: "In a box of its size", result: passed }',
      '    - { id: wide, label: In a box that is half empty, result: failed }',
      '    - { id: damaged, label: "The box, or what is in it, is damaged", result: failed }',
    ],
  },
  {
    id: 'chase',
    needs: ['parcel'],
    lines: (chance, { thing }) => [
      `title: Ask where the ${thing} is`,
      'channel: chat',
      'when: { parcel: gave-up }',
      ...prose(
        chance,
        'do',
        `Write to them, whatever way you find first. Ask where the ${thing} is. You have only the order number.`,
      ),
      ...prose(chance, 'great', 'They see where it is, name the day on which it comes, and write to me on that day.'),
      'owner: customer service',
      'ask: verdict',
    ],
  },
  {
    id: 'mails',
    needs: [],
    lines: (chance) => [
      'title: The e-mails of the days after',
      'touchpoint: in-touch',
      'channel: email',
      ...prose(chance, 'notice', 'Those that you did not ask for. Leave them unread until the evening.'),
      'owner: marketing',
      'ask:',
      '  kind: count',
      '  unit: e-mails',
      `  for: ${3 + chance.below(8)} days`,
      '  per: day',
      '  # What our own rules allow.',
      '  target: { day: { at-most: 1 } }',
    ],
  },
  {
    id: 'late',
    needs: [],
    lines: (chance, { thing }) => [
      `title: "A day too late: do they take the ${thing} back?"`,
      'drill: true',
      ...prose(
        chance,
        'do',
        `Try to return the ${thing} a day after the last one. If the page refuses, ask a person, and say why.`,
      ),
      ...prose(
        chance,
        'great',
        'They say what the rule is, then what they can do. Whoever answers may decide that alone.',
      ),
      'owner: returns team',
      'ask:',
      '  kind: choice',
      '  options:',
      '    - { id: helped, label: They found a way, result: passed }',
      '    - { id: refused, label: They refused, result: failed }',
    ],
  },
  {
    id: 'way-out',
    needs: ['late', 'order'],
    lines: (chance) => [
      'title: Did they write down what happens next?',
      ...map(chance, 'when', ['any: [{ late: refused }, { order: failed }]']),
      ...prose(chance, 'great', 'A message says what happens next, on which day, and whom I can ask.'),
      'owner: returns team',
      'ask: { kind: yes-no, good: yes }',
    ],
  },
  {
    id: 'informed',
    needs: [],
    lines: (chance) => [
      'title: How well did you know what happens next?',
      ...prose(chance, 'great', 'At each moment I can say what comes next, and when.'),
      'owner: customer service',
      'ask:',
      '  kind: scale',
      ...(chance.below(2) === 0 ? ['  min: 1', '  max: 5'] : []),
      '  low: not at all',
      '  high: completely',
      '  target: { at-least: 4 }',
    ],
  },
]
