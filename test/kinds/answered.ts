import type { Json } from '../../src/json.ts'
import { kindNamed } from '../../src/kinds/index.ts'

/** When the questions of these tests are put. */
export const now = { wall: '2026-11-03T10:15:00.000+01:00', mono: 0 }

/** What an answers file says, read as the kind reads its control. */
export function answered(name: string, spec: Json, written: Json, since?: string) {
  const kind = kindNamed(name)
  const time = since ? { now, since } : { now }
  const input = kind.input(written, spec)
  if ('refused' in input) return input
  return kind.read(input, spec, time)
}

export function missed(name: string, spec: Json, value: Json, since?: string) {
  return kindNamed(name).missed(value, spec, since ? { since } : {})
}

export function judged(name: string, spec: Json, value: Json, since?: string) {
  return kindNamed(name).judge(value, spec, since ? { since } : {})
}

/** What is wrong with the keys of a kind, each as its path and message; empty when nothing is. */
export function wrongWith(name: string, spec: Json): readonly string[] {
  const read = kindNamed(name).spec().safeParse(spec)
  return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
}
