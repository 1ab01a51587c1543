import { execFile } from 'node:child_process'
import { Failure } from '../failure.ts'

/** How a call of git ended. */
export interface Ended {
  /** 0 where it did what it was asked. */
  readonly code: number
  readonly stdout: Buffer
  readonly stderr: string
}

/** More than any list of files, and than any batch of checklists. */
const mostBytes = 512 * 1024 * 1024

/**
 * Calls git in a folder, without a shell, and waits for its end. It fetches nothing, runs nothing that the repository names, and
 * asks nobody. Throws a Failure where there is no git.
 */
export function git(folder: string, args: readonly string[], input = ''): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const options = {
      cwd: folder,
      env: cleanEnvironment(process.env),
      encoding: 'buffer',
      maxBuffer: mostBytes,
    } as const
    const child = execFile('git', ['-c', 'core.fsmonitor=false', ...args], options, (error, stdout, stderr) => {
      if (!error) return resolve({ code: 0, stdout, stderr: '' })
      if (typeof error.code === 'number') return resolve({ code: error.code, stdout, stderr: stderr.toString('utf8') })
      const isMissing = error.code === 'ENOENT'
      const why = isMissing ? 'git is not installed, or not where programs are looked for.' : 'git could not be called.'
      reject(new Failure('unable', why, { hint: 'Without it, name a file: --against old/returns.yaml', cause: error }))
    })
    // It may have ended before it has read everything, and says so itself.
    child.stdin?.on('error', () => {})
    child.stdin?.end(input)
  })
}

/**
 * Without what else would lead git elsewhere: a hook, say, names the repository and the index that it runs for.
 */
function cleanEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !/^(?:GIT_|LC_|LANG)/i.test(name))
  return {
    ...Object.fromEntries(kept),
    LC_ALL: 'C',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_LITERAL_PATHSPECS: '1',
    GIT_NO_LAZY_FETCH: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
  }
}
