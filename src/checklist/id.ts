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

/** An id: kebab-case, at most 64 characters, no reserved word. */
export function id(description: string, example: string) {
  return described(
    z.string({ error: 'an id in small letters, digits and hyphens, such as `find-policy`' }).check(
      z.maxLength(64, { error: 'at most 64 characters long', abort: true }),
      z.regex(pattern, { error: 'an id in small letters, digits and hyphens, such as `find-policy`', abort: true }),
      z.refine((text) => !reserved.includes(text), {
        abort: true,
        error: (issue) => `another word: \`${issue.input}\` has a meaning of its own`,
      }),
    ),
    description,
    example,
    { not: { enum: reserved } },
  )
}
