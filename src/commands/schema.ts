import { checklistJsonSchema } from '../checklist/json-schema.ts'
import { replaceFile } from './write-file.ts'

/** The JSON Schema of the checklist format, as a file has it. */
export function schemaText(): string {
  return `${JSON.stringify(checklistJsonSchema(), null, 2)}\n`
}

/** `firsthand schema`: prints the JSON Schema, or writes it to a file. */
export async function schema(options: { output?: string }, world: { print(text: string): void }): Promise<void> {
  if (options.output === undefined) world.print(schemaText())
  else await replaceFile(options.output, schemaText(), 'The schema')
}
