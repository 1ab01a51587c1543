import { gap, labelled, type Page, paragraph, span } from '../../src/page.ts'
import type { Control, KeptFile, Mark, Option, Prompt, Verb } from '../../src/prompt.ts'

const verbs: readonly Verb[] = ['back', 'undo', 'note', 'finding', 'remember', 'set-aside', 'jump', 'pause', 'help']
/** A file as it is kept. */
export const kept: KeptFile = { sha256: 'ab'.repeat(32), name: 'box.jpg', size: 1_200_000, type: 'image/jpeg' }
const place = { step: 'find-policy', part: 'do' }
const progress = { step: 7, of: 20, title: 'Return one of our own products', minutesLeft: 15 }

const page: Page = [
  labelled('Do', 'Start on the home page, on your phone. Find out how to send an item back.'),
  labelled('Notice', 'Taps, and every word you had to read twice.'),
  gap,
]
const long: Page = Array.from({ length: 40 }, (_, index) => paragraph(`This is line ${index + 1} of the page.`))

const file: Control = { is: 'file' }
const frustration: Control = {
  is: 'pick',
  many: false,
  scale: true,
  options: [1, 2, 3, 4, 5, 6, 7].map((n) => option(String(n), n === 1 ? 'not at all' : n === 7 ? 'extremely' : '')),
}
const points: Control = {
  is: 'pick',
  many: false,
  scale: true,
  options: Array.from({ length: 11 }, (_, n) =>
    option(String(n), n === 0 ? 'not at all' : n === 10 ? 'certainly' : ''),
  ),
}
const yesOrNo: Control = { is: 'pick', many: false, options: [option('y', 'yes'), option('n', 'no')] }
const menu: Control = {
  is: 'pick',
  many: false,
  options: [
    option('1', 'does not apply', 'why it does not apply'),
    option('2', 'could not tell', 'why you could not tell'),
    option('3', 'later'),
  ],
}
const jump: Control = {
  is: 'pick',
  many: false,
  options: Array.from({ length: 40 }, (_, index) => option(String(index + 1), `Step number ${index + 1}`)),
}
const emotions: Control = {
  is: 'pick',
  many: true,
  options: ['calm', 'confused', 'ignored', 'rushed', 'pleased'].map((label, index) => option(String(index + 1), label)),
}
const pleasures: Control = {
  is: 'pick',
  many: true,
  options: [...'123456789acd'].map((key) => option(key, `reason ${key}`)),
}
const clashing: Control = { is: 'pick', many: false, options: [option('w', 'by web'), option('p', 'by phone')] }
const line: Control = { is: 'line', many: false, format: 'a number of taps', optional: false }
const lines: Control = { is: 'line', many: true, format: 'what happened', optional: true }
const ouch: Mark = { id: 'ouch', key: 'space', label: 'ouch' }
const call: Control = {
  is: 'live',
  clock: true,
  marks: [
    { id: 'hold', key: 'h', label: 'put on hold', span: true },
    { id: 'transfer', key: 't', label: 'transferred' },
    { id: 'again', key: 'a', label: 'asked what I had said before' },
    { id: 'person', key: 'p', label: 'a person answers' },
    ouch,
  ],
}
const doing: Control = { is: 'live', clock: false, marks: [ouch] }

/** Fixed series of prompts, by name. */
export const scenarios: Readonly<Record<string, readonly Prompt[]>> = {
  tour: [
    ask('Press Enter when you have done it.', doing, { page }),
    ask('How frustrating was it?', frustration),
    ask('As great as described?', yesOrNo),
    ask('What happened?', lines),
    ask('What about this step?', menu),
    ask('How did you feel?', emotions),
    ask('How many taps?', line),
    ask('Call them.', call, { page }),
    ask('Where to?', jump),
    ask('How did you get there?', clashing),
  ],
  points: [ask('Would you come back?', points)],
  scale: [ask('How frustrating was it?', frustration), ask('And now?', frustration)],
  quick: Array.from({ length: 300 }, (_, index) => ask(`Question ${index + 1}`, frustration, { page })),
  kept: [
    ask('How frustrating was it?', frustration, {
      initial: { is: 'pick', ids: ['4'] },
      same: { is: 'pick', ids: ['2'] },
    }),
  ],
  half: [ask('What about this step?', menu, { initial: { is: 'pick', ids: ['1'], text: 'no sh' } })],
  worded: [
    ask('What about this step?', menu, {
      initial: { is: 'pick', ids: ['1'], text: 'no shop' },
      answered: true,
      verbs: ['back', 'forward'],
    }),
  ],
  menu: [ask('What about this step?', menu)],
  many: [ask('How did you feel?', emotions)],
  lettered: [ask('What was good?', pleasures)],
  jump: [ask('Where to?', jump)],
  clashing: [ask('How did you get there?', clashing)],
  forward: [ask('As great as described?', yesOrNo, { verbs: ['back', 'forward'] })],
  alone: [ask('Anything else?', line, { verbs: [] })],
  line: [ask('How many taps?', line), ask('And why?', lines)],
  edited: [ask('How many taps?', line, { initial: { is: 'line', text: '日本語 text 👩‍👩‍👧' } })],
  lines: [ask('What happened?', lines)],
  file: [ask('Which file?', file)],
  'refused-file': [
    ask('Which file?', file, {
      initial: { is: 'file', path: '/tmp/film.mov' },
      error: '/tmp/film.mov is not there.',
    }),
  ],
  'kept-file': [ask('Which file?', file, { initial: { is: 'file', path: 'box.jpg', kept } })],
  call: [ask('Call them.', call, { page })],
  resumed: [
    ask('Call them.', call, {
      initial: { is: 'live', marks: [{ id: 'hold', ms: 61_000 }], activeMs: 65_000, pausedMs: 7 },
    }),
  ],
  doing: [ask('Press Enter when you have done it.', doing, { page })],
  link: [
    ask('Press Enter when you have done it.', doing, { page: linked('https://shop.example.com/returns?order=1') }),
    ask('How frustrating was it?', frustration),
  ],
  'long-link': [
    ask('Press Enter when you have done it.', doing, { page: linked(`https://shop.example.com/${'a'.repeat(180)}`) }),
  ],
  'no-link': [ask('Press Enter when you have done it.', doing, { page: linked('ftp://shop.example.com') })],
  long: [ask('How frustrating was it?', frustration, { page: long })],
  said: [ask('How frustrating was it?', frustration, { said: 'Undone\x1b.' })],
  rejected: [ask('What about this step?', menu, { error: 'That was not enough.', said: 'Undone.', verbs: ['help'] })],
  refused: [
    ask('How many taps?', line, { initial: { is: 'line', text: 'two' }, error: 'A number of taps is a whole number.' }),
  ],
  hostile: [
    ask(
      'A\x1b[2Jquestion\x07',
      { is: 'pick', many: false, options: [option('1', 'x\x1b]0;title\x07y\u202ez\x9b1m', 'a\rreason')] },
      {
        page: [paragraph(span('\x1b[?1049l\x00\x7f\u2066page', 'bad')), labelled('\x1bc', 'label\x1b[6n')],
        progress: { ...progress, title: '\x1b]52;c;aGk=\x07title' },
        error: 'no\x1b[31m\nnews',
      },
    ),
  ],
}

function option(key: string, label: string, write?: string): Option {
  return { id: key, key, label, ...(write && { write }) }
}

function linked(url: string): Page {
  return [labelled('Do', 'Open it on your phone.'), { is: 'link', label: 'Open', url }]
}

function ask(question: string, control: Control, more: Partial<Prompt> = {}): Prompt {
  return { place, progress, page: [], question, control, verbs, ...more }
}
