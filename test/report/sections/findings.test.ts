import { describe, expect, it } from 'vitest'
import { causesOf, findingsOf, problemsOf, rememberedOf } from '../../../src/report/sections/findings.ts'
import { checklistOf, gatheredOf, type Walk, walks } from '../counted.ts'

const returns = checklistOf(
  `
  - { id: find, title: Find the policy, great: Two taps., owner: web team, ask: verdict }
  - { id: send, title: Send it, ask: yes-no }
  - { id: late, title: Too late, ask: yes-no }
`,
  'id: returns\n',
)
const shop = checklistOf('- { id: pay, title: Pay, ask: yes-no }', 'id: shop\n')

const all = { find: 'passed', send: 'passed', late: 'passed' } as const
const fine: Walk = { answers: all }
const photo = { step: 'find', sha256: 'ab', name: 'a.png', size: 3, type: 'image/png', at: '2026-01-05', counts: true }

/** An audit with one problem. */
function troubled(step: string, finding: object = {}, walk: Walk = {}): Walk {
  return { answers: all, findings: [{ step, ...finding }], ...walk }
}

function problems(...audits: readonly Walk[]) {
  const gathered = gatheredOf(walks(returns, audits))
  return problemsOf(gathered, findingsOf(gathered))
}

describe('Findings', () => {
  it('come with their step, their source and the evidence of that step and audit', () => {
    const evidence = [photo, { ...photo, step: 'send', sha256: 'cd' }]
    const [line] = findingsOf(
      gatheredOf(walks(returns, [troubled('find', { severity: 3, text: 'No link.' }, { evidence, wave: 'Q1' })])),
    )
    expect(line).toEqual({
      checklist: 'returns',
      step: 'find',
      position: 1,
      title: 'Find the policy',
      owner: 'web team',
      source: { audit: 'returns-1-2026-01-05-1', auditor: 'Mina', wave: 'Q1', at: '2026-01-05T09:00:00+00:00' },
      id: '1',
      kind: 'problem',
      severity: 3,
      text: 'No link.',
      evidence: [{ sha256: 'ab', name: 'a.png', type: 'image/png' }],
      state: 'open',
    })
  })

  it('are ranked by severity, one of which nobody said it above none, other kinds after, the newest first', () => {
    const said = (text: string, severity?: number, kind?: 'idea' | 'observation') =>
      troubled('find', { text, ...(severity !== undefined && { severity }), ...(kind && { kind }) })
    const lines = findingsOf(
      gatheredOf(
        walks(returns, [
          said('idea', undefined, 'idea'),
          said('none', 0),
          said('seen', undefined, 'observation'),
          said('old', 4),
          said('new', 4),
          said('unsaid'),
          said('small', 1),
        ]),
      ),
    )
    expect(lines.map(({ text }) => text)).toEqual(['new', 'old', 'small', 'unsaid', 'none', 'seen', 'idea'])
  })

  it('of an earlier version are called as the step is called now', () => {
    const newer = checklistOf('- { id: find, title: Find the rules, ask: yes-no }', 'id: returns\nversion: 2\n')
    const lines = findingsOf(
      gatheredOf(walks(returns, [troubled('find'), troubled('late')]), walks(newer, [{}], '2026-03-01')),
    )
    expect(lines.map(({ step, title, position }) => [step, title, position])).toEqual([
      ['find', 'Find the rules', 1],
      ['late', 'Too late', 3],
    ])
  })
})

describe('Problems', () => {
  it('count the audits with one, however many an audit has, of those that can say', () => {
    const twice: Walk = { answers: all, findings: [{ step: 'find' }, { step: 'find' }] }
    const silent = ['skipped', 'inapplicable', 'cannot-tell', 'not-reached', 'waiting'] as const
    const [problem] = problems(
      twice,
      fine,
      { answers: { find: 'blocked' } },
      ...silent.map((find) => ({ answers: { find } })),
    )
    expect(problem).toMatchObject({ step: 'find', audits: { count: 1, of: 3 }, others: 1 })
  })

  it('count an audit that found one where it can not say the result', () => {
    expect(problems({ answers: { find: 'waiting' }, findings: [{ step: 'find' }] })[0]?.audits).toMatchObject({
      count: 1,
      of: 1,
    })
  })

  it('are ranked by severity, then by the lower end of the interval, then by how often', () => {
    // Of severity 2: 3 of 4 reach from .30, 1 of 4 from .05.
    const ranked = problems(
      { answers: { late: 'failed' }, findings: [{ step: 'late', severity: 2 }] },
      troubled('find', { severity: 2 }),
      troubled('find', { severity: 2 }),
      troubled('find', { severity: 1 }),
      { answers: { find: 'passed', send: 'failed' }, findings: [{ step: 'send', severity: 3 }] },
    )
    expect(ranked.map(({ step, severity }) => [step, severity])).toEqual([
      ['send', 3],
      ['find', 2],
      ['late', 2],
    ])
    expect(ranked.map(({ audits: { count, of } }) => [count, of])).toEqual([
      [1, 4],
      [3, 4],
      [1, 4],
    ])
  })

  it('that are alike are in the order of the checklists and their steps', () => {
    const gathered = gatheredOf(
      walks(shop, [{ answers: { pay: 'failed' }, findings: [{ step: 'pay' }] }]),
      walks(returns, [{ answers: all, findings: [{ step: 'late' }, { step: 'find' }] }]),
    )
    expect(problemsOf(gathered, findingsOf(gathered)).map(({ step }) => step)).toEqual(['find', 'late', 'pay'])
  })

  it('that were rated no problem are none', () => {
    expect(problems(troubled('find', { severity: 0 }))).toEqual([])
  })

  it('are told by the worst that says what happened, with a photo and the words that were heard, the newest', () => {
    const evidence = [photo]
    const said = (id: string, severity: number, more: Walk = {}, finding: object = { text: 'No link.' }) =>
      troubled('find', { id, severity, ...finding }, more)
    const teller = (...audits: readonly Walk[]) => problems(...audits)[0]?.finding.id
    expect(teller(said('1', 2, { evidence }), said('2', 3), said('3', 4, { evidence }, {}))).toBe('2')
    expect(teller(said('1', 3, { evidence }), said('2', 3, { evidence }), said('3', 3))).toBe('2')
    expect(teller(said('1', 3, {}, { text: 'No link.', words: 'Online.' }), said('2', 3), said('3', 2))).toBe('1')
    expect(teller(said('1', 3, {}, {}), said('2', 2, {}, {}))).toBe('1')
    expect(problems(said('1', 4, {}, {}), said('2', 2))[0]).toMatchObject({ severity: 4, others: 1 })
  })

  it('name their causes, the most frequent first', () => {
    const because = (cause: string) => troubled('find', { cause })
    expect(problems(because('system'), because('policy'), because('policy'), fine)[0]?.causes).toEqual([
      'policy',
      'system',
    ])
  })

  it('know that auditors return: two who disagree ten times tell less than twenty', () => {
    const [mina, ben] = ['Mina', 'Ben'].map((auditor, index) =>
      new Array<Walk>(10).fill(index === 0 ? troubled('find', {}, { auditor }) : { ...fine, auditor }),
    ) as [Walk[], Walk[]]
    const unlike = problems(...mina, ...ben)[0]?.audits
    const alone = [...mina, ...ben].map((walk, index) => ({ ...walk, auditor: `${index}` }))
    const independent = problems(...alone)[0]?.audits
    expect(independent).toMatchObject({ count: 10, of: 20, low: 0.299298, high: 0.700702 })
    expect(unlike).toMatchObject({ count: 10, of: 20 })
    expect(unlike?.low).toBeLessThan(0.1)
  })

  it('say that the step was asked in other words', () => {
    const newer = checklistOf('- { id: find, title: Find the rules, ask: yes-no }', 'id: returns\nversion: 2\n')
    const gathered = gatheredOf(
      walks(returns, [troubled('find', { severity: 3 })]),
      walks(newer, [{ answers: { find: 'passed' } }], '2026-03-01'),
    )
    expect(problemsOf(gathered, findingsOf(gathered))[0]).toMatchObject({ reworded: true, audits: { count: 1, of: 2 } })
  })
})

describe('The history of a problem', () => {
  const waves = ['Q1', 'Q2', 'Q3', 'Q4']

  /** Ten audits a wave, all of which found it (`x`), did not (`.`) or did not come there (`-`); `n`: found after them, in no wave. */
  function history(pattern: string, audits = 10) {
    return problems(
      ...[...pattern].flatMap((each, index) => new Array<Walk>(audits).fill(walkOf(each, waves[index]))),
    )[0]
  }

  function walkOf(each: string, wave = ''): Walk {
    if (each === 'n') return troubled('find')
    if (each === 'x') return troubled('find', {}, { wave })
    return { wave, answers: { find: each === '.' ? 'passed' : 'not-reached' } }
  }

  it.each([
    ['x', 'once'],
    ['-x', 'once'],
    ['x-', 'once'],
    ['.x', 'new'],
    ['..x', 'new'],
    ['.-x', 'new'],
    ['xx', 'recurring'],
    ['x-x', 'recurring'],
    ['x.xx', 'recurring'],
    ['x.x', 'came-back'],
    ['x..x', 'came-back'],
    ['x.', 'gone'],
    ['x.-', 'gone'],
    ['xx.', 'gone'],
    ['x.n', 'came-back'],
    ['..n', 'once'],
  ])('%s is %s', (pattern, expected) => {
    expect(history(pattern)?.history).toBe(expected)
  })

  it('does not say that it is gone where the audits since are too few', () => {
    // 3 of 3 is from .44 on and 0 of 3 up to .56; of 4 it is .51 and .49.
    expect(history('x.', 3)?.history).toBe('not-seen')
    expect(history('x.', 4)?.history).toBe('gone')
    // 3 of 3, and 0 of 6 in the two waves since: up to .39.
    expect(history('x..', 3)?.history).toBe('gone')
  })

  it('does not say that it came back where nobody can say that it was gone', () => {
    expect(history('x.x', 3)?.history).toBe('recurring')
    expect(history('x.x', 4)?.history).toBe('came-back')
    expect(history('x.n', 3)?.history).toBe('recurring')
  })

  it('has a share for each wave in which the step was walked', () => {
    const found = history('x-.', 3)
    expect(found?.waves.map(({ wave, audits: { count, of } }) => [wave, count, of])).toEqual([
      ['Q1', 3, 3],
      ['Q3', 0, 3],
    ])
    expect(found).toMatchObject({ firstSeen: '2026-01-05', lastSeen: '2026-01-07' })
  })

  it('goes by the first and the last day on which it was found', () => {
    expect(history('xx.x', 1)).toMatchObject({ firstSeen: '2026-01-05', lastSeen: '2026-01-08' })
  })
})

describe('What was worth remembering', () => {
  it('is there with its words, the newest first', () => {
    const because = (remembered: string): Walk => ({ answers: { send: { result: 'passed', remembered } } })
    const found = rememberedOf(gatheredOf(walks(returns, [because('She laughed.'), because(''), because('A card.')])))
    expect(found.map(({ because, step, source }) => [because, step, source.auditor])).toEqual([
      ['A card.', 'send', 'Mina'],
      ['She laughed.', 'send', 'Mina'],
    ])
  })
})

describe('Causes', () => {
  it('count audits, not findings', () => {
    const because = (step: string, cause?: string) => ({ step, ...(cause && { cause }) }) as never
    const gathered = gatheredOf(
      walks(returns, [
        { answers: all, findings: [because('find', 'policy'), because('send', 'policy'), because('send', 'policy')] },
        { answers: all, findings: [because('find', 'system'), because('late')] },
        { answers: all, findings: [because('late', 'system'), { step: 'late', kind: 'idea', cause: 'people' }] },
        fine,
      ]),
    )
    const { causes, unsaid } = causesOf(gathered, findingsOf(gathered))
    expect(unsaid).toBe(1)
    expect(
      causes.map(({ cause, audits, findings, steps }) => [
        cause,
        audits.count,
        audits.of,
        findings,
        ...steps.map(({ step }) => step),
      ]),
    ).toEqual([
      ['system', 2, 4, 2, 'find', 'late'],
      ['policy', 1, 4, 3, 'send', 'find'],
    ])
  })
})
