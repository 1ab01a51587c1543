import { describe, expect, test } from 'vitest'
import type { Page } from '../../src/page.ts'
import { encode } from '../../src/terminal/encode.ts'
import { render } from '../../src/terminal/render.ts'
import { dangerousIn, payloads } from './payloads.ts'

describe('what could take over the terminal is shown instead', () => {
  test.each(Object.entries(payloads))('%s', (_, payload) => {
    expect(dangerousIn(encode(payload, { line: false }))).toEqual([])
    const line = encode(payload, { line: true })
    expect(dangerousIn(line)).toEqual([])
    expect(line).not.toContain('\n')
    expect(line).not.toContain('\x1b')
  })

  test('a mark says which character it was', () => {
    expect(encode('a\x1b[2Jb', { line: true })).toBe('a\\u{1b}[2Jb')
    expect(encode('a\u202eb', { line: true })).toBe('a\\u{202e}b')
    expect(encode('a\nb', { line: true })).toBe('a⏎b')
    expect(encode('a\r\nb', { line: false })).toBe('a\nb')
    expect(encode('\ud83d', { line: true })).toBe('\u{fffd}')
    expect(encode('a\tb', { line: true })).toBe('a  b')
  })
})

describe('what people write is left alone', () => {
  test.each([
    ['a family', '👩‍👩‍👧'],
    ['a heart with its variation selector', '❤️'],
    ['the flag of a region', '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'],
    ['Persian with a non-joiner', 'می\u200cخواهم'],
    ['Sinhala with a joiner', 'ශ්\u200dරී'],
    ['Japanese', '日本語のテキスト'],
    ['accents that combine', 'e\u0301'],
  ])('%s', (_, text) => {
    expect(encode(text, { line: true })).toBe(text)
  })
})

test.each(Object.entries(payloads))('in every field of a page: %s', (_, payload) => {
  const page: Page = [
    { is: 'paragraph', label: payload, spans: [{ text: payload, look: 'bad' }, { text: payload }], indent: 2 },
    { is: 'table', head: [payload, 'two'], rows: [[{ text: payload, look: 'good' }, { text: payload }]] },
    { is: 'drawing', lines: [[{ text: payload, look: 'key' }]], says: payload },
    { is: 'drawing', lines: [[{ text: 'x'.repeat(200) }]], says: payload },
  ]
  for (const colour of [0, 1] as const) {
    for (const plain of [true, false]) {
      for (const width of [20, 80, Number.POSITIVE_INFINITY]) {
        expect(dangerousIn(render(page, { width, colour, plain }))).toEqual([])
      }
    }
  }
})
