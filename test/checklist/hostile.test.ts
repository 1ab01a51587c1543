import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RolldownOptions, rolldown } from 'rolldown'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import config from '../../rolldown.config.ts'
import { type Hostile, hostile } from './hostile.ts'

/** Ten times what the bench asks for: here a slow machine must not matter. */
const limit = { ms: 2500, megabytes: 1500 }

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'firsthand-'))
  const { resolve } = config as RolldownOptions
  const bundle = await rolldown({ input: join(import.meta.dirname, 'probe.ts'), platform: 'node', resolve })
  await bundle.write({ dir: folder, format: 'cjs', entryFileNames: 'probe.cjs' })
  await bundle.close()
}, 30_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

interface Measured {
  /** Milliseconds of processors: a busy machine makes them no more. */
  readonly cpu: number
  readonly megabytes: number
  readonly outcome: 'read' | 'refused'
  readonly longest: number
}

/** Reads a sample in a process of its own, which is killed when it takes too long; a signal or an exception rejects. */
function measured({ name }: Hostile): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [`--max-old-space-size=${limit.megabytes}`, join(folder, 'probe.cjs'), name],
      {
        timeout: 8 * limit.ms,
        killSignal: 'SIGKILL',
      },
    )
    let printed = ''
    let error = ''
    child.stdout.on('data', (chunk) => (printed += chunk))
    child.stderr.on('data', (chunk) => (error += chunk))
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (code === 0 && error === '') resolve(JSON.parse(printed))
      else reject(new Error(`${name}: code ${code}, signal ${signal}: ${error.slice(0, 500)}`))
    })
  })
}

describe('a hostile file', () => {
  it.each(hostile.map((sample) => [sample.name, sample] as const))('%s', { timeout: 30_000 }, async (_, sample) => {
    const { cpu, megabytes, outcome, longest } = await measured(sample)
    expect(cpu).toBeLessThan(limit.ms)
    expect(megabytes).toBeLessThan(limit.megabytes)
    expect(longest).toBeLessThan(300)
    expect(outcome).toBe(sample.outcome)
  })
})
