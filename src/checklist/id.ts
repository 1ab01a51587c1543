import * as z from 'zod/mini'
import { results } from '../session/event.ts'
import { described } from './described.ts'

/** Words that mean something in `when` or in a target, and names that every JavaScript object has. */
export const reserved: readonly string[] = [
  ...results,
  'arrived',
  'any',
  'all',
  'not',
  'at-least',
  'at-most',
  'constructor',
  'prototype',
]

const pattern = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/

const rule = z.string({ error: 'an id in small letters, digits and hyphens, such as `find-policy`' }).check(
  z.maxLength(64, { error: 'at most 64 characters long', abort: true }),
  z.regex(pattern, { error: 'an id in small letters, digits and hyphens, such as `find-policy`', abort: true }),
  z.refine((text) => !reserved.includes(text), {
    abort: true,
    params: { rule: 'reserved-word' },
    error: (issue) => `another word: \`${issue.input}\` has a meaning of its own`,
  }),
)

/** An id: kebab-case, at most 64 characters, no reserved word. */
export function id(description: string, example: string) {
  return described(z.clone(rule), description, example, { not: { enum: reserved } })
}

/** Why a text can't be an id, as the end of "It must be"; undefined when it can, and needs no quotation marks in YAML. */
export function idProblem(text: string): string | undefined {
  if (['null', 'true', 'false'].includes(text)) return `another word: \`${text}\` means something else in YAML`
  const read = rule.safeParse(text)
  return read.success ? undefined : read.error.issues[0]?.message
}

/** The id that is nearest to a text, such as `too-late` for "Too late!"; undefined where nothing of it can stand in one. */
export function idFrom(text: string): string | undefined {
  const plain = text.replaceAll('ß', 'ss').normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  const words = plain.match(/[a-z0-9]+/g) ?? []
  const first = words.findIndex((word) => /^[a-z]/.test(word))
  if (first < 0) return undefined
  // A number that stands first goes to the end: `2026-returns` is meant as `returns-2026`.
  const [start = '', ...others] = [...words.slice(first), ...words.slice(0, first)]
  const found = others.reduce((id, word) => (id.length + word.length < 40 ? `${id}-${word}` : id), start.slice(0, 40))
  return idProblem(found) === undefined ? found : `my-${found}`
}
