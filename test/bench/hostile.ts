import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'rolldown'
import config from '../../rolldown.config.ts'
import { bytesOf, type Hostile, hostile } from '../checklist/hostile.ts'
import { environment, median, type Row } from './measure.ts'

const rounds = 3
const bounds = { ms: 250, megabytes: 150 }

/** Time and memory for each sample: the median of the times, the highest peak. Node's own memory, some 45 MB, is counted. */
export async function measureHostile(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'firsthand-'))
  try {
    const script = join(folder, 'parse-file.cjs')
    await build({
      input: join(import.meta.dirname, 'parse-file.ts'),
      platform: 'node',
      resolve: config.resolve,
      output: { file: script, format: 'cjs', minify: true },
      logLevel: 'silent',
    })
    return hostile.flatMap((sample) => rowsOf(sample, folder, script))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function rowsOf(sample: Hostile, folder: string, script: string): Row[] {
  const file = join(folder, 'hostile.yaml')
  writeFileSync(file, bytesOf(sample))
  const readings = Array.from({ length: rounds }, () => read(sample.name, script, file))
  const ms = median(readings.map((each) => each.ms))
  const cpuMs = median(readings.map((each) => each.cpuMs))
  const megabytes = Math.max(...readings.map((each) => each.megabytes))
  return [
    { what: sample.name, value: ms, unit: 'ms', atMost: bounds.ms, note: `${cpuMs.toFixed(0)} ms of processor time` },
    { what: sample.name, value: megabytes, unit: 'MB', atMost: bounds.megabytes },
  ]
}

function read(name: string, script: string, file: string): { ms: number; cpuMs: number; megabytes: number } {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [script, file], {
    env: environment,
    encoding: 'utf8',
    timeout: 60_000,
  })
  if (status !== 0) throw new Error(`${name}: ${signal ?? status}: ${stderr.slice(0, 500)}`)
  return JSON.parse(stdout)
}
