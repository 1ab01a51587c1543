import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, openSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundle, peakOf } from './bundle.ts'
import { interleaved, type Row, timeNode } from './measure.ts'
import { millionFile } from './million.ts'

const program = join(import.meta.dirname, '../../bin/firsthand.js')

/** A report over a million answers against the sqlite3 shell, which aggregates the same in one script; and what an export of them takes. */
export async function measureMillion(): Promise<Row[]> {
  if (spawnSync('sqlite3', ['--version']).status !== 0)
    throw new Error('The sqlite3 shell is not installed: apt-get install sqlite3')
  const file = millionFile()
  const folder = mkdtempSync(join(tmpdir(), 'firsthand-'))
  try {
    const peak = await bundle('report-peak.ts', join(folder, 'report-peak.cjs'))
    const report = [program, '--db', file, 'report', '--format', 'json']
    const exported = (format: string) => [program, '--db', file, 'export', '--output', join(folder, `all.${format}`)]
    const ms = await interleaved(1, {
      report: () => timeNode(report),
      sql: () => timeAggregates(file),
      export: () => timeNode(exported('csv')),
    })
    const seconds = (name: keyof typeof ms) => `${(ms[name] / 1000).toFixed(1)} s`
    return [
      {
        what: 'report --format json, against the same aggregates in the sqlite3 shell',
        value: ms.report / ms.sql,
        unit: '×',
        atMost: 2,
        note: `${seconds('report')} against ${seconds('sql')}`,
      },
      { what: 'memory for that report', value: peakOf(peak, report), unit: 'MB', atMost: 400 },
      ...(['csv', 'json', 'sqlite'] as const).map((format) => ({
        what: `memory for an export of all as ${format}`,
        value: peakOf(peak, exported(format)),
        unit: 'MB' as const,
        atMost: 150,
        ...(format === 'csv' && { note: `in ${seconds('export')}` }),
      })),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Milliseconds from the start of the shell to its end. */
function timeAggregates(file: string): Promise<number> {
  const script = openSync(join(import.meta.dirname, 'aggregates.sql'), 'r')
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const child = spawn('sqlite3', ['-bail', '-readonly', file], { stdio: [script, 'pipe', 'inherit'] })
    child.stdout?.resume()
    child.on('error', reject)
    child.on('exit', (code) => {
      if (code === 0) resolve(performance.now() - start)
      else reject(new Error(`sqlite3 ended with ${code}`))
    })
  })
}
