import { groups, type Rule } from '../rule.ts'
import * as list from './list.ts'

/** Every rule, by group and then by name; `list.ts` names them. */
export const rules: readonly Rule[] = (Object.values(list) as readonly Rule[]).toSorted(
  (one, other) => groups.indexOf(one.group) - groups.indexOf(other.group) || (one.id < other.id ? -1 : 1),
)

const byId = new Map(rules.map((rule) => [rule.id, rule]))

/** The rule of that name, if there is one. */
export function ruleNamed(id: string): Rule | undefined {
  return byId.get(id)
}

/** What to do about a problem: as it says itself, or as its rule does. */
export function helpOf({ help, rule }: { readonly help?: string; readonly rule: string }): string {
  return help ?? ruleNamed(rule)?.help ?? ''
}
