import type { Share } from '../../sections/figures.ts'
import { ShareMark } from '../charts/share-mark.tsx'
import { Table } from '../frame.tsx'
import { counted, from, interval, middle, ofAll } from '../said.ts'
import { StepLink } from '../step-link.tsx'
import { recoveryWords } from '../words.ts'
import { resultsSaid } from './results-said.ts'
import type { Section } from './section.ts'

/** Steps that go wrong on purpose, and how good the recovery was. */
export const drills: Section = {
  id: 'drills',
  title: 'Drills and recovery',
  lacking: 'drills',
  lead: ({ drills: all }) =>
    all.length === 0
      ? undefined
      : `${counted(all.length, 'step')} went wrong on purpose. What counts is whether there was a way out and whether the recovery was good.`,
  body: (made) => (
    <Table
      caption="Recovery at each drill, of the audits that said"
      columns={[
        { label: 'Drill', isWide: true },
        { label: recoveryWords['way-out'] },
        { label: recoveryWords.admitted },
        { label: recoveryWords.apologised },
        { label: recoveryWords['made-right'] },
        { label: 'Frustration, 1 to 7' },
      ]}
      rows={made.report.drills.map((drill) => ({
        cells: [
          <>
            <StepLink of={drill} made={made} />
            <p class="quiet">
              {counted(drill.audits, 'audit')}: {resultsSaid(drill.results)}
            </p>
          </>,
          <Said key="way" share={drill.wayOut} />,
          <Said key="admitted" share={drill.admitted} />,
          <Said key="apologised" share={drill.apologised} />,
          <Said key="right" share={drill.madeRight} />,
          drill.frustration.n > 0 ? (
            <>
              {middle(drill.frustration)} <span class="quiet">({from(drill.frustration)})</span>
            </>
          ) : (
            'not rated'
          ),
        ],
      }))}
    />
  ),
}

function Said({ share }: { readonly share: Share }) {
  if (share.of === 0) return <>not said</>
  return (
    <>
      <ShareMark share={share} />
      {ofAll(share)} <span class="quiet">({interval(share)})</span>
    </>
  )
}
