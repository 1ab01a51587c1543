import { scaleLinear } from 'd3-scale'
import { across, Mark } from './chart.tsx'

const height = 24
const floor = height - 3

/** How often each rating from 1 to 7 was given, as seven columns; those that ask for attention stand out. */
export function CountsMark({ counts }: { readonly counts: readonly number[] }) {
  const tall = scaleLinear([0, Math.max(1, ...counts)], [0, floor - 1])
  return (
    <Mark height={height} class="counts">
      {counts.map((count, index) => {
        const rating = index + 1
        const x = across((index * 100) / 7 + 1)
        return (
          <g key={rating} class={rating >= 5 ? 'hurts' : 'calm'}>
            <rect class="base" x={x} y={floor} width="12%" height={1.5} />
            {count > 0 ? <rect x={x} y={floor - tall(count)} width="12%" height={tall(count)} /> : null}
          </g>
        )
      })}
    </Mark>
  )
}
