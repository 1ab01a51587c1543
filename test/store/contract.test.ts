import { join } from 'node:path'
import { createMemoryStore } from '../../src/store/memory-store.ts'
import { openSqliteStore } from '../../src/store/sqlite-store.ts'
import { storeContract } from './contract.ts'
import { temporaryFolder } from './fixture.ts'

storeContract('memory', async () => createMemoryStore())
storeContract('SQLite', () => openSqliteStore(join(temporaryFolder(), 'firsthand.db'), { access: 'write' }))
