import { ShareMark } from '../charts/share-mark.tsx'
import { Table } from '../frame.tsx'
import { counted, interval, ofAll } from '../said.ts'
import { StepLink } from '../step-link.tsx'
import { causeWords } from '../words.ts'
import type { Section } from './section.ts'

/** What stops people from doing it right. */
export const causes: Section = {
  id: 'causes',
  title: 'Causes',
  lacking: 'causes',
  lead: ({ causes: { causes: named, unsaid } }) => {
    if (named.length === 0) return undefined
    const rest = unsaid > 0 ? ` Of ${counted(unsaid, 'problem')} nobody has said a cause yet.` : ''
    return `What stops people from doing it right; nobody is blamed by name. Audits with such a finding, of all audits.${rest}`
  },
  body: (made) => (
    <Table
      caption="Causes, the most frequent first"
      columns={[
        { label: 'Cause' },
        { label: 'Audits' },
        { label: 'Findings', isNumber: true },
        { label: 'Where', isWide: true },
      ]}
      rows={made.report.causes.causes.map(({ cause, audits, findings, steps }) => ({
        cells: [
          causeWords[cause],
          <>
            <ShareMark share={audits} />
            {ofAll(audits)} <span class="quiet">({interval(audits)})</span>
          </>,
          findings,
          <ul key="steps" class="plain">
            {steps.map((step) => (
              <li key={`${step.checklist} ${step.step}`}>
                <StepLink of={step} made={made} />
              </li>
            ))}
          </ul>,
        ],
      }))}
    />
  ),
}
