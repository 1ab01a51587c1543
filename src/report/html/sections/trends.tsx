import { showDate } from '../../moment.ts'
import type { Trend } from '../../sections/trends.ts'
import { TrendChart } from '../charts/trend-chart.tsx'
import { Folded, Table } from '../frame.tsx'
import { figure, percent } from '../said.ts'
import { checklistTitle } from '../step-link.tsx'
import type { Section } from './section.ts'

interface Measure {
  readonly title: string
  readonly scale: readonly [number, number]
  readonly show: (value: number) => string
}

const measures: Readonly<Record<Trend['measure'], Measure>> = {
  achieved: { title: 'Outcome achieved', scale: [0, 1], show: percent },
  score: { title: 'Score', scale: [0, 100], show: (value) => `${figure(value)}\u00a0%` },
  frustration: { title: 'Frustration, 1 to 7', scale: [1, 7], show: figure },
}

/** The measures over the waves. */
export const trends: Section = {
  id: 'trends',
  title: 'Trends',
  lacking: 'trends',
  lead: ({ trends: all }) => {
    if (all.length === 0) return undefined
    const signals = all.filter(({ limits }) => (limits?.signals.length ?? 0) > 0).length
    return `By wave, the oldest first. ${signals === 0 ? 'No wave lies outside of what varies by chance, as far as so few points can tell.' : 'What lies outside the limits, and is more than chance, is marked.'}`
  },
  body: (made) => (
    <div class="columns thirds">
      {made.report.trends.map((trend, index) => {
        const { title, scale, show } = measures[trend.measure]
        const of = checklistTitle(made, trend.checklist)
        return (
          <figure key={`${trend.checklist} ${trend.measure}`}>
            <figcaption>
              <h3>{title}</h3>
              <p class="quiet">
                <bdi>{of}</bdi>
                {trend.limits
                  ? `; limits ${show(trend.limits.low)} to ${show(trend.limits.high)}${trend.limits.provisional ? ', provisional' : ''}`
                  : ''}
              </p>
            </figcaption>
            <TrendChart id={`trend-${index + 1}`} title={`${title}: ${of}`} trend={trend} scale={scale} show={show} />
            <Folded label="The numbers" of={`${title}, ${of}`}>
              <Table
                caption={`${title} by wave`}
                columns={[
                  { label: 'Wave', isWide: true },
                  { label: 'From' },
                  { label: 'n', isNumber: true },
                  { label: 'Value', isNumber: true },
                  { label: 'Interval' },
                ]}
                rows={trend.points.map(({ wave, from, value, n, low, high }) => ({
                  cells: [
                    <bdi key="wave">{wave}</bdi>,
                    showDate(from),
                    n,
                    show(value),
                    low === undefined || high === undefined ? 'none' : `${show(low)} to ${show(high)}`,
                  ],
                }))}
              />
            </Folded>
          </figure>
        )
      })}
    </div>
  ),
}
