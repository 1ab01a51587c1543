import type { Journey } from '../sections/journeys.ts'
import { CurveChart, isOfMeans } from './charts/curve-chart.tsx'
import { ShareMark } from './charts/share-mark.tsx'
import type { Made } from './made.ts'
import { Problems } from './page-one-problems.tsx'
import { Since } from './page-one-since.tsx'
import { longest, mostCurves, printedSize } from './printed-size.ts'
import { counted, cut, from, grouped, interval, middle, ofAll, percent, period, typical } from './said.ts'

/** What a board reads: the verdict, the outcome, the journey, the problems that matter, and what has changed. One printed page. */
export function PageOne({ made }: { readonly made: Made }) {
  const { report } = made
  const { verdict, basis } = report
  return (
    <div class={`page-one fit-${printedSize(made)}`}>
      <header class={`masthead ${verdict.tone}`}>
        <p class="kicker">
          <bdi>{report.title}</bdi>
        </p>
        <p class="basis">{basisOf(made)}</p>
        <h1 dir="auto">{verdict.headline}</h1>
        {verdict.sentences.length > 0 ? (
          <p class="lede" dir="auto">
            {verdict.sentences.join(' ')}
          </p>
        ) : null}
      </header>
      {basis.audits > 0 ? (
        <>
          <Journeys made={made} />
          <Problems made={made} />
          <Since made={made} />
        </>
      ) : null}
    </div>
  )
}

function basisOf({ report: { basis } }: Made): string {
  const { audits, auditors, unnamed, waves, from: first, to: last } = basis
  const who = [
    ...(auditors > 0 ? [counted(auditors, 'auditor')] : []),
    ...(unnamed > 0 ? [`${grouped(unnamed)} without a name`] : []),
  ]
  return [
    `${counted(audits, 'audit')}${who.length > 0 ? ` by ${who.join(' and ')}` : ''}`,
    ...(waves.length > 0 ? [counted(waves.length, 'wave')] : []),
    ...(first && last ? [period(first, last)] : []),
  ].join(' · ')
}

function Journeys({ made }: { readonly made: Made }) {
  const { journeys } = made.report
  const rated = journeys.filter(({ curve }) => curve.some(({ frustration }) => frustration.n > 0))
  const drawn = rated.slice(0, mostCurves)
  const others = journeys.length - drawn.length
  return (
    <section aria-labelledby="journey" class={drawn.length === 1 ? 'journeys single' : 'journeys'}>
      <h2 id="journey" class="unseen">
        The outcome, and frustration along the journey
      </h2>
      <OutcomeFigure made={made} />
      {drawn.map((journey, index) => (
        <CurveFigure
          key={journey.checklist}
          made={made}
          journey={journey}
          index={index}
          isSingle={drawn.length === 1}
        />
      ))}
      {drawn.length > 0 ? <p class="quiet legend">{legendOf(drawn)}</p> : null}
      {others > 0 ? (
        <p class="more">
          <a href="#journeys">{counted(others, 'more checklist')}</a>
        </p>
      ) : null}
    </section>
  )
}

function OutcomeFigure({ made }: { readonly made: Made }) {
  const { achieved, partly, no, unsaid, gaveUp, wellSpent } = made.report.outcome
  const rest = [
    `${partly} partly`,
    `${no} not`,
    ...(gaveUp.count > 0 ? [`${gaveUp.count} given up`] : []),
    ...(unsaid > 0 ? [`${unsaid} not said yet`] : []),
  ]
  return (
    <div class="outcome">
      <h3>What the customer came for</h3>
      {achieved.of === 0 ? (
        <p class="headline-figure">No audit says yet whether it was achieved.</p>
      ) : (
        <>
          <p class="headline-figure">
            <strong>{ofAll(achieved)}</strong> audits achieved it
          </p>
          <ShareMark share={achieved} isLarge />
          <p class="quiet">
            {percent(achieved.count / achieved.of)}; the true share may be anything from {interval(achieved)}.{' '}
            {rest.join(', ')}.
          </p>
        </>
      )}
      {wellSpent.n > 0 ? (
        <p class="quiet">
          Time well spent, 1 to 7: {middle(wellSpent)} ({from(wellSpent)}).
        </p>
      ) : null}
    </div>
  )
}

function legendOf(drawn: readonly Journey[]): string {
  const hasFew = drawn.some(({ curve }) => !isOfMeans(curve))
  const hasMany = drawn.some(({ curve }) => isOfMeans(curve))
  const through = hasMany ? `the mean${hasFew ? ', in charts with dots the median' : ''}` : 'the median'
  return `Frustration by step, 1 not at all to 7 extremely. Line: ${through}.${hasFew ? ' Dots: each rating, of steps with fewer than 12.' : ''} Band: the middle half.`
}

interface CurveFigureProps {
  readonly made: Made
  readonly journey: Journey
  readonly index: number
  readonly isSingle: boolean
}

function CurveFigure({ made, journey, index, isSingle }: CurveFigureProps) {
  const { title, outcome, audits, peakEnd } = journey
  const place = made.places.ofChecklist(journey.checklist)
  const { peak, end, mean } = peakEnd
  return (
    <figure class="curve-figure">
      <figcaption>
        <h3>
          <a href={`#${place}`}>
            <bdi>{isSingle ? 'Frustration along the journey' : cut(title, longest.checklist)}</bdi>
          </a>
        </h3>
      </figcaption>
      <CurveChart id={`first-curve-${index + 1}`} journey={journey} isLarge={isSingle} />
      <p class="quiet">
        {outcome.achieved.of > 0 ? `Achieved in ${ofAll(outcome.achieved)} audits` : counted(audits, 'audit')}
        {isSingle && mean.n > 0
          ? `. Of each audit: peak ${typical(peak)}, end ${typical(end)}, mean ${typical(mean)} (n\u00a0${mean.n})`
          : ''}
      </p>
    </figure>
  )
}
