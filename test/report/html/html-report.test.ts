import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { htmlReport } from '../../../src/report/html/html-report.tsx'
import type { Report } from '../../../src/report/report.ts'
import { findingOf, journeyOf, photoOf, problemOf, reportWith } from './made-report.ts'

const hash = (text: string) => createHash('sha256').update(text).digest('base64')
const noPhotos = new Map<string, { type: string; bytes: Uint8Array }>()
const html = (report: Report, photos = noPhotos) => htmlReport(report, { hash, photos })

/** Everything that a user may write, where it is the most dangerous. */
const hostile = '<script>alert(1)</script>\u202e=cmd()\u001b[2J"&amp;\u0000</title>'

const returns = journeyOf(
  'returns',
  'Return one of our own products',
  [
    ['Find it', 2],
    ['Ask a person', 6],
    ['Send it', 3],
  ],
  14,
)

function audited(more: Partial<Report> = {}): Report {
  const { basis } = reportWith()
  return reportWith({ basis: { ...basis, audits: 14, auditors: 3 }, journeys: [returns], ...more })
}

describe('what a user wrote', () => {
  const finding = findingOf(1, { text: hostile, words: hostile, title: hostile, owner: hostile })
  const journey = journeyOf(
    'returns',
    hostile,
    [
      [hostile, 2],
      [hostile, 6],
    ],
    5,
  )
  const page = html(
    audited({
      title: hostile,
      verdict: { tone: 'bad', headline: hostile, sentences: [hostile] },
      journeys: [journey],
      findings: [finding],
      problems: [problemOf(finding)],
      remembered: [{ ...finding, because: hostile }],
    }),
  )

  it('is text, in elements and in attributes', () => {
    expect(page.match(/<script/g)).toHaveLength(1)
    expect(page.match(/<\/title>/g)?.length).toBe(1 + (page.match(/<svg role="img"/g)?.length ?? 0))
    expect(page).toContain('&lt;script>alert(1)&lt;/script>\\u{202e}=cmd()\\u{1b}[2J&quot;&amp;amp;\\u{0}')
  })

  it('hides and turns nothing', () => {
    expect(page).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
  })
})

describe('the page', () => {
  it('allows its own style and script alone, and no style in the markup', () => {
    const page = html(audited())
    const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page) ?? []
    const [, style = ''] = /<style>(.*?)<\/style>/s.exec(page) ?? []
    const [, script = ''] = /<script>(.*?)<\/script>/s.exec(page) ?? []
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain(`style-src 'sha256-${hash(style)}'`)
    expect(policy).toContain(`script-src 'sha256-${hash(script)}'`)
    expect(page).not.toMatch(/ style="| on[a-z]+="|javascript:|https?:/)
  })

  it('is the same for the same report', () => {
    expect(html(audited())).toBe(html(audited()))
  })

  it('has one h1, no id twice, and no way that leads nowhere', () => {
    const finding = findingOf(1, { checklist: 'returns', step: 'step-2' })
    const page = html(audited({ findings: [finding], problems: [problemOf(finding)] }))
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(page.match(/<h1/g)).toHaveLength(1)
    expect(new Set(ids).size).toBe(ids.length)
    expect([...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id).filter((id) => !ids.includes(id))).toEqual([])
  })

  it('names and describes every chart that ears are not spared', () => {
    const page = html(audited())
    const charts = [...page.matchAll(/<svg role="img"[^>]*aria-labelledby="(\S+) (\S+)"/g)]
    expect(charts.length).toBeGreaterThan(1)
    for (const [, title, says] of charts) {
      expect(page).toContain(`<title id="${title}">`)
      expect(page).toContain(`<desc id="${says}">`)
    }
    expect(page.match(/<svg/g)?.length).toBe(charts.length + (page.match(/<svg aria-hidden="true"/g)?.length ?? 0))
  })

  it('says of what there is nothing, instead of showing empty tables', () => {
    const page = html(reportWith())
    expect(page).toContain('<h1')
    expect(page).not.toContain('<table')
    expect(html(audited())).toContain('Nothing was recorded that would show findings')
  })

  it('shows the ratings where they are few, and claims no mean', () => {
    const few = journeyOf(
      'returns',
      'Returns',
      [
        ['Find it', 2],
        ['Ask', 6],
      ],
      5,
    )
    expect(html(audited({ journeys: [few] }))).toContain('class="rating"')
    expect(html(audited({ journeys: [few] }))).not.toContain('class="mean"')
    expect(html(audited())).toContain('class="mean"')
  })
})

describe('photos', () => {
  const bytes = (size: number) => new Uint8Array(size).fill(7)
  const shown = (sizes: Readonly<Record<string, number>>, type = 'image/png') => {
    const photos = Object.keys(sizes).map((name) => photoOf(name, type))
    const files = new Map(photos.map((photo) => [photo.sha256, { type, bytes: bytes(sizes[photo.name] ?? 0) }]))
    const findings = photos.map((photo, index) => findingOf(index + 1, { evidence: [photo] }))
    return html(audited({ findings, problems: findings.slice(0, 1).map((finding) => problemOf(finding)) }), files)
  }
  const inside = (page: string) => page.match(/<img src="data:/g)?.length ?? 0

  it('are inside once, at page one if they stand there, with a way to them elsewhere', () => {
    const page = shown({ 'receipt.png': 100, 'desk.png': 100 })
    expect(inside(page)).toBe(2)
    expect(page).toContain('<a href="#photo-1"><bdi>receipt.png</bdi></a>')
    expect(page).toContain(`data:image/png;base64,${Buffer.from(bytes(100)).toString('base64')}`)
  })

  it('are told where they are too large or too many, and how to get them', () => {
    const megabyte = 1024 * 1024
    const page = shown({ 'large.png': megabyte + 1 })
    expect(inside(page)).toBe(0)
    expect(page).toContain('too large to be inside')
    expect(page).toContain('firsthand show 019c2861-6f00-75ef --evidence FOLDER')
    const many = shown(Object.fromEntries(Array.from({ length: 14 }, (_, index) => [`${index}.png`, megabyte])))
    expect(inside(many)).toBe(12)
    expect(many).toContain('no more room inside')
  })

  it('are pictures that can carry no script', () => {
    expect(inside(shown({ 'drawing.svg': 100 }, 'image/svg+xml'))).toBe(0)
    expect(inside(shown({ 'page.html': 100 }, 'text/html'))).toBe(0)
  })
})
