import { showDate, showMoment } from '../../moment.ts'
import { listed } from '../../pages/figure-words.ts'
import type { Report } from '../../report.ts'
import type { Share } from '../../sections/figures.ts'
import { Table } from '../frame.tsx'
import type { Made } from '../made.ts'
import { counted, duration, figure, from, grouped, interval, ofAll, period, typical } from '../said.ts'
import { checklistTitle, hasSeveral, StepLink } from '../step-link.tsx'

/** How it was done, on what it rests, how far it agrees, and what it can't say. `lacking` names what there is nothing of. */
export function Method({ made, lacking }: { readonly made: Made; readonly lacking: readonly string[] }) {
  const { method, madeAt, basis } = made.report
  return (
    <>
      {method.cautions.length > 0 ? (
        <>
          <h3>To be read with care</h3>
          <ul class="cautions">
            {method.cautions.map((caution) => (
              <li key={caution} dir="auto">
                {caution}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <h3>What it rests on</h3>
      <p>{restsOn(made.report)}</p>
      {lacking.length > 0 && basis.audits > 0 ? <p>Nothing was recorded that would show {listed(lacking)}.</p> : null}
      <Bases made={made} />
      {basis.audits > 0 ? (
        <>
          <h3>How it was recorded</h3>
          <Recorded report={made.report} />
          <Agreed made={made} />
          <h3>How to read the numbers</h3>
          <p>
            Whiskers are 95&nbsp;% intervals: of shares by Wilson, of means by drawing auditors again and again, or from
            200 numbers on by the normal curve. Below 12 numbers the numbers themselves are shown, and no mean is
            claimed. Every share is of audits, not of customers. Peak and end are what memory keeps, so they stand
            beside the mean. A score is what was earned of what could be earned among the steps that applied; a blocked
            step earns nothing, and drills stay outside.
          </p>
        </>
      ) : null}
      <p class="quiet">
        Made by firsthand, {showMoment(madeAt)}. Version {made.report.report} of this report. Nothing in this page was
        sent or fetched.
      </p>
    </>
  )
}

function restsOn({ basis, filter }: Report): string {
  const { leftOut, filtered, states, noWave, waves } = basis
  const standing = [
    ...(states.finished > 0 ? [`${states.finished} finished`] : []),
    ...(states['given-up'] > 0 ? [`${states['given-up']} given up because the service made them`] : []),
    ...(states.waiting > 0 ? [`${states.waiting} waiting for something`] : []),
    ...(states.open > 0 ? [`${states.open} still open`] : []),
  ]
  const out = [
    ...(leftOut.practice > 0 ? [counted(leftOut.practice, 'practice audit')] : []),
    ...(leftOut.excluded > 0 ? [`${leftOut.excluded} excluded`] : []),
    ...(leftOut.abandoned > 0 ? [`${leftOut.abandoned} abandoned`] : []),
  ]
  const asked = Object.entries(filter).map(([name, values]) => `${name} ${values.join(' or ')}`)
  return [
    `${counted(basis.audits, 'audit')}${standing.length > 0 ? `: ${standing.join(', ')}` : ''}.`,
    out.length > 0 ? `Never counted: ${listed(out)}.` : 'No audit was left out as practice, excluded or abandoned.',
    ...(asked.length > 0 ? [`Asked for: ${asked.join('; ')}; ${counted(filtered, 'audit')} kept out by that.`] : []),
    ...(noWave > 0 && waves.length > 0 ? [`${counted(noWave, 'audit')} belong to no wave.`] : []),
  ].join(' ')
}

function Bases({ made }: { readonly made: Made }) {
  const { checklists, waves } = made.report.basis
  return (
    <div class="columns">
      {checklists.length > 0 ? (
        <Table
          caption="Versions of the checklists"
          columns={[{ label: 'Checklist', isWide: true }, { label: 'Version' }, { label: 'Audits', isNumber: true }]}
          rows={checklists.flatMap(({ id, title, versions }) =>
            versions.map(({ version, digest, audits }) => ({
              cells: [
                <bdi key="title">{title || id}</bdi>,
                <>
                  {version} <code class="quiet">{digest.slice(0, 8)}</code>
                </>,
                audits,
              ],
            })),
          )}
        />
      ) : null}
      {waves.length > 0 ? (
        <Table
          caption="Waves"
          columns={[{ label: 'Wave', isWide: true }, { label: 'When' }, { label: 'Audits', isNumber: true }]}
          rows={waves.map(({ wave, audits, from: first, to }) => ({
            cells: [<bdi key="wave">{wave}</bdi>, period(first, to), audits],
          }))}
        />
      ) : null}
    </div>
  )
}

function Recorded({ report: { method, basis } }: { readonly report: Report }) {
  const rows: readonly (readonly [string, Share])[] = [
    ['Answered before what great looks like was seen', method.blind],
    ['Recorded more than an hour after it was done', method.late],
    ['Corrected afterwards', method.corrected],
    ['A second or later walk by the same name', method.secondWalks],
  ]
  return (
    <>
      <Table
        caption="How the answers were given"
        columns={[{ label: 'What', isWide: true }, { label: 'How many' }, { label: 'Interval' }]}
        rows={rows.map(([what, share]) => ({
          cells: [what, share.of === 0 ? 'not known' : ofAll(share), share.of === 0 ? '' : interval(share)],
        }))}
      />
      <p>
        {method.delay.n > 0
          ? `From doing to recording: ${typical(method.delay, duration)} (${from(method.delay)}). `
          : ''}
        {basis.from && basis.to
          ? `The first audit began on ${showDate(basis.from)}, the last on ${showDate(basis.to)}.`
          : ''}
      </p>
    </>
  )
}

function Agreed({ made }: { readonly made: Made }) {
  const { agreement } = made.report
  const { events, audits, alpha, ac1, observed, anyTwo, ratings, results, differed } = agreement
  if (events === 0)
    return (
      <p>
        No two audits were of the same event, so how far auditors agree can’t be told. That audits of different events
        look alike would be consistency, and would say nothing about the wording of the steps.
      </p>
    )
  const parts = [
    alpha === undefined
      ? 'of ratings too few to tell'
      : `of ratings, Krippendorff’s alpha ${figure2(alpha)} (n ${ratings})`,
    ac1 === undefined ? 'of results too few to tell' : `of results, Gwet’s AC1 ${figure2(ac1)} (n ${results})`,
    ...(observed === undefined ? [] : [`the same result in ${Math.round(observed * 100)}\u00a0% of pairs`]),
    ...(anyTwo === undefined ? [] : [`where one found a problem, both did in ${Math.round(anyTwo * 100)}\u00a0%`]),
  ]
  return (
    <>
      <p>
        {`${counted(events, 'event')} walked together, in ${grouped(audits)} audits. Agreement ${parts.join('; ')}. 1 is full agreement, 0 what chance would give.`}
      </p>
      {differed.length > 0 ? (
        <Table
          caption="Where those who walked together differed"
          columns={[
            ...(hasSeveral(made) ? [{ label: 'Checklist' }] : []),
            { label: 'Step', isWide: true },
            { label: 'In events', isNumber: true },
            { label: 'Points apart at most', isNumber: true },
          ]}
          rows={differed.map((step) => ({
            cells: [
              ...(hasSeveral(made) ? [<bdi key="checklist">{checklistTitle(made, step.checklist)}</bdi>] : []),
              <StepLink key="step" of={step} made={made} />,
              `${step.n} of ${step.of}`,
              figure(step.difference),
            ],
          }))}
        />
      ) : null}
    </>
  )
}

/** `0.62`: agreement is said to two digits. */
function figure2(value: number): string {
  return value.toFixed(2).replace('-', '−')
}
