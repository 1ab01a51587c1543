import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withoutTerminal } from '../audits/firsthand.ts'
import { temporaryFolder } from '../store/fixture.ts'

/** Two steps, one of them bad in the answers below. */
export const checklist = `title: A small thing
outcome: It works.
steps:
  - { id: find, title: Find it, do: Look., great: Two taps., ask: verdict }
  - { id: words, title: Their words, ask: text }
`

export const answers = `auditor: Mina
wave: 2026-Q4
answers:
  find:
    result: failed
    frustration: 6
    findings: [{ severity: 3, text: No link. }]
  words: { value: We take care., note: On a Monday. }
finish: { achieved: partly, well-spent: 3 }
`

export interface Run {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A folder with a checklist and its answers, and the built program in it, without a terminal. */
export function desk() {
  const folder = temporaryFolder()
  const db = join(folder, 'audits.db')
  let hour = 10
  const self = {
    folder,
    db,
    write(name: string, text: string): string {
      writeFileSync(join(folder, name), text)
      return name
    },
    run: (...args: readonly string[]): Run =>
      withoutTerminal(args, { db, cwd: folder, now: '2026-11-03T10:00:00+01:00' }),
    /** With something piped in. */
    pipe: (input: string, ...args: readonly string[]): Run => withoutTerminal(args, { db, cwd: folder, input }),
    runWith: (env: Readonly<Record<string, string>>, ...args: readonly string[]): Run =>
      withoutTerminal(args, { db, cwd: folder, env }),
    /** One finished audit, an hour after the one before. Its id. */
    walk(): string {
      hour += 1
      const { stdout, stderr, status } = self.runWith(
        { FIRSTHAND_NOW: `2026-11-03T${hour}:00:00+01:00` },
        ...['run', './small.yaml', '--answers', 'answers.yaml', '--json'],
      )
      if (status !== 0) throw new Error(stderr)
      return JSON.parse(stdout).audit
    },
  }
  self.write('small.yaml', checklist)
  self.write('answers.yaml', answers)
  return self
}
