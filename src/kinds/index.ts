import type { Kind } from './kind.ts'
import * as list from './list.ts'

/** Every kind of `ask`; `list.ts` names them. */
export const kinds: readonly Kind[] = Object.values(list)

/** The kind of that name. Throws when there is none: a checklist that was read names no other. */
export function kindNamed(name: string): Kind {
  const kind = kinds.find((kind) => kind.name === name)
  if (!kind) throw new Error(`no kind of ask is called ${name}`)
  return kind
}
