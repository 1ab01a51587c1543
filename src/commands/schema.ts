import { checklistJsonSchema } from '../checklist/json-schema.ts'
import { replaceFile } from './write-file.ts'

/** The JSON Schema of the checklist format, as a file has it. */
export function schemaText(): string {
  return `${JSON.stringify(checklistJsonSchema(), null, 2)}\n`
}

/** `firsthand schema`: prints the JSON Schema, or writes it to a file; with `config` that of `firsthand.config.yaml`. */
export async function schema(
  { config = false, output }: { config?: boolean; output?: string },
  world: { print(text: string): void },
): Promise<void> {
  const text = config ? await configSchemaText() : schemaText()
  if (output === undefined) world.print(text)
  else await replaceFile(output, text, 'The schema')
}

async function configSchemaText(): Promise<string> {
  const { configJsonSchema } = await import('../lint/config-json-schema.ts')
  return `${JSON.stringify(configJsonSchema(), null, 2)}\n`
}
