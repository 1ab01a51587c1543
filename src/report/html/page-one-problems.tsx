import { showDate } from '../moment.ts'
import { historyWords } from '../pages/finding-blocks.ts'
import type { Problem } from '../sections/findings.ts'
import { severityWords } from '../severity-words.ts'
import { SeverityMark } from './charts/severity-mark.tsx'
import { ShareMark } from './charts/share-mark.tsx'
import type { Made } from './made.ts'
import { isOnPageOne, leading, mattering, PhotoFigure } from './photos.tsx'
import { longest } from './printed-size.ts'
import { counted, cut, interval, ofAll } from './said.ts'
import { checklistTitle, hasSeveral, StepLink } from './step-link.tsx'

const inWords = ['no', 'one', 'two', 'three', 'four', 'five']

/** The problems that matter, the worst first, each with the words of a customer. */
export function Problems({ made }: { readonly made: Made }) {
  const { problems } = made.report
  const told = problems.slice(0, mattering)
  const title = told.length === 1 ? 'The problem that matters' : `The ${inWords[told.length]} problems that matter`
  return (
    <section aria-labelledby="problems" class="problems">
      <h2 id="problems">{told.length === 0 ? 'No problem was found' : title}</h2>
      {told.length === 0 ? null : (
        // biome-ignore lint/a11y/noRedundantRoles: a list without marks is none to some ears
        <ol role="list">
          {told.map((problem, index) => (
            <ProblemItem key={`${problem.checklist} ${problem.step}`} made={made} problem={problem} rank={index + 1} />
          ))}
        </ol>
      )}
      {problems.length > told.length ? (
        <p class="more">
          <a href="#findings">{counted(problems.length - told.length, 'more problem')}, all findings</a>
        </p>
      ) : null}
    </section>
  )
}

interface ProblemItemProps {
  readonly made: Made
  readonly problem: Problem
  readonly rank: number
}

function ProblemItem({ made, problem, rank }: ProblemItemProps) {
  const { finding, severity, audits } = problem
  const photo = leading(finding)
  const heading = finding.text ?? finding.words ?? `Something went wrong at “${problem.title}”`
  const words = finding.text ? finding.words : undefined
  const place = made.places.ofFinding(finding)
  return (
    <li class={isOnPageOne(photo, finding, made.album) ? 'with-photo' : undefined}>
      <p class="rank" aria-hidden="true">
        {rank}
      </p>
      <div class="told">
        <h3 dir="auto">
          {place ? <a href={`#${place}`}>{cut(heading, longest.heading)}</a> : cut(heading, longest.heading)}
        </h3>
        {words ? (
          <blockquote>
            <p dir="auto">{cut(words, longest.words)}</p>
          </blockquote>
        ) : null}
        <p class="quiet">
          Step {problem.position}, <StepLink of={problem} made={made} most={longest.step} />
          {hasSeveral(made) ? (
            <>
              , of <bdi>{cut(checklistTitle(made, problem.checklist), longest.checklist)}</bdi>
            </>
          ) : null}
        </p>
      </div>
      <div class="reach">
        <p>
          <strong>{ofAll(audits)}</strong> audits
        </p>
        <ShareMark share={audits} />
        <p class="quiet">{interval(audits)}</p>
      </div>
      <dl class="standing">
        {severity === undefined ? null : (
          <>
            <dt>How bad</dt>
            <dd>
              <SeverityMark severity={severity} /> {severityWords[severity]}
            </dd>
          </>
        )}
        <dt>Owner</dt>
        <dd>{problem.owner ? <bdi>{cut(problem.owner, longest.owner)}</bdi> : 'no owner yet'}</dd>
        <dt>State</dt>
        <dd>
          {problem.state} since {showDate(problem.firstSeen)}
        </dd>
        {historyWords[problem.history] ? (
          <>
            <dt>By waves</dt>
            <dd>{historyWords[problem.history]}</dd>
          </>
        ) : null}
      </dl>
      {photo && isOnPageOne(photo, finding, made.album) ? (
        <PhotoFigure photo={photo} of={finding} album={made.album} isOnPageOne />
      ) : null}
    </li>
  )
}
