import { describe, expect, test } from 'vitest'
import { demo } from './demo-terminal.ts'
import { keys } from './pty.ts'

describe('a scale', () => {
  test('stands in a row with its words at the ends, and a key answers at once', async () => {
    const terminal = await demo('kept')
    await terminal.waitFor(/ 1 +2 +3 +\[4\] +5 +6 +7/)
    expect(terminal.screen()).toMatch(/not at all +extremely/)
    terminal.send('5')
    expect(await terminal.ended()).toEqual([{ input: { is: 'pick', ids: ['5'] } }])
  })

  test('fits 40 columns', async () => {
    const terminal = await demo('kept', { columns: 40 })
    await terminal.waitFor(/ 1 +2 +3 +\[4\] +5 +6 +7/)
    expect(terminal.screen()).toMatch(/not at all +extremely/)
  })

  test.each([40, 100])(
    'from 0 to 10 stands in one row of %i columns; its keys are typed and confirmed',
    async (columns) => {
      const terminal = await demo('points', { columns })
      await terminal.waitFor(/ 0 +1 +2 +3 +4 +5 +6 +7 +8 +9 +10\b/)
      expect(terminal.screen()).toMatch(/not at all +certainly/)
      expect(terminal.screen()).toContain('digits choose')
      await terminal.press('1')
      await terminal.waitFor('[1]')
      await terminal.press('0')
      await terminal.waitFor('[10]')
      await terminal.press('1')
      await terminal.waitFor('[1]')
      expect(terminal.replies()).toEqual([])
      terminal.send(keys.enter)
      expect(await terminal.ended()).toEqual([{ input: { is: 'pick', ids: ['1'] } }])
    },
  )

  test('Enter as markeds what was answered before', async () => {
    const terminal = await demo('kept')
    await terminal.waitFor('Enter as marked')
    terminal.send(keys.enter)
    expect(await terminal.ended()).toEqual([{ input: { is: 'pick', ids: ['4'] } }])
  })

  test('the arrows move, and Enter takes it', async () => {
    const terminal = await demo('kept')
    await terminal.press(keys.down)
    await terminal.waitFor('Enter take it')
    terminal.send(keys.enter)
    expect(await terminal.ended()).toEqual([{ input: { is: 'pick', ids: ['5'] } }])
  })

  test('nothing is suggested where nothing was answered', async () => {
    const terminal = await demo('scale')
    expect(terminal.screen()).not.toContain('Enter')
    terminal.send(keys.enter)
    await terminal.waitFor('! Press 1-7.')
    terminal.send('9')
    await terminal.waitFor('9 does nothing here. Press 1-7.')
    expect(terminal.replies()).toEqual([])
  })

  test('= is the same as before', async () => {
    const terminal = await demo('kept')
    await terminal.waitFor('= the same as before')
    terminal.send('=')
    expect(await terminal.ended()).toEqual([{ input: { is: 'pick', ids: ['2'] } }])
  })

  test.each([
    ['full-width', '５'],
    ['circled', '⑤'],
    ['Arabic-Indic', '٥'],
    ['Devanagari', '५'],
  ])('a %s digit is a digit', async (_, digit) => {
    const terminal = await demo('kept')
    terminal.send(digit)
    expect(await terminal.ended()).toEqual([{ input: { is: 'pick', ids: ['5'] } }])
  })
})

describe('verbs', () => {
  test.each([
    ['w', 'note'],
    ['f', 'finding'],
    ['r', 'remember'],
    ['b', 'back'],
    [keys.left, 'back'],
    ['u', 'undo'],
    [keys.ctrl('z'), 'undo'],
    ['j', 'jump'],
    ['p', 'pause'],
    ['q', 'pause'],
    ['s', 'set-aside'],
    ['?', 'help'],
    ['W', 'note'],
  ])('%j is %s', async (key, verb) => {
    const terminal = await demo('kept')
    terminal.send(key)
    expect(await terminal.ended()).toEqual([{ verb }])
  })

  test('→ is forward where it is offered, and no other key is', async () => {
    const terminal = await demo('forward')
    await terminal.waitFor('→ forward')
    expect(terminal.screen()).not.toContain('write a note')
    terminal.send('w')
    await terminal.waitFor('w does nothing here.')
    terminal.send(keys.right)
    expect(await terminal.ended()).toEqual([{ verb: 'forward' }])
  })

  test('the letter of an option is the option; the verb then needs Esc', async () => {
    const terminal = await demo('clashing')
    await terminal.waitFor(/Esc then: +w write a note +p pause/)
    await terminal.press(keys.escape)
    await terminal.waitFor('Esc never mind')
    terminal.send('w')
    expect(await terminal.ended()).toEqual([{ verb: 'note' }])
    const another = await demo('clashing')
    another.send('w')
    expect(await another.ended()).toEqual([{ input: { is: 'pick', ids: ['w'] } }])
  })
})

describe('Esc', () => {
  test('is back where nothing stands behind it', async () => {
    const terminal = await demo('menu')
    terminal.send(keys.escape)
    expect(await terminal.ended()).toEqual([{ verb: 'back' }])
  })

  test('leaves an option that asks for words, not the menu as well when it is held a moment', async () => {
    const terminal = await demo('menu')
    terminal.send('1')
    await terminal.waitFor('why it does not apply:')
    terminal.send(keys.escape)
    await terminal.waitFor('3  later')
    terminal.send(keys.escape)
    await new Promise((resolve) => setTimeout(resolve, 150))
    expect(terminal.replies()).toEqual([])
    terminal.send(keys.escape)
    expect(await terminal.ended()).toEqual([{ verb: 'back' }])
  })

  test('does nothing where there is no way back, and none out of a recording', async () => {
    for (const scenario of ['rejected', 'doing']) {
      const terminal = await demo(scenario)
      await terminal.press(keys.escape)
      await new Promise((resolve) => setTimeout(resolve, 150))
      expect(terminal.replies()).toEqual([])
    }
  })
})

describe('what the last reply came to', () => {
  test.each([
    ['quietly, and encoded', 'C.UTF-8', '✓ Undone\\u{1b}.'],
    ['in ASCII', 'C', '* Undone\\u{1b}.'],
  ])('is said %s, until something changes', async (_, LANG, said) => {
    const terminal = await demo('said', { env: { LANG } })
    await terminal.waitFor(said)
    expect(terminal.raw()).not.toContain('\x1b[31m')
    await terminal.press(keys.down)
    await terminal.waitFor('Enter take it')
    expect(terminal.screen()).not.toContain('Undone')
  })

  test('is said after a key that did nothing', async () => {
    const terminal = await demo('said')
    await terminal.press('9')
    await terminal.waitFor('9 does nothing here.')
    await terminal.press(keys.pageDown, keys.ctrl('g'))
    await terminal.waitFor('Undone')
  })

  test('is not said beside a refusal, which goes with the next change', async () => {
    const terminal = await demo('rejected')
    await terminal.waitFor('! That was not enough.')
    expect(terminal.screen()).not.toContain('Undone')
    await terminal.press(keys.down)
    await terminal.waitFor('Enter take it')
    expect(terminal.screen()).not.toContain('not enough')
  })
})

test.each([
  ['Space', keys.space],
  ['Space', '\u3000'],
  ['Tab', keys.tab],
  ['Backspace', keys.backspace],
  ['Delete', keys.delete],
  ['The right arrow', keys.right],
  ['x', 'x'],
])('%s is named when it does nothing', async (name, key) => {
  const terminal = await demo('kept')
  await terminal.press(key)
  await terminal.waitFor(`! ${name} does nothing here.`)
})

describe('an option that asks for words', () => {
  test('opens a line, refuses none, and answers with them', async () => {
    const terminal = await demo('menu')
    await terminal.press('1')
    await terminal.waitFor('why it does not apply:')
    expect(terminal.screen()).toMatch(/Enter done +Esc back to the options$/)
    await terminal.press(keys.enter)
    await terminal.waitFor('Please say it in a few words')
    await terminal.press('n', 'o', ' ', 's', 'h', 'o', 'p', keys.enter)
    expect(await terminal.ended()).toEqual([{ input: { is: 'pick', ids: ['1'], text: 'no shop' } }])
    expect(terminal.drafts().at(-1)).toEqual({ is: 'pick', ids: ['1'], text: 'no shop' })
  })

  test('goes on with half an answer in the same word, and takes none of it by itself', async () => {
    const terminal = await demo('half')
    await terminal.waitFor(/why it does not apply:\n.*no sh/)
    await terminal.press(keys.escape)
    await terminal.waitFor('3  later')
    terminal.send(keys.enter)
    await terminal.waitFor(/why it does not apply:\n.*no sh/)
    await terminal.press('o', 'p', keys.enter)
    expect(await terminal.ended()).toEqual([{ input: { is: 'pick', ids: ['1'], text: 'no shop' } }])
  })

  test('keeps by Enter what was answered with them', async () => {
    const terminal = await demo('worded')
    await terminal.waitFor('Enter as marked')
    terminal.send(keys.enter)
    expect(await terminal.ended()).toEqual([{ input: { is: 'pick', ids: ['1'], text: 'no shop' } }])
  })

  test('Esc goes back to the options', async () => {
    const terminal = await demo('menu')
    terminal.send('1')
    await terminal.waitFor('why it does not apply:')
    await terminal.press('x', keys.escape)
    await terminal.waitFor('3  later')
    terminal.send('3')
    expect(await terminal.ended()).toEqual([{ input: { is: 'pick', ids: ['3'] } }])
  })
})

describe('a long list', () => {
  test('shows a part, and longer keys are typed and confirmed', async () => {
    const terminal = await demo('jump')
    expect(terminal.screen()).toMatch(/↓ \d+ more/)
    expect(terminal.screen()).toContain('↑↓ or digits choose')
    await terminal.press('3', '2')
    await terminal.waitFor('> 32  Step number 32')
    expect(terminal.screen()).toMatch(/↑ \d+ more/)
    expect(terminal.replies()).toEqual([])
    terminal.send(keys.enter)
    expect(await terminal.ended()).toEqual([{ input: { is: 'pick', ids: ['32'] } }])
  })

  test('a digit that fits no key begins anew, and Backspace takes one back', async () => {
    const terminal = await demo('jump')
    await terminal.press('4', '5')
    await terminal.waitFor('>  5  Step number 5')
    await terminal.press('1', '2', keys.backspace)
    await terminal.waitFor('>  1  Step number 1')
  })
})

describe('several options', () => {
  test('say which keys tick', async () => {
    await (await demo('many')).waitFor(/1-5 tick +Enter none of them/)
    await (await demo('lettered')).waitFor(/1-9 a c d tick +Enter none of them/)
  })

  test('digits and Space tick, Enter is done, and each tick is kept', async () => {
    const terminal = await demo('many')
    await terminal.press('2', '3')
    await terminal.waitFor('> [x] 3  ignored')
    await terminal.waitFor('Enter done')
    await terminal.press('2', keys.down, keys.down, keys.space)
    await terminal.waitFor('> [x] 4  rushed')
    expect(terminal.drafts().at(-1)).toEqual({ is: 'pick', ids: ['3', '4'] })
    terminal.send(keys.enter)
    expect(await terminal.ended()).toEqual([{ input: { is: 'pick', ids: ['3', '4'] } }])
  })
})
