import type { Pair } from '../../sections/perspectives.ts'
import { PairsChart } from '../charts/pairs-chart.tsx'
import { ShareMark } from '../charts/share-mark.tsx'
import { SpreadMark } from '../charts/spread-mark.tsx'
import { Folded, Table } from '../frame.tsx'
import { counted, figure, from, interval, middle, ofAll } from '../said.ts'
import { StepLink } from '../step-link.tsx'
import { perspectiveWords } from '../words.ts'
import type { Section } from './section.ts'

/** How far apart employees and customers are. */
export const perspectives: Section = {
  id: 'perspectives',
  title: 'Employee against customer',
  lacking: 'perspectives',
  lead: ({ perspectives: { groups, overall } }) => {
    if (groups.every(({ perspective }) => perspective === 'unsaid')) return undefined
    return overall.n === 0
      ? 'Nobody walked the same event together, so the groups can be looked at side by side and not be compared.'
      : `${counted(overall.n, 'pair')} of ratings of the same step of the same event: ${apart(overall)}.`
  },
  body: (made) => {
    const { groups, pairs, overall } = made.report.perspectives
    return (
      <>
        {pairs.length > 0 ? (
          <figure>
            <figcaption>
              Frustration, 1 to 7: <span class="key-employee">employee</span>,{' '}
              <span class="key-customer">customer</span>
            </figcaption>
            <PairsChart id="pairs" pairs={pairs} />
            <Folded label="The numbers" of="employee and customer, step by step">
              <Table
                caption="Frustration at the same step of the same event"
                columns={[
                  { label: 'Step', isWide: true },
                  { label: 'Pairs', isNumber: true },
                  { label: 'Employee', isNumber: true },
                  { label: 'Customer', isNumber: true },
                  { label: 'Customer minus employee' },
                ]}
                rows={[...pairs, { ...overall, title: 'All steps' }].map((pair) => ({
                  cells: [
                    'step' in pair ? <StepLink key="step" of={pair} made={made} /> : pair.title,
                    pair.n,
                    pair.employee === undefined ? '' : figure(pair.employee),
                    pair.customer === undefined ? '' : figure(pair.customer),
                    difference(pair),
                  ],
                }))}
              />
            </Folded>
          </figure>
        ) : null}
        <Table
          caption="Side by side, not paired"
          columns={[
            { label: 'Whose eyes' },
            { label: 'Audits', isNumber: true },
            { label: 'Achieved' },
            { label: 'Frustration, 1 to 7', isWide: true },
          ]}
          rows={groups.map(({ perspective, audits, achieved, frustration }) => ({
            cells: [
              perspectiveWords[perspective],
              audits,
              <>
                <ShareMark share={achieved} />
                {ofAll(achieved)} <span class="quiet">({interval(achieved)})</span>
              </>,
              <>
                <SpreadMark spread={frustration} from={1} to={7} />
                {middle(frustration)} <span class="quiet">({from(frustration)})</span>
              </>,
            ],
          }))}
        />
      </>
    )
  },
}

function signed(value: number): string {
  return value > 0 ? `+${figure(value)}` : figure(value).replace('-', '−')
}

function difference({ points, difference: mean, low, high }: Pair): string {
  if (points) return points.map(([employee, customer]) => signed(customer - employee)).join(', ')
  if (mean === undefined) return ''
  return low === undefined || high === undefined ? signed(mean) : `${signed(mean)}, ${signed(low)} to ${signed(high)}`
}

function apart(overall: Pair): string {
  const { difference: mean = 0, low, high, points } = overall
  if (points || low === undefined || high === undefined) return 'too few to tell how far they are apart'
  const range = `${signed(low)} to ${signed(high)}`
  if (low > 0) return `customers felt ${figure(mean)} points more frustration (${range})`
  if (high < 0) return `customers felt ${figure(-mean)} points less frustration (${range})`
  return `no difference can be told (${range})`
}
