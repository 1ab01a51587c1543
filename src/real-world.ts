import { join } from 'node:path'
import { v7 } from 'uuid'
import { openStoreAt } from './store/engines.ts'
import { systemClock } from './system-clock.ts'
import { colourLevel, drawsUnicode, terminalOutput } from './terminal/output.ts'
import type { World } from './world.ts'

/** The flags that every command takes. */
export interface Settings {
  readonly db?: string
  readonly color?: boolean
  readonly debug?: boolean
}

/** The one place where adapters are made; the heavy ones are loaded when a command asks for them. */
export function realWorld(settings: Settings & { readonly root: string }): World {
  const { env } = process
  const workingFolder = process.cwd()
  const clock = systemClock(env)
  return {
    output: processOutput(settings.color),
    clock,
    newId: () => v7({ msecs: Date.parse(clock().wall) }),
    workingFolder,
    folders: [
      { name: 'yours', path: join(workingFolder, 'checklists') },
      { name: 'built in', path: join(settings.root, 'checklists') },
    ],
    async prompter() {
      if (!process.stdin.isTTY || !process.stderr.isTTY || env.TERM === 'dumb') return undefined
      const { screenPrompter } = await import('./terminal/screen-prompter.ts')
      return screenPrompter({
        input: process.stdin,
        output: process.stderr,
        clock,
        colour: settings.color === false ? 0 : colourLevel(process.stderr, env),
        unicode: drawsUnicode(env, process.platform),
      })
    },
    async readInput(most) {
      const chunks: Buffer[] = []
      let size = 0
      for await (const chunk of process.stdin) {
        chunks.push(chunk)
        size += chunk.length
        if (size >= most) break
      }
      return Buffer.concat(chunks).subarray(0, most)
    },
    async openStore(access) {
      const address = settings.db ?? env.FIRSTHAND_DB
      if (address !== undefined) return openStoreAt(address, { access })
      const { defaultFile } = await import('./store/data-folder.ts')
      return openStoreAt(await defaultFile(env), { access })
    },
  }
}

/** The output on the process's own streams. */
export function processOutput(color?: boolean) {
  const { stdout, stderr, env, platform } = process
  const level = (stream: NodeJS.WriteStream) => (color === false ? 0 : colourLevel(stream, env))
  return terminalOutput({
    stdout,
    stderr,
    colour: { stdout: level(stdout), stderr: level(stderr) },
    unicode: drawsUnicode(env, platform),
  })
}
