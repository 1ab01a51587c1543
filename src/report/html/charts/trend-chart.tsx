import { scaleLinear, scalePoint } from 'd3-scale'
import { line } from 'd3-shape'
import type { Trend } from '../../sections/trends.ts'
import { cut } from '../said.ts'
import { across, Chart, Stretched } from './chart.tsx'

const height = 204
const top = 26
const bottom = 44

interface TrendChartProps {
  readonly id: string
  readonly title: string
  readonly trend: Trend
  readonly scale: readonly [number, number]
  readonly show: (value: number) => string
}

/** One measure by wave, with the intervals of its points and, where there are enough of them, the limits of what varies by chance. */
export function TrendChart({ id, title, trend, scale, show }: TrendChartProps) {
  const { points, limits } = trend
  const up = scaleLinear(scale, [height - bottom, top])
  const along = scalePoint(
    points.map((_, index) => index),
    [20, 84],
  )
  const x = (index: number) => (points.length === 1 ? 50 : (along(index) ?? 50))
  const through = line<Trend['points'][number]>()
    .x((_, index) => x(index))
    .y(({ value }) => up(value))
    .digits(2)
  const says = points.map(({ wave, value, n }) => `${wave}: ${show(value)} (n ${n})`).join('; ')
  const signals = new Set(limits?.signals)
  return (
    <Chart id={id} title={title} says={`${says}.`} height={height} class="trend">
      {scale.map((value) => (
        <g key={value}>
          <line class="rule" x1="13%" x2="100%" y1={up(value)} y2={up(value)} />
          <text class="axis" x="0" y={up(value)} dy="0.35em">
            {show(value)}
          </text>
        </g>
      ))}
      {limits ? (
        <g class="limits">
          <line x1="13%" x2="100%" y1={up(limits.low)} y2={up(limits.low)} />
          <line x1="13%" x2="100%" y1={up(limits.high)} y2={up(limits.high)} />
        </g>
      ) : null}
      <Stretched height={height}>
        <path class="line" d={through([...points]) ?? ''} />
      </Stretched>
      {points.map(({ wave, value, n, low, high }, index) => (
        <g key={wave} class={signals.has(index) ? 'signal' : 'ink'}>
          {low === undefined || high === undefined ? null : (
            <line class="whisker" x1={across(x(index))} x2={across(x(index))} y1={up(low)} y2={up(high)} />
          )}
          <circle class="dot" cx={across(x(index))} cy={up(value)} r={4.5} />
          <text class="value" x={across(x(index))} dx="9" y={up(value)} dy={index % 2 ? '1.2em' : '-0.5em'}>
            {show(value)}
          </text>
          <text class="axis" x={across(x(index))} y={height - 22} text-anchor="middle">
            {cut(wave, points.length > 4 ? 9 : 16)}
            <tspan x={across(x(index))} dy="14">
              n {n}
            </tspan>
          </text>
        </g>
      ))}
    </Chart>
  )
}
