import { linesOf } from './excerpt.ts'
import type { LintedFile } from './format.ts'

/** More of a line than anybody writes. */
const mostOfALine = 1000

/**
 * What a problem is known by from one run to the next, for each problem of a file: its rule, the text of its line, and which of several
 * like it it is. So it stays the same when lines move, and changes when the line does.
 *
 * @param scope what else must be the same, such as the file's name.
 */
export function fingerprints(
  { text, problems }: LintedFile,
  digest: (text: string) => string,
  scope: readonly string[] = [],
): readonly string[] {
  const lines = linesOf(text ?? '')
  const seen = new Map<string, number>()
  return problems.map(({ rule, line }) => {
    const what = [...scope, rule, (lines[line - 1] ?? '').slice(0, mostOfALine).trim().replaceAll(/\s+/g, ' ')]
    const key = JSON.stringify(what)
    const count = seen.get(key) ?? 0
    seen.set(key, count + 1)
    return digest(JSON.stringify([...what, count])).slice(0, 32)
  })
}
