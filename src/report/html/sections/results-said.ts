import { type Result, results } from '../../../session/event.ts'
import { resultWords } from '../../../session/words.ts'

/** `7 passed, 2 failed, 1 was stopped` */
export function resultsSaid(counts: Readonly<Partial<Record<Result, number>>>): string {
  const said = results.flatMap((result) => {
    const count = counts[result] ?? 0
    return count > 0 ? [`${count} ${resultWords[result]}`] : []
  })
  return said.join(', ') || 'nobody came to it'
}
