import { describe, expect, test } from 'vitest'
import type { Control, Input, Option, Prompt } from '../../src/prompt.ts'
import { ears } from './ears.ts'
import { dangerousIn, payloads } from './payloads.ts'
import { scenarios } from './scenarios.ts'

const named: readonly Option[] = [
  { id: 'helped', key: '1', label: 'They found a way' },
  { id: 'cared-for', key: '2', label: 'They cared' },
  { id: 'refused', key: 'x', label: 'Refused', write: 'what they said' },
  { id: 'no', key: 'n', label: 'No.' },
]
const way: Control = { is: 'pick', many: false, options: named }

function pick(control: Control, more: Partial<Prompt> = {}): Prompt {
  return {
    place: { step: 'a', part: 'b' },
    page: [],
    question: 'Which?',
    control,
    verbs: ['back', 'note', 'pause'],
    ...more,
  }
}

async function answered(control: Control, ...lines: readonly string[]): Promise<Input | undefined> {
  const heard = ears([pick(control)])
  for (const line of lines) await heard.say(line)
  const [reply] = heard.replies()
  return reply && 'input' in reply ? reply.input : undefined
}

describe('one option', () => {
  test.each([
    ['its key', '1', 'helped'],
    ['a letter', 'N', 'no'],
    ['a full-width digit', '２', 'cared-for'],
    ['a digit of another script', '١', 'helped'],
    ['its id', 'cared-for', 'cared-for'],
    ['its id without the hyphen', 'Cared for', 'cared-for'],
    ['its words', 'they found a way', 'helped'],
    ['words as dictation writes them', 'They cared.', 'cared-for'],
    ['words that end in a full stop by themselves', 'no', 'no'],
    ['the beginning of its words, where nothing else begins so', 'they f', 'helped'],
  ])('by %s: %s', async (_, line, id) => {
    expect(await answered(way, line)).toEqual({ is: 'pick', ids: [id] })
  })

  test('is not guessed where several begin like that', async () => {
    const heard = ears([pick(way)])
    expect(await heard.say('they')).toContain('“they” could be They found a way or They cared.')
    expect(heard.replies()).toEqual([])
  })

  test.each(['t', 'th', 'ca'])('is not meant by a letter or two that are no word of it: %s', async (line) => {
    const heard = ears([pick({ is: 'pick', many: false, options: [{ id: 'cared', key: '1', label: 'They cared' }] })])
    expect(await heard.say(line)).toContain(`There is no answer “${line}” here.`)
  })

  test('with words that nobody asked for is said alone, and the words are for a note', async () => {
    const heard = ears([pick(way)])
    expect(await heard.say('n because of the rules')).toContain(
      'Say n alone, please: it takes no words here. A note does.',
    )
    expect(heard.replies()).toEqual([])
  })

  test('is meant by what is heard as well as by what is written', async () => {
    const soon: Control = { is: 'pick', many: false, options: [{ id: 'soon', key: '1', label: 'in 5 min' }, ...named] }
    expect(await ears([pick(soon)]).first()).toContain('1 in 5 minutes\n')
    expect(await answered(soon, 'in 5 minutes')).toEqual({ is: 'pick', ids: ['soon'] })
    expect(await answered(soon, 'in 5 min')).toEqual({ is: 'pick', ids: ['soon'] })
  })

  test('with a long story is called by its first sentence, or by its key', async () => {
    const label = 'Noor, who ordered the wrong size. It is a present, and the birthday is on Saturday.'
    const control: Control = { is: 'pick', many: false, options: [{ id: 'n', key: '1', label }, ...named] }
    const heard = ears([pick(control, { initial: { is: 'pick', ids: ['n'] } }), pick(control, { saved: true })])
    expect(await heard.first()).toContain('Enter alone means Noor, who ordered the wrong size.\n')
    expect(await heard.say('noor')).toContain('\nSaved: Noor, who ordered the wrong size.\n')
    const long: Control = {
      is: 'pick',
      many: false,
      options: [{ id: 'n', key: '1', label: label.replace('. ', ', ') }],
    }
    const two = { ...long, options: [...long.options, ...named.slice(1)] }
    expect(await ears([pick(two, { initial: { is: 'pick', ids: ['n'] } })]).first()).toContain('Enter alone means 1.\n')
  })

  test('that is none is refused with what there is, and only the question is said again', async () => {
    const heard = ears([pick(way, { page: scenarios.doing?.[0]?.page ?? [] })])
    expect(await heard.say('7')).toBe(
      '\nThere is no answer “7” here. The answers are 1, 2, x or n.\nWhich?\nYour answer: ',
    )
  })

  test('by its place in the list, where no key is a number', async () => {
    const yesNo: Control = { is: 'pick', many: false, options: named.slice(2) }
    expect(await answered(yesNo, '2')).toEqual({ is: 'pick', ids: ['no'] })
    expect(await answered(way, '4')).toBeUndefined()
    const jump: Control = {
      is: 'pick',
      many: false,
      options: [
        { id: 'a', key: '2', label: 'A' },
        { id: 'b', key: '12', label: 'B' },
      ],
    }
    expect(await answered(jump, '1')).toBeUndefined()
    expect(await answered(jump, '2')).toEqual({ is: 'pick', ids: ['a'] })
    expect(await answered(jump, '12')).toEqual({ is: 'pick', ids: ['b'] })
  })

  test('needs a word: Enter alone is none', async () => {
    const heard = ears([pick(way)])
    expect(await heard.say('')).toContain('Nothing was said yet.')
  })
})

describe('what stood there before', () => {
  const initial: Input = { is: 'pick', ids: ['helped'] }

  test('is said, and Enter keeps it', async () => {
    const heard = ears([pick(way, { initial, answered: true })])
    expect(await heard.first()).toContain('Now: They found a way. Enter keeps it.')
    await heard.say('')
    expect(heard.replies()).toEqual([{ input: initial }])
  })

  test('as a suggestion is called one', async () => {
    expect(await ears([pick(way, { initial })]).first()).toContain('Enter alone means They found a way.')
  })

  test('leads on to its words where they are missing', async () => {
    const heard = ears([pick(way, { initial: { is: 'pick', ids: ['refused'] } })])
    expect(await heard.first()).toContain('Enter alone means Refused.')
    expect(await heard.say('')).toBe('\nWhat they said: ')
  })

  test('is named without what is still missing, and a number alone is its number', async () => {
    const day = { id: 'day', key: '1', label: 'Thu 5 Nov, today: not entered', write: 'how many' }
    const days: Control = { is: 'pick', many: false, options: [day, { id: 'd', key: 'd', label: 'several' }] }
    const heard = ears([pick(days, { initial: { is: 'pick', ids: ['day'] } })])
    expect(await heard.first()).toContain('Enter alone means Thursday 5 November, today.\n')
    await heard.say('4')
    expect(heard.replies()).toEqual([{ input: { is: 'pick', ids: ['day'], text: '4' } }])
  })

  test('is gone on from with “forward”, which is said where Enter is not enough', async () => {
    expect(await ears([pick(way, { verbs: ['back', 'forward'] })]).say('')).toContain('Forward goes on as it is.')
  })

  test('is not kept after it was refused', async () => {
    const heard = ears([pick(way, { initial, error: 'Not today.' })])
    expect(await heard.first()).toMatch(/Not today\.\nWhich\?\nYour answer: $/)
    await heard.say('')
    expect(heard.replies()).toEqual([])
  })

  test('of a single option is all that there is to say', async () => {
    const begin: Control = { is: 'pick', many: false, options: [{ id: 'begin', key: '1', label: 'begin' }] }
    expect(await ears([pick(begin, { initial: { is: 'pick', ids: ['begin'] } })]).first()).toContain(
      'Which?\nEnter: begin.\nYour answer: ',
    )
    expect(await ears([pick(begin, { initial: { is: 'pick', ids: ['begin'] } })]).say('start')).toContain(
      'There is no answer “start” here. Enter: begin.\n',
    )
  })

  test('at the step before is said with “same”', async () => {
    for (const line of ['same', '=']) {
      const heard = ears([pick(way, { same: initial })])
      await heard.say(line)
      expect(heard.replies()).toEqual([{ input: initial }])
    }
  })
})

describe('words that an option asks for', () => {
  test('are asked for in a line of their own', async () => {
    const heard = ears([pick(way)])
    expect(await heard.say('x')).toBe('\nWhat they said: ')
    await heard.say('Rules are rules.')
    expect(heard.replies()).toEqual([{ input: { is: 'pick', ids: ['refused'], text: 'Rules are rules.' } }])
  })

  test.each(['x because Rules.', 'x, Rules.', 'Refused because: Rules.', 'x: Rules.'])(
    'may follow at once: %s',
    async (line) => {
      expect(await answered(way, line)).toEqual({ is: 'pick', ids: ['refused'], text: 'Rules.' })
    },
  )

  test('are confirmed behind the option, in the place of what it says behind a colon', async () => {
    const day = { id: '3', key: '3', label: 'Thu 5 Nov, today: not entered', write: 'how many' }
    const control: Control = { is: 'pick', many: false, options: [day] }
    expect(await ears([pick(control), pick(control, { saved: true })]).say('3 5')).toContain(
      'Saved: Thursday 5 November, today: 5.\n',
    )
  })

  test('/back leads to the options again, and no words are none', async () => {
    const heard = ears([pick(way)])
    await heard.say('x')
    expect(await heard.say(' ')).toContain('Please say it in a few words')
    expect(await heard.say('/back')).toContain('1 They found a way\n2 They cared\nx Refused\nn No.\nYour answer: ')
    await heard.say('n')
    expect(heard.replies()).toEqual([{ input: { is: 'pick', ids: ['no'] } }])
  })

  test('that were refused are asked for again, and the options only with /back', async () => {
    const refused: Input = { is: 'pick', ids: ['refused'], text: 'So' }
    const heard = ears([pick(way), pick(way, { initial: refused, error: 'In more words, please.' })])
    expect(await heard.say('x So')).toBe('\nIn more words, please.\nWhat they said: ')
    expect(await heard.say('/back')).toContain('1 They found a way\n')
  })

  test('that were answered are kept by Enter alone', async () => {
    const initial: Input = { is: 'pick', ids: ['refused'], text: 'Rules' }
    const heard = ears([pick(way, { initial, answered: true })])
    expect(await heard.first()).toContain('Now: Refused: Rules. Enter keeps it.')
    await heard.say('')
    expect(heard.replies()).toEqual([{ input: initial }])
  })

  test('that were half written are said at their line, and Enter keeps them', async () => {
    const heard = ears([pick(way, { initial: { is: 'pick', ids: ['refused'], text: 'Rules' }, verbs: [] })])
    expect(await heard.first()).toContain('Enter alone means Refused.')
    expect(await heard.say('')).toBe('\nSo far: Rules. Enter keeps it.\nWhat they said: ')
    await heard.say('')
    expect(heard.replies()).toEqual([{ input: { is: 'pick', ids: ['refused'], text: 'Rules' } }])
  })
})

describe('several options', () => {
  const emotions: Control = {
    is: 'pick',
    many: true,
    options: [
      'angry',
      'anxious',
      'ashamed',
      'confused',
      'ignored',
      'rushed',
      'helpless',
      'bored',
      'relieved',
      'pleased',
      'proud',
      'cared-for',
    ].map((id, index) => ({ id, key: '123456789acd'[index] ?? '', label: id.replace('-', ' ') })),
  }

  test.each([
    ['2 5, 7', ['anxious', 'ignored', 'helpless']],
    ['7,2', ['anxious', 'helpless']],
    ['２　５', ['anxious', 'ignored']],
    ['cared for, angry', ['angry', 'cared-for']],
    ['angry and ignored', ['angry', 'ignored']],
    ['c a d', ['pleased', 'proud', 'cared-for']],
    ['', []],
    ['none', []],
  ])('“%s”', async (line, ids) => {
    expect(await answered(emotions, line)).toEqual({ is: 'pick', ids })
  })

  test('of which one is none are refused by its name', async () => {
    const heard = ears([pick(emotions)])
    expect(await heard.say('1 5 jealous')).toContain('There is no answer “jealous” here.')
    expect(heard.replies()).toEqual([])
  })

  test('that were chosen before are kept by Enter, and gone by “none”', async () => {
    const initial: Input = { is: 'pick', ids: ['angry', 'ignored'] }
    const heard = ears([pick(emotions, { initial }), pick(emotions, { initial })])
    expect(await heard.first()).toContain('Now: angry, ignored. Enter keeps it.')
    await heard.say('')
    await heard.say('none')
    expect(heard.replies()).toEqual([{ input: initial }, { input: { is: 'pick', ids: [] } }])
  })
})

test('a scale is one sentence', async () => {
  expect(await ears('scale').first()).toContain('How frustrating was it?\n1 not at all to 7 extremely.\nYour answer: ')
})

describe('what a hostile checklist or answer says', () => {
  test.each(Object.entries(payloads))('%s', async (_, payload) => {
    const option = { id: 'x', key: '1', label: payload, write: payload }
    const heard = ears([
      pick({ is: 'pick', many: false, options: [option] }, { question: payload, error: payload, said: payload }),
    ])
    await heard.say(payload.replaceAll('\n', ' '))
    await heard.say('1')
    await heard.end()
    expect(dangerousIn(heard.all())).toEqual([])
  })
})
