import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { htmlReport } from '../../src/report/html/html-report.tsx'
import type { Report } from '../../src/report/report.ts'
import { freshFolder, withoutTerminal } from '../audits/firsthand.ts'
import { makeDemoFile } from '../demo/make-demo.ts'
import { findingOf, journeyOf, photoOf, problemOf, reportWith } from '../report/html/made-report.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const widths = [390, 1440]
const schemes = ['light', 'dark'] as const

let browser: Browser
const folder = freshFolder()
/** The report of the demo, as the program writes it. */
let demo: string

beforeAll(async () => {
  const quiet = ['--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync']
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', ...quiet],
  })
  demo = join(folder, 'report.html')
  await makeDemoFile(join(folder, 'demo.sqlite'))
  const written = withoutTerminal(['report', '--output', demo], { db: join(folder, 'demo.sqlite') })
  expect(written).toMatchObject({ status: 0 })
})

afterAll(() => browser?.close())

/** Opens a file as somebody does who was mailed it; what the page asks for and says is kept. */
async function opened(file: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const requests: string[] = []
  const messages: string[] = []
  page.on('request', (request) => requests.push(request.url().slice(0, 200)))
  page.on('console', (message) => messages.push(message.text()))
  page.on('pageerror', (error) => messages.push(error.message))
  await page.goto(pathToFileURL(file).href)
  return { page, requests, messages }
}

/** A report with what a test wants of it, as a file. */
function saved(more: Partial<Report>, photos = new Map<string, { type: string; bytes: Uint8Array }>()): string {
  const { basis } = reportWith()
  const report = reportWith({ basis: { ...basis, audits: 8, auditors: 3 }, ...more })
  const hash = (text: string) => createHash('sha256').update(text).digest('base64')
  const file = join(folder, `${createHash('sha256').update(JSON.stringify(report)).digest('hex').slice(0, 12)}.html`)
  writeFileSync(file, htmlReport(report, { hash, photos }))
  return file
}

const returns = journeyOf(
  'returns',
  'Return one of our own products',
  [
    ['Find the returns policy', 2],
    ['Ask a person instead', 6],
    ['The money', 4],
  ],
  8,
)

/** What axe-core finds, with where. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  const found: { violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[] } =
    await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  )
}

const overflow = (page: Page) =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')

/** The text of a PDF, page by page. */
function printed(pdf: string): readonly string[] {
  return spawnSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8', maxBuffer: 1e8 }).stdout.split('\f')
}

async function pdfOf(file: string): Promise<string> {
  const { page } = await opened(file)
  const path = file.replace(/html$/, 'pdf')
  await page.pdf({ path, tagged: true, preferCSSPageSize: true })
  return path
}

describe('the page of two waves', () => {
  it.each(widths.flatMap((width) => schemes.map((colorScheme) => ({ width, colorScheme }))))(
    'asks nobody for anything, and is sound at $width in $colorScheme',
    async ({ width, colorScheme }) => {
      const file = join(folder, `waves-${width}-${colorScheme}.html`)
      const args = ['compare', '2026-Q1', '2026-Q3', '--output', file]
      expect(withoutTerminal(args, { db: join(folder, 'demo.sqlite') })).toMatchObject({ status: 0 })
      const { page, requests, messages } = await opened(file, { viewport: { width, height: 900 }, colorScheme })
      expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([pathToFileURL(file).href])
      expect(messages).toEqual([])
      expect(await overflow(page)).toBe(0)
      expect(await violations(page)).toEqual([])
    },
  )
})

describe('the page', () => {
  it('asks nobody for anything, and the console stays empty', async () => {
    const { requests, messages, page } = await opened(demo)
    await page.locator('thead button').first().click()
    expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([pathToFileURL(demo).href])
    expect(messages).toEqual([])
  })

  it.each(widths.flatMap((width) => schemes.map((colorScheme) => ({ width, colorScheme }))))(
    'is sound for ears, keys and eyes at $width in $colorScheme, and never wider than the screen',
    async ({ width, colorScheme }) => {
      const { page } = await opened(demo, { viewport: { width, height: 900 }, colorScheme })
      expect(await overflow(page)).toBe(0)
      await page.evaluate('document.querySelectorAll("details").forEach((each) => { each.open = true })')
      expect(await overflow(page)).toBe(0)
      expect(await violations(page)).toEqual([])
    },
    300_000,
  )

  it('is whole without the script', async () => {
    const { page } = await opened(demo, { javaScriptEnabled: false })
    const sections = await page.locator('section.behind > header h2').allInnerTexts()
    expect(sections).toContain('All findings')
    expect(sections.at(-1)).toBe('Appendix: the method')
    expect(await page.locator('thead button, .filter').count()).toBe(0)
    expect(await page.locator('table.findings tbody tr').count()).toBeGreaterThan(100)
  })

  it('begins with a way past everything to the report', async () => {
    const { page } = await opened(demo)
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('To the report')
  })
})

describe('the findings', () => {
  const found = (page: Page) => page.locator('table.findings tbody tr:visible')
  const findings = [1, 2, 3].map((number) => findingOf(number, { severity: number, text: `Word${number} of it` }))

  it('are filtered by words that are typed, and said to be', async () => {
    const { page } = await opened(saved({ findings }))
    await page.getByLabel('Filter the findings').focus()
    await page.keyboard.type('WORD2')
    expect(await found(page).count()).toBe(1)
    expect(await page.getByRole('status').innerText()).toBe('1 of 3 are shown.')
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.press('Delete')
    expect(await found(page).count()).toBe(3)
  })

  it('are sorted by the keyboard, up and down', async () => {
    const { page } = await opened(saved({ findings }))
    const order = async () => (await found(page).allInnerTexts()).map((text) => /Word\d/.exec(text)?.[0])
    await page.getByRole('button', { name: 'How bad' }).focus()
    await page.keyboard.press('Enter')
    expect(await order()).toEqual(['Word3', 'Word2', 'Word1'])
    await page.keyboard.press('Space')
    expect(await order()).toEqual(['Word1', 'Word2', 'Word3'])
    expect(await page.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('descending')
  })

  it('are led to though the filter hides them', async () => {
    const { page } = await opened(saved({ findings, problems: findings.map((finding) => problemOf(finding)) }))
    await page.getByLabel('Filter the findings').fill('nothing has this')
    await page.locator('.problems h3 a').first().click()
    await page.locator('#finding-1').waitFor({ state: 'visible' })
  })
})

describe('what users wrote', () => {
  const hostile = '<script>document.title = "run"</script><img src=x onerror=alert(1)> \u202e=cmd()\u001b[31m'
  const visible = '\\u{202e}=cmd()\\u{1b}[31m'

  it('is text, in findings, steps, personas and the title', async () => {
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
    const file = saved({
      title: hostile,
      verdict: { tone: 'bad', headline: hostile, sentences: [hostile] },
      journeys: [journey],
      findings: [finding],
      problems: [problemOf(finding)],
    })
    for (const width of widths) {
      const { page, messages, requests } = await opened(file, { viewport: { width, height: 900 } })
      expect(await page.locator('h1').innerText()).toContain(`<script>document.title = "run"</script>`)
      expect(await page.locator('h1').innerText()).toContain(visible)
      expect(await page.title()).toContain(visible)
      expect(await page.locator('script').count()).toBe(1)
      expect(await page.locator('img').count()).toBe(0)
      expect([messages, requests.length]).toEqual([[], 1])
      expect(await overflow(page)).toBe(0)
    }
  })

  it('does not widen the page, however long a word is', async () => {
    const long = 'Donaudampfschiff'.repeat(40)
    const finding = findingOf(1, { text: long, words: long, title: long, owner: long })
    const file = saved({
      journeys: [
        journeyOf(
          'returns',
          long,
          [
            [long, 2],
            [long, 6],
          ],
          5,
        ),
      ],
      findings: [finding],
      problems: [problemOf(finding)],
    })
    for (const width of widths) {
      const { page } = await opened(file, { viewport: { width, height: 900 } })
      expect(await overflow(page)).toBe(0)
    }
  })
})

describe('on paper', () => {
  it('is tagged, numbered, and shows everything, folded or not; page one is one page', async () => {
    const pdf = await pdfOf(demo)
    const about = spawnSync('pdfinfo', [pdf], { encoding: 'utf8' }).stdout
    expect(about).toMatch(/Tagged: +yes/)
    expect(about).toContain('(A4)')
    const pages = printed(pdf)
    const { page } = await opened(demo)
    expect(pages[0]).toContain('1 of ')
    for (const heading of ['Came back', 'Held', 'Worth remembering']) expect(pages[0]).toContain(heading)
    expect(pages[1]).toContain('The pages behind page one')
    const text = pages.join(' ').replaceAll(/\s+/g, ' ')
    for (const heading of await page.locator('h2:not(.unseen), caption:not(.unseen)').allTextContents())
      expect(text).toContain(heading.replaceAll(/\s+/g, ' ').slice(0, 40))
  }, 300_000)

  it('page one is one page with words as long as they may be', async () => {
    const long = (words: string) => `${words} `.repeat(40)
    const photo = photoOf('receipt.png')
    const findings = [1, 2, 3, 4, 5, 6].map((number) =>
      findingOf(number, {
        step: `step-${number}`,
        title: long('the step'),
        owner: long('team'),
        text: long('it went wrong'),
        words: long('they said'),
        evidence: number === 1 ? [photo] : [],
      }),
    )
    const problems = findings.map((finding) => problemOf(finding))
    const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
    const file = saved(
      {
        verdict: {
          tone: 'bad',
          headline: 'In 22 of 93 audits the customer got what they came for, and it is long.',
          sentences: Array.from(
            { length: 6 },
            () => 'It hurts most at step 4 of “Redeem a promo code”, “Ask the chat”.',
          ),
        },
        journeys: Array.from({ length: 7 }, (_, index) =>
          journeyOf(
            `list-${index}`,
            long('walk'),
            [
              ['One', 2],
              [long('two'), 6],
            ],
            13,
          ),
        ),
        findings,
        problems,
        cameBack: problems,
        held: problems,
        remembered: findings.map((finding) => ({ ...finding, because: long('so kind') })),
      },
      new Map([[photo.sha256, { type: 'image/png', bytes: Buffer.from(pixel, 'base64') }]]),
    )
    const pages = printed(await pdfOf(file))
    expect(pages[0]).toContain('Worth remembering')
    expect(pages[1]).toContain('The pages behind page one')
  })
})

describe('reports of every size', () => {
  it.each<[string, () => Partial<Report>]>([
    ['no audit', () => ({ basis: reportWith().basis })],
    [
      'one audit',
      () => ({
        journeys: [
          journeyOf(
            'returns',
            'Return it',
            [
              ['Find it', 2],
              ['Ask', 6],
            ],
            1,
          ),
        ],
      }),
    ],
    ['one step', () => ({ journeys: [journeyOf('returns', 'Return it', [['Find it', 2]], 3)] })],
    [
      '200 steps',
      () => ({
        journeys: [
          journeyOf(
            'long',
            'A long one',
            Array.from({ length: 200 }, (_, index) => [`Step ${index}`, 1 + (index % 6)] as const),
            20,
          ),
        ],
      }),
    ],
    ['findings alone', () => ({ findings: [findingOf(1)], problems: [problemOf(findingOf(1))], journeys: [returns] })],
  ])('%s', async (_, more) => {
    const { page, messages } = await opened(saved(more()), { viewport: { width: 390, height: 900 } })
    expect(messages).toEqual([])
    expect(await overflow(page)).toBe(0)
    expect(await violations(page)).toEqual([])
  })
})
