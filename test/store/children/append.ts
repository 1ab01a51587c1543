import { writeSync } from 'node:fs'
import { openSqliteStore } from '../../../src/store/sqlite-store.ts'
import { answered, began, record, source } from '../events.ts'

/** Appends answers and says `ack n` after each; `append.ts <file> <audit> <answers> [bytes of each] [answers before]` */
const [file = '', audit = '', count = '1', size = '0'] = process.argv.slice(2)

try {
  const store = await openSqliteStore(file, { access: 'write' })
  await store.begin(audit, source, [began(audit)], record())
  writeSync(1, 'ack 0\n')
  for (let n = 1; n <= Number(count); n++) {
    const value = `answer ${n}${'.'.repeat(Number(size))}`
    if (n % 5 === 0)
      await store.draft(audit, { place: { step: `step-${n}`, part: 'answer' }, input: { is: 'line', text: value } })
    await store.append(audit, n, [answered(audit, n, value)], record(n))
    writeSync(1, `ack ${n}\n`)
  }
  await store.close()
} catch (error) {
  writeSync(1, `${error instanceof Error ? `${error.name}: ${error.message}` : error}\n`)
  process.exitCode = 3
}
