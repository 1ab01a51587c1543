/**
 * The targets that answers to one step missed, and how many answers missed each, the most frequent first.
 *
 * @param missed of each answer, in words with both figures and semicolons between them: `put on hold: 2 min in all, at most 1 min`.
 */
export function missedTargets(
  missed: readonly string[],
): readonly { readonly what: string; readonly audits: number }[] {
  const times = new Map<string, number>()
  for (const each of missed)
    for (const target of new Set(each.split('; ').map(targetIn))) times.set(target, (times.get(target) ?? 0) + 1)
  return [...times]
    .sort(([one, ones], [other, others]) => others - ones || (one < other ? -1 : 1))
    .map(([what, audits]) => ({ what, audits }))
}

const day = /^\w{3} \d{1,2} \w{3} \d{4}$/

/** Without the figure that missed it, which is another each time: `put on hold: at most 1 min`. */
function targetIn(missed: string): string {
  const [, label, bound] = /^(?:(.*): )?[^:]*, ((?:at least|at most|within) [^,:]+)$/s.exec(missed) ?? []
  if (bound === undefined) return missed
  if (label === undefined) return bound
  return day.test(label) ? `in a day: ${bound}` : `${label}: ${bound}`
}
