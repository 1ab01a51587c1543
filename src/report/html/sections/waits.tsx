import { saysOf, WaitsChart } from '../charts/waits-chart.tsx'
import { Folded, Table } from '../frame.tsx'
import { counted, interval, ofAll } from '../said.ts'
import { StepLink } from '../step-link.tsx'
import type { Section } from './section.ts'

/** Waits as the customer lives them; those that are still open are counted too. */
export const waits: Section = {
  id: 'waits',
  title: 'Waiting',
  lacking: 'waits',
  lead: ({ waits: all }) =>
    all.length === 0
      ? undefined
      : 'In calendar days, as the customer lives them. What has not arrived yet counts as still on its way, never as nothing.',
  body: (made) =>
    made.report.waits.map((wait, index) => (
      <article key={`${wait.checklist} ${wait.step}`} class="wait">
        <h3>
          <StepLink of={wait} made={made} />
        </h3>
        <p>
          {saysOf(wait)} {wait.target ? `It should take ${wait.target}` : 'There is no target'}
          {wait.inTime && wait.inTime.of > 0 ? `: ${ofAll(wait.inTime)} in time (${interval(wait.inTime)}).` : '.'}
        </p>
        <WaitsChart id={`wait-${index + 1}`} wait={wait} />
        <Folded label="The numbers" of={wait.title}>
          <Table
            caption="Days until it arrived"
            columns={[{ label: 'What' }, { label: 'How many', isNumber: true }, { label: 'Days', isWide: true }]}
            rows={[
              { cells: ['Arrived', wait.arrived, wait.days.join(', ') || 'none'] },
              {
                cells: [
                  'Still waiting',
                  wait.waiting,
                  wait.longest === undefined ? 'none' : `${counted(wait.longest, 'day')} so far, the longest`,
                ],
              },
              { cells: ['Given up', wait.gaveUp, ''] },
            ]}
          />
        </Folded>
      </article>
    )),
}
