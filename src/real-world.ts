import { homedir } from 'node:os'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { openStoreAt } from './store/engines.ts'
import { systemClock } from './system-clock.ts'
import { colourLevel, drawsUnicode, terminalOutput } from './terminal/output.ts'
import { isOn, wantsWords } from './wants-words.ts'
import type { World } from './world.ts'

/** The flags that every command takes. */
export interface Settings {
  readonly db?: string
  readonly color?: boolean
  readonly plain?: boolean
  readonly safeKeys?: boolean
  readonly debug?: boolean
}

/** The one place where adapters are made; the heavy ones are loaded when a command asks for them. */
export function realWorld(settings: Settings & { readonly root: string }): World {
  const { env } = process
  const workingFolder = process.cwd()
  const clock = systemClock(env)
  return {
    output: processOutput(settings),
    clock,
    flags: [...(settings.plain ? ['--plain'] : []), ...(settings.safeKeys ? ['--safe-keys'] : [])],
    newId: () => v7({ msecs: Date.parse(clock().wall) }),
    summaryFile: env.GITHUB_STEP_SUMMARY || undefined,
    workingFolder,
    folders: foldersOf(join(workingFolder, 'checklists'), join(settings.root, 'checklists')),
    async prompter() {
      const { stdin: input, stderr: output } = process
      const isTTY = input.isTTY && output.isTTY
      if (!isTTY && !settings.plain) return undefined
      if (wantsWords({ isTTY }, env, settings.plain)) {
        const { plainPrompter } = await import('./terminal/plain/plain-prompter.ts')
        return plainPrompter({ input, output, clock, folder: workingFolder })
      }
      const { screenPrompter } = await import('./terminal/screen/screen-prompter.ts')
      return screenPrompter({
        input,
        output,
        clock,
        folder: workingFolder,
        colour: settings.color === false ? 0 : colourLevel(output, env),
        unicode: drawsUnicode(env, process.platform),
        safeKeys: settings.safeKeys === true || isOn(env.FIRSTHAND_SAFE_KEYS),
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
    async takeFile(path, { folder, typed }) {
      const { takeNamed, takeTyped } = await import('./evidence/take.ts')
      if (!typed) return takeNamed(path, folder)
      return takeTyped(path, folder, { isWindows: process.platform === 'win32', home: homedir() })
    },
    async typeOf(bytes) {
      return (await import('./evidence/file-type.ts')).fileTypeOf(bytes)
    },
    async openFile(path) {
      return (await import('./browser.ts')).openInBrowser(path, env)
    },
    async past(revision, folders) {
      return (await import('./git/past.ts')).pastOf(revision, folders)
    },
    async makeTables(path, tables) {
      return (await import('./store/plain-tables.ts')).makePlainTables(path, tables)
    },
    async openStore(access) {
      const address = settings.db ?? env.FIRSTHAND_DB
      if (address !== undefined) return openStoreAt(address, { access })
      const { defaultFile } = await import('./store/data-folder.ts')
      return openStoreAt(await defaultFile(env), { access })
    },
  }
}

/** In a clone of firsthand itself, what is there is built in. */
function foldersOf(yours: string, builtIn: string): World['folders'] {
  const own = yours === builtIn ? [] : [{ name: 'yours', path: yours } as const]
  return [...own, { name: 'built in', path: builtIn }]
}

/** The output on the process's own streams. */
export function processOutput({ color, plain }: Settings) {
  const { stdout, stderr, env, platform } = process
  const level = (stream: NodeJS.WriteStream) => (color === false ? 0 : colourLevel(stream, env))
  return terminalOutput({
    stdout,
    stderr,
    colour: { stdout: level(stdout), stderr: level(stderr) },
    unicode: drawsUnicode(env, platform),
    plain: { stdout: wantsWords(stdout, env, plain), stderr: wantsWords(stderr, env, plain) },
  })
}
