import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { gap, labelled, type Page, paragraph, span } from '../../src/page.ts'
import { render, renderLines } from '../../src/terminal/render.ts'

const words =
  'Ask the desk to change your address. 受付に住所の変更を頼んでください。 Did anyone look up? 👩‍👩‍👧 It is the family 🎁 that waits.'

describe.each([80, 40, 20])('at %i columns', (width) => {
  const page: Page = [
    labelled('Do', words),
    labelled('Notice', words, 'strong'),
    gap,
    paragraph(words, span(words, 'bad')),
  ]

  test('no line is wider than the terminal', () => {
    for (const line of renderLines(page, { width, colour: 1 })) expect(stringWidth(line)).toBeLessThanOrEqual(width)
  })

  test('no word is cut that is not longer than a line', () => {
    const shown = renderLines(page, { width, colour: 0 }).join(' ').split(/\s+/)
    const cut = words.split(' ').filter((word) => stringWidth(word) <= width - 8 && !shown.includes(word))
    expect(cut).toEqual([])
  })
})

test('continuation lines hang under the text, and labels that follow one another share a column', () => {
  expect(
    renderLines([labelled('Do', 'one two three four five'), labelled('Notice', 'six')], { width: 22, colour: 0 }),
  ).toEqual(['Do      one two three', '        four five', 'Notice  six'])
})

test('a link is written out beside its label, like any other; its code below it, if there is one and it is not too wide', () => {
  const url = 'https://example.com'
  const page: Page = [labelled('Do', 'one'), { is: 'link', label: 'Open', url }]
  const codes = new Map([[url, ['#'.repeat(30)]]])
  const written = ['Do    one', `Open  ${url}`]
  expect(renderLines(page, { width: 40, colour: 0 })).toEqual(written)
  expect(renderLines(page, { width: 40, colour: 0, codes })).toEqual([...written, '#'.repeat(30)])
  expect(renderLines(page, { width: 29, colour: 0, codes })).toEqual(written)
  expect(renderLines(page, { width: 40, colour: 0, codes, plain: true })).toEqual(['Do: one', `Open: ${url}`])
})

test('a word longer than a line is cut rather than lost', () => {
  expect(renderLines([paragraph('a'.repeat(25))], { width: 20, colour: 0 })).toEqual(['a'.repeat(20), 'a'.repeat(5)])
})

test('an indented paragraph stays indented', () => {
  expect(renderLines([{ ...paragraph('one two threes'), indent: 2 }], { width: 14, colour: 0 })).toEqual([
    '  one two',
    '  threes',
  ])
})

test('an empty page is empty', () => {
  expect(render([], { width: 80, colour: 1 })).toBe('')
})

describe('a table', () => {
  const table: Page = [
    {
      is: 'table',
      head: ['Step', 'Felt', 'What happened'],
      rows: [
        [span('住所を変える'), span('4.3', 'bad'), span('The form asked for my address twice and forgot it')],
        [span('Pay'), span('2'), span('Nothing')],
      ],
    },
  ]

  test('has columns where they fit, numbers to the right', () => {
    expect(renderLines(table, { width: 80, colour: 0 })).toEqual([
      'Step          Felt  What happened',
      '住所を変える   4.3  The form asked for my address twice and forgot it',
      'Pay              2  Nothing',
    ])
  })

  test('wraps its widest column when that makes it fit', () => {
    const lines = renderLines(table, { width: 50, colour: 0 })
    expect(lines[1]).toBe('住所を変える   4.3  The form asked for my address')
    expect(lines[2]).toBe('                    twice and forgot it')
  })

  test('is a paragraph a row where it cannot fit', () => {
    expect(renderLines(table, { width: 40, colour: 0 })).toEqual([
      'Step: 住所を変える, Felt: 4.3, What',
      '  happened: The form asked for my',
      '  address twice and forgot it',
      'Step: Pay, Felt: 2, What happened:',
      '  Nothing',
    ])
  })
})

describe('a drawing', () => {
  const drawing: Page = [{ is: 'drawing', lines: [[span('▁▄█ ', 'bad'), span('──')]], says: 'It got worse.' }]
  const wide: Page = [{ is: 'drawing', lines: [[span('█'.repeat(9))]], says: 'It got worse.' }]
  const code: Page = [{ is: 'drawing', lines: [[span('▀▄▀')]], says: 'https://shop.example.com' }]

  test('is drawn as it is', () => expect(renderLines(drawing, { width: 80, colour: 0 })).toEqual(['▁▄█ ──']))
  test('is ASCII where the terminal has no more', () =>
    expect(renderLines(drawing, { width: 80, colour: 0, unicode: false })).toEqual(['_-# --']))
  test('is a sentence when too wide, and where ASCII cannot draw it', () => {
    expect(renderLines(wide, { width: 8, colour: 0 })).toEqual(['It got', 'worse.'])
    expect(renderLines(code, { width: 80, colour: 0, unicode: false })).toEqual(['https://shop.example.com'])
  })
})

test('colours are weight, underline and colours for dark and light backgrounds alike', () => {
  const looks = ['title', 'strong', 'quiet', 'good', 'bad', 'key'] as const
  const codes = render([paragraph(...looks.map((look) => span('x', look)))], { width: 80, colour: 1 }).match(
    /\x1b\[\d+m/g,
  )
  const [white, black, yellow] = ['\x1b[37m', '\x1b[30m', '\x1b[33m']
  expect(codes).not.toEqual([])
  for (const code of [white, black, yellow, '\x1b[97m', '\x1b[93m', '\x1b[90m']) expect(codes).not.toContain(code)
  expect(render([paragraph(span('x', 'bad'))], { width: 80, colour: 0 })).toBe('x\n')
})
