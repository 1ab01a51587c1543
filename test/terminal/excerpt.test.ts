import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import type { Excerpt, ExcerptLine } from '../../src/page.ts'
import { renderLines } from '../../src/terminal/render.ts'
import { dangerousIn, payloads } from './payloads.ts'

/** One line with a stretch of it marked; what is drawn below where it is from, without the numbers. */
function drawn(text: string, start: number, end: number, width = 40): readonly string[] {
  return drawnLines([{ number: 12, text, mark: { start, end, look: 'bad' } }], width).map((line) => line.slice(7))
}

function drawnLines(lines: readonly ExcerptLine[], width = 40): readonly string[] {
  return renderLines([excerpt(lines)], { width, colour: 0 }).slice(1)
}

function excerpt(lines: readonly ExcerptLine[]): Excerpt {
  return { is: 'excerpt', from: 'a.yaml:1:1', lines, says: 'In words.' }
}

describe('carets stand under what is marked, by the columns of a terminal', () => {
  it.each([
    ['letters', '    ownr: web', 4, 8, '    ^^^^'],
    ['wide characters', '住所を変える', 2, 4, '    ^^^^'],
    ['behind wide characters', '住所: abc', 4, 7, '      ^^^'],
    ['an emoji of several', 'a 👩‍👩‍👧 b', 2, 10, '  ^^'],
    ['half of an emoji', 'a 🎁 b', 3, 4, '  ^^'],
    ['behind tabs', '\t\tx', 2, 3, '    ^'],
    ['a tab', 'a\tx', 1, 2, ' ^^'],
    ['a letter with its accent', 'e\u0301te\u0301', 3, 5, '  ^'],
    ['an accent alone', 'e\u0301te\u0301', 4, 5, '  ^'],
    ['a control character, which is shown', 'a\x1bb', 1, 2, ' ^^^^^^'],
    ['right to left, with what is meant', 'a: שלום עולם', 3, 7, '   ^^^^ שלום'],
  ])('%s', (_, text, start, end, carets) => {
    expect(drawn(text, start, end)[1]).toBe(carets)
  })

  it.each([
    ['the end of a line', 'abc', 3, 3, '   ^'],
    ['a place in a line', 'abc', 1, 1, ' ^'],
    ['a line without text', '', 0, 0, '^'],
    ['a stretch beyond the line', 'abc', 3, 9, '   ^'],
  ])('a caret is there for %s', (_, text, start, end, carets) => {
    expect(drawn(text, start, end)[1]).toBe(carets)
  })
})

describe('a line that is too long', () => {
  const a = 'a'.repeat(1000)
  it.each([
    ['at its start', `WRONG${a}`, 0, 5, `WRONG${'a'.repeat(27)}…`, '^^^^^'],
    ['in its middle', `${a}WRONG${a}`, 1000, 1005, `…${'a'.repeat(8)}WRONG${'a'.repeat(18)}…`, '         ^^^^^'],
    ['at its end', `${a}WRONG`, 1000, 1005, `…${'a'.repeat(27)}WRONG`, `${' '.repeat(28)}^^^^^`],
    ['behind its end', a, 1000, 1000, `…${'a'.repeat(31)}`, `${' '.repeat(32)}^`],
    ['all of it', a, 0, 1000, `${'a'.repeat(32)}…`, '^'.repeat(32)],
    ['in wide characters', '住'.repeat(500), 250, 251, `…${'住'.repeat(15)}…`, '         ^^'],
  ])('is cut around what is wrong %s', (_, text, start, end, line, carets) => {
    expect(drawn(text, start, end)).toEqual([line, carets])
  })

  it('is not cut where it just fits', () => {
    expect(drawn('a'.repeat(33), 0, 33)).toEqual(['a'.repeat(33), '^'.repeat(33)])
    expect(drawn('a'.repeat(32), 32, 32)).toEqual(['a'.repeat(32), `${' '.repeat(32)}^`])
  })

  it.each([40, 80, 200])('fits into %i columns, whatever stands in it and wherever it is wrong', (width) => {
    for (const text of ['x'.repeat(300), '住所を'.repeat(100), '👩‍👩‍👧 e\u0301'.repeat(60), '\t\x1b'.repeat(90)])
      for (const start of [0, 1, 20, 50, 120, 200, text.length])
        for (const end of [start, start + 1, start + 7, text.length])
          for (const line of drawnLines([{ number: 7, text, mark: { start, end, look: 'bad' } }], width)) {
            expect(stringWidth(line)).toBeLessThanOrEqual(width)
          }
  })

  it('of a million characters is drawn at once', () => {
    expect(drawn('é'.repeat(1_000_000), 500_000, 1_000_000)[1]).toMatch(/^ {9}\^+$/)
  })
})

it('says where it is from, what was left out, and what would be new', () => {
  const lines: readonly ExcerptLine[] = [
    { number: 8, text: '- id: a' },
    { number: 1012, text: '  ownr: x', mark: { start: 2, end: 6, look: 'bad' } },
    { number: 1012, text: '  owner: x', mark: { start: 5, end: 6, look: 'good' }, isNew: true },
  ]
  expect(renderLines([excerpt(lines)], { width: 40, colour: 0 })).toEqual([
    '      ╭─ a.yaml:1:1',
    '    8 │ - id: a',
    '    ⋮ │',
    ' 1012 │   ownr: x',
    '      │   ^^^^',
    ' 1012 +   owner: x',
  ])
  expect(renderLines([excerpt(lines)], { width: 40, colour: 0, unicode: false }).join('\n')).not.toMatch(/[^ -~\n]/)
  expect(renderLines([excerpt(lines)], { width: 40, colour: 0, plain: true })).toEqual(['In words.'])
})

it.each(Object.entries(payloads))('%s: is shown, and does nothing', (_, text) => {
  const page = [{ ...excerpt([{ number: 1, text, mark: { start: 0, end: 1, look: 'bad' } as const }]), from: text }]
  for (const plain of [true, false])
    expect(dangerousIn(renderLines(page, { width: 40, colour: 1, plain }).join(''))).toEqual([])
})
