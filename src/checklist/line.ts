import * as z from 'zod/mini'
import { described } from './described.ts'

// Each key gets a copy, to be described by itself: to make the checks anew for each takes a good part of the time to start.
const oneLine = z
  .string({ error: 'text' })
  .check(
    z.maxLength(200, { error: 'at most 200 characters long' }),
    z.regex(/^[^\r\n]*$/, { error: 'one line', abort: true }),
    z.regex(/\S/, { error: 'text; it is empty' }),
  )
const severalLines = z
  .string({ error: 'text' })
  .check(z.maxLength(2000, { error: 'at most 2000 characters long' }), z.regex(/\S/, { error: 'text; it is empty' }))

/** A text of one line, at most 200 characters: names, titles, labels. */
export function line(description: string, example: string) {
  return described(z.clone(oneLine), description, example)
}

/** A text that may have several lines, at most 2000 characters: what to do, what great looks like. */
export function prose(description: string, example: string) {
  return described(z.clone(severalLines), description, example)
}
