import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { namedPaths } from '../../src/evidence/named-paths.ts'
import { names } from '../evidence/names.ts'

it.each(['q', 'q-', 'qq', 'qqq', 'qqqq'])('a path is read back as zsh quotes it with (%s)', (flag) => {
  const all = names(7)
  const script = `while IFS= read -r -d $'\\0' name; do printf '%s\\0' "\${(${flag})name}"; done`
  const input = all.map((name) => `${name}\0`).join('')
  const { stdout } = spawnSync('zsh', ['-c', script], { input, env: { ...process.env, LC_ALL: 'C.UTF-8' } })
  const quoted = stdout.toString().split('\0').slice(0, -1)
  expect(quoted.length).toBe(all.length)
  for (const [index, name] of all.entries())
    expect(namedPaths(quoted[index] ?? '', { isWindows: false, home: '/home/mina' }).paths[0], quoted[index]).toBe(name)
})
