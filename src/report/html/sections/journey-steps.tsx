import type { Journey, StepReport } from '../../sections/journeys.ts'
import { CountsMark } from '../charts/counts-mark.tsx'
import { ResultsMark } from '../charts/results-mark.tsx'
import { Folded, Quote, Table } from '../frame.tsx'
import type { Made } from '../made.ts'
import { counted, duration, figure, interval, middle, ofAll, typical } from '../said.ts'
import { resultsSaid } from './results-said.ts'

interface StepsProps {
  readonly made: Made
  readonly journey: Journey
}

/** Notes beyond these are folded away. */
const mostNotes = 4

/** Result, rating and time of each step. */
export function StepsTable({ made, journey }: StepsProps) {
  return (
    <Table
      caption={`The steps of “${journey.title}”`}
      class="steps"
      columns={[
        { label: 'Step', isWide: true },
        { label: 'Result' },
        { label: 'Frustration, 1 to 7' },
        { label: 'Time at work' },
        { label: 'Would have given up' },
        { label: 'Problems', isNumber: true },
      ]}
      rows={journey.steps.map((step) => ({
        id: made.places.ofStep(step) ?? '',
        cells: [
          <StepCell key="step" step={step} />,
          <ResultCell key="result" step={step} />,
          <RatingCell key="rating" step={step} />,
          <TimeCell key="time" step={step} />,
          step.wouldGiveUp.of === 0 ? 'not asked' : ofAll(step.wouldGiveUp),
          step.problems,
        ],
      }))}
    />
  )
}

function StepCell({ step }: { readonly step: StepReport }) {
  const marks = [
    step.owner,
    step.channel,
    ...(step.critical ? ['critical'] : []),
    ...(step.drill ? ['drill'] : []),
    ...(step.conditional ? ['asked after some answers only'] : []),
    ...(step.weight === 1 ? [] : [`weight ${step.weight}`]),
  ].filter(Boolean)
  return (
    <>
      {step.position}. <bdi>{step.title}</bdi>
      {marks.length > 0 ? (
        <p class="quiet">
          <bdi>{marks.join(' · ')}</bdi>
        </p>
      ) : null}
    </>
  )
}

function ResultCell({ step: { results, passed } }: { readonly step: StepReport }) {
  return (
    <>
      <ResultsMark results={results} />
      {resultsSaid(results)}
      {passed.of > 0 ? <p class="quiet">{`${ofAll(passed)} judged passed, ${interval(passed)}`}</p> : null}
    </>
  )
}

function RatingCell({ step: { frustration, counts, ouches } }: { readonly step: StepReport }) {
  if (frustration.n === 0) return <>not rated</>
  return (
    <>
      <CountsMark counts={counts} />
      {frustration.points ? typical(frustration) : middle(frustration)}{' '}
      <span class="quiet">
        (n{'\u00a0'}
        {frustration.n})
      </span>
      {ouches > 0 ? <p class="quiet">{counted(ouches, 'ouch', 'ouches')} while doing</p> : null}
    </>
  )
}

function TimeCell({ step: { active, measure, kind } }: { readonly step: StepReport }) {
  return (
    <>
      {active.n === 0 ? (
        'not timed'
      ) : (
        <>
          {active.points ? '' : 'mean '}
          {typical(active, duration)}{' '}
          <span class="quiet">
            (n{'\u00a0'}
            {active.n})
          </span>
        </>
      )}
      {measure && measure.figures.n > 0 && kind !== 'duration' ? (
        <p class="quiet">
          answered {typical(measure.figures, (value) => measured(value, measure.unit))} (n{'\u00a0'}
          {measure.figures.n})
        </p>
      ) : null}
    </>
  )
}

function measured(value: number, unit: string): string {
  return unit === 'ms' ? duration(value) : `${figure(value)}${unit ? ` ${unit}` : ''}`
}

/** What great looks like, and what was met: for each step of which one of them says something. */
export function StepsMet({ made, journey }: StepsProps) {
  const told = journey.steps.filter((step) => step.great || hasMet(step))
  if (told.length === 0) return null
  return (
    <Table
      caption="What great looks like, and what was met"
      class="met"
      columns={[{ label: 'Step' }, { label: 'What great looks like' }, { label: 'What was met', isWide: true }]}
      rows={told.map((step) => ({
        cells: [
          <a key="step" href={`#${made.places.ofStep(step)}`}>
            {step.position}. <bdi>{step.title}</bdi>
          </a>,
          step.great ? <bdi key="great">{step.great}</bdi> : <span class="quiet">not said</span>,
          <Met key="met" step={step} />,
        ],
      }))}
    />
  )
}

function hasMet({ missed, picked = [], emotions, notes }: StepReport): boolean {
  return missed.length + picked.length + emotions.length + notes.length > 0
}

function Met({ step }: { readonly step: StepReport }) {
  const { missed, picked = [], emotions, notes, results } = step
  const [first, others] = [notes.slice(0, mostNotes), notes.slice(mostNotes)]
  if (!hasMet(step)) return <span class="quiet">{resultsSaid(results)}; nothing was written down</span>
  return (
    <>
      {missed.length > 0 ? (
        <ul class="plain">
          {missed.map(({ what, audits }) => (
            <li key={what}>
              Missed in <strong>{counted(audits, 'audit')}</strong>: <bdi>{what}</bdi>
            </li>
          ))}
        </ul>
      ) : null}
      {picked.length > 0 ? (
        <p>
          Picked:{' '}
          {picked.map(({ option, label, audits }, index) => (
            <span key={option}>
              {index > 0 ? ', ' : ''}
              <bdi>{label}</bdi> ({audits})
            </span>
          ))}
        </p>
      ) : null}
      {emotions.length > 0 ? (
        <p>
          Felt: <bdi>{emotions.map(({ emotion, audits }) => `${emotion} (${audits})`).join(', ')}</bdi>
        </p>
      ) : null}
      {first.map(({ text, audit }) => (
        <Quote key={`${audit} ${text}`}>{text}</Quote>
      ))}
      {others.length > 0 ? (
        <Folded label={counted(others.length, 'more note')} of={step.title}>
          {others.map(({ text, audit }) => (
            <Quote key={`${audit} ${text}`}>{text}</Quote>
          ))}
        </Folded>
      ) : null}
    </>
  )
}
