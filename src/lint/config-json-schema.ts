import * as z from 'zod/mini'
import { descriptions } from '../checklist/described.ts'
import { configSchema, entries } from './config.ts'

/** The JSON Schema (draft 2020-12) of a config, for editors. */
export function configJsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(configSchema(z.strictObject(entries())), {
    target: 'draft-2020-12',
    io: 'input',
    metadata: descriptions,
  })
  return { $schema, title: 'firsthand config', ...schema }
}
