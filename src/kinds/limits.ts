import * as z from 'zod/mini'
import { described } from '../checklist/described.ts'

/** What a number has to keep to; both ends pass. */
export interface Limits {
  'at-least'?: number
  'at-most'?: number
}

/** What the two ends mean and an example of each, for the format's documentation. */
interface Ends {
  readonly least: readonly [description: string, example: number]
  readonly most: readonly [description: string, example: number]
}

/** The schema of limits; `number` is what an end has to be. */
export function limits({ least, most }: Ends, number: () => z.ZodMiniType<number> = () => z.number()) {
  return z.strictObject({
    'at-least': z.optional(described(number(), ...least)),
    'at-most': z.optional(described(number(), ...most)),
  })
}

/** Each end that a number is beyond, with both figures: `5 taps, at most 3`. `shown` is the number in words. */
export function beyond(value: number, limits: Limits | undefined, shown: string): readonly string[] {
  const { 'at-least': least = value, 'at-most': most = value } = limits ?? {}
  return [
    ...(value < least ? [`${shown}, at least ${least}`] : []),
    ...(value > most ? [`${shown}, at most ${most}`] : []),
  ]
}
