import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build, type InputOptions } from 'rolldown'
import { environment } from './measure.ts'

/** Makes one file of a script beside this one; its path. */
export async function bundle(script: string, file: string, options: InputOptions = {}): Promise<string> {
  const output = { file, format: 'cjs', minify: true } as const
  await build({ input: join(import.meta.dirname, script), platform: 'node', output, logLevel: 'silent', ...options })
  return file
}

/** The most memory that a run of Node had, in MB. */
export function peakOf(reporter: string, args: readonly string[]): number {
  const file = `${reporter}.txt`
  rmSync(file, { force: true })
  spawnSync(process.execPath, ['--require', reporter, ...args], {
    env: { ...environment, PEAK_FILE: file },
    stdio: 'ignore',
  })
  return Number(readFileSync(file, 'utf8'))
}
