import { describe, expect, test } from 'vitest'
import { readKey } from '../../src/terminal/key.ts'
import { edit, layOut, writing } from '../../src/terminal/writing.ts'
import { demo } from './demo-terminal.ts'
import { keys } from './pty.ts'
import { kept } from './scenarios.ts'

describe('one line', () => {
  test('letters are text, and Enter answers', async () => {
    const terminal = await demo('line')
    expect(terminal.screen()).not.toContain('Enter')
    await terminal.waitFor(/Esc then: +u undo +w write a note/)
    await terminal.press('w', 'b', '?')
    await terminal.waitFor('> wb?')
    await terminal.waitFor('Enter done')
    expect(terminal.drafts()).toEqual([
      { is: 'line', text: 'w' },
      { is: 'line', text: 'wb' },
      { is: 'line', text: 'wb?' },
    ])
    await terminal.press(keys.enter)
    await terminal.waitFor('And why?')
    expect(terminal.replies()).toEqual([{ input: { is: 'line', text: 'wb?' } }])
    await terminal.press(keys.enter)
    expect((await terminal.ended())[1]).toEqual({ input: { is: 'line', text: '' } })
  })

  test('an empty one is refused with a sentence', async () => {
    const terminal = await demo('line')
    terminal.send(keys.enter)
    await terminal.waitFor('! Nothing is written yet. Write it and press Enter, or go back with Esc and b.')
    const alone = await demo('alone')
    alone.send(keys.enter)
    await alone.waitFor(/! Nothing is written yet\. Write it and press Enter\.$/m)
  })

  test('what was refused is said until it is mended', async () => {
    const terminal = await demo('refused')
    await terminal.press(keys.left)
    await expect.poll(() => terminal.cursor()?.column).toBe(4)
    expect(terminal.screen()).toContain('! A number of taps is a whole number.')
    await terminal.press('x')
    await terminal.waitFor('> twxo')
    expect(terminal.screen()).not.toContain('!')
  })

  test('Esc arms the verbs, Esc again goes on with the text', async () => {
    const terminal = await demo('line')
    await terminal.press('x', keys.escape)
    await terminal.waitFor('Esc keep writing')
    await terminal.press(keys.escape)
    await terminal.waitFor('Esc then:')
    await terminal.press('w')
    await terminal.waitFor('> xw')
    await terminal.press(keys.escape, 'w')
    await terminal.waitFor('And why?')
    expect(terminal.replies()).toEqual([{ verb: 'note', input: { is: 'line', text: 'xw' } }])
  })

  test('Esc answers at once', async () => {
    const terminal = await demo('line')
    const start = performance.now()
    terminal.send(keys.escape)
    await terminal.waitFor('Esc keep writing')
    expect(performance.now() - start).toBeLessThan(250)
  })

  test('← on an empty line is back, and edits otherwise', async () => {
    const terminal = await demo('line')
    await terminal.waitFor('← back')
    await terminal.press('a', keys.left, 'b')
    await terminal.waitFor('> ba')
    await terminal.press(keys.home, keys.delete, keys.delete)
    await terminal.waitFor('← back')
    await terminal.press(keys.left)
    await terminal.waitFor('And why?')
    expect(terminal.replies()).toEqual([{ verb: 'back' }])
  })

  test('the cursor stands where the next character goes, also among wide ones', async () => {
    const terminal = await demo('edited')
    await terminal.waitFor('> 日本語 text 👩‍👩‍👧')
    const end = terminal.cursor()?.column ?? 0
    expect(end).toBeGreaterThanOrEqual(2 + 6 + 6 + 2)
    await terminal.press(keys.left)
    await terminal.waitFor(/./)
    await terminal.press(keys.backspace, keys.home, keys.right)
    await terminal.waitFor('日本語 text👩‍👩‍👧')
    await expect.poll(() => terminal.cursor()?.column).toBe(4)
    await terminal.press(keys.end, keys.backspace, keys.enter)
    expect(await terminal.ended()).toEqual([{ input: { is: 'line', text: '日本語 text' } }])
  })

  test('a long text wraps under itself at any width', async () => {
    const terminal = await demo('line', { columns: 40 })
    terminal.send('The form asked for my address twice and then forgot it again.')
    await terminal.waitFor(/^> The form asked for my address twice$\n^ {2}and then forgot it again\.$/m)
    await terminal.resize(24, 24)
    await terminal.waitFor(/^> The form asked for my$\n^ {2}address twice and$/m)
  })
})

describe('several lines', () => {
  test.each([
    ['marked', keys.paste('one\ntwo\nthree')],
    ['unmarked', 'one\rtwo\rthree'],
  ])('a %s paste keeps all of them', async (_, paste) => {
    const terminal = await demo('lines')
    terminal.send(paste)
    await terminal.waitFor(/> one\n {2}two\n {2}three/)
    expect(terminal.drafts()).toEqual([{ is: 'line', text: 'one\ntwo\nthree' }])
    terminal.send(keys.enter)
    expect(await terminal.ended()).toEqual([{ input: { is: 'line', text: 'one\ntwo\nthree' } }])
  })

  test.each([
    ['Alt+Enter', keys.altEnter],
    ['Ctrl+J', '\n'],
  ])('%s is a new line', async (_, key) => {
    const terminal = await demo('lines')
    await terminal.press('a', key, 'b')
    await terminal.waitFor(/> a\n {2}b/)
    await terminal.press(keys.up, 'c')
    await terminal.waitFor(/> ac\n {2}b/)
  })

  test('a long mail is kept whole, with few drafts, and a key after it is still quick', async () => {
    const terminal = await demo('lines')
    const mail = Array.from({ length: 400 }, (_, index) => `line ${index} of a long mail 日本`).join('\n')
    terminal.send(keys.paste(mail))
    await terminal.waitFor('line 399 of a long mail')
    expect(terminal.drafts().length).toBeLessThan(50)
    const start = performance.now()
    await terminal.press('x')
    await terminal.waitFor('日本x')
    expect(performance.now() - start).toBeLessThan(500)
    await terminal.press(keys.enter)
    expect(await terminal.ended()).toEqual([{ input: { is: 'line', text: `${mail}x` } }])
  })

  test('escape sequences in a paste are not obeyed', async () => {
    const terminal = await demo('lines')
    terminal.send(keys.paste('a\x1b[D\x1b[2Jb\tc'))
    await terminal.waitFor('> ab c')
  })

  test('a paste cannot answer a pick', async () => {
    const terminal = await demo('scale')
    terminal.send(keys.paste('5\n'))
    terminal.send(keys.down)
    await terminal.waitFor('Enter take it')
    expect(terminal.replies()).toEqual([])
  })
})

describe('a file', () => {
  test.each([
    ['marked', (dropped: string) => keys.paste(dropped)],
    ['unmarked', (dropped: string) => dropped],
  ])('that is dropped in a %s paste is named as the terminal wrote it, and it says where it looks', async (_, sent) => {
    const terminal = await demo('file')
    await terminal.waitFor('looks in /home/mina')
    terminal.send(sent("'/tmp/my photo'\\'' 日本.jpg' "))
    await terminal.waitFor('日本')
    terminal.send(keys.enter)
    expect(await terminal.ended()).toEqual([{ input: { is: 'file', path: "'/tmp/my photo'\\'' 日本.jpg' " } }])
  })

  test('takes the place of one that was refused; what is typed is added to it', async () => {
    const dropped = await demo('refused-file')
    await dropped.waitFor('/tmp/film.mov is not there.')
    dropped.send(keys.paste('/tmp/box.jpg '))
    await dropped.waitFor('> /tmp/box.jpg')
    await dropped.press(keys.enter)
    expect(await dropped.ended()).toEqual([{ input: { is: 'file', path: '/tmp/box.jpg ' } }])
    const typed = await demo('refused-file')
    await typed.press(keys.backspace, '4', keys.enter)
    expect(await typed.ended()).toEqual([{ input: { is: 'file', path: '/tmp/film.mo4' } }])
  })

  test('keeps a new line in its name, which is no Enter', async () => {
    const terminal = await demo('file')
    terminal.send(keys.paste("'/tmp/a\nb.jpg'"))
    await terminal.waitFor('b.jpg')
    await terminal.press(keys.enter)
    expect(await terminal.ended()).toEqual([{ input: { is: 'file', path: "'/tmp/a\nb.jpg'" } }])
  })

  test('that is kept is shown, and Enter keeps it; another one replaces it', async () => {
    const terminal = await demo('kept-file')
    await terminal.waitFor(/^ {2}box\.jpg, 1\.2 MB, is kept$/m)
    await terminal.waitFor('Enter keep it')
    await terminal.press(keys.enter)
    expect(await terminal.ended()).toEqual([{ input: { is: 'file', path: 'box.jpg', kept } }])
    const other = await demo('kept-file')
    other.send(keys.paste('/tmp/lid.jpg'))
    await other.waitFor('> /tmp/lid.jpg')
    expect(other.screen()).not.toContain('is kept')
    await other.press(keys.enter)
    expect(await other.ended()).toEqual([{ input: { is: 'file', path: '/tmp/lid.jpg' } }])
  })
})

describe('editing', () => {
  const ctrl = (name: string) => readKey({ name, ctrl: true, sequence: '' }, false)
  const plain = (name: string) => readKey({ name, sequence: '' }, false)
  const at = (text: string, cursor: number) => ({ text, at: cursor })

  test.each([
    ['Ctrl+A', at('ab\ncd', 4), ctrl('a'), at('ab\ncd', 3)],
    ['Ctrl+E', at('ab\ncd', 0), ctrl('e'), at('ab\ncd', 2)],
    ['Ctrl+U', at('ab\ncd', 4), ctrl('u'), at('ab\nd', 3)],
    ['Ctrl+K', at('ab\ncd', 1), ctrl('k'), at('a\ncd', 1)],
    ['Ctrl+W', at('one two ', 8), ctrl('w'), at('one ', 4)],
    ['Backspace of a family', writing('a👩‍👩‍👧'), plain('backspace'), at('a', 1)],
    ['Delete of a family', at('👩‍👩‍👧a', 0), plain('delete'), at('a', 0)],
    ['Backspace at the start', at('a', 0), plain('backspace'), at('a', 0)],
    ['up from the first line', at('ab\ncd', 1), plain('up'), at('ab\ncd', 1)],
    ['up', at('ab\ncd', 4), plain('up'), at('ab\ncd', 1)],
    ['up to an empty line', at('\ncd', 2), plain('up'), at('\ncd', 0)],
    ['down to a shorter line', at('abc\nd', 3), plain('down'), at('abc\nd', 5)],
    ['down never into a character', at('a\n👩‍👩‍👧', 1), plain('down'), at('a\n👩‍👩‍👧', 2)],
  ])('%s', (_, before, key, after) => {
    expect(edit(before, key, true)).toEqual(after)
  })

  test('at no width does a line grow too wide or the cursor leave it', () => {
    const text = 'The form 日本語のとても長い文 asked 👩‍👩‍👧 for my address \x1b[2J twice\n\n'
    for (let width = 2; width < 60; width += 1) {
      for (let cursor = 0; cursor <= text.length; cursor += 1) {
        const laid = layOut({ text, at: cursor }, width)
        expect(laid.row).toBeLessThan(laid.lines.length)
        expect(laid.column).toBeLessThan(width)
      }
    }
  })
})
