import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'rolldown'

/** Bundles a TypeScript entry beside this file into a temporary folder, since Node 20 does not run TypeScript; its path. The folder is the caller's to remove. */
export async function bundle(entry: string): Promise<string> {
  const file = join(mkdtempSync(join(tmpdir(), 'firsthand-terminal-')), entry.replace(/\.ts$/, '.mjs'))
  await build({
    input: new URL(entry, import.meta.url).pathname,
    platform: 'node',
    output: { file, format: 'esm', codeSplitting: false },
    logLevel: 'silent',
  })
  return file
}
