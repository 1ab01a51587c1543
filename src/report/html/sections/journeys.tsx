import type { Journey, PeakEnd } from '../../sections/journeys.ts'
import { CurveChart, isOfMeans } from '../charts/curve-chart.tsx'
import { ShareMark } from '../charts/share-mark.tsx'
import { SpreadMark } from '../charts/spread-mark.tsx'
import { Folded, Table } from '../frame.tsx'
import type { Made } from '../made.ts'
import { counted, duration, figure, from, interval, middle, ofAll, range, typical } from '../said.ts'
import { StepsMet, StepsTable } from './journey-steps.tsx'
import type { Section } from './section.ts'

/** Each checklist that was walked, step by step. */
export const journeys: Section = {
  id: 'journeys',
  title: 'Step by step',
  lacking: 'journeys',
  lead: ({ journeys: all }) =>
    all.length === 0
      ? undefined
      : `${all.length === 1 ? 'The checklist' : `${all.length} checklists, the one least often achieved first`}: what came of each step, how it felt, how long it took, and what great looks like against what was met.`,
  body: (made) =>
    made.report.journeys.map((journey, index) => (
      <JourneyPart key={journey.checklist} made={made} journey={journey} index={index} />
    )),
}

function JourneyPart({
  made,
  journey,
  index,
}: {
  readonly made: Made
  readonly journey: Journey
  readonly index: number
}) {
  const { title, wanted, touchpoint, channel, audits, curve } = journey
  return (
    <article class="journey" id={made.places.ofChecklist(journey.checklist)}>
      <h3>
        <bdi>{title}</bdi>
      </h3>
      <p class="wanted" dir="auto">
        {wanted}
      </p>
      <p class="quiet">{[counted(audits, 'audit'), channel, touchpoint].filter(Boolean).join(' · ')}</p>
      <Figures journey={journey} />
      {curve.some(({ frustration }) => frustration.n > 0) ? (
        <figure>
          <figcaption>
            Frustration, 1 not at all to 7 extremely, by step.{' '}
            {isOfMeans(curve)
              ? 'Line: the mean, with its interval'
              : 'Dots: the ratings, larger where several are the same. Line: their median'}
            ; band: the middle half.
          </figcaption>
          <CurveChart id={`curve-${index + 1}`} journey={journey} isLarge />
          <PeakEndMarks peakEnd={journey.peakEnd} />
          <Folded label="The numbers" of={`frustration along ${title}`}>
            <CurveTable journey={journey} />
          </Folded>
        </figure>
      ) : null}
      <StepsTable made={made} journey={journey} />
      <StepsMet made={made} journey={journey} />
      {journey.reworded.length > 0 ? (
        <p class="quiet">
          Worded differently in an earlier version, and so not counted here:{' '}
          {journey.reworded
            .map(
              ({ title: step, version, audits: walked }) => `${step} (version ${version}, ${counted(walked, 'audit')})`,
            )
            .join('; ')}
          .
        </p>
      ) : null}
    </article>
  )
}

/** What it came to as a whole. */
function Figures({ journey }: { readonly journey: Journey }) {
  const { outcome, score, minutes } = journey
  const { failedCritical, reached, percent } = score
  const minute = (value: number) => duration(value * 60_000)
  return (
    <dl class="figures">
      <div>
        <dt>Outcome achieved</dt>
        <dd>
          {outcome.achieved.of === 0 ? (
            'nobody says yet'
          ) : (
            <>
              <strong>{ofAll(outcome.achieved)}</strong> audits
              <ShareMark share={outcome.achieved} />
              <span class="quiet">{interval(outcome.achieved)}</span>
            </>
          )}
        </dd>
      </div>
      <div>
        <dt>Score, per cent of what could be earned</dt>
        <dd>
          {percent.n === 0 ? (
            'nothing to earn'
          ) : (
            <>
              <strong>{percent.points ? middle(percent) : typical(percent)}</strong>
              <SpreadMark spread={percent} from={0} to={100} />
              <span class="quiet">
                {percent.points ? '' : `mean, ${range(percent)}; `}
                {from(percent)}; reached {figure(reached.median)} of {reached.of} steps
                {failedCritical.count > 0 ? `; a critical step failed in ${ofAll(failedCritical)}` : ''}
              </span>
            </>
          )}
        </dd>
      </div>
      <div>
        <dt>Time at work</dt>
        <dd>
          {minutes.taken.n === 0 ? (
            'not taken'
          ) : (
            <>
              <strong>{minutes.taken.points ? middle(minutes.taken, minute) : typical(minutes.taken, minute)}</strong>
              <SpreadMark
                spread={minutes.taken}
                from={0}
                to={Math.max(minutes.promised ?? 0, minutes.taken.highest ?? 1)}
              />
              <span class="quiet">
                {minutes.taken.points ? '' : `mean, ${range(minutes.taken, minute)}; `}
                {from(minutes.taken)}
                {minutes.promised ? `; the checklist says ${minute(minutes.promised)}` : ''}
              </span>
            </>
          )}
        </dd>
      </div>
    </dl>
  )
}

/** What the memory keeps beside the plain mean, on the scale of the curve. */
function PeakEndMarks({ peakEnd }: { readonly peakEnd: PeakEnd }) {
  if (peakEnd.mean.n === 0) return null
  const rows = [
    ['Peak', peakEnd.peak],
    ['End', peakEnd.end],
    ['Mean', peakEnd.mean],
    ['Peak and end together', peakEnd.peakEnd],
  ] as const
  return (
    <dl class="peak-end">
      {rows.map(([name, spread]) => (
        <div key={name}>
          <dt>{name} of each audit</dt>
          <dd>
            <SpreadMark spread={spread} from={1} to={7} />
            <span>
              {middle(spread)} <span class="quiet">({from(spread)})</span>
            </span>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function CurveTable({ journey: { title, curve } }: { readonly journey: Journey }) {
  return (
    <Table
      caption={`Frustration along “${title}”: how many gave each rating`}
      columns={[
        { label: 'Step', isWide: true },
        { label: 'n', isNumber: true },
        ...[1, 2, 3, 4, 5, 6, 7].map((rating) => ({ label: String(rating), isNumber: true })),
        { label: 'Median', isNumber: true },
        { label: 'Middle half' },
        { label: 'Mean' },
      ]}
      rows={curve.map(({ position, title: step, frustration, counts }) => ({
        cells: [
          <>
            {position}. <bdi>{step}</bdi>
          </>,
          frustration.n,
          ...counts,
          frustration.median === undefined ? '' : figure(frustration.median),
          frustration.lower === undefined || frustration.upper === undefined
            ? ''
            : `${figure(frustration.lower)} to ${figure(frustration.upper)}`,
          frustration.points ? 'too few' : middle(frustration),
        ],
      }))}
    />
  )
}
