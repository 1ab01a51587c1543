import { scaleLinear } from 'd3-scale'
import type { StepName } from '../../sections/figures.ts'
import type { Pair } from '../../sections/perspectives.ts'
import { cut, figure } from '../said.ts'
import { across, Chart } from './chart.tsx'

const row = 44
const top = 26
const along = scaleLinear([1, 7], [3, 94])

/** The same step of the same event: what the employee felt as a square, what the customer felt as a dot, and how far they are apart. */
export function PairsChart({ id, pairs }: { readonly id: string; readonly pairs: readonly (StepName & Pair)[] }) {
  const drawn = pairs.flatMap(({ employee, customer, ...pair }) =>
    employee === undefined || customer === undefined ? [] : [{ ...pair, employee, customer }],
  )
  const height = top + drawn.length * row + 6
  const says = drawn
    .map(
      ({ title, employee, customer, n }) =>
        `${title}: employee ${figure(employee)}, customer ${figure(customer)} (n ${n})`,
    )
    .join('; ')
  return (
    <Chart
      id={id}
      title="Frustration of employee and customer, step by step"
      says={`${says}.`}
      height={height}
      class="pairs"
    >
      {[1, 4, 7].map((rating) => (
        <g key={rating}>
          <line class="rule" x1={across(along(rating))} x2={across(along(rating))} y1={16} y2={height} />
          <text class="axis" x={across(along(rating))} y={10} text-anchor="middle">
            {rating}
          </text>
        </g>
      ))}
      {drawn.map(({ checklist, step, title, employee, customer, n }, index) => {
        const y = top + index * row + 28
        const [one, other] = [along(employee), along(customer)]
        const isBehind = other < one
        return (
          <g key={`${checklist} ${step}`}>
            <text class="name" x="3%" y={y - 14}>
              {cut(title, 44)} <tspan class="axis">n {n}</tspan>
            </text>
            <line class="gap" x1={across(one)} x2={across(other)} y1={y} y2={y} />
            <rect class="employee" x={across(one)} y={y} width={9} height={9} />
            <circle class="customer" cx={across(other)} cy={y} r={5} />
            <text
              class="value"
              x={across(one)}
              dx={isBehind ? 9 : -9}
              y={y}
              dy="0.35em"
              text-anchor={isBehind ? 'start' : 'end'}
            >
              {figure(employee)}
            </text>
            <text
              class="value"
              x={across(other)}
              dx={isBehind ? -9 : 9}
              y={y}
              dy="0.35em"
              text-anchor={isBehind ? 'end' : 'start'}
            >
              {figure(customer)}
            </text>
          </g>
        )
      })}
    </Chart>
  )
}
