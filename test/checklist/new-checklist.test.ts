import { describe, expect, it } from 'vitest'
import { type Channel, channels } from '../../src/checklist/checklist.ts'
import { copiedChecklist } from '../../src/checklist/copied-checklist.ts'
import { idFrom, idProblem, reserved } from '../../src/checklist/id.ts'
import { mostSteps, newChecklist, type Said, usual } from '../../src/checklist/new-checklist.ts'
import { parseChecklist } from '../../src/checklist/parse.ts'
import { textProblem } from '../../src/checklist/text-problem.ts'
import { kinds } from '../../src/kinds/index.ts'
import { randomFrom } from './random.ts'

/** The checklist, which has nothing that a reader would complain about. */
function read(text: string, id = 'checkout') {
  const result = parseChecklist(new TextEncoder().encode(text), `${id}.yaml`)
  expect(result.problems, text).toEqual([])
  if (!('checklist' in result)) throw new Error('no checklist')
  return result.checklist
}

const written = (said: Partial<Said>) =>
  read(newChecklist('checkout', { ...usual('checkout'), ...said }, './schema.json'))

describe('a new checklist', () => {
  it('says what was said', () => {
    const said = {
      title: 'Check out as a guest',
      persona: 'Ada, in a train',
      story: 'The tunnel is near.',
      outcome: 'It is on its way.',
      channel: 'mobile' as const,
      steps: ['Find the basket', 'Pay', 'Pay'],
    }
    const { title, outcome, personas, channel, steps } = written(said)
    expect({ title, outcome, channel }).toEqual({ title: said.title, outcome: said.outcome, channel: said.channel })
    expect(personas).toMatchObject([{ name: said.persona, story: said.story }])
    expect(steps.map(({ id }) => id)).toEqual([
      'find-the-basket',
      'ask-a-person',
      'pay',
      'pay-2',
      'hear-from-them',
      'next-step-said',
      'break-it',
    ])
  })

  it('has an example of every kind of answer, each of which can be taken as it stands', () => {
    const text = newChecklist('checkout', usual('checkout'), './schema.json')
    const asks = [...text.matchAll(/^# {3}(ask: .*)$/gm)].map(([, ask = '']) => ask)
    const taken = asks.map((ask) => {
      const { steps } = read(text.replace(/ask: verdict\n\n# Every/, () => `${ask}\n\n# Every`))
      return steps.at(-1)?.ask.kind
    })
    expect([...taken, 'verdict'].toSorted()).toEqual(kinds.map(({ name }) => name).toSorted())
  })

  it.each(channels)('by %s has what a good one has', (channel: Channel) => {
    for (const steps of [['Only this'], usual('x').steps, Array.from({ length: mostSteps }, (_, n) => `Number ${n}`)]) {
      const checklist = written({ channel, steps })
      expect(checklist).toMatchObject({ channel, version: 1, touchpoint: 'core', cadence: 'quarterly' })
      expect(checklist.minutes).toBeGreaterThan(5)
      expect(checklist.prepare.length * checklist.afterwards.length).toBeGreaterThan(0)
      for (const step of checklist.steps)
        expect(step).toMatchObject({ great: expect.any(String), owner: expect.any(String) })
      for (const step of checklist.steps.filter((each) => each.do)) expect(step.notice).toEqual(expect.any(String))
      expect(checklist.steps.filter(({ critical }) => critical)).toHaveLength(1)
      expect(checklist.steps.filter(({ drill }) => drill)).toHaveLength(1)
      expect(new Set(checklist.steps.map(({ ask }) => ask.kind))).toEqual(
        new Set(['verdict', 'duration', 'wait', 'yes-no']),
      )
    }
  })

  it('explains every key that it has, and has no line that an editor would have to fold', () => {
    const text = newChecklist('checkout', usual('checkout'), './schema.json')
    const lines = text.split('\n')
    expect(lines.filter((line) => line.length > 120)).toEqual([])
    for (const key of ['id', 'version', 'title', 'outcome', 'touchpoint', 'channel', 'cadence', 'minutes', 'persona'])
      expect(lines[lines.findIndex((line) => line.startsWith(`${key}:`)) - 1], key).toMatch(/^# /)
  })

  it('reads back whatever was said, as it was said', () => {
    const random = randomFrom(20_261_103)
    const pieces = [
      ...['yes', 'no', 'null', '~', '1.5', '0x1f', '2026-11-03', 'a', 'word', 'é', '日本語', '👩‍👩‍👧', '😀', 'ı', 'ß'],
      ...['- ', ': ', ' #', '#', '"', "'", '`', '|', '>', '%', '@', '&a', '*a', '!t', '? ', '[', ']', '{', '}', ','],
      ...['\n', '\n\n', '  ', '   ', '\t', '\\', '\\n', '---', '...', '<<', '=', '$', '$(x)', '\u00a0', '\u200d'],
    ]
    const text = (length: number) =>
      Array.from(
        { length: 1 + Math.floor(random() * length) },
        () => pieces[Math.floor(random() * pieces.length)],
      ).join('')
    const said = (what: 'line' | 'prose') => {
      for (;;) {
        const drawn = text(random() < 0.1 ? 80 : 12)
        if (textProblem(drawn, what) === undefined) return drawn
      }
    }
    for (let n = 0; n < 300; n += 1) {
      const [title, persona, story, outcome] = [said('line'), said('line'), said('prose'), said('prose')]
      const steps = Array.from({ length: 1 + Math.floor(random() * 4) }, () => said('line'))
      const checklist = written({ title, persona, story, outcome, steps })
      expect(checklist).toMatchObject({ title, outcome, personas: [{ name: persona, story }] })
      expect(checklist.steps.map((step) => step.title)).toEqual(expect.arrayContaining(steps))
    }
  })

  it.each([
    ['a\u001bb', 'U+001B'],
    ['a\u202eb', 'U+202E'],
    ['a\0b', 'U+0000'],
    ['a\ud800b', 'U+D800'],
    ['a\nb', 'one line'],
    ['a'.repeat(201), '200 characters'],
    [' ', 'empty'],
  ])('has no %j in a line, and it is said why', (text, why) => {
    expect(textProblem(text, 'line')).toContain(why)
  })
})

describe('a copy', () => {
  const source = `# yaml-language-server: $schema=../../schema.json
# Keep me.
firsthand: 1
id:   "returns"   # the old one
version: 12
title: A title   # and me
outcome: An outcome
steps:
  - { id: version, title: One, ask: text }
`
  const copy = (text: string) => copiedChecklist(text, 'mine', './schema.json')

  it('has another id, version 1 and its own schema line, and is the same in all else', () => {
    expect(copy(source)).toBe(
      source
        .replace('../../schema.json', './schema.json')
        .replace('id:   "returns"', 'id:   mine')
        .replace('version: 12', 'version: 1'),
    )
    expect(read(copy(source), 'mine')).toMatchObject({ id: 'mine', version: 1, title: 'A title' })
  })

  it('keeps Windows line ends, and a schema that is on the web', () => {
    const windows = source.replace('../../schema.json', 'https://example.com/schema.json').replaceAll('\n', '\r\n')
    expect(copy(windows)).toBe(windows.replace('"returns"', 'mine').replace('version: 12', 'version: 1'))
  })

  it('of one without schema line, id or version gets what it needs', () => {
    const bare = '# A comment\n\ntitle: T\noutcome: O\nsteps:\n  - { id: id, title: One, ask: text }\n'
    expect(copy(bare)).toBe(
      `# yaml-language-server: $schema=./schema.json\n${bare.replace('title: T', 'id: mine\ntitle: T')}`,
    )
    expect(read(copy(bare), 'mine').id).toBe('mine')
  })

  it('of one in braces', () => {
    const flow = '{ version: 3, title: T, id: old, outcome: O, steps: [{ id: a, title: One, ask: text }] }\n'
    expect(copy(flow)).toContain('{ version: 1, title: T, id: mine, outcome: O')
  })
})

describe('an id', () => {
  it.each([
    ['Check Out', 'check-out'],
    ['  Too late!  ', 'too-late'],
    ['2026 returns', 'returns-2026'],
    ['Größe ändern', 'grosse-andern'],
    ['passed', 'my-passed'],
    ['True', 'my-true'],
    ['Straße.yaml', 'strasse-yaml'],
    ['日本語', undefined],
    ['42', undefined],
    ['', undefined],
  ])('is made of %j: %s', (text, id) => {
    expect(idFrom(text)).toBe(id)
  })

  it('that is made of any text is one', () => {
    const random = randomFrom(7)
    for (const word of [...reserved, 'x'.repeat(300), 'a b '.repeat(40), `a${'-'.repeat(99)}b`])
      expect(idProblem(idFrom(word) ?? 'a')).toBeUndefined()
    for (let n = 0; n < 2000; n += 1) {
      const text = Array.from({ length: 9 }, () => String.fromCodePoint(32 + Math.floor(random() * 400))).join('')
      expect(idProblem(idFrom(text) ?? 'a')).toBeUndefined()
    }
  })
})
