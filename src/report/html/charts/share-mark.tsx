import { scaleLinear } from 'd3-scale'
import type { Share } from '../../sections/figures.ts'
import { across, Mark } from './chart.tsx'

/** Room for half a dot at both ends. */
const along = scaleLinear([0, 1], [2, 98])

/** A share between none and all: a dot where it lies, and its interval as a whisker. Nothing of none. */
export function ShareMark({ share, isLarge }: { readonly share: Share; readonly isLarge?: boolean }) {
  const height = isLarge ? 26 : 16
  const y = height / 2
  const [low, high] = [across(along(share.low)), across(along(share.high))]
  const cap = isLarge ? 6 : 4
  return (
    <Mark height={height} class={isLarge ? 'large' : undefined}>
      <line class="rule" x1={across(along(0))} x2={across(along(1))} y1={y} y2={y} />
      {[0, 0.5, 1].map((at) => (
        <line key={at} class="rule" x1={across(along(at))} x2={across(along(at))} y1={y - 3} y2={y + 3} />
      ))}
      {share.of > 0 ? (
        <g class="ink">
          <line class="whisker" x1={low} x2={high} y1={y} y2={y} />
          <line class="whisker" x1={low} x2={low} y1={y - cap} y2={y + cap} />
          <line class="whisker" x1={high} x2={high} y1={y - cap} y2={y + cap} />
          <circle class="dot" cx={across(along(share.count / share.of))} cy={y} r={isLarge ? 7 : 4.5} />
        </g>
      ) : null}
    </Mark>
  )
}
