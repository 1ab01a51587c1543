import { describe, expect, it } from 'vitest'
import type { Json } from '../../src/json.ts'
import { kindNamed, kinds } from '../../src/kinds/index.ts'
import type { Input } from '../../src/prompt.ts'
import { answered, judged, missed, now } from './answered.ts'

describe('every kind', () => {
  it('has a name of its own and a summary', () => {
    expect(new Set(kinds.map(({ name }) => name)).size).toBe(kinds.length)
    for (const { summary } of kinds) expect(summary).toMatch(/\.$/)
  })

  it.each<[string, Json, Json[]]>([
    ['verdict', {}, ['yes', 'no']],
    ['yes-no', { good: 'yes' }, ['yes', 'no', true]],
    [
      'choice',
      {
        options: [
          { id: 'helped', label: 'Helped' },
          { id: 'refused', label: 'Refused' },
        ],
      },
      ['helped'],
    ],
    [
      'choices',
      {
        options: [
          { id: 'price', label: 'What it costs' },
          { id: 'day', label: 'When it comes' },
        ],
      },
      [[], ['day'], ['day', 'price'], 'day', ['When it comes']],
    ],
    ['scale', { low: 'not at all', high: 'completely' }, [1, 7, '4']],
    ['date', {}, ['12 Nov 2026', '2026-11-12', 'yesterday', 'Thu 12 Nov']],
    [
      'count',
      { unit: 'e-mails', for: '3 days' },
      [
        { '2026-11-01': 4, '2026-11-02': 0, '2026-11-03': 1 },
        { '3 Nov': '2 e-mails', yesterday: 0 },
        { '2026-11-02': null, '2026-11-03': 1 },
        { from: '2026-11-01', days: { '2026-11-03': 1 } },
      ],
    ],
    ['number', { unit: 'taps', whole: true }, [3, '3 taps', 0]],
    ['text', {}, ['It was fine.']],
    ['evidence', {}, [{ sha256: 'a'.repeat(64), name: 'box.jpg', size: 340, type: 'image/jpeg' }]],
    ['duration', {}, ['7 min', 420_000]],
    [
      'timeline',
      { marks: [{ id: 'hold', key: 'h', label: 'hold', span: true }] },
      [{ hold: ['12s', '95s'] }, { hold: '12s' }, {}],
    ],
    ['wait', {}, [{ arrived: '2026-11-02' }, 'gave-up', { 'gave-up': 'nobody answered' }]],
  ])('%s: what is read fits the value schema and can be shown', (name, spec, writtens) => {
    const kind = kindNamed(name)
    expect(kind.spec().safeParse(spec).success).toBe(true)
    expect(kind.spec().safeParse({}).success).toBe(!kind.needsKeys)
    for (const written of writtens) {
      const value = answered(name, spec, written) as Json
      expect(value).not.toHaveProperty('refused')
      expect(kind.value(spec).parse(value)).toEqual(value)
      expect(kind.show(value, spec)).not.toBe('')
      expect(answered(name, spec, value)).toEqual(value)
      // None of these has a target.
      expect(kind.missed(value, spec, { since: '2026-10-01' })).toEqual([])
    }
  })

  it.each(kinds.map(({ name }) => name))('%s refuses with a sentence whatever is no answer', (name) => {
    const spec = { marks: [{ id: 'a', key: 'a', label: 'a' }], options: [{ id: 'a', label: 'a' }] }
    for (const written of [null, [], {}, { a: { b: [] } }, [[[]]], 'x\u001b[31m'.repeat(10_000), -1, 1e300]) {
      const value = answered(name, spec, written)
      if (typeof value === 'object' && value && 'refused' in value)
        expect(String(value.refused).length).toBeLessThan(200)
    }
    const inputs: Input[] = [
      ...(name === 'choices' ? [] : [{ is: 'pick', ids: [] } as const]),
      { is: 'pick', ids: ['a', 'a'] },
      { is: 'pick', ids: ['__proto__'] },
      { is: 'line', text: '' },
      { is: 'file', path: 'x' },
    ]
    for (const input of inputs) expect(kindNamed(name).read(input, spec, { now })).toHaveProperty('refused')
  })
})

describe('verdict', () => {
  it('passes on yes', () => {
    expect(judged('verdict', {}, 'yes')).toBe('passed')
    expect(judged('verdict', {}, 'no')).toBe('failed')
    expect(kindNamed('verdict').question({})).toBe('Was it as great as that?')
    expect(kindNamed('verdict').control({}, { now })).toMatchObject({ options: [{ key: 'y' }, { key: 'n' }] })
  })
})

describe('yes-no', () => {
  it('is judged by good, else recorded', () => {
    expect(judged('yes-no', { good: 'no' }, 'no')).toBe('passed')
    expect(judged('yes-no', { good: 'no' }, 'yes')).toBe('failed')
    expect(judged('yes-no', {}, 'yes')).toBeUndefined()
  })
})

describe('choice', () => {
  const options = Array.from({ length: 20 }, (_, index) => ({
    id: `option-${index}`,
    label: `Option ${index}`,
    ...(index === 1 ? { result: 'failed' } : {}),
  }))

  it('has keys that are digits, then letters that no verb has', () => {
    const control = kindNamed('choice').control({ options }, { now })
    const keys = control.is === 'pick' ? control.options.map(({ key }) => key) : []
    expect(keys.slice(0, 11)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'c'])
    expect(new Set(keys).size).toBe(20)
    expect(keys.join('')).not.toMatch(/[bfweruJps=?]/)
  })

  it('is judged by the option', () => {
    expect(judged('choice', { options }, 'option-1')).toBe('failed')
    expect(judged('choice', { options }, 'option-2')).toBeUndefined()
    expect(answered('choice', { options }, 'Option 3')).toBe('option-3')
    expect(answered('choice', { options }, 'option-99')).toHaveProperty('refused')
  })

  it('wants 2 to 20 options', () => {
    const spec = kindNamed('choice').spec()
    expect(spec.safeParse({ options: options.slice(0, 1) }).success).toBe(false)
    expect(spec.safeParse({ options: [...options, options[0]] }).success).toBe(false)
  })
})

describe('number', () => {
  it.each<[string, number]>([
    ['3', 3],
    ['3.5', 3.5],
    ['3,5', 3.5],
    ['３．５', 3.5],
    [' −2 ', -2],
    ['3 taps', 3],
    ['1 tap', 1],
    ['3Taps', 3],
    ['0,125', 0.125],
    ['-0', 0],
  ])('reads %j', (text, value) => {
    const read = kindNamed('number').read({ is: 'line', text }, { unit: 'taps' }, { now })
    expect(Object.is(read, value)).toBe(true)
  })

  it.each(['abc', '', '3 4', '1e9', '0x10', '1,000', '1.000.000', 'Infinity', 'NaN', '9'.repeat(50)])(
    'refuses %j',
    (text) => {
      expect(kindNamed('number').read({ is: 'line', text }, {}, { now })).toHaveProperty('refused')
    },
  )

  it('says what is wrong', () => {
    expect(answered('number', {}, 'abc')).toEqual({ refused: 'A number please, such as 3 or 3.5; "abc" is none.' })
    expect(answered('number', { whole: true }, '2.5')).toEqual({
      refused: 'A whole number please, such as 3; "2.5" is none.',
    })
    expect(answered('number', { min: 1 }, '0')).toEqual({ refused: 'At least 1, please; 0 is less.' })
  })

  it.each([
    ['taps', '1 tap'],
    ['clicks', '1 click'],
    ['tries', '1 try'],
    ['cookies', '1 cookie'],
    ['ties', '1 tie'],
    ['boxes', '1 box'],
    ['addresses', '1 address'],
    ['searches', '1 search'],
    ['purchases', '1 purchase'],
    ['%', '1 %'],
    ['press', '1 press'],
    ['minutes of music', '1 minute of music'],
    ['unclear words', '1 unclear word'],
    ['terms remembered', '1 term remembered'],
    ['e-mails that you would miss', '1 e-mail that you would miss'],
  ])('counts one of the %s as %s', (unit, one) => {
    const kind = kindNamed('number')
    expect(kind.show(1, { unit })).toBe(one)
    expect(kind.show(2, { unit })).toBe(`2 ${unit}`)
    expect(kind.read({ is: 'line', text: one }, { unit }, { now })).toBe(1)
  })

  it('is judged by its target', () => {
    expect(judged('number', { target: { 'at-most': 3 } }, 3)).toBe('passed')
    expect(judged('number', { target: { 'at-most': 3 } }, 4)).toBe('failed')
    expect(judged('number', { target: { 'at-least': 3 } }, 2)).toBe('failed')
    expect(judged('number', {}, 2)).toBeUndefined()
  })

  it('says what was missed', () => {
    const spec = { unit: 'taps', target: { 'at-least': 2, 'at-most': 3 } }
    expect(missed('number', spec, 5)).toEqual(['5 taps, at most 3'])
    expect(missed('number', spec, 1)).toEqual(['1 tap, at least 2'])
    expect(missed('number', spec, 3)).toEqual([])
    expect(missed('number', { target: { 'at-most': 3.5 } }, 4)).toEqual(['4, at most 3.5'])
  })
})

describe('evidence', () => {
  const kind = kindNamed('evidence')
  const kept = { sha256: 'a'.repeat(64), name: 'box.jpg', size: 340, type: 'image/jpeg' }

  it('is named by a path in an answers file, and read once it is kept', () => {
    expect(kind.input('photos/box.jpg', {})).toEqual({ is: 'file', path: 'photos/box.jpg' })
    expect(answered('evidence', {}, 'photos/box.jpg')).toEqual({ refused: 'A file, please.' })
    expect(kind.read({ is: 'file', path: 'photos/box.jpg', kept }, {}, { now })).toEqual(kept)
  })

  it.each([
    [''],
    [' '],
    [7],
    [null],
    [['box.jpg']],
    [{ ...kept, sha256: 'b' }],
    [{ ...kept, more: 1 }],
    [{ ...kept, size: 0 }],
  ])('refuses what is no path: %j', (written) => {
    expect(kind.input(written, {})).toEqual({
      refused: expect.stringMatching(/^The path of a file, please, such as photos\/box\.jpg; ".*" is none\.$/),
    })
  })

  it('is recorded, never judged, and shown by its name and size', () => {
    expect(kind.judge(kept, {}, {})).toBeUndefined()
    expect(kind.show(kept, {})).toBe('box.jpg, 340 bytes')
    expect(kind.facts(kept, {})).toEqual({ is: undefined })
  })
})

describe('duration', () => {
  it('takes the time of the stopwatch, or one that was written', () => {
    const kind = kindNamed('duration')
    expect(kind.input('7 min', {})).toEqual({ is: 'live', marks: [], activeMs: 420_000, pausedMs: 0 })
    expect(kind.read({ is: 'live', marks: [], activeMs: 1234.4, pausedMs: 9 }, {}, { now })).toBe(1234)
    expect(kind.read({ is: 'line', text: '1 h 5 min' }, {}, { now })).toBe(3_900_000)
    expect(kind.read({ is: 'line', text: '90 s' }, {}, { now })).toBe(90_000)
    expect(kind.show(252_000, {})).toBe('4 min 12 s')
    expect(kind.control({}, { now })).toEqual({ is: 'live', marks: [], clock: true })
  })

  it('is judged by its target', () => {
    expect(judged('duration', { target: { 'at-most': '10 min' } }, 600_000)).toBe('passed')
    expect(judged('duration', { target: { 'at-most': '10 min' } }, 600_001)).toBe('failed')
    expect(judged('duration', {}, 1)).toBeUndefined()
  })

  it('says what was missed, so exactly that it shows', () => {
    const atMost = (longest: string, ms: number) => missed('duration', { target: { 'at-most': longest } }, ms)
    expect(atMost('20 min', 1_500_000)).toEqual(['25 min, at most 20 min'])
    expect(atMost('90 s', 105_000)).toEqual(['1 min 45 s, at most 1 min 30 s'])
    expect(atMost('10 min', 600_400)).toEqual(['10 min 0.4 s, at most 10 min'])
    expect(atMost('1 h', 3_620_000)).toEqual(['1 h 20 s, at most 1 h'])
    expect(atMost('0.04 s', 41)).toEqual(['0.041 s, at most 0.04 s'])
    expect(atMost('10 min', 600_000)).toEqual([])
    expect(missed('duration', { target: { 'at-least': '30 s' } }, 12_000)).toEqual(['12 s, at least 30 s'])
    expect(missed('duration', { target: { 'at-least': '30 s' } }, 0)).toEqual(['0 s, at least 30 s'])
  })

  it('shows what reads back as the same', () => {
    const kind = kindNamed('duration')
    for (let ms = 0; ms <= 3_600_000_000; ms = Math.ceil(ms * 1.07) + 1) {
      const shown = kind.show(ms, {})
      const again = answered('duration', {}, shown)
      expect(again).toBeTypeOf('number')
      expect(kind.show(again as number, {})).toBe(shown)
    }
  })
})

describe('timeline', () => {
  const spec = {
    marks: [
      { id: 'hold', key: 'h', label: 'put on hold', span: true },
      { id: 'transfer', key: 't', label: 'transferred', 'counts-as': 'transfer' },
      { id: 'person', key: 'p', label: 'a person answers', 'counts-as': 'contact' },
    ],
    target: { person: { within: '2 min' }, hold: { total: '1 min' }, transfer: { 'at-most': 0 } },
  }
  const kind = kindNamed('timeline')

  it('sorts what an answers file says', () => {
    expect(kind.input({ person: ['140s'], hold: ['12s', '95s'] }, spec)).toEqual({
      is: 'live',
      marks: [
        { id: 'hold', ms: 12_000 },
        { id: 'hold', ms: 95_000 },
        { id: 'person', ms: 140_000 },
      ],
      activeMs: 140_000,
      pausedMs: 0,
    })
  })

  it('closes an open span at the end, and leaves out ouch', () => {
    const marks = [
      { id: 'hold', ms: 12_000 },
      { id: 'ouch', ms: 13_000 },
    ]
    expect(kind.read({ is: 'live', marks, activeMs: 20_000, pausedMs: 0 }, spec, { now })).toEqual({
      hold: [12_000, 20_000],
    })
  })

  it('shows what happened', () => {
    expect(kind.show({ hold: [12_000, 95_000], person: [140_000] }, spec)).toBe(
      'put on hold for 1 min 23 s; a person answers after 2 min 20 s',
    )
    expect(kind.show({ hold: [0, 100_000, 200_000, 292_000] }, spec)).toBe('put on hold 2 ×, 3 min 12 s in all')
    expect(kind.show({ transfer: [1000, 2000] }, spec)).toBe('transferred 2 ×, first after 1 s')
    expect(kind.show({}, spec)).toBe('no key was pressed')
  })

  it('says what was missed, each target by itself', () => {
    const late = { hold: [0, 100_000, 200_000, 292_000], transfer: [1000, 2000], person: [140_000] }
    expect(missed('timeline', spec, late)).toEqual([
      'put on hold: 3 min 12 s in all, at most 1 min',
      'transferred: 2 times, at most 0',
      'a person answers: after 2 min 20 s, within 2 min',
    ])
    expect(missed('timeline', spec, {})).toEqual(['a person answers: never, within 2 min'])
    expect(missed('timeline', spec, { person: [120_001] })).toEqual([
      'a person answers: after 2 min 0.001 s, within 2 min',
    ])
    expect(missed('timeline', spec, { person: [1], transfer: [2] })).toEqual(['transferred: 1 time, at most 0'])
    const often = { ...spec, target: { transfer: { 'at-least': 2 } } }
    expect(missed('timeline', often, {})).toEqual(['transferred: 0 times, at least 2'])
    expect(missed('timeline', { marks: spec.marks }, late)).toEqual([])
  })

  it('fails when any target is missed', () => {
    expect(kind.judge({ person: [120_000] }, spec, {})).toBe('passed')
    expect(kind.judge({ person: [120_001] }, spec, {})).toBe('failed')
    expect(kind.judge({ person: [1], hold: [0, 60_000] }, spec, {})).toBe('passed')
    expect(kind.judge({ person: [1], hold: [0, 60_000, 61_000, 61_001] }, spec, {})).toBe('failed')
    expect(kind.judge({ person: [1], transfer: [5] }, spec, {})).toBe('failed')
    expect(kind.judge({}, { marks: spec.marks }, {})).toBeUndefined()
  })

  it('fails when a mark with `within` was never pressed', () => {
    expect(kind.judge({}, spec, {})).toBe('failed')
  })

  it('counts spans once, and marks that were not pressed', () => {
    const value = { hold: [1, 2, 3, 4] }
    expect(kind.facts(value, spec)).toEqual({ is: undefined, counts: { hold: 2, transfer: 0, person: 0 } })
    expect(kind.measure({ person: [140_000] }, spec, {})).toBe(140_000)
  })

  it('refuses an unknown mark and a time that is none', () => {
    expect(kind.input({ fold: ['12s'] }, spec)).toEqual({
      refused: 'There is no mark "fold"; the marks are hold, transfer, person.',
    })
    expect(kind.input({ hold: ['soon'] }, spec)).toHaveProperty('refused')
  })
})

describe('wait', () => {
  const kind = kindNamed('wait')
  const target = { target: { within: '5 days' } }
  const working = { target: { within: '5 working-days' } }

  it('offers the days with their dates, and yesterday only if it can be', () => {
    const labels = (since?: string) => {
      const control = kind.control({}, since ? { now, since } : { now })
      return control.is === 'pick' ? control.options.map(({ key, label }) => `${key} ${label}`) : []
    }
    expect(labels()).toEqual([
      '1 arrived today, Tue 3 Nov 2026',
      '2 arrived yesterday, Mon 2 Nov 2026',
      '3 arrived on another day',
      '4 not yet',
      '5 gave up waiting',
    ])
    expect(labels('2026-11-03')).toHaveLength(4)
  })

  it('reads each answer', () => {
    const read = (id: string, text?: string) =>
      kind.read({ is: 'pick', ids: [id], ...(text ? { text } : {}) }, {}, { now, since: '2026-10-28' })
    expect(read('today')).toEqual({ arrived: '2026-11-03' })
    expect(read('yesterday')).toEqual({ arrived: '2026-11-02' })
    expect(read('another-day', '30 Oct')).toEqual({ arrived: '2026-10-30' })
    expect(read('another-day', '2026-10-31')).toEqual({ arrived: '2026-10-31' })
    expect(read('not-yet')).toEqual({ waiting: true })
    expect(read('gave-up', 'they never wrote')).toEqual({ 'gave-up': 'they never wrote' })
    expect(read('another-day', '2026-11-04')).toEqual({
      refused: 'Wed 4 Nov 2026 is still to come; today is Tue 3 Nov 2026.',
    })
    expect(read('another-day', '27 Oct')).toEqual({
      refused: 'Tue 27 Oct 2026 is before the wait began, on Wed 28 Oct 2026.',
    })
    expect(read('another-day', '2026-02-30')).toHaveProperty('refused')
  })

  it('is judged by calendar days or working days since', () => {
    expect(judged('wait', target, { arrived: '2026-11-08' }, '2026-11-03')).toBe('passed')
    expect(judged('wait', target, { arrived: '2026-11-09' }, '2026-11-03')).toBe('failed')
    expect(judged('wait', working, { arrived: '2026-11-10' }, '2026-11-03')).toBe('passed')
    expect(judged('wait', working, { arrived: '2026-11-11' }, '2026-11-03')).toBe('failed')
    expect(judged('wait', target, { 'gave-up': '' }, '2026-11-03')).toBe('failed')
    expect(judged('wait', {}, { arrived: '2026-11-10' }, '2026-11-03')).toBeUndefined()
    expect(kind.measure({ arrived: '2026-11-10' }, {}, { since: '2026-11-03' })).toBe(7)
    expect(kind.facts({ 'gave-up': 'x' }, {})).toEqual({ is: 'gave-up' })
  })

  it('refuses a day without a year that is still to come', () => {
    const time = { now: { wall: '2026-11-12T10:15:00.000+01:00', mono: 0 } }
    const read = (text: string) => kind.read({ is: 'pick', ids: ['another-day'], text }, {}, time)
    expect(read('14 Nov')).toEqual({ refused: 'Sat 14 Nov 2026 is still to come; today is Thu 12 Nov 2026.' })
    expect(read('11 Nov')).toEqual({ arrived: '2026-11-11' })
  })

  it('says what was missed, in the days that were promised', () => {
    const late = { arrived: '2026-11-12' }
    expect(missed('wait', target, late, '2026-11-03')).toEqual(['9 days, at most 5 days'])
    expect(missed('wait', working, late, '2026-11-03')).toEqual(['7 working days, at most 5 working days'])
    expect(missed('wait', { target: { within: '1 day' } }, late, '2026-11-10')).toEqual(['2 days, at most 1 day'])
    expect(missed('wait', target, { 'gave-up': 'Nobody answers.' }, '2026-11-03')).toEqual(['gave up waiting'])
    expect(missed('wait', {}, { 'gave-up': '' }, '2026-11-03')).toEqual([])
    expect(missed('wait', target, late)).toEqual([])
  })

  it('shows how long it was, in the days that were promised', () => {
    const show = (spec: Json, since?: string) => kind.show({ arrived: '2026-11-09' }, spec, since ? { since } : {})
    expect(show(target, '2026-11-03')).toBe('arrived on Mon 9 Nov 2026, after 6 days')
    expect(show(working, '2026-11-03')).toBe('arrived on Mon 9 Nov 2026, after 4 working days')
    expect(show({}, '2026-11-09')).toBe('arrived on Mon 9 Nov 2026, the same day')
    // Not one working day; what was counted from was corrected to a later day, or is no day.
    expect(kind.show({ arrived: '2026-11-08' }, working, { since: '2026-11-07' })).toBe(
      'arrived on Sun 8 Nov 2026, after 1 day',
    )
    expect(show(target, '2026-11-10')).toBe('arrived on Mon 9 Nov 2026, 1 day before')
    for (const since of ['2026-99-99', undefined]) expect(show(target, since)).toBe('arrived on Mon 9 Nov 2026')
    expect(kind.show({ 'gave-up': 'Nobody answers.' }, target, { since: '2026-11-03' })).toBe(
      'gave up: Nobody answers.',
    )
  })
})
