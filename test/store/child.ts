import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { text } from 'node:stream/consumers'
import { rolldown } from 'rolldown'
import { onTestFinished } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** Text to put in the place of another in the sources of a child, so that the product needs no knob for what only a test wants. */
export interface Replacement {
  readonly from: string
  readonly to: string
}

/** Bundles a TypeScript file of `children` so that node runs it; its path, as long as the test lasts. */
export async function bundled(name: string, replacement?: Replacement): Promise<string> {
  let replaced = 0
  const bundle = await rolldown({
    input: join(import.meta.dirname, 'children', `${name}.ts`),
    cwd: root,
    platform: 'node',
    external: ['better-sqlite3'],
    logLevel: 'silent',
    plugins: replacement && [
      {
        name: 'replacement',
        transform(code: string) {
          if (!code.includes(replacement.from)) return null
          replaced += 1
          return code.replace(replacement.from, replacement.to)
        },
      },
    ],
  })
  const key = createHash('sha256')
    .update(`${process.pid} ${JSON.stringify(replacement)}`)
    .digest('hex')
    .slice(0, 12)
  // Under node_modules, so that the native package is found from there.
  const file = join(root, 'node_modules/.cache/firsthand-test', `${name}-${key}.mjs`)
  onTestFinished(() => rmSync(file, { force: true }))
  await bundle.write({ file, format: 'esm', codeSplitting: false })
  await bundle.close()
  if (replacement && replaced !== 1) throw new Error(`${replacement.from} stands in ${replaced} files`)
  return file
}

export interface Ending {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

export interface Child {
  readonly process: ChildProcess
  /** Resolves when standard output has said this. */
  said(what: string): Promise<void>
  readonly ended: Promise<Ending>
}

/** Starts a program and listens to it. */
export function start(command: string, args: readonly string[], options: { env?: NodeJS.ProcessEnv } = {}): Child {
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options })
  let heard = ''
  const ended = Promise.all([
    text(child.stderr),
    new Promise<[number | null, NodeJS.Signals | null]>((done) => child.on('close', (...how) => done(how))),
  ]).then(([stderr, [code, signal]]) => ({ code, signal, stdout: heard, stderr }))
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    heard += chunk
  })
  const said = (what: string) =>
    new Promise<void>((done, failed) => {
      const look = () => heard.includes(what) && done()
      child.stdout.on('data', look)
      look()
      ended.then(({ stderr }) =>
        failed(new Error(`${relative(root, args[0] ?? '')} ended before it said ${what}: ${stderr}`)),
      )
    })
  return { process: child, said, ended }
}

/** Starts node on a script. */
export function startNode(script: string, ...args: string[]): Child {
  return start(process.execPath, [script, ...args])
}
