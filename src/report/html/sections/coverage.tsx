import { Table } from '../frame.tsx'
import { counted } from '../said.ts'
import { checklistTitle, hasSeveral, StepLink } from '../step-link.tsx'
import { named } from '../words.ts'
import type { Section } from './section.ts'

/** Who and what was walked, and what nobody walked. */
export const coverage: Section = {
  id: 'coverage',
  title: 'Coverage',
  lacking: 'coverage',
  lead: ({ coverage: { personas, channels, touchpoints, steps }, basis }) => {
    if (basis.audits === 0) return undefined
    const gaps = [...personas, ...channels, ...touchpoints].filter(({ audits }) => audits === 0).length
    const unwalked = steps.length > 0 ? `; ${counted(steps.length, 'step')} that no audit came to` : ''
    return gaps === 0
      ? `Every persona, channel and touchpoint of the checklists was walked${unwalked}.`
      : `Nobody walked ${counted(gaps, 'persona, channel or touchpoint', 'personas, channels or touchpoints')} of the checklists${unwalked}.`
  },
  body: (made) => {
    const { personas, channels, touchpoints, perspectives, meetings, steps } = made.report.coverage
    const list = (caption: string, label: string, rows: readonly (readonly [string, number])[]) =>
      rows.length === 0 ? null : (
        <Table
          caption={caption}
          class="short"
          columns={[
            { label, isWide: true },
            { label: 'Audits', isNumber: true },
          ]}
          rows={rows.map(([name, audits]) => ({
            cells: [<bdi key="name">{name}</bdi>, audits === 0 ? <strong key="none">nobody</strong> : audits],
          }))}
        />
      )
    return (
      <>
        <div class="columns">
          {list(
            'Personas',
            'Persona',
            personas.map(({ checklist, persona, audits }) => [
              hasSeveral(made) ? `${persona} (${checklistTitle(made, checklist)})` : persona,
              audits,
            ]),
          )}
          {list(
            'Channels',
            'Channel',
            channels.map(({ channel, audits }) => [named(channel), audits]),
          )}
          {list(
            'Touchpoints',
            'Touchpoint',
            touchpoints.map(({ touchpoint, audits }) => [named(touchpoint), audits]),
          )}
          {list(
            'Whose eyes',
            'Perspective',
            perspectives.map(({ perspective, audits }) => [named(perspective), audits]),
          )}
          {list(
            'How often the auditors meet customers',
            'How often',
            meetings.map(({ meets, audits }) => [named(meets), audits]),
          )}
        </div>
        {steps.length > 0 ? (
          <>
            <h3>Steps that no audit came to</h3>
            <ul class="plain">
              {steps.map((step) => (
                <li key={`${step.checklist} ${step.step}`}>
                  <StepLink of={step} made={made} />
                  {hasSeveral(made) ? <span class="quiet">, {checklistTitle(made, step.checklist)}</span> : null}
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </>
    )
  },
}
