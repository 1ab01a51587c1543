import * as z from 'zod/mini'

/** What the JSON Schema says about a key, beside its type. */
interface Description {
  description: string
  examples?: unknown[]
  /** What editors call a map: of a step, of a kind of ask. */
  title?: string
  /** For what no type says, such as reserved words. */
  not?: unknown
  /** Instead of the pattern that we go by, where that has classes of Unicode: not every validator knows them. */
  pattern?: string
  /** The name under `$defs`, for a schema that refers to itself. */
  id?: string
}

/** The descriptions of every key of the format. */
export const descriptions = z.registry<Description>()

/** `schema`, with a sentence and an example that editors show for it. */
export function described<Schema extends z.ZodMiniType>(
  schema: Schema,
  description: string,
  example?: unknown,
  more: Partial<Description> = {},
): Schema {
  descriptions.add(schema, { description, ...(example === undefined ? {} : { examples: [example] }), ...more })
  return schema
}
