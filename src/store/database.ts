import { createRequire } from 'node:module'
import type BetterSqlite3 from 'better-sqlite3'
import { Failure } from '../failure.ts'

export type Database = BetterSqlite3.Database
export type Statement<Row> = BetterSqlite3.Statement<unknown[], Row>

export interface Connection {
  readonly access: 'write' | 'read'
  /** How long to wait for another program, in milliseconds. */
  readonly timeout: number
}

/** Opens a file that is there, or `:memory:`, with the settings that the promises stand on. */
export type Connect = (file: string, connection: Connection) => Database

/** SQLite before this could damage a file that two programs write to. */
const oldestSound = '3.51.3'

/**
 * Every commit is on the disk when it returns, the journal's removal too (EXTRA); nothing in a file that somebody handed us
 * runs (trusted_schema), and no REPLACE slips past a trigger (recursive_triggers).
 */
const settings = [
  ['synchronous', 'EXTRA', 3],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['recursive_triggers', 'ON', 1],
  ['fullfsync', 'ON', 1],
] as const

/** Loads SQLite, if this computer can. Importing it is left until a store is wanted: it takes a while. */
export async function loadSqlite(): Promise<Connect> {
  const installed = installedVersion()
  const unfit = installed && whyUnfit(installed, process.versions.node)
  if (unfit) throw unfit
  const { default: Driver } = await import('better-sqlite3').catch((error) => {
    throw notInstalled(error) ?? error
  })
  return (file, connection) => connect(Driver, file, connection)
}

function connect(Driver: typeof BetterSqlite3, file: string, { access, timeout }: Connection): Database {
  const memory = file === ':memory:'
  const database = start(
    () => new Driver(file, { readonly: access === 'read' && !memory, fileMustExist: true, timeout }),
  )
  try {
    const pragma = (text: string): unknown => database.pragma(text, { simple: true })
    const expected = [...settings, ['journal_mode', 'DELETE', memory ? 'memory' : 'delete']] as const
    for (const [name, value, effect] of expected) {
      // Only when it differs: to set the journal's mode SQLite wants the file to itself.
      if (pragma(name) !== effect) pragma(`${name} = ${value}`)
    }
    const refused = expected.filter(([name, , effect]) => pragma(name) !== effect).map(([name]) => name)
    if (refused.length > 0) {
      throw new Failure('unable', `${file} can't be opened safely: SQLite did not take ${refused.join(', ')}.`, {
        hint: 'Close what else has the file open, and try again.',
      })
    }
    const version = String(database.prepare('SELECT sqlite_version()').pluck().get())
    if (isOlder(version, oldestSound)) {
      throw new Failure('unable', `The SQLite that is installed (${version}) can damage files.`, {
        hint: `At least ${oldestSound} is needed: npm install better-sqlite3@latest`,
      })
    }
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

function start(open: () => Database): Database {
  try {
    return open()
  } catch (error) {
    throw notInstalled(error) ?? error
  }
}

function installedVersion(): string | undefined {
  try {
    const { version } = createRequire(import.meta.url)('better-sqlite3/package.json')
    return String(version)
  } catch {
    return undefined
  }
}

/**
 * The versions that do not refuse a Node they can't run on, but crash; so this is asked before they are imported. Version 13 does
 * so below Node 22, and version 12 aborts in garbage collections from Node 24.19 on.
 */
export function whyUnfit(installed: string, node: string): Failure | undefined {
  const isOld = isOlder(installed, '13.0.0')
  if (isOld ? isOlder(node, '24.19.0') : !isOlder(node, '22.0.0')) return undefined
  return new Failure('unable', `better-sqlite3 ${installed} does not run on Node ${node}.`, {
    hint: isOld
      ? 'Install the version for this one: npm install --no-save better-sqlite3@13'
      : 'Install Node 22 or later, or the version for this one: npm install better-sqlite3@12.11.1',
  })
}

/** What is missing if the native half of better-sqlite3 is not there or was made for another Node. */
export function notInstalled(error: unknown): Failure | undefined {
  if (!(error instanceof Error)) return undefined
  const code = 'code' in error ? error.code : undefined
  const missing =
    /Could not locate the bindings file|NODE_MODULE_VERSION|invalid ELF header/.test(error.message) ||
    code === 'ERR_DLOPEN_FAILED' ||
    ((code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND') && error.message.includes('better-sqlite3'))
  if (!missing) return undefined
  return new Failure('unable', 'better-sqlite3, which keeps the answers, is not completely installed.', {
    hint: 'Its install script may have been blocked: allow it (npm approve-scripts better-sqlite3), then run npm rebuild better-sqlite3',
    cause: error,
  })
}

function isOlder(version: string, than: string): boolean {
  const [a, b] = [version, than].map((each) => each.split('.').map((part) => Number.parseInt(part, 10)))
  for (const [index, wanted] of (b ?? []).entries()) {
    const part = a?.[index] ?? 0
    if (part !== wanted) return part < wanted
  }
  return false
}
