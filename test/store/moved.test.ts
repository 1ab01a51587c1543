import { renameSync } from 'node:fs'
import { expect, it } from 'vitest'
import { openSqliteStore } from '../../src/store/sqlite-store.ts'
import { answered, fileWith, record } from './fixture.ts'

it('says so when the file is moved away while it is in use, and loses nothing of it', async () => {
  const file = await fileWith(1)
  const store = await openSqliteStore(file, { access: 'write' })
  renameSync(file, `${file}.moved`)
  await expect(store.append('a', 2, [answered('a', 2)], record(2))).rejects.toThrow(
    'was moved or removed while it was in use',
  )
  await store.close()
  const moved = await openSqliteStore(`${file}.moved`, { access: 'read' })
  expect((await moved.load('a')).seen).toBe(2)
  await moved.close()
})
