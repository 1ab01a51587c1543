import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { checklistJsonSchema } from '../checklist/schema.ts'
import { Failure } from '../failure.ts'

/**
 * Prints the JSON Schema of the checklist format, or writes it to a file: through a temporary file beside it, so that an old
 * one stays whole until the new one is. Throws an `unable` Failure when the file can't be written.
 */
export async function schema(options: { output?: string }, world: { print(text: string): void }): Promise<void> {
  const text = `${JSON.stringify(checklistJsonSchema(), null, 2)}\n`
  if (options.output === undefined) world.print(text)
  else await replace(options.output, text)
}

async function replace(path: string, text: string): Promise<void> {
  const temporary = `${path}.${randomUUID()}.tmp`
  try {
    const file = await open(temporary, 'wx')
    try {
      await file.writeFile(text)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (cause) {
    await rm(temporary, { force: true })
    const { code } = cause as NodeJS.ErrnoException
    const hint = code === 'ENOENT' ? 'Is there such a folder?' : 'May you write there, and is there room?'
    throw new Failure('unable', `The schema could not be written to ${path}.`, { hint, cause })
  }
}
