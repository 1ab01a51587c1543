import { describe, expect, test } from 'vitest'
import type { Control, Input, Prompt } from '../../src/prompt.ts'
import { ears } from './ears.ts'
import { kept } from './scenarios.ts'

const taps: Control = { is: 'line', many: false, format: 'a number of taps', optional: false }
const note: Control = { is: 'line', many: true, format: 'whatever you want to keep', optional: true }

function line(control: Control, more: Partial<Prompt> = {}): Prompt {
  return {
    place: { step: 'a', part: 'b' },
    page: [],
    question: 'What is it?',
    control,
    verbs: ['back', 'undo', 'help'],
    ...more,
  }
}

async function replies(prompt: Prompt, ...lines: readonly string[]) {
  const heard = ears([prompt])
  for (const each of lines) await heard.say(each)
  return heard.replies()
}

const text = (text: string) => [{ input: { is: 'line', text } }]

describe('one line', () => {
  test('is the answer, as it was written; what is wanted is said with the question', async () => {
    const heard = ears([line(taps)])
    expect(await heard.first()).toContain('What is it?\nA number of taps.\nYour answer: ')
    await heard.say(' three taps \\')
    expect(heard.replies()).toEqual(text(' three taps \\'))
  })

  test('that is empty is none where something is wanted', async () => {
    const heard = ears([line(taps)])
    expect(await heard.say('')).toContain('Nothing is written yet.')
    expect(heard.replies()).toEqual([])
  })

  test('is text even if it is a word that leads elsewhere; a slash makes it one', async () => {
    expect(await replies(line(taps), 'back')).toEqual(text('back'))
    expect(await replies(line(taps), '/back')).toEqual([{ verb: 'back' }])
    expect(await replies(line(taps), '/B')).toEqual([{ verb: 'back' }])
  })

  test('is asked for once more, by hand, where it may have been meant as a command', async () => {
    const heard = ears([line(taps), line(taps)], true)
    expect(await heard.say('back')).toBe(
      'As a command it has a slash before it: /back. If back is your answer, say it once more.\nWhat is it?\nYour answer: ',
    )
    await heard.say('back')
    expect(await heard.say('back')).toContain('once more')
    await heard.say('/back')
    expect(heard.replies()).toEqual([...text('back'), { verb: 'back' }])
  })

  test('says how a command is written when a bare one was refused', async () => {
    const heard = ears([line(taps), line(taps, { error: 'A number please.' })])
    expect(await heard.say('undo')).toBe(
      '\nA number please.\nAs a command it has a slash before it: /undo.\nWhat is it?\nYour answer: ',
    )
  })

  test('with a slash that is no command is refused rather than kept, and two slashes are text with one', async () => {
    const heard = ears([line(taps)])
    expect(await heard.say('/bakc')).toContain('There is no command /bakc.')
    await heard.say('//bakc')
    expect(heard.replies()).toEqual(text('/bakc'))
    expect(await replies(line(taps), '/etc/hosts is a file')).toEqual(text('/etc/hosts is a file'))
  })
})

describe('several lines', () => {
  test('go on after a backslash, and half of them are kept', async () => {
    const heard = ears([line(note)])
    expect(await heard.say('one\\')).toBe('\nAnd: ')
    expect(heard.drafts()).toEqual([{ is: 'line', text: 'one' }])
    await heard.say('two')
    expect(heard.replies()).toEqual(text('one\ntwo'))
  })

  test('end with an empty one', async () => {
    expect(await replies(line(note), 'one\\', '')).toEqual(text('one'))
  })

  test('are left with half of them in hand', async () => {
    expect(await replies(line(note), 'one\\', '/help')).toEqual([{ verb: 'help', input: { is: 'line', text: 'one' } }])
  })

  test('that come at once on a terminal, as from a paste, are one text', async () => {
    const heard = ears([line(note)], true)
    await heard.say('one\ntwo\nthree')
    expect(heard.replies()).toEqual(text('one\ntwo\nthree'))
    const written = ears([line(note)], true)
    await written.say('one\\\ntwo')
    expect(written.replies()).toEqual(text('one\ntwo'))
  })

  test('that come at once answer no two questions', async () => {
    const heard = ears([line(taps), line(taps)], true)
    await heard.say('1\n2')
    expect(heard.replies()).toEqual(text('1'))
  })
})

describe('what stood there before', () => {
  const initial = { is: 'line', text: 'So it was' } as const

  test('is said, and Enter keeps it', async () => {
    const heard = ears([line(note, { initial })])
    expect(await heard.first()).toContain(
      'So far: So it was. Enter keeps it, and a backslash alone goes on after it. /empty leaves it empty.\nYour answer: ',
    )
    await heard.say('')
    expect(heard.replies()).toEqual(text('So it was'))
  })

  test('is gone with /empty, but not where something is wanted', async () => {
    expect(await replies(line(note, { initial }), '/empty')).toEqual(text(''))
    const heard = ears([line(taps, { initial })])
    expect(await heard.first()).not.toContain('/empty')
    expect(await heard.say('/empty')).toContain('Something has to be written here.')
  })

  test('is gone on with after a backslash alone', async () => {
    expect(await replies(line(note, { initial }), '\\', 'and more')).toEqual(text('So it was\nand more'))
  })

  test('is not kept by Enter after it was refused', async () => {
    expect(await replies(line(taps, { initial, error: 'A number please.' }), '')).toEqual([])
  })
})

describe('a file', () => {
  test.each(["'/home/mina/My photos/box.jpg' ", '/box', '//server/box.jpg'])(
    'is named by its path, also as a terminal writes one that is dropped on it: %s',
    async (path) => {
      expect(await replies(line({ is: 'file' }), path)).toEqual([{ input: { is: 'file', path: path.trimEnd() } }])
    },
  )

  test('is looked for where it says, and kept by Enter when it is kept already', async () => {
    const initial: Input = { is: 'file', path: kept.name, kept }
    const heard = ears([line({ is: 'file' }, { initial })])
    const first = await heard.first()
    expect(first).toContain('It is looked for in /home/mina.')
    expect(first).toContain('So far: box.jpg, 1.2 MB. Enter keeps it.')
    await heard.say('')
    expect(heard.replies()).toEqual([{ input: initial }])
    expect(await replies(line({ is: 'file' }, { initial }), '/tmp/lid.jpg')).toEqual([
      { input: { is: 'file', path: '/tmp/lid.jpg' } },
    ])
  })

  test('/back leads back all the same', async () => {
    expect(await replies(line({ is: 'file' }), '/back')).toEqual([{ verb: 'back' }])
  })
})

test('keys without a letter do not get into a text, and are no Enter', async () => {
  const heard = ears([line(note)])
  expect(await heard.say('\x1b[A')).toContain('That was a key without a letter')
  await heard.say('Hel\x1b[Dlo')
  expect(heard.replies()).toEqual(text('Hello'))
})
