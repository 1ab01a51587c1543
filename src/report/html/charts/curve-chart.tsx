import { scaleLinear, scalePoint } from 'd3-scale'
import { area, curveMonotoneX, line as lineThrough } from 'd3-shape'
import type { CurvePoint, Journey } from '../../sections/journeys.ts'
import { cut, figure, typical } from '../said.ts'
import { across, Chart, Stretched } from './chart.tsx'

/** Fewer ratings than these are shown themselves. */
const few = 12
/** More steps than these leave no room for dots of each rating, nor for each number. */
const crowded = 40
/** Pixels from one label to the next below it. */
const line = 14

/** Per cent of the width where the last step stands; what is beyond is for its label. */
const last = 86

interface Place {
  readonly point: CurvePoint
  /** Per cent of the width. */
  readonly x: number
  /** The rating that stands for all: the mean where every step has ratings enough, otherwise the median. */
  readonly middle: number
}

interface CurveChartProps {
  readonly id: string
  readonly journey: Journey
  readonly isLarge?: boolean
}

/** The frustration along the steps: each rating or the middle half of them, a line through the middle, the worst and the last step by name. */
export function CurveChart({ id, journey, isLarge = false }: CurveChartProps) {
  const { curve, title } = journey
  const [top, bottom] = isLarge ? [34, 30] : [26, 20]
  const height = isLarge ? 300 : 142
  const up = scaleLinear([1, 7], [height - bottom, top])
  const places = placesOf(curve)
  const peak = peakOf(places)
  const end = places.at(-1)
  return (
    <Chart id={id} title={`Frustration along “${title}”`} says={saysOf(places)} height={height} class="curve">
      {[1, 4, 7].map((rating) => (
        <g key={rating}>
          <line class="rule" x1="5%" x2={across(last)} y1={up(rating)} y2={up(rating)} />
          <text class="axis" x="0" y={up(rating)} dy="0.35em">
            {rating}
          </text>
        </g>
      ))}
      <Shapes places={places} up={up} height={height} />
      <Ratings places={places} up={up} isLarge={isLarge} />
      <Numbers places={places} y={height - (isLarge ? 8 : 4)} most={isLarge ? 25 : 12} />
      {end ? <Margin journey={journey} end={end} isPeak={end === peak} up={up} /> : null}
      {peak ? (
        <PeakLabel peak={peak} isEnd={peak === end} up={up} y={isLarge ? 14 : 11} most={isLarge ? 60 : 31} />
      ) : null}
    </Chart>
  )
}

type Up = (rating: number) => number

/** What stands right of the curve: the mean of all steps of an audit, where there are audits enough for one, and the last step. */
function Margin(props: { readonly journey: Journey; readonly end: Place; readonly isPeak: boolean; readonly up: Up }) {
  const { journey, end, isPeak, up } = props
  const { n, mean } = journey.peakEnd.mean
  const hasMean = n >= few && mean !== undefined
  const apart = hasMean ? up(mean) - up(end.middle) : line
  // Two labels never stand on one line.
  const shift = !isPeak && Math.abs(apart) < line ? (line - Math.abs(apart)) / 2 : 0
  const way = apart < 0 ? -shift : shift
  return (
    <g>
      {hasMean ? (
        <g class="mean">
          <line x1="5%" x2={across(last)} y1={up(mean)} y2={up(mean)} />
          <text x="100%" y={up(mean) + way} dy="0.35em" text-anchor="end">
            mean {figure(mean)}
          </text>
        </g>
      ) : null}
      {isPeak ? null : (
        <g class="end">
          <circle cx={across(end.x)} cy={up(end.middle)} r={4.5} />
          <text x="100%" y={up(end.middle) - way} dy="0.35em" text-anchor="end">
            end {figure(end.middle)}
          </text>
        </g>
      )}
    </g>
  )
}

function placesOf(curve: readonly CurvePoint[]): readonly Place[] {
  const rated = curve.filter(({ frustration }) => frustration.n > 0)
  const along = scalePoint(
    rated.map(({ step }) => step),
    [7, last],
  )
  const isMean = isOfMeans(rated)
  return rated.map((point) => {
    const { mean = 1, median = mean } = point.frustration
    return { point, x: rated.length === 1 ? last / 2 : (along(point.step) ?? 50), middle: isMean ? mean : median }
  })
}

/** Whether the line of a curve goes through means: every step has ratings enough for one. */
export function isOfMeans(curve: readonly CurvePoint[]): boolean {
  return curve.every(({ frustration }) => frustration.n === 0 || frustration.n >= few)
}

function peakOf(places: readonly Place[]): Place | undefined {
  const mean = ({ point }: Place) => point.frustration.mean ?? 0
  return places.reduce<Place | undefined>(
    (worst, place) =>
      !worst || place.middle > worst.middle || (place.middle === worst.middle && mean(place) > mean(worst))
        ? place
        : worst,
    undefined,
  )
}

function saysOf(places: readonly Place[]): string {
  const [peak, end] = [peakOf(places), places.at(-1)]
  if (!peak || !end) return 'No step was rated.'
  const said = ({ point }: Place) =>
    `step ${point.position}, ${point.title}: ${typical(point.frustration)} of 7 (n ${point.frustration.n})`
  return peak === end ? `Worst and last is ${said(peak)}.` : `Worst is ${said(peak)}. Last is ${said(end)}.`
}

/** The middle half of the ratings as a band, and the line: stretched to the width, so in a picture of their own. */
function Shapes({
  places,
  up,
  height,
}: {
  readonly places: readonly Place[]
  readonly up: Up
  readonly height: number
}) {
  const band = area<Place>()
    .x(({ x }) => x)
    .y0(({ point, middle }) => up(point.frustration.lower ?? middle))
    .y1(({ point, middle }) => up(point.frustration.upper ?? middle))
    .curve(curveMonotoneX)
    .digits(2)
  const through = lineThrough<Place>()
    .x(({ x }) => x)
    .y(({ middle }) => up(middle))
    .curve(curveMonotoneX)
    .digits(2)
  if (places.length < 2) return null
  return (
    <Stretched height={height}>
      <path class="band" d={band(places) ?? ''} />
      <path class="line" d={through(places) ?? ''} />
    </Stretched>
  )
}

/** Below 12 every rating, larger where several are the same; from 12 on the interval of the mean, where there is room for it. */
function Ratings({
  places,
  up,
  isLarge,
}: {
  readonly places: readonly Place[]
  readonly up: Up
  readonly isLarge: boolean
}) {
  if (places.length > crowded) return null
  const size = isLarge ? 1.6 : 1
  // They are the intervals of means, so they stand where the line is one.
  const hasWhiskers = isLarge && isOfMeans(places.map(({ point }) => point))
  return (
    <g>
      {places.map(({ point, x }) => {
        const { n, low, high } = point.frustration
        if (n < few)
          return point.counts.map((count, index) =>
            count > 0 ? (
              <circle
                key={`${point.step}-${index + 1}`}
                class="rating"
                cx={across(x)}
                cy={up(index + 1)}
                r={figure(size + Math.sqrt(count) * 1.2)}
              />
            ) : null,
          )
        if (!hasWhiskers || low === undefined || high === undefined) return null
        return <line key={point.step} class="whisker" x1={across(x)} x2={across(x)} y1={up(low)} y2={up(high)} />
      })}
    </g>
  )
}

function Numbers({
  places,
  y,
  most,
}: {
  readonly places: readonly Place[]
  readonly y: number
  readonly most: number
}) {
  const every = Math.ceil(places.length / most)
  return (
    <g>
      {places.map(({ point, x }, index) =>
        index % every === 0 ? (
          <text key={point.step} class="axis" x={across(x)} y={y} text-anchor="middle">
            {point.position}
          </text>
        ) : null,
      )}
    </g>
  )
}

interface PeakLabelProps {
  readonly peak: Place
  readonly isEnd: boolean
  readonly up: Up
  readonly y: number
  readonly most: number
}

/** Over everything, with a thread down to its step. */
function PeakLabel({ peak, isEnd, up, y, most }: PeakLabelProps) {
  const { x, point, middle } = peak
  const words = `${isEnd ? 'Peak and end' : 'Peak'} ${figure(middle)}`
  return (
    <g class="peak">
      <line x1={across(x)} x2={across(x)} y1={y + 4} y2={up(middle)} />
      <circle cx={across(x)} cy={up(middle)} r={5} />
      <text x={across(anchored(x).x)} y={y} text-anchor={anchored(x).anchor}>
        <tspan class="strong">{words}</tspan> {cut(point.title, most)}
      </text>
    </g>
  )
}

function anchored(x: number): { readonly x: number; readonly anchor: 'start' | 'middle' | 'end' } {
  if (x < 36) return { x: Math.max(5, x - 2), anchor: 'start' }
  return x > 64 ? { x: Math.min(100, x + 2), anchor: 'end' } : { x, anchor: 'middle' }
}
