import { showDate } from '../../moment.ts'
import { Quote } from '../frame.tsx'
import { counted } from '../said.ts'
import { StepLink } from '../step-link.tsx'
import type { Section } from './section.ts'

/** What was worth remembering, and what the auditors would tell a friend. */
export const remembered: Section = {
  id: 'remembered',
  title: 'Worth remembering, and told to a friend',
  lacking: 'words to a friend',
  lead: ({ remembered: moments, outcome: { verbatims } }) => {
    if (moments.length + verbatims.length === 0) return undefined
    return `${counted(moments.length, 'moment')} worth remembering, and what ${counted(verbatims.length, 'auditor')} would tell a friend, in their words.`
  },
  body: (made) => {
    const { remembered: moments, outcome } = made.report
    return (
      <div class="columns">
        {moments.length > 0 ? (
          <div>
            <h3>Worth remembering</h3>
            <ul class="quotes">
              {moments.map(({ source, because, ...step }) => (
                <li key={`${source.audit} ${step.step}`}>
                  <Quote>{because}</Quote>
                  <p class="quiet">
                    <StepLink of={step} made={made} />, {showDate(source.at)}
                  </p>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        {outcome.verbatims.length > 0 ? (
          <div>
            <h3>Told to a friend</h3>
            <ul class="quotes">
              {outcome.verbatims.map(({ text, achieved, audit, auditor, at }) => (
                <li key={audit}>
                  <Quote>{text}</Quote>
                  <p class="quiet">
                    <bdi>{auditor ?? 'No name'}</bdi>, {showDate(at)}
                    {achieved ? `, ${achievedWords[achieved]}` : ''}
                  </p>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
      </div>
    )
  },
}

const achievedWords = { yes: 'achieved', partly: 'partly achieved', no: 'not achieved' } as const
