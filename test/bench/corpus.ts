import { randomFrom } from '../checklist/random.ts'
import { drafts, prose, type Scene } from './corpus-steps.ts'

/** Choices that are the same for the same seed. */
export interface Chance {
  /** A whole number from 0, less than the limit. */
  below(limit: number): number
  pick<Item>(list: readonly Item[]): Item
}

/** A file of the corpus. */
export interface Sample {
  /** Its name, with `.yaml`. */
  readonly name: string
  readonly text: string
}

export function chanceFrom(seed: number): Chance {
  const random = randomFrom(seed)
  const below = (limit: number) => Math.floor(random() * limit)
  return { below, pick: (list) => list[below(list.length)] as (typeof list)[number] }
}

const things = [
  'rain jacket',
  'bicycle lamp',
  'coffee mill',
  'school bag',
  'desk lamp',
  'tent',
  'kettle',
  'winter coat',
]
const shops = ['outdoor shop', 'web shop', 'department store', 'spare parts shop']
const mails = ['confirmation', 'order mail', 'receipt']
const names = ['Noor', 'Herbert', 'Sanna', 'Gregor', 'Mei', 'Tomasz', 'Ana', 'Björn']
const whos = [
  'who orders on the train',
  'who is 78 and has a landline',
  'who has never bought here',
  'who is short of time',
]
const loves = [
  'being told the next step before she asks',
  'a message when it has arrived',
  'time enough to read',
  'one page less',
]
const hates = [
  'forms that forget what was typed',
  'a greeting to sit through',
  'being sent to a web page',
  'foreign words for everyday things',
]
const outcomes = [
  'I have what I ordered on the day that was named, and I asked nobody for it.',
  'My order is here, it fits, and I told my story once at most.',
  'I hold it in my hands, and I know whom to ask if it breaks.',
]

/** A checklist of 60 to 120 lines with nothing wrong, the same for the same number. */
export function goodChecklist(number: number): Sample {
  const chance = chanceFrom(number + 1)
  const name = `checklist-${number}`
  const scene = { thing: chance.pick(things), shop: chance.pick(shops), mail: chance.pick(mails) }
  const before = [
    ...(chance.below(3) === 0 ? ['# yaml-language-server: $schema=./schema.json', '#'] : []),
    ...head(chance, name, scene),
  ]
  const back = ['Call off what is still open.', `Give the ${scene.thing} back to the team that lent it.`]
  const after = chance.below(2) === 0 ? list(chance, 'afterwards', back) : []
  for (;;) {
    const lines = [...before, ...after, 'steps:', ...someSteps(chance, scene)]
    if (lines.length >= 60 && lines.length <= 120) return { name: `${name}.yaml`, text: `${lines.join('\n')}\n` }
  }
}

function head(chance: Chance, name: string, { thing, shop }: Scene): readonly string[] {
  return [
    `# Order a ${thing} in the ${shop}, and see what comes. One audit lasts a week; the work in it is an hour.`,
    'firsthand: 1',
    `id: ${name}`,
    `version: ${1 + chance.below(9)}`,
    `title: ${chance.pick(['Order', 'Buy', 'Get'])} a ${thing}`,
    `outcome: ${chance.pick(outcomes)}`,
    `touchpoint: ${chance.pick(['core', 'first-touch'])}`,
    `channel: ${chance.pick(['web', 'mobile', 'app'])}`,
    `cadence: ${chance.pick(['monthly', 'quarterly', 'yearly', '6 weeks'])}`,
    '# Each step takes five to ten minutes, with the calls.',
    `minutes: ${120 + 5 * chance.below(9)}`,
    ...persona(chance),
    ...list(chance, 'prepare', [
      `Agree with your manager about the money for the ${thing}.`,
      'Use a private account, and a phone that was never here.',
    ]),
  ]
}

function persona(chance: Chance): readonly string[] {
  const first = chance.below(names.length)
  const one = (index: number) => [
    `name: ${names[(first + index) % names.length]}, ${chance.pick(whos)}`,
    ...prose(
      chance,
      'story',
      'First order with us. It is a present, and the birthday is on Saturday. Nobody at home can take it in.',
    ),
    ...list(chance, 'loves', [chance.pick(loves)]),
    ...list(chance, 'hates', [chance.pick(hates), 'a call at work']),
  ]
  if (chance.below(3) > 0) return ['persona:', ...one(0).map((line) => `  ${line}`)]
  return ['persona:', ...[0, 1].flatMap((index) => one(index).map((line, at) => `  ${at === 0 ? '- ' : '  '}${line}`))]
}

function list(chance: Chance, key: string, entries: readonly string[]): readonly string[] {
  if (chance.below(3) === 0) return [`${key}: [${entries.map((entry) => `"${entry}"`).join(', ')}]`]
  return [`${key}:`, ...entries.map((entry) => `  - ${entry}`)]
}

/** Some of the steps, in their order; those that name an earlier one only where it is there. */
function someSteps(chance: Chance, scene: Scene): readonly string[] {
  const share = 4 + chance.below(5)
  const chosen = new Set<string>()
  const lines: string[] = []
  for (const { id, needs, lines: write } of drafts) {
    if (chance.below(10) >= share || needs.some((need) => !chosen.has(need))) continue
    chosen.add(id)
    if (chance.below(2) === 0 && lines.length > 0) lines.push('')
    const step = [`id: ${id}`, ...write(chance, scene, (other) => chosen.has(other))]
    lines.push(...step.map((line, at) => `  ${at === 0 ? '- ' : '  '}${line}`))
  }
  return lines
}
