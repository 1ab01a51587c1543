import { describe, expect, it } from 'vitest'
import { revisionsOf } from '../../src/report/revisions.ts'
import { walk } from '../interview/walker.ts'

const steps = `
  - { id: a, title: A, do: Do a., great: Great a., ask: { kind: number, unit: taps } }
  - { id: b, title: B, ask: text }
`
const editing = { reason: 'A wrong key.', by: 'Noor' }

function walked() {
  const walker = walk(steps)
  walker.enter()
  walker.answers('2', '3', 'y', 'Words.', 'yes', '5', 'Go there.', '0')
  return walker
}

function revisions(walker: ReturnType<typeof walk>) {
  return revisionsOf(walker.session()).map(({ at, ...rest }) => rest)
}

describe('revisions', () => {
  it('has none of an audit that was told bit by bit: a judgement, a finding’s severity', () => {
    expect(revisions(walked())).toEqual([])
    const walker = walk(steps)
    walker.enter()
    walker.answers('6', '3', 'n', 'Bad.')
    walker.verb('details')
    walker.answers('process', '2')
    expect(revisions(walker)).toEqual([])
  })

  it('has a second thought on the way, without a reason', () => {
    const walker = walk(steps)
    walker.enter()
    walker.answer('2')
    walker.verb('back')
    walker.answer('4')
    expect(revisions(walker)).toEqual([
      { step: 'a', afterwards: false, changes: [{ of: 'frustration', was: 2, is: 4 }] },
    ])
  })

  it('leaves out what was undone', () => {
    const walker = walk(steps)
    walker.enter()
    walker.answer('2')
    walker.verb('back')
    walker.answer('4')
    walker.verb('undo')
    expect(revisions(walker)).toEqual([])
  })

  it('has every correction, oldest first: when, by whom, why, what it was and what it is', () => {
    const walker = walked().nextSitting({ editing, now: '2026-11-10T09:00:00Z' })
    walker.answers('a', 'answer', '7', 'n', '', '1', 'n', '0', 'closing.verbatim', 'Stay away.')
    const all = revisionsOf(walker.session())
    expect(all.map(({ at }) => at)).toEqual(all.map(({ at }) => at).toSorted())
    expect(all[0]).toEqual({
      step: 'a',
      at: '2026-11-10T09:00:03.000+00:00',
      afterwards: true,
      by: 'Noor',
      because: 'A wrong key.',
      changes: [
        {
          of: 'answer',
          was: { result: 'passed', value: 3, shown: '3 taps' },
          is: { result: 'recorded', value: 7, shown: '7 taps' },
        },
      ],
    })
    expect(all.map(({ changes }) => changes.map(({ of }) => of).join())).toEqual([
      'answer',
      'answer',
      'finding.1',
      'finding.1',
      'would-give-up',
      'verbatim',
    ])
    expect(all.at(-1)).toMatchObject({ changes: [{ was: 'Go there.', is: 'Stay away.' }] })
    expect(all.at(-1)).not.toHaveProperty('step')
  })

  it('has what was removed and what was set aside', () => {
    const walker = walk('- { id: b, title: B, ask: text }\n- { id: c, title: C, ask: text }')
    walker.verb('finding')
    walker.answers('Bad.', 'problem', '2', 'Words.')
    walker.verb('back')
    walker.verb('finding')
    walker.answer('remove 1')
    walker.verb('set-aside')
    walker.answer('cannot-tell', 'I forgot.')
    expect(revisions(walker).map(({ changes }) => changes)).toEqual([
      [{ of: 'finding.1', was: { kind: 'problem', text: 'Bad.', severity: 2 } }],
      [
        {
          of: 'answer',
          was: { result: 'recorded', value: 'Words.', shown: 'Words.' },
          is: { result: 'cannot-tell', reason: 'I forgot.' },
        },
      ],
    ])
  })

  it('has whether it counts', () => {
    const { checklist, events } = walked().session()
    const reviewed = {
      id: 'x',
      at: '2026-11-10T09:00:00+00:00',
      is: 'reviewed',
      verdict: 'excluded',
      reason: 'A test.',
    }
    const session = walked().session()
    const all = revisionsOf({ ...session, checklist, events: [...events, reviewed as (typeof events)[number]] })
    expect(all).toEqual([
      {
        at: reviewed.at,
        afterwards: true,
        because: 'A test.',
        changes: [{ of: 'verdict', was: undefined, is: { verdict: 'excluded', reason: 'A test.' } }],
      },
    ])
  })
})
