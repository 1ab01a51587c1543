import { isAbsolute, join } from 'node:path'
import { Failure } from '../failure.ts'

/**
 * The file that is used if none is named, in the user's data folder. An empty or relative home would put it into whatever
 * folder is at hand, so that is refused.
 */
export async function defaultFile(env: Readonly<Record<string, string | undefined>>): Promise<string> {
  for (const name of ['HOME', 'XDG_DATA_HOME', 'LOCALAPPDATA', 'APPDATA']) {
    const value = env[name]
    // Empty means unset to all but HOME, where it would be the folder at hand.
    if (value === undefined || (value === '' && name !== 'HOME') || isAbsolute(value)) continue
    throw homeless(`${name} is ${value === '' ? 'empty' : `not an absolute path: ${value}`}`)
  }
  const folder = await dataFolder()
  if (!isAbsolute(folder)) throw homeless('the home folder is not an absolute path')
  return join(folder, 'firsthand.db')
}

/** Imported only now: it asks for the home folder at once, and that fails for a user who has none. */
async function dataFolder(): Promise<string> {
  try {
    const { default: envPaths } = await import('env-paths')
    return envPaths('firsthand', { suffix: '' }).data
  } catch (error) {
    throw homeless('this user has no home folder', error)
  }
}

function homeless(why: string, cause?: unknown): Failure {
  return new Failure('unable', `There is no folder to keep the answers in: ${why}.`, {
    hint: 'Name a file with --db or FIRSTHAND_DB.',
    cause,
  })
}
