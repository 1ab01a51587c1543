import * as z from 'zod/mini'
import { described } from '../checklist/described.ts'
import type { Problem } from '../checklist/problem.ts'
import { quoted } from '../checklist/quoted.ts'
import { validated } from '../checklist/validated.ts'
import { parseYaml, type Yaml } from '../checklist/yaml.ts'
import { nearest } from '../nearest.ts'
import type { Settings } from './lint.ts'
import type { Rule, Severity } from './rule.ts'
import { rules } from './rules/index.ts'

/** What a team decided on about lint. */
export interface Config {
  readonly settings: Settings
  /** Patterns as in a `.gitignore`, which hold below the folder of the file. */
  readonly ignore: readonly string[]
}

const severities = ['off', 'warning', 'error'] as const

/** Reads a config from bytes that nobody vouches for, or says every problem of it. */
export function readConfig(bytes: Uint8Array): Config | { readonly problems: readonly Problem[] } {
  const yaml = parseYaml(bytes)
  if (!('text' in yaml)) return yaml
  if (yaml.value === null) return { settings: {}, ignore: [] }
  const read = validated(configSchema(z.catchall(z.object(entries()), z.unknown())), yaml)
  const problems = [...unknownRules(yaml), ...('problems' in read ? read.problems : [])]
  if (problems.length > 0 || 'problems' in read)
    return { problems: problems.toSorted((one, other) => one.line - other.line || one.column - other.column) }
  const { rules = {}, ignore = [] } = read.value
  const set = Object.entries(rules as Readonly<Record<string, Written>>)
  return {
    settings: {
      severities: Object.fromEntries(
        set.flatMap(([id, written]) => {
          const severity = typeof written === 'string' ? written : written.severity
          return severity === undefined ? [] : [[id, severity]]
        }),
      ),
      options: Object.fromEntries(
        set.flatMap(([id, written]) => {
          if (typeof written === 'string') return []
          const { severity: _, ...options } = written
          return Object.keys(options).length === 0 ? [] : [[id, options]]
        }),
      ),
    },
    ignore,
  }
}

type Written = Severity | 'off' | { readonly severity?: Severity | 'off'; readonly [option: string]: unknown }

/** Names that no rule has: one sentence each, where a schema would list a hundred that there are. */
function unknownRules({ value, locate }: Yaml): readonly Problem[] {
  const written = typeof value === 'object' && value !== null && 'rules' in value ? value.rules : undefined
  if (typeof written !== 'object' || written === null || Array.isArray(written)) return []
  const ids = rules.map(({ id }) => id)
  return Object.keys(written)
    .filter((id) => !ids.includes(id))
    .map((id) => {
      const meant = nearest(id, ids)
      const help = meant ? `; did you mean \`${meant}\`?` : '; `firsthand lint --rules` lists them.'
      const message = `There is no rule ${quoted(id)}${help}`
      return { rule: 'unknown-key', severity: 'error', ...locate(['rules', id], 'key'), message }
    })
}

/**
 * What a config may say.
 *
 * @param rules strict for editors; names that there are not are told otherwise here.
 */
export function configSchema(rules: z.ZodMiniObject) {
  const pattern = z.string({ error: 'text' }).check(z.regex(/\S/, { error: 'text; it is empty' }))
  return described(
    z.strictObject({
      rules: z.optional(
        described(
          rules,
          'By rule: `off`, `warning` or `error`, or a map with `severity` and the options of the rule.',
          { 'no-owner': 'off' },
        ),
      ),
      ignore: z.optional(
        described(
          z.array(pattern).check(z.maxLength(1000)),
          'What is passed over in folders: patterns as in a .gitignore, from the folder of this file.',
          ['drafts/'],
        ),
      ),
    }),
    'What a team decided on about `firsthand lint`.',
  )
}

/** What it may say of each rule. */
export function entries() {
  return Object.fromEntries(rules.map((rule) => [rule.id, z.optional(entryOf(rule))]))
}

function entryOf({ summary, essential, severity: usual, options }: Rule) {
  const about = `${summary}. Usually ${usual}.`
  if (essential) {
    const words = 'error; a checklist with it can’t be walked, so nobody can turn it off or make less of it'
    return described(z.literal('error', { error: words }), `${about} Can’t be turned off.`, 'error')
  }
  const severity = described(z.enum(severities), about, usual)
  if (!options) return described(z.union([severity, z.strictObject({ severity: z.optional(severity) })]), about, usual)
  const settable = z.partial(options.schema() as z.ZodMiniObject)
  const example = { severity: usual, ...(options.usual as object) }
  return described(z.union([severity, z.safeExtend(settable, { severity: z.optional(severity) })]), about, example)
}
