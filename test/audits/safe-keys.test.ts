import { join } from 'node:path'
import { expect, it } from 'vitest'
import { keys } from '../terminal/pty.ts'
import { freshFolder, inTerminal, readBySomebodyElse, talk } from './firsthand.ts'

const folder = freshFolder()

it.each([
  ['--safe-keys', ['--safe-keys'], {}],
  ['FIRSTHAND_SAFE_KEYS=1', [], { FIRSTHAND_SAFE_KEYS: '1' }],
])(
  'with %s every key of an audit waits for Enter',
  async (name, flag, env) => {
    const db = join(folder, `${name}.db`)
    const terminal = inTerminal(['run', 'returns', ...flag, '--auditor', 'Mina', '--perspective', 'customer'], {
      db,
      env,
    })
    await talk(terminal, [
      ['Ready?', '1'],
      ['1, begin: Enter takes it', keys.enter],
      ['Press Enter when you have done it', keys.space],
      ['Space, ouch: Enter takes it', keys.enter],
      ['ouch × 1', keys.enter],
      ['How frustrating was it?', '7'],
      ['7, extremely: Enter takes it', '3'],
      ['3: Enter takes it', keys.enter],
      ['Was it as great as that?', 'n'],
      ['n, no: Enter takes it', keys.escape],
      ['n, no: dropped.', 'y'],
      ['y, yes, as great as that: Enter takes it', keys.enter],
      ['Could you do it without a printer?', 'p'],
      ['p, pause: Enter takes it', keys.enter],
      ['Paused', keys.ctrl('c')],
    ])
    expect((await terminal.exit).code).toBe(130)
    expect(readBySomebodyElse(db, "select result, frustration, ouches from answers where result = 'passed'")).toEqual([
      { result: 'passed', frustration: 3, ouches: 1 },
    ])
  },
  30_000,
)
