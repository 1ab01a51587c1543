import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { root } from '../audits/firsthand.ts'
import { checklist, desk } from '../commands/firsthand.ts'
import { temporaryFolder } from '../store/fixture.ts'
import { dangerousIn } from '../terminal/payloads.ts'
import { keys, type OpenTerminal, openTerminal } from '../terminal/pty.ts'

/** How each is started so that it reads what was installed for it, and how its prompt is set. */
const shells = {
  bash: { args: ['--noprofile', '-i'], prompt: "PS1='ready> '" },
  zsh: { args: ['-i'], prompt: "PS1='ready> '; RPS1=" },
  fish: { args: ['--interactive'], prompt: "function fish_prompt; echo -n 'ready> '; end" },
} as const

/** A folder with checklists and audits, and a shell in it for which completion was installed as it says itself. */
async function opened(name: keyof typeof shells, prepare?: (folder: string) => void) {
  const { folder, db, walk, run } = desk()
  const bin = temporaryFolder()
  writeFileSync(join(bin, 'firsthand'), `#!/bin/sh\nexec '${process.execPath}' '${root}/bin/firsthand.js' "$@"\n`)
  chmodSync(join(bin, 'firsthand'), 0o755)
  mkdirSync(join(folder, 'checklists'))
  writeFileSync(join(folder, 'checklists/returns.yaml'), checklist)
  prepare?.(folder)
  const audit = walk()
  const home = temporaryFolder()
  // Where fish has it from its first start on.
  mkdirSync(join(home, '.config/fish/completions'), { recursive: true })
  const env = { PATH: `${bin}:${process.env.PATH}`, HOME: home, FIRSTHAND_DB: db, SHELL: name }
  const line = new RegExp(`^${name} +(.*)$`, 'm').exec(run('completion').stderr)?.[1] ?? ''
  expect(spawnSync(name, ['-c', line], { env, encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' })
  const { args, prompt } = shells[name]
  const terminal = openTerminal({ command: name, args, cwd: folder, columns: 110, rows: 40, env })
  onTestFinished(() => terminal.kill('SIGKILL'))
  terminal.send(`${prompt}; clear\r`)
  await terminal.waitFor(/^ready>$/m, 15_000)
  return { terminal, folder, audit }
}

/** Types what is new and presses Tab, twice where a shell only rings first; then empties the line. */
async function tab(terminal: OpenTerminal, line: string, seen: string | RegExp, times = 1): Promise<string> {
  terminal.send(line)
  await terminal.waitFor(line.trimEnd(), 10_000)
  for (let time = 0; time < times; time += 1) await terminal.press(keys.tab)
  const screen = await terminal.waitFor(seen, 20_000)
  terminal.send(keys.ctrl('u'))
  await terminal.press(keys.ctrl('l'))
  return screen
}

const list = { bash: 2, zsh: 1, fish: 1 }

describe.each(Object.keys(shells) as (keyof typeof shells)[])('in %s', (name) => {
  it('commands, flags and their values are completed', async () => {
    const { terminal } = await opened(name)
    await tab(terminal, 'firsthand aba', 'firsthand abandon')
    await tab(terminal, 'firsthand run --persp', 'firsthand run --perspective')
    await tab(terminal, 'firsthand run --perspective new', 'firsthand run --perspective newcomer')
    await tab(terminal, 'firsthand run --perspective=new', 'firsthand run --perspective=newcomer')
    await tab(terminal, 'firsthand run ret', 'firsthand run returns')
    await tab(terminal, 'firsthand ', /checklists[\s\S]*schema|schema[\s\S]*checklists/, list[name])
  })

  it('audits are completed, from the file that the line names', async () => {
    const { terminal, audit } = await opened(name)
    await tab(terminal, `firsthand show ${audit.slice(0, 2)}`, `firsthand show ${audit.slice(0, 8)}`)
    await tab(terminal, 'firsthand edit la', 'firsthand edit last')
    await tab(terminal, `firsthand --db ./audits.db show ${audit.slice(0, 2)}`, `show ${audit.slice(0, 8)}`)
  })

  it('files are completed where files belong, and nowhere else', async () => {
    const { terminal } = await opened(name)
    await tab(terminal, 'firsthand run --answers ans', 'firsthand run --answers answers.yaml')
    await tab(terminal, 'firsthand run --answers=ans', 'firsthand run --answers=answers.yaml')
    await tab(terminal, 'firsthand run ./sma', 'firsthand run ./small.yaml')
  })

  if (name !== 'bash') {
    it('says what each of them is', async () => {
      const { terminal } = await opened(name)
      await tab(terminal, 'firsthand run ', /A small thing, yours, instead of/)
      await tab(terminal, 'firsthand show ', /A small thing, finished, begun/)
    })
  }

  it('names of files neither run nor paint', async () => {
    const hostile = [
      '$(touch pwned)',
      '`touch pwned`',
      "'; touch pwned; '",
      'a b',
      '"',
      '--db',
      '\u001b[2Jx',
      'y\nz',
      '*',
    ]
    const { terminal, folder } = await opened(name, (folder) => {
      for (const each of hostile) writeFileSync(join(folder, `checklists/${each}.yaml`), checklist)
      writeFileSync(
        join(folder, 'checklists/zz-title.yaml'),
        checklist.replace('A small thing', 'T $(touch pwned) `touch pwned` \u001b[2J\u001b]0;owned\u0007 %F{red}'),
      )
    })
    const start = terminal.raw().length
    const screen = await tab(terminal, 'firsthand run ', 'zz-title', list[name])
    await tab(terminal, 'firsthand run z', 'firsthand run zz-title')
    await tab(terminal, "firsthand run '$(touch pwned)' ", /touch/, 2)
    await tab(terminal, 'firsthand run "`touch pwned`" --perspective new', 'newcomer')
    expect(screen).not.toContain('a b')
    expect(readdirSync(folder)).not.toContain('pwned')
    expect(existsSync(join(folder, 'checklists/pwned'))).toBe(false)
    expect(terminal.raw().slice(start)).not.toContain('owned\u0007')
    expect(terminal.raw().slice(start)).not.toContain('\u001b[2Jx')
    expect(dangerousIn(screen)).toEqual([])
  })
})
