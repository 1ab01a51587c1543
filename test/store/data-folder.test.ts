import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { defaultFile } from '../../src/store/data-folder.ts'

beforeEach(() => vi.resetModules())
afterEach(() => vi.unstubAllEnvs())

/** The file for an environment that is also the process's own, as it is for a real one. */
function fileFor(env: Record<string, string | undefined>): Promise<string> {
  const whole = { HOME: '/home/noor', XDG_DATA_HOME: undefined, ...env }
  for (const [name, value] of Object.entries(whole)) vi.stubEnv(name, value)
  return defaultFile(whole)
}

test.runIf(process.platform === 'linux')('is in the data folder of the user', async () => {
  expect(await fileFor({})).toBe('/home/noor/.local/share/firsthand/firsthand.db')
  vi.resetModules()
  expect(await fileFor({ XDG_DATA_HOME: '/data' })).toBe('/data/firsthand/firsthand.db')
  vi.resetModules()
  expect(await fileFor({ XDG_DATA_HOME: '' })).toBe('/home/noor/.local/share/firsthand/firsthand.db')
})

test.each([{ HOME: '' }, { HOME: 'noor' }, { HOME: './' }, { XDG_DATA_HOME: 'data' }])(
  'is refused for %o',
  async (env) => {
    await expect(fileFor(env)).rejects.toMatchObject({
      name: 'Failure',
      exit: 'unable',
      message: expect.stringContaining('no folder to keep the answers in'),
      hint: 'Name a file with --db or FIRSTHAND_DB.',
    })
  },
)
