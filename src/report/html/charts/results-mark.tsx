import { scaleLinear } from 'd3-scale'
import type { Result } from '../../../session/event.ts'
import { across, Mark } from './chart.tsx'

/** From what hurts to what says nothing; each looks different without colour too. */
const looks: readonly { readonly look: string; readonly of: readonly Result[] }[] = [
  { look: 'bad', of: ['failed', 'blocked'] },
  { look: 'good', of: ['passed'] },
  { look: 'unjudged', of: ['recorded'] },
  { look: 'nothing', of: ['cannot-tell', 'inapplicable', 'skipped', 'waiting', 'not-reached'] },
]

/** What a step came to, in all audits, as one bar: failed full, passed pale, unjudged framed, and the rest a line. */
export function ResultsMark({ results }: { readonly results: Readonly<Partial<Record<Result, number>>> }) {
  const parts = looks.map(({ look, of }) => ({
    look,
    count: of.reduce((sum, result) => sum + (results[result] ?? 0), 0),
  }))
  const wide = scaleLinear(
    [
      0,
      Math.max(
        1,
        parts.reduce((sum, { count }) => sum + count, 0),
      ),
    ],
    [0, 100],
  )
  let before = 0
  return (
    <Mark height={10} class="results">
      {parts.map(({ look, count }) => {
        const x = across(wide(before))
        before += count
        return count > 0 ? (
          <rect
            key={look}
            class={look}
            x={x}
            y={look === 'nothing' ? 4 : 1}
            width={across(wide(count))}
            height={look === 'nothing' ? 2 : 8}
          />
        ) : null
      })}
    </Mark>
  )
}
