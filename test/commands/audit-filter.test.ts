import { describe, expect, it } from 'vitest'
import { auditFilter, ownerFilter, refuseUnmatched } from '../../src/commands/audit-filter.ts'
import type { AuditHead } from '../../src/store/store.ts'

function head(more: Partial<AuditHead> = {}): AuditHead {
  return {
    ...{
      id: 'a',
      checklist: 'returns',
      digest: 'd',
      title: 'T',
      version: 1,
      state: 'finished',
      practice: false,
      walk: 1,
    },
    startedAt: '2026-09-30T23:30:00.000-05:00',
    ...more,
  } as AuditHead
}

describe('dates', () => {
  it.each([
    ['2026-09-30', true, true],
    ['2026-10-01', false, true],
    ['2026-09-29', true, false],
    ['2026-09', true, true],
    ['2026-10', false, true],
    ['2026-Q3', true, true],
    ['2026q4', false, true],
    ['2026-Q2', true, false],
    ['2026', true, true],
    ['2025', true, false],
    ['2027', false, true],
  ])('of the auditor’s own clock, both ends included: %s', (text, since, until) => {
    expect(auditFilter({ since: text })(head())).toBe(since)
    expect(auditFilter({ until: text })(head())).toBe(until)
  })

  it.each(['', 'yesterday', '2026-13', '2026-00', '2026-02-30', '2026-Q5', '26-09-01', '2026-9-1', '2026-09-01T10:00'])(
    'refuses “%s”, and says what there is',
    (text) => {
      for (const name of ['since', 'until'])
        expect(() => auditFilter({ [name]: text })).toThrow(
          expect.objectContaining({
            exit: 'usage',
            message: `--${name} can’t be “${text}”.`,
            hint: expect.stringContaining('2026-Q3'),
          }),
        )
    },
  )

  it('refuses a beginning after the end, and takes one day', () => {
    expect(() => auditFilter({ since: '2026-10', until: '2026-09' })).toThrow('nothing is between')
    expect(auditFilter({ since: '2026-09-30', until: '2026-09-30' })(head())).toBe(true)
  })
})

describe('what an audit says of itself', () => {
  it('fits when each flag has a value that fits', () => {
    const filter = auditFilter({ checklist: ['checkout', 'returns'], wave: ['Q3', 'Q4'] })
    expect(
      [head({ wave: 'Q3' }), head({ wave: 'Q5' }), head(), head({ wave: 'Q3', checklist: 'x' })].map(filter),
    ).toEqual([true, false, false, false])
  })

  it('has the channel of its checklist where nobody said another', () => {
    const filter = auditFilter(
      { channel: ['phone'] },
      { channelOf: (digest) => (digest === 'd' ? 'phone' : undefined) },
    )
    expect(
      [head(), head({ channel: 'web' }), head({ digest: 'e' }), head({ digest: 'e', channel: 'phone' })].map(filter),
    ).toEqual([true, false, false, true])
  })

  it('is not asked who owns a step', () => {
    expect(auditFilter({ owner: ['web team'] })(head())).toBe(true)
    expect([undefined, 'web team', 'shop'].map(ownerFilter({ owner: ['web team'] }))).toEqual([false, true, false])
    expect(ownerFilter({})(undefined)).toBe(true)
  })
})

describe('a value that no audit has', () => {
  const heads = [head({ wave: '2026-Q3', auditor: 'Noor' }), head({ wave: '2026-Q4' })]

  it('is most likely misspelt', () => {
    expect(() => refuseUnmatched({ wave: ['2026-Q3', '2026-q5'] }, heads)).toThrow(
      expect.objectContaining({
        exit: 'usage',
        message: 'No audit has the wave “2026-q5”.',
        hint: 'Did you mean 2026-Q3? There are: 2026-Q3, 2026-Q4.',
      }),
    )
    expect(() => refuseUnmatched({ persona: ['Ben'] }, heads)).toThrow(
      expect.objectContaining({ hint: 'There is none at all.' }),
    )
    expect(() => refuseUnmatched({ owner: ['web tem'] }, heads, { owners: ['web team', 'shop'] })).toThrow(
      expect.objectContaining({
        message: 'No step has the owner “web tem”.',
        hint: 'Did you mean web team? There are: shop, web team.',
      }),
    )
  })

  it('is the only one that is refused', () => {
    refuseUnmatched({ wave: ['2026-Q3'], auditor: ['Noor'], since: '1999', checklist: ['returns'] }, heads)
    refuseUnmatched({}, [])
  })
})
