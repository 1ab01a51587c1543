import type { Spread } from '../../sections/figures.ts'
import type { OneAndDone } from '../../sections/service.ts'
import { ShareMark } from '../charts/share-mark.tsx'
import { SpreadMark } from '../charts/spread-mark.tsx'
import { Table } from '../frame.tsx'
import { counted, duration, figure, from, interval, middle, ofAll } from '../said.ts'
import { StepLink } from '../step-link.tsx'
import type { Section } from './section.ts'

/** Solved at the first contact, and what it took. */
export const oneAndDone: Section = {
  id: 'one-and-done',
  title: 'One and done',
  lacking: 'times',
  lead: ({ oneAndDone: { audits, active } }) => {
    if (audits === 0 && active.n === 0) return undefined
    return audits === 0
      ? 'How long it took. No step counts contacts, transfers or repeats.'
      : `Solved at the first contact, and what it took: transfers, the same things said again, waiting. ${counted(audits, 'audit')} counted that.`
  },
  body: (made) => {
    const { oneAndDone: done } = made.report
    return (
      <>
        {done.solvedAtOnce.of > 0 ? (
          <div class="lead-figure">
            <p>
              <strong>{ofAll(done.solvedAtOnce)}</strong> audits were solved with one contact at most
            </p>
            <ShareMark share={done.solvedAtOnce} isLarge />
            <p class="quiet">{interval(done.solvedAtOnce)}</p>
          </div>
        ) : null}
        <Table
          caption="What an audit took"
          columns={[{ label: 'What' }, { label: 'From least to most' }, { label: 'An audit', isWide: true }]}
          rows={rowsOf(done).map(({ what, spread, show }) => ({
            cells: [
              what,
              <SpreadMark key="mark" spread={spread} from={0} to={Math.max(1, spread.highest ?? 1)} />,
              <Taken key="taken" spread={spread} show={show} />,
            ],
          }))}
        />
        {done.spans.length > 0 ? (
          <Table
            caption="What lasted, while it happened"
            columns={[
              { label: 'What' },
              { label: 'Step', isWide: true },
              { label: 'In all, an audit' },
              { label: 'Never', isNumber: true },
            ]}
            rows={done.spans.map((span) => ({
              cells: [
                <bdi key="label">{span.label}</bdi>,
                <StepLink key="step" of={span} made={made} />,
                <Taken key="taken" spread={span.total} show={duration} />,
                span.never,
              ],
            }))}
          />
        ) : null}
      </>
    )
  },
}

type Show = (value: number) => string

function rowsOf({ contacts, transfers, repeats, active, paused }: OneAndDone) {
  const rows: readonly { readonly what: string; readonly spread: Spread; readonly show: Show }[] = [
    { what: 'Contacts', spread: contacts, show: figure },
    { what: 'Transfers', spread: transfers, show: figure },
    { what: 'Said again', spread: repeats, show: figure },
    { what: 'Time at work', spread: active, show: duration },
    { what: 'Time paused', spread: paused, show: duration },
  ]
  return rows.filter(({ spread }) => spread.n > 0)
}

function Taken({ spread, show }: { readonly spread: Spread; readonly show: Show }) {
  if (spread.n === 0) return <>none</>
  return (
    <>
      {middle(spread, show)} <span class="quiet">({from(spread)})</span>
    </>
  )
}
