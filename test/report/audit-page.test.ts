import { describe, expect, it } from 'vitest'
import type { Page } from '../../src/page.ts'
import { type AuditPageOptions, auditPage } from '../../src/report/audit-page.ts'
import { reportAudit } from '../../src/report/audit-report.ts'
import { replay } from '../../src/session/session.ts'
import { columnsOf } from '../../src/terminal/lines.ts'
import { render } from '../../src/terminal/render.ts'
import { type Walker, walk } from '../interview/walker.ts'
import { richAudit } from './rich-audit.ts'

const id = '0190aaaa-bbbb-7ccc-8ddd-eeeeffff0000'

function pageOf(walker: Walker, options?: AuditPageOptions): Page {
  return auditPage(reportAudit(id, walker.session()), options)
}

function shown(walker: Walker, options?: AuditPageOptions): string {
  return render(pageOf(walker, options), { width: 300, colour: 0 })
}

describe('one audit, step by step', () => {
  const page = pageOf(richAudit(), { revisions: true })

  it.each([80, 40])('at %d columns', async (width) => {
    const text = render(page, { width, colour: 0 })
    expect(Math.max(...text.split('\n').map(columnsOf))).toBeLessThanOrEqual(width)
    await expect(text).toMatchFileSnapshot(`golden/show-${width}.txt`)
  })

  it('in words: a line a sentence, without a sign that divides', async () => {
    const text = render(page, { width: Number.POSITIVE_INFINITY, colour: 0, plain: true })
    expect(text).not.toMatch(/[·●─]| {2}/)
    await expect(text).toMatchFileSnapshot('golden/show-plain.txt')
  })

  it('has no colour as its only sign', () => {
    const escapes = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g')
    const painted = render(page, { width: 80, colour: 1 })
    expect(painted).toMatch(escapes)
    expect(painted.replaceAll(escapes, '')).toBe(render(page, { width: 80, colour: 0 }))
  })

  it('without the revisions says that there are some, and how to see them', () => {
    const text = shown(richAudit())
    expect(text).toContain('Corrected once')
    expect(text).not.toContain('The bank says Thursday.')
    expect(text).toMatch(/What was corrected +firsthand show 0190aaaa-bbbb --revisions/)
    expect(shown(walk('- { id: a, title: A, ask: text }'))).not.toContain('--revisions')
  })

  it('of one step alone', () => {
    const text = shown(richAudit(), { step: 'money' })
    expect(text).toContain('The money')
    expect(text).toContain('arrived on Thu 12 Nov 2026')
    expect(text).not.toContain('Find the policy')
  })

  it('shows what a changed branch hides, and that it does not count', () => {
    const walker = richAudit()
    walker.answers('find', 'answer', 'y')
    const text = shown(walker)
    expect(text).toContain('Passed in 1 s: yes. Does not count: another branch was taken.')
    expect(text).toContain('She laughed with me.')
    expect(text).toContain('Read what came in the post\n    Not done.')
  })

  it('of an open audit says what is awaited, and what is not done', () => {
    const walker = walk('- { id: w, title: The money, ask: wait }\n- { id: b, title: B, ask: text }')
    walker.answer('not-yet')
    const text = shown(walker)
    expect(text).toContain(
      '2 steps: 1 waiting, 1 not done. No findings. Waiting for The money, awaited since Tue 3 Nov 2026.',
    )
    expect(text).toContain('The money\n    Waiting: awaited since Tue 3 Nov 2026.')
    expect(text).toContain('Open.')
  })

  it('says why it was given up, and of a second walk, once, that it is not blind', () => {
    const walker = walk('- { id: a, title: A, ask: text }\n- { id: b, title: B, ask: text }', { walk: 2 })
    walker.answer('Words.')
    walker.verb('pause')
    walker.answer('gave-up', 'The form ate my text.')
    const text = shown(walker)
    expect(text).toContain('Walk 2 of this checklist under this name, so not blind.')
    expect(text.match(/not blind/g)).toHaveLength(1)
    walker.answers('1', '', '0')
    expect(shown(walker)).toContain('Given up: The form ate my text.')
  })

  it('says whether it counts', () => {
    const { checklist, events } = richAudit().session()
    const said = (...more: readonly object[]) => {
      const all = [
        ...events,
        ...more.map((event, index) => ({ id: `x${index}`, at: '2026-11-17T09:00:00+00:00', ...event })),
      ]
      const report = reportAudit(id, replay(checklist, all as typeof events))
      return render(auditPage(report), { width: 300, colour: 0 })
    }
    const practised = { is: 'practised', practice: true, reason: 'To learn.' }
    expect(said(practised)).toContain('A practice audit: left out of every report.')
    expect(said(practised, { ...practised, practice: false })).not.toContain('practice')
    const excluded = { is: 'reviewed', verdict: 'excluded', reason: 'A test.' }
    expect(said(excluded)).toContain('Left out of every report: A test.')
    expect(said(excluded, { is: 'reviewed', verdict: 'accepted', reason: '' })).toContain('Accepted.')
  })
})
