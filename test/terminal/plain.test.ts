import { PassThrough } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { gap, labelled, type Page, paragraph, span } from '../../src/page.ts'
import type { Control, Input, Prompt, Verb } from '../../src/prompt.ts'
import { plainPrompter } from '../../src/terminal/plain/plain-prompter.ts'
import { ears } from './ears.ts'
import { scenarios } from './scenarios.ts'

const verbs: readonly Verb[] = ['back', 'undo', 'note', 'set-aside', 'pause', 'help']
const scale: Control = {
  is: 'pick',
  many: false,
  scale: true,
  options: [1, 2, 3].map((n) => ({ id: String(n), key: String(n), label: ['', 'low', '', 'high'][n] ?? '' })),
}
const yesNo: Control = {
  is: 'pick',
  many: false,
  options: [
    { id: 'yes', key: 'y', label: 'yes' },
    { id: 'no', key: 'n', label: 'no' },
  ],
}
const note: Control = { is: 'line', many: true, format: '', optional: true }

const title: Page = [paragraph(span('Find it', 'title')), gap]

/** A question at a part of a step of three. */
function at(step: number, part: string, question: string, control: Control, more: Partial<Prompt> = {}): Prompt {
  const progress = { step, of: 3, title: 'A test', ...(step > 0 && { minutesLeft: 12 }) }
  return { place: { step: `s${step}`, part }, progress, page: title, question, control, verbs, ...more }
}

/** What is said, without how to answer, and without the keys. */
function newsOf(said: string): readonly string[] {
  return said
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('Answer with') && !line.startsWith('You can also'))
}

describe('what is said', () => {
  test('is where one is, the page, the question, the answers, and then it is one’s turn', async () => {
    const page = [...title, labelled('Great', 'Two taps.')]
    expect(newsOf(await ears([at(1, 'answer', 'Was it?', yesNo, { page })]).first())).toEqual([
      'A test.',
      'Step 1 of 3. About 12 minutes left.',
      'Find it',
      'Great: Two taps.',
      'Was it?',
      'Yes or no.',
      'Your answer: ',
    ])
  })

  test('at the same step is what is new, after what was saved', async () => {
    const page = [...title, labelled('Great', 'Two taps.')]
    const heard = ears([
      at(1, 'frustration', 'How bad?', scale),
      at(1, 'answer', 'Was it?', yesNo, { page, saved: true }),
    ])
    expect(newsOf(await heard.say('2'))).toEqual([
      'Saved: 2.',
      'Great: Two taps.',
      'Was it?',
      'Yes or no.',
      'Your answer: ',
    ])
  })

  test('is saved only once it is', async () => {
    const heard = ears([
      at(1, 'a', 'How bad?', scale),
      at(1, 'b', 'How bad?', scale, { error: 'Not now.' }),
      at(1, 'c', 'So?', yesNo),
    ])
    expect(newsOf(await heard.say('1'))).toEqual(['Not now.', 'How bad?', 'Your answer: '])
    expect(newsOf(await heard.say('1'))[0]).toBe('1, low.')
  })

  test('at the next step is its number, and its page, even if it is the same', async () => {
    const heard = ears([at(1, 'a', 'How bad?', scale), at(2, 'a', 'How bad?', scale, { saved: true })])
    expect(newsOf(await heard.say('3'))).toEqual([
      'Saved: 3, high.',
      'Step 2 of 3.',
      'Find it',
      'How bad?',
      '1 low to 3 high.',
      'Your answer: ',
    ])
  })

  test('after going back is everything', async () => {
    const page = [...title, labelled('Do', 'Look.')]
    const heard = ears([
      at(1, 'do', 'Done?', yesNo, { page }),
      at(1, 'b', 'How bad?', scale),
      at(1, 'do', 'Done?', yesNo, { page }),
    ])
    await heard.say('y')
    expect(newsOf(await heard.say('back'))).toEqual([
      'Step 1 of 3.',
      'Find it',
      'Do: Look.',
      'Done?',
      'Yes or no.',
      'Your answer: ',
    ])
  })

  test('after a note is the question, and not the page', async () => {
    const page = [...title, labelled('Do', 'Look.')]
    const doing = at(1, 'do', 'Done?', yesNo, { page })
    const heard = ears([doing, at(1, 'note', 'Your note', note), { ...doing, said: 'Noted.', saved: true }])
    expect(newsOf(await heard.say('note')).slice(-2)).toEqual(['Your note.', 'Your answer: '])
    expect(newsOf(await heard.say('So it was.'))).toEqual(['Noted.', 'Done?', 'Yes or no.', 'Your answer: '])
  })

  test('after a note that was not written is the question, and not the page either', async () => {
    const doing = at(1, 'do', 'Done?', yesNo, { page: [...title, labelled('Do', 'Look.')] })
    const heard = ears([doing, at(1, 'note', 'Your note', note), doing])
    await heard.say('note')
    expect(newsOf(await heard.say('/back'))).toEqual(['Done?', 'Yes or no.', 'Your answer: '])
  })

  test('has no long list twice, but after going back and on “again”', async () => {
    const options = [1, 2, 3, 4, 5].map((n) => ({ id: String(n), key: String(n), label: `option ${n}` }))
    const list = (step: number) => at(step, 'list', 'Which?', { is: 'pick', many: false, options }, { saved: true })
    const heard = ears([list(1), list(2), list(1)])
    expect(newsOf(await heard.first())).toContain('4 option 4')
    expect(newsOf(await heard.say('2'))).toEqual([
      'Saved: option 2.',
      'Step 2 of 3.',
      'Find it',
      'Which?',
      'The 5 answers are those that you have heard; again reads them out.',
      'Your answer: ',
    ])
    expect(newsOf(await heard.say('again'))).toContain('4 option 4')
    expect(newsOf(await heard.say('back'))).toContain('4 option 4')
  })

  test('has no title after it was the question', async () => {
    const page: Page = [paragraph(span('How many taps?', 'title'))]
    const heard = ears([at(1, 'a', 'How many taps?', note, { page: [] }), at(1, 'b', 'Was it?', yesNo, { page })])
    expect(newsOf(await heard.say('3'))).toEqual(['3.', 'Was it?', 'Yes or no.', 'Your answer: '])
  })

  test('does not begin with what was confirmed just now', async () => {
    const page = [...title, labelled('Problem', 'No link.')]
    const heard = ears([
      at(1, 'what', 'What happened?', note),
      at(1, 'how-bad', 'How bad?', scale, { page, saved: true }),
    ])
    expect(newsOf(await heard.say('No link.'))).toEqual([
      'Saved: No link.',
      'How bad?',
      '1 low to 3 high.',
      'Your answer: ',
    ])
  })

  test('of a long text is how long it is', async () => {
    const heard = ears([at(1, 'note', 'Your note', note), at(1, 'b', 'How bad?', scale, { saved: true })])
    expect(newsOf(await heard.say('one two three four five '.repeat(10)))[0]).toBe('Saved: 50 words.')
  })

  test('has a sentence for a drawing, and a row for each of a table', async () => {
    const page: Page = [
      { is: 'drawing', lines: [[span('▁▄█')]], says: 'It got worse.' },
      { is: 'table', head: ['step', 'felt'], rows: [[span('Pay'), span('4')]] },
    ]
    const said = newsOf(await ears([at(1, 'a', 'Was it?', yesNo, { page })]).first())
    expect(said).toContain('It got worse.')
    expect(said).toContain('step: Pay, felt: 4')
    expect(said.join()).not.toContain('█')
  })
})

describe('how to answer', () => {
  test('is said once, and later only what is new', async () => {
    const heard = ears([
      at(1, 'a', 'How bad?', scale, { verbs: ['pause', 'help'] }),
      at(1, 'b', 'How bad?', scale, { verbs: ['back', 'undo', 'pause', 'help'], same: { is: 'pick', ids: ['1'] } }),
      at(1, 'c', 'Your note', note, { verbs: ['back', 'help'] }),
      at(1, 'd', 'Your note', note, { verbs: ['back', 'help'] }),
    ])
    const first = await heard.first()
    expect(first).toMatch(/^Answer with the number or the letter/)
    expect(first).toContain('You can also say: pause, help, again. Help says what they do.')
    expect(newsOf(await heard.say('1'))).toContain('New here: back, undo, same.')
    expect(newsOf(await heard.say('1')).slice(1, -2)).toEqual([
      'Where you write your own words, a command has a slash before it, such as /back.',
      'Where several lines may be written, one that ends in a backslash is kept, and goes on in the next.',
    ])
    expect(newsOf(await heard.say('x'))).toEqual(['X.', 'Your note.', 'Your answer: '])
  })

  test('is said with the whole question on “again”', async () => {
    const page = [...title, labelled('Do', 'Look.')]
    const heard = ears([at(1, 'a', 'How bad?', scale), at(1, 'b', 'Was it?', yesNo, { page })])
    await heard.say('1')
    const said = await heard.say('again')
    for (const line of [
      'A test.',
      'Step 1 of 3.',
      'Find it',
      'Do: Look.',
      'Was it?',
      'Yes or no.',
      'You can also say: back, undo, note, aside, pause, help, again.',
    ])
      expect(said).toContain(line)
    expect(heard.replies()).toHaveLength(1)
  })

  test('on “help” is what each word does that can be said here, and asks nothing of its own', async () => {
    const page: Page = [...title, labelled('You are', 'Noor.'), { is: 'keys' }]
    const initial: Input = { is: 'pick', ids: ['yes'] }
    const asked = at(1, 'a', 'How bad?', scale)
    const heard = ears([asked, at(1, 'help', 'Carry on?', yesNo, { page, initial, verbs: ['back'] }), asked])
    const said = newsOf(await heard.say('help'))
    expect(said[0]).toBe('back: back to the question before')
    expect(said).toContain('aside: set the step aside: does not apply, was stopped, later')
    expect(said).not.toContain('jump: go to any step')
    expect(said.slice(-4)).toEqual(['You are: Noor.', 'How bad?', '1 low to 3 high.', 'Your answer: '])
    expect(said.join()).not.toMatch(/←|Esc|Carry on/)
    expect(heard.replies()).toEqual([{ verb: 'help' }, { input: initial }])
  })

  test('is said on “help” also where there is no such page', async () => {
    const heard = ears([at(1, 'menu', 'Which?', yesNo, { verbs: [] })])
    expect(await heard.say('help')).toMatch(
      /again: hear the question again[\s\S]*Ctrl\+C leaves[\s\S]*Which\?\nYour answer: $/,
    )
  })
})

describe('commands', () => {
  test.each([
    ['back', 'back'],
    ['Back.', 'back'],
    ['/back', 'back'],
    ['b', 'back'],
    ['u', 'undo'],
    ['w', 'note'],
    ['skip', 'set-aside'],
    ['aside', 'set-aside'],
    ['s', 'set-aside'],
    ['?', 'help'],
    ['p', 'pause'],
    ['quit', 'pause'],
  ])('“%s” is %s', async (line, verb) => {
    const heard = ears([at(1, 'a', 'How bad?', scale)])
    await heard.say(line)
    expect(heard.replies()).toEqual([{ verb }])
  })

  test('that are not offered are refused with those that are', async () => {
    const heard = ears([at(1, 'a', 'How bad?', scale)])
    for (const line of ['jump', 'j', '/jump', 'same'])
      expect(await heard.say(line)).toContain(
        `“${line}” does nothing here. You can say back, undo, note, aside, pause, help or again.`,
      )
    expect(await ears([at(1, 'a', 'How bad?', scale, { verbs: [] })]).say('quit')).toContain('Ctrl+C leaves.')
    expect(heard.replies()).toEqual([])
  })

  test('give way to an option of that letter, or of that name; a slash says that the command is meant', async () => {
    const [clashing] = scenarios.clashing ?? []
    const heard = ears(clashing ? [clashing, clashing] : [])
    await heard.say('w')
    await heard.say('/w')
    expect(heard.replies()).toEqual([{ input: { is: 'pick', ids: ['w'] } }, { verb: 'note' }])
  })
})

describe('the end', () => {
  test('of the input ends it, and a last line without an end counts', async () => {
    const heard = ears([at(1, 'a', 'How bad?', scale), at(1, 'b', 'How bad?', scale)])
    await heard.say('1')
    await heard.end()
    expect(heard.replies()).toEqual([{ input: { is: 'pick', ids: ['1'] } }, { stop: 'end' }])
  })

  test('that came before all lines were asked for loses none of them', async () => {
    const input = new PassThrough()
    input.end('1\n2\n3')
    const prompter = plainPrompter({
      input,
      output: new PassThrough(),
      clock: () => ({ wall: '', mono: 0 }),
      folder: '',
    })
    const replies = []
    for (const part of ['a', 'b', 'c', 'd']) replies.push(await prompter.ask(at(1, part, 'How bad?', scale), () => {}))
    prompter.close()
    expect(replies).toEqual([...['1', '2', '3'].map((id) => ({ input: { is: 'pick', ids: [id] } })), { stop: 'end' }])
  })

  test('what a terminal wrote before the question was there answers nothing', async () => {
    const input = Object.assign(new PassThrough(), { isTTY: true })
    const prompter = plainPrompter({
      input,
      output: new PassThrough(),
      clock: () => ({ wall: '', mono: 0 }),
      folder: '',
    })
    input.write('1\n')
    await new Promise((resolve) => setTimeout(resolve, 10))
    const asked = prompter.ask(at(1, 'a', 'How bad?', scale), () => {})
    input.write('2\n')
    expect(await asked).toEqual({ input: { is: 'pick', ids: ['2'] } })
    prompter.close()
  })

  test('a reader that went away does not end the interview', async () => {
    const output = new PassThrough()
    const input = new PassThrough()
    const prompter = plainPrompter({ input, output, clock: () => ({ wall: '', mono: 0 }), folder: '' })
    output.destroy(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }))
    input.end('1\n')
    expect(await prompter.ask(at(1, 'a', 'How bad?', scale), () => {})).toEqual({ input: { is: 'pick', ids: ['1'] } })
    prompter.close()
  })
})

test('not one escape character in anything that can be asked', async () => {
  for (const scenario of Object.keys(scenarios).filter((name) => name !== 'quick')) {
    const heard = ears(scenario)
    for (const line of ['again', 'help', 'nothing of the kind', '\x1b[A', '\x1b']) {
      if (heard.replies().length === 0) await heard.say(line)
    }
    await heard.end()
    expect(heard.all()).not.toContain('\x1b')
  }
})
