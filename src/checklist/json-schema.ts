import * as z from 'zod/mini'
import { kinds } from '../kinds/index.ts'
import { descriptions } from './described.ts'
import { askSchema, checklistSchema } from './schema.ts'

/** The JSON Schema (draft 2020-12) of the checklist format, for editors. */
export function checklistJsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(checklistSchema, {
    target: 'draft-2020-12',
    io: 'input',
    metadata: descriptions,
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === askSchema) nameKinds(jsonSchema)
      if (jsonSchema.properties?.kind) kindFirst(jsonSchema)
    },
  })
  return { $schema, title: 'firsthand checklist, version 1', ...schema }
}

type JsonSchema = z.core.JSONSchema.BaseSchema

/** The short forms one by one, so that an editor says of each kind what it is for, and not of all the same. */
function nameKinds(schema: JsonSchema) {
  const [{ enum: names = [] } = {}, ...others] = schema.anyOf ?? []
  const short = kinds.filter(({ name }) => names.includes(name))
  schema.anyOf = [
    ...short.map(({ name, summary }) => ({ type: 'string', const: name, description: summary }) as const),
    ...others,
  ]
}

/** An editor writes the keys that are needed in the order of the schema, and people write the kind first. */
function kindFirst(schema: JsonSchema) {
  const { kind, ...others } = schema.properties ?? {}
  schema.properties = { ...(kind && { kind }), ...others }
  schema.required = ['kind', ...(schema.required ?? []).filter((key) => key !== 'kind')]
}
