import { writeSync } from 'node:fs'
import { openSqliteStore } from '../../../src/store/sqlite-store.ts'
import { twoVersions } from '../versions.ts'

/** Opens a file of version 1 as a program that knows version 2 does. */
writeSync(1, 'opening\n')
const store = await openSqliteStore(process.argv[2] ?? '', { access: 'write', migrations: twoVersions })
writeSync(1, 'migrated\n')
await store.close()
