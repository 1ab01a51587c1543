import type { PersonaReport } from '../../sections/personas.ts'
import { severityWords } from '../../severity-words.ts'
import type { Made } from '../made.ts'
import { counted, from, middle, ofAll } from '../said.ts'
import { checklistTitle, hasSeveral, StepLink } from '../step-link.tsx'
import type { Section } from './section.ts'

/** What each persona loves and hates, beside what those met who were them. */
export const personas: Section = {
  id: 'personas',
  title: 'Personas, and what they met',
  lacking: 'personas',
  lead: ({ personas: all }) => {
    if (all.length === 0) return undefined
    const unwalked = all.filter(({ audits }) => audits === 0).length
    return `${counted(all.length, 'persona')}${unwalked > 0 ? `; nobody was ${unwalked === all.length ? 'any' : unwalked} of them` : ''}. What they love and hate, beside what they met.`
  },
  body: (made) =>
    made.report.personas.map((persona) => (
      <article key={`${persona.checklist} ${persona.name}`} class="persona">
        <h3>
          <bdi>{persona.name}</bdi>
        </h3>
        <p class="quiet">{standing(persona, made)}</p>
        {persona.story ? <p dir="auto">{persona.story}</p> : null}
        <div class="columns">
          <Likes persona={persona} />
          {persona.audits > 0 ? <Met persona={persona} made={made} /> : null}
        </div>
      </article>
    )),
}

function standing({ checklist, audits, achieved, frustration }: PersonaReport, made: Made): string {
  return [
    ...(hasSeveral(made) ? [checklistTitle(made, checklist)] : []),
    audits === 0 ? 'nobody has walked as them yet' : counted(audits, 'audit'),
    ...(achieved.of > 0 ? [`achieved in ${ofAll(achieved)}`] : []),
    ...(frustration.n > 0 ? [`frustration ${middle(frustration)} (${from(frustration)})`] : []),
  ].join(' · ')
}

function Likes({ persona: { loves, hates } }: { readonly persona: PersonaReport }) {
  if (loves.length + hates.length === 0) return null
  return (
    <dl class="likes">
      {loves.length > 0 ? <dt>Loves</dt> : null}
      {loves.map((love) => (
        <dd key={love} dir="auto">
          {love}
        </dd>
      ))}
      {hates.length > 0 ? <dt>Hates</dt> : null}
      {hates.map((hate) => (
        <dd key={hate} dir="auto">
          {hate}
        </dd>
      ))}
    </dl>
  )
}

function Met({ persona: { remembered, problems }, made }: { readonly persona: PersonaReport; readonly made: Made }) {
  return (
    <dl class="likes">
      <dt>Was glad of</dt>
      {remembered.length === 0 ? <dd class="quiet">nothing worth remembering</dd> : null}
      {remembered.map(({ because, ...step }) => (
        <dd key={`${step.step} ${because}`}>
          <bdi>{because}</bdi>{' '}
          <span class="quiet">
            (<StepLink of={step} made={made} most={50} />)
          </span>
        </dd>
      ))}
      <dt>Ran into</dt>
      {problems.length === 0 ? <dd class="quiet">no problem</dd> : null}
      {problems.map(({ text, severity, ...step }) => (
        <dd key={`${step.step} ${text}`}>
          <bdi>{text}</bdi>{' '}
          <span class="quiet">
            ({severity === undefined ? '' : `${severityWords[severity]}; `}
            <StepLink of={step} made={made} most={50} />)
          </span>
        </dd>
      ))}
    </dl>
  )
}
