import type { Format } from './format.ts'
import * as list from './list.ts'

/** Every format; `list.ts` names them. */
export const formats: readonly Format[] = Object.values(list)
