import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { example } from '../../src/lint/rules/example.ts'
import { withoutTerminal } from '../audits/firsthand.ts'
import type { Run } from '../commands/firsthand.ts'
import { temporaryFolder } from '../store/fixture.ts'

/** A checklist of which lint reports nothing, in a file of that name. */
export function checklist(id: string): string {
  return example.replace('id: example', `id: ${id}`)
}

/** One with a warning, `no-owner` at its line 11. */
export function ownerless(id: string): string {
  return checklist(id).replace('    owner: web team\n', '')
}

/** One with an error, `unknown-key` at its line 15. */
export function wrong(id: string): string {
  return checklist(id).replace('owner:', 'ownr:')
}

/** A folder of its own, and the built program in it. */
export function place() {
  const folder = temporaryFolder()
  const self = {
    folder,
    write(name: string, text: string | Uint8Array): string {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), text)
      return name
    },
    read: (name: string): string => readFileSync(join(folder, name), 'utf8'),
    lint: (...args: readonly string[]): Run => self.lintIn('.', ...args),
    lintIn: (where: string, ...args: readonly string[]): Run =>
      withoutTerminal(['lint', ...args], { db: join(folder, 'audits.db'), cwd: join(folder, where) }),
    schema: (...args: readonly string[]): Run =>
      withoutTerminal(['schema', ...args], { db: join(folder, 'audits.db'), cwd: folder }),
    pipe: (input: string, ...args: readonly string[]): Run =>
      withoutTerminal(['lint', ...args], { db: join(folder, 'audits.db'), cwd: folder, input }),
    /** `audits/one.yaml:11 no-owner`, by file and line. */
    found: (...args: readonly string[]): readonly string[] => foundIn(self.lint(...args, '--format', 'compact')),
    /** The files that were linted: those in which the rule of the test is broken. */
    files: (...args: readonly string[]): readonly string[] => [
      ...new Set(self.found(...args).map((each) => each.replace(/:.*/, ''))),
    ],
    git(...args: readonly string[]): string {
      const { status, stdout, stderr } = spawnSync('git', args, { cwd: folder, encoding: 'utf8', env: gitEnvironment })
      if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`)
      return stdout
    },
  }
  return self
}

/** One that is a git repository. */
export function repository() {
  const self = place()
  self.git('init', '--quiet', '--initial-branch=main', '.')
  return self
}

/** Git as nobody has set it up. */
export const gitEnvironment = {
  PATH: process.env.PATH,
  HOME: '/nonexistent',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Mina',
  GIT_AUTHOR_EMAIL: 'mina@example.com',
  GIT_COMMITTER_NAME: 'Mina',
  GIT_COMMITTER_EMAIL: 'mina@example.com',
}

/** What the format `compact` says, by file, line and rule. */
export function foundIn({ stdout }: Run): readonly string[] {
  return [...stdout.matchAll(/^(.+?:\d+):\d+: .* \[(.+)\]$/gm)].map(([, place, rule]) => `${place} ${rule}`)
}
