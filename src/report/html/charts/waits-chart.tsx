import { scaleLinear } from 'd3-scale'
import type { Waiting } from '../../sections/waits.ts'
import { counted } from '../said.ts'
import { across, Chart } from './chart.tsx'

const floor = 62
const height = 92

/** How many days each took: full dots have arrived, the arrow is still on its way. */
export function WaitsChart({ id, wait }: { readonly id: string; readonly wait: Waiting }) {
  const { days, longest, median, arrived, waiting } = wait
  const most = Math.max(1, ...days, longest ?? 0, median ?? 0)
  const along = scaleLinear([0, most], [3, 92]).nice(5)
  const at = (day: number) => across(along(day))
  const seen = new Map<number, number>()
  const tallest = Math.max(1, ...days.map((day) => days.filter((other) => other === day).length))
  const rise = Math.min(10, 42 / tallest)
  const radius = Math.max(1.2, Math.min(4.5, rise * 0.45))
  return (
    <Chart id={id} title={`Days of waiting: ${wait.title}`} says={saysOf(wait)} height={height} class="waits">
      <line class="rule" x1="3%" x2="100%" y1={floor} y2={floor} />
      {along
        .ticks(5)
        .filter(Number.isInteger)
        .map((day) => (
          <g key={day}>
            <line class="rule" x1={at(day)} x2={at(day)} y1={floor} y2={floor + 4} />
            <text class="axis" x={at(day)} y={floor + 18} text-anchor="middle">
              {day}
            </text>
          </g>
        ))}
      {median === undefined ? null : (
        <g class="median">
          <line x1={at(median)} x2={at(median)} y1={18} y2={floor} />
          <text x={at(median)} y={12} text-anchor={along(median) > 60 ? 'end' : 'start'}>
            median {counted(median, 'day')}
          </text>
        </g>
      )}
      {days.map((day) => {
        const stacked = seen.get(day) ?? 0
        seen.set(day, stacked + 1)
        return (
          <circle
            key={`${day}-${stacked}`}
            class="arrived"
            cx={at(day)}
            cy={floor - radius - 2.5 - stacked * rise}
            r={radius}
          />
        )
      })}
      {longest === undefined || waiting === 0 ? null : (
        <g class="waiting">
          <line x1={at(longest)} x2="98%" y1={floor - 7} y2={floor - 7} />
          <circle cx={at(longest)} cy={floor - 7} r={4.5} />
          <text x="99%" y={floor - 15} text-anchor="end">
            {waiting === 1 ? '1 waiting' : `${waiting} waiting`}
            {arrived === 0 && waiting > 1 ? ', the longest' : ''}
          </text>
        </g>
      )}
    </Chart>
  )
}

/** `5 arrived, 3 waiting, longest 11 days; median 9 days` */
export function saysOf({ arrived, waiting, gaveUp, longest, median }: Waiting): string {
  const parts = [
    `${arrived} arrived`,
    ...(waiting > 0 ? [`${waiting} still waiting`] : []),
    ...(gaveUp > 0 ? [`${gaveUp} given up`] : []),
    ...(waiting > 0 && longest !== undefined ? [`longest so far ${counted(longest, 'day')}`] : []),
  ]
  const half =
    median === undefined ? 'too few have arrived to tell a median' : `half arrive within ${counted(median, 'day')}`
  return `${parts.join(', ')}; ${half}.`
}
