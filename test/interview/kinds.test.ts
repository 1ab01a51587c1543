import { describe, expect, it } from 'vitest'
import { textOf, walk } from './walker.ts'

const offered = `
  - { id: power, label: What power it needs }
  - { id: noise, label: How loud it is }
  - { id: pushed, label: They pressed me, result: failed }
`.replaceAll('\n', '\n      ')

describe('choices', () => {
  const steps = `
  - id: told
    title: What were you told?
    ask:
      kind: choices
      options:${offered}
  - { id: louder, title: How loud?, when: { told: noise }, ask: text }
  - { id: dark, title: Nothing at all?, when: { not: { told: [power, noise, pushed] } }, ask: text }
`

  it('decide what is asked next by each of their answers', () => {
    const walker = walk(steps)
    walker.reply({ input: { is: 'pick', ids: ['noise', 'power'] } })
    expect(walker.at()).toBe('louder answer')
    expect(walker.recordOf('told')).toMatchObject({
      result: 'passed',
      value: ['power', 'noise'],
      shown: 'What power it needs; How loud it is',
      measure: 2,
    })
    const silent = walk(steps)
    silent.reply({ input: { is: 'pick', ids: [] } })
    expect(silent.at()).toBe('dark answer')
    expect(silent.recordOf('told')).toMatchObject({ value: [], shown: 'none of them' })
  })

  it('say why they failed, and are kept by Enter when one comes back', () => {
    const walker = walk(steps)
    walker.reply({ input: { is: 'pick', ids: ['pushed'] } })
    expect(walker.at()).toBe('told what')
    expect(textOf(walker.prompt())).toContain('They pressed me: should not be')
    walker.verb('back')
    expect(walker.prompt().initial).toEqual({ is: 'pick', ids: ['pushed'] })
    walker.enter()
    expect(walker.recordOf('told')).toMatchObject({ revision: 1, missed: ['They pressed me: should not be'] })
  })
})

describe('a scale', () => {
  it('decides by its number', () => {
    const walker = walk(`
      - { id: again, title: Would you come again?, ask: { kind: scale, min: 0, max: 10, low: never, high: at once, target: { at-least: 9 } } }
      - { id: why, title: Why not?, when: { again: { at-most: 6 } }, ask: text }
    `)
    expect(walker.prompt()).toMatchObject({ question: 'Would you come again?', control: { is: 'pick', scale: true } })
    walker.answers('6', 'Nobody was there.', '2', 'n')
    expect(walker.at()).toBe('why answer')
    expect(walker.recordOf('again')).toMatchObject({ result: 'failed', value: 6, missed: ['6 of 10, at least 9'] })
  })
})

describe('a date', () => {
  const steps = `
    - { id: send, title: Send it, do: Send it., ask: { kind: yes-no } }
    - { id: promised, title: When did they say?, ask: { kind: date, since: send, target: { within: 5 days } } }
    - { id: came, title: The parcel, ask: { kind: wait, since: promised, target: { within: 0 days } } }
  `

  it('is counted from an earlier step, and a later one from it', () => {
    const walker = walk(steps)
    walker.enter()
    walker.answers('1', 'y')
    expect(walker.prompt().question).toBe('When did they say?')
    walker.answer('2 Nov')
    expect(walker.prompt().error).toBe('Mon 2 Nov 2026 is before Tue 3 Nov 2026, from which the days are counted.')
    walker.answer('6 Nov')
    expect(walker.recordOf('promised')).toMatchObject({ result: 'passed', shown: 'Fri 6 Nov 2026, after 3 days' })
    walker.answers('not-yet', 'partly', '4', '')
    const later = walker.nextSitting({ now: '2026-11-08T09:00:00Z' })
    later.answer('yesterday')
    expect(later.recordOf('came')).toMatchObject({ result: 'failed', measure: 1, missed: ['1 day, at most 0 days'] })
  })

  it('decides by the day itself, and by whether it was in time', () => {
    const walker = walk(`
      - { id: promised, title: When did they say?, ask: { kind: date, target: { within: 2 days } } }
      - { id: friday, title: Why on Friday?, when: { promised: 2026-11-06 }, ask: text }
      - { id: late, title: Why so late?, when: { promised: failed }, ask: text }
    `)
    walker.answers('Fri 6 Nov', 'So late.', '2', 'n')
    expect(walker.at()).toBe('friday answer')
    walker.answer('The driver.')
    expect(walker.at()).toBe('late answer')
  })

  it('is corrected from what was said, in the form in which it is kept', () => {
    const walker = walk(steps)
    walker.enter()
    walker.answers('1', 'y', 'Thu 12 Nov')
    expect(walker.recordOf('promised')).toMatchObject({ result: 'failed', missed: ['9 days, at most 5 days'] })
    walker.verb('back')
    expect(walker.prompt().initial).toEqual({ is: 'line', text: '2026-11-12' })
  })
})
