import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { photographed } from '../terminal/camera.ts'
import { freshFolder, inTerminal, talk, withoutTerminal } from './firsthand.ts'

const checklist = `title: A shop
outcome: I can buy.
steps:
  - { id: open, title: Open it, do: Open it on your phone., open: https://shop.example.com/a, great: At once., ask: verdict }
`

it('what is to be opened is written out everywhere, and drawn for a phone where there is room', async () => {
  const folder = freshFolder()
  writeFileSync(join(folder, 'shop.yaml'), checklist)
  const setting = { db: join(folder, 'audits.db'), cwd: folder }
  const walk = ['run', './shop.yaml', '--auditor', 'Mina', '--perspective', 'customer']
  const terminal = inTerminal(walk, { ...setting, columns: 90, rows: 40 })
  await talk(terminal, [['Ready?', '1'], ['Open it on your phone.']])
  await terminal.waitFor('https://shop.example.com/a')
  await expect.poll(() => photographed(terminal, 90, 40, { ink: 255, paper: 0 })).toBe('https://shop.example.com/a')
  terminal.kill('SIGKILL')
  await terminal.exit

  const listed = withoutTerminal(['checklists', './shop.yaml'], setting)
  const spoken = withoutTerminal([...walk, '--plain'], { ...setting, input: '\n' })
  for (const { stdout, stderr } of [listed, spoken]) {
    expect(stdout + stderr).toMatch(/Open:? +https:\/\/shop\.example\.com\/a\n/)
    expect(stdout + stderr).not.toMatch(/[▀▄█\x1b]/)
  }
})
