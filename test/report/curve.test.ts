import { describe, expect, it } from 'vitest'
import { frustrationCurve } from '../../src/report/curve.ts'
import { render } from '../../src/terminal/render.ts'

function drawn(...frustrations: readonly number[]): string {
  const ratings = frustrations.map((frustration, index) => ({ step: index + 1, title: 'T', frustration }))
  return frustrationCurve(ratings)
    .lines.map((spans) =>
      spans
        .map(({ text }) => text)
        .join('')
        .trimEnd(),
    )
    .join('\n')
}

describe('the frustration curve', () => {
  it('goes up and down through every level between', () => {
    expect(drawn(2, 6, 6, 1, 3)).toBe(
      [
        ' extremely 7',
        '                ╭─●───●─╮',
        '                │       │',
        '           4    │       │',
        '                │       │   ╭─●',
        '              ●─╯       │   │',
        'not at all 1            ╰─●─╯',
        '              1   2   3   4   5',
      ].join('\n'),
    )
  })

  it('reaches from one end to the other', () => {
    expect(drawn(7, 1)).toBe(
      [
        ' extremely 7  ●─╮',
        '                │',
        '                │',
        '           4    │',
        '                │',
        '                │',
        'not at all 1    ╰─●',
        '              1   2',
      ].join('\n'),
    )
  })

  it('stays level', () => {
    expect(drawn(4, 4, 4).split('\n')[3]).toBe('           4  ●───●───●')
  })

  it('numbers the steps as the checklist does, also from ten on', () => {
    const ratings = [9, 10, 11].map((step) => ({ step, title: 'T', frustration: 1 }))
    const axis = frustrationCurve(ratings).lines.at(-1)
    expect(axis?.map(({ text }) => text).join('')).toBe(`${' '.repeat(13)} 9  10  11  `)
  })

  it('says the same in words, for ears and narrow terminals', () => {
    const curve = frustrationCurve([
      { step: 1, title: 'A', frustration: 2 },
      { step: 3, title: 'C', frustration: 6 },
    ])
    expect(curve.says).toBe('Frustration by step, 1 to 7: step 1: 2, step 3: 6.')
    expect(render([curve], { width: 80, colour: 0, plain: true })).toContain(curve.says)
    expect(render([curve], { width: 12, colour: 0 })).not.toContain('●')
  })
})
