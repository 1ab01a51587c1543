import { lint } from '../../src/lint/lint.ts'
import { mutantsFrom } from './mutants.ts'
import { decoded, formatted, nameOf, scrutinised, wrongAfterFixes } from './scrutiny.ts'

/** What a run over many mutants came to. */
export interface FuzzRun {
  readonly mutants: number
  /** How many had nothing wrong, problems all in all, and how many were fixed. */
  readonly fine: number
  readonly problems: number
  readonly fixes: number
  readonly slowest: { readonly ms: number; readonly seed: number; readonly number: number }
  /** Characters, by format. */
  readonly largest: Readonly<Record<string, number>>
  readonly byRule: Readonly<Record<string, number>>
  /** The first of each kind, with the text that shows it. */
  readonly anomalies: readonly {
    readonly what: string
    readonly seed: number
    readonly number: number
    readonly text: string
  }[]
}

/** Lints so many mutants of a seed; every fourth is fixed where it can be, every tenth linted twice and shown in every format. */
export async function fuzzed(seed: number, mutants: number): Promise<FuzzRun> {
  const next = mutantsFrom(seed)
  const anomalies: FuzzRun['anomalies'][number][] = []
  const known = new Set<string>()
  const largest: Record<string, number> = {}
  const byRule: Record<string, number> = {}
  let [fine, problems, fixes] = [0, 0, 0]
  let slowest = { ms: 0, seed, number: -1 }
  for (let number = 0; number < mutants; number += 1) {
    const { bytes } = next()
    const note = (what: string) => {
      const kind = what.replace(/ \d+:\d+ ".*": /s, ' ').replaceAll(/\d+|"[^"]*"|`[^`]*`/g, '')
      if (known.has(kind) || anomalies.length >= 50) return
      known.add(kind)
      anomalies.push({ what, seed, number, text: decoded(bytes) })
    }
    try {
      const found = scrutinised(bytes)
      if (found.ms > slowest.ms) slowest = { ms: found.ms, seed, number }
      if (found.problems.length === 0) fine += 1
      problems += found.problems.length
      for (const { rule } of found.problems) byRule[rule] = (byRule[rule] ?? 0) + 1
      for (const each of found.wrong) note(each)
      const after = number % 4 === 0 ? wrongAfterFixes(bytes, found.problems) : undefined
      if (after) fixes += 1
      for (const each of after ?? []) note(each)
      if (number % 10 > 0) continue
      const again = lint({ bytes, file: nameOf(decoded(bytes)) })
      if (JSON.stringify(again) !== JSON.stringify(found.problems)) note('not the same the second time')
      for (const [format, size] of Object.entries(await formatted(bytes, found.problems)))
        largest[format] = Math.max(largest[format] ?? 0, size)
    } catch (error) {
      note(error instanceof Error ? (error.stack ?? '').split('\n').slice(0, 3).join(' ') : String(error))
    }
  }
  return { mutants, fine, problems, fixes, slowest, largest, byRule, anomalies }
}
