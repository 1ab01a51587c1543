import * as z from 'zod/mini'
import { descriptions } from '../checklist/described.ts'
import type { Rule } from './rule.ts'

/** One thing about a rule that a team may set. */
export interface RuleOption {
  readonly name: string
  readonly description: string
  readonly usual: unknown
}

/** What a team may set about a rule; empty where there is nothing. */
export function optionsOf({ options }: Rule): readonly RuleOption[] {
  if (!options) return []
  const { properties = {} } = z.toJSONSchema(options.schema(), { io: 'input', metadata: descriptions })
  const usual = options.usual as Readonly<Record<string, unknown>>
  return Object.entries(properties).map(([name, property]) => ({
    name,
    description: typeof property === 'object' ? (property.description ?? '') : '',
    usual: usual[name],
  }))
}
