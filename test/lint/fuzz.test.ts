import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'rolldown'
import { expect, it } from 'vitest'
import config from '../../rolldown.config.ts'
import { type FuzzRun, fuzzed } from './fuzz-run.ts'

/** MUTANTS=1000000 spreads so many over every processor and prints what came of it. */
const wanted = Number(process.env.MUTANTS ?? 0)
const firstSeed = Number(process.env.SEED ?? 20_261_122)

it('answers whatever becomes of a checklist, in its own words and at a place of the file', {
  timeout: 120_000,
}, async () => {
  const run = await fuzzed(firstSeed, 600)
  expect(run.anomalies).toEqual([])
  // They are no mere noise: some are read to the end, and many rules have something to say.
  expect(run.fine).toBeGreaterThan(60)
  expect(Object.keys(run.byRule).length).toBeGreaterThan(25)
  expect(run.slowest.ms).toBeLessThan(1000)
})

if (wanted > 0)
  it('does so in processes of their own', { timeout: 0 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'firsthand-'))
    try {
      const script = join(folder, 'fuzz.cjs')
      await build({
        input: join(import.meta.dirname, 'fuzz-worker.ts'),
        platform: 'node',
        resolve: config.resolve,
        output: { file: script, format: 'cjs' },
        logLevel: 'silent',
      })
      // A process for so many at a time: a new one begins where the last one ended, with a seed of its own.
      const batch = 20_000
      const seeds = Array.from({ length: Math.ceil(wanted / batch) }, (_, index) => firstSeed + 1 + index)
      const runs: FuzzRun[] = []
      const work = async () => {
        for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift())
          runs.push(await inProcess(script, seed, batch))
      }
      const start = performance.now()
      await Promise.all(Array.from({ length: availableParallelism() }, work))
      const all = summed(runs)
      console.log(JSON.stringify({ seconds: Math.round((performance.now() - start) / 1000), ...all }, null, 2))
      expect(all.anomalies).toEqual([])
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

function inProcess(script: string, seed: number, mutants: number): Promise<FuzzRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, String(seed), String(mutants)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk
    })
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? resolve(JSON.parse(output) as FuzzRun) : reject(new Error(`seed ${seed} ended with ${code}`)),
    )
  })
}

function summed(runs: readonly FuzzRun[]): FuzzRun {
  const sum = (of: (run: FuzzRun) => number) => runs.reduce((total, run) => total + of(run), 0)
  const slowest = runs.map((run) => run.slowest).reduce((one, other) => (other.ms > one.ms ? other : one))
  const merged = (
    of: (run: FuzzRun) => Readonly<Record<string, number>>,
    merge: (one: number, other: number) => number,
  ) => {
    const all: Record<string, number> = {}
    for (const run of runs) for (const [key, value] of Object.entries(of(run))) all[key] = merge(all[key] ?? 0, value)
    return all
  }
  return {
    mutants: sum(({ mutants }) => mutants),
    fine: sum(({ fine }) => fine),
    problems: sum(({ problems }) => problems),
    fixes: sum(({ fixes }) => fixes),
    slowest,
    largest: merged(({ largest }) => largest, Math.max),
    byRule: merged(
      ({ byRule }) => byRule,
      (one, other) => one + other,
    ),
    anomalies: runs.flatMap(({ anomalies }) => anomalies),
  }
}
