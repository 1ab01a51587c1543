import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import config from '../../rolldown.config.ts'
import { bundle, peakOf } from './bundle.ts'
import { goodChecklist, type Sample } from './corpus.ts'
import { faultyChecklist } from './corpus-faults.ts'
import { longChecklist } from './corpus-long.ts'
import { interleaved, type Row, timeNode } from './measure.ts'

const root = join(import.meta.dirname, '../..')
const program = join(root, 'bin/firsthand.js')
const files = 1000

/** How long lint takes against a bare Node, and against `yaml` alone on the same files. */
export async function measureLint(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'firsthand-'))
  try {
    const good = writeCorpus(join(folder, 'good'), files, goodChecklist)
    const faulty = writeCorpus(join(folder, 'faulty'), files, faultyChecklist)
    const [one = ''] = good
    // The largest that is read, and one that is refused at the first line too many.
    const [largest = ''] = writeCorpus(join(folder, 'largest'), 1, () => longChecklist(10_000))
    const [refused = ''] = writeCorpus(join(folder, 'refused'), 1, () => longChecklist(20_000))
    const parsers = await buildParsers(folder)
    const peak = await bundle('report-peak.ts', join(folder, 'report-peak.cjs'))

    const lint = (...paths: readonly string[]) => timeNode([program, 'lint', ...paths], { codes: [0, 1] })
    const parse = (parser: Parser, ...paths: readonly string[]) => timeNode([parser.script, ...paths], parser)
    const ms = await interleaved(5, {
      node: () => timeNode(['-e', '0']),
      one: () => lint(one),
      good: () => lint(...good),
      parsed: () => parse(parsers.node, ...good),
      parsedByOurs: () => parse(parsers.browser, ...good),
      faulty: () => lint(...faulty),
      largest: () => lint(largest),
      largestParsed: () => parse(parsers.node, largest),
      refused: () => lint(refused),
    })
    const ratio = (what: string, of: keyof typeof ms, to: keyof typeof ms, atMost: number, note = ''): Row => ({
      what,
      value: ms[of] / ms[to],
      unit: '×',
      atMost,
      note: `${ms[of].toFixed(0)} ms against ${ms[to].toFixed(0)} ms${note}`,
    })
    return [
      ratio('one file, against node -e 0', 'one', 'node', 3),
      ratio('1,000 files, against yaml as Node imports it', 'good', 'parsed', 1.6),
      ratio('1,000 files, against the build of yaml that is ours', 'good', 'parsedByOurs', 1.6),
      ratio('1,000 files with a fault each, against those without', 'faulty', 'good', 1.5),
      ratio('10,000 lines, the most that is read, against yaml', 'largest', 'largestParsed', 1.6),
      ratio('20,000 lines, which are refused, against node -e 0', 'refused', 'node', 3),
      ...[good, faulty].map((paths, index) => ({
        what: `memory for 1,000 files${index === 0 ? '' : ' with a fault each'}`,
        value: peakOf(peak, [program, 'lint', ...paths]),
        unit: 'MB' as const,
        atMost: 150,
      })),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Writes so many files into a folder that is made for them; their paths. */
export function writeCorpus(folder: string, count: number, sample: (number: number) => Sample): readonly string[] {
  mkdirSync(folder, { recursive: true })
  return Array.from({ length: count }, (_, number) => {
    const { name, text } = sample(number)
    const path = join(folder, name)
    writeFileSync(path, text)
    return path
  })
}

interface Parser {
  readonly script: string
  readonly env?: Readonly<Record<string, string>>
}

/** A process that only parses: with `yaml` as whoever imports it on Node has it, and with the build that is ours. */
async function buildParsers(folder: string): Promise<{ node: Parser; browser: Parser }> {
  const script = 'parse-documents.ts'
  return {
    node: {
      script: await bundle(script, join(folder, 'node.cjs'), { external: ['yaml'] }),
      env: { NODE_PATH: join(root, 'node_modules') },
    },
    browser: { script: await bundle(script, join(folder, 'browser.cjs'), { resolve: config.resolve }) },
  }
}
