import { scaleLinear } from 'd3-scale'
import type { Spread } from '../../sections/figures.ts'
import { across, Mark } from './chart.tsx'

const height = 16
const y = height / 2

/** Several numbers on one line: each of them where they are few, otherwise the mean with its interval. */
export function SpreadMark(props: { readonly spread: Spread; readonly from: number; readonly to: number }) {
  const { points, mean, low, high } = props.spread
  const along = scaleLinear([props.from, props.to], [2, 98]).clamp(true)
  const at = (value: number) => across(along(value))
  return (
    <Mark height={height}>
      <line class="rule" x1={at(props.from)} x2={at(props.to)} y1={y} y2={y} />
      <line class="rule" x1={at(props.from)} x2={at(props.from)} y1={y - 3} y2={y + 3} />
      <line class="rule" x1={at(props.to)} x2={at(props.to)} y1={y - 3} y2={y + 3} />
      <g class="ink">
        {points?.map((value, index) => (
          <circle key={`${index}-${value}`} class="point" cx={at(value)} cy={y} r={3.5} />
        ))}
        {points || low === undefined || high === undefined ? null : (
          <>
            <line class="whisker" x1={at(low)} x2={at(high)} y1={y} y2={y} />
            <line class="whisker" x1={at(low)} x2={at(low)} y1={y - 4} y2={y + 4} />
            <line class="whisker" x1={at(high)} x2={at(high)} y1={y - 4} y2={y + 4} />
          </>
        )}
        {points || mean === undefined ? null : <circle class="dot" cx={at(mean)} cy={y} r={4.5} />}
      </g>
    </Mark>
  )
}
