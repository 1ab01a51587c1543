import type { ComponentChildren } from 'preact'
import { showDate } from '../moment.ts'
import type { Problem } from '../sections/findings.ts'
import type { Made } from './made.ts'
import { longest, mostLines } from './printed-size.ts'
import { counted, cut, ofAll } from './said.ts'
import { StepLink } from './step-link.tsx'

/** What came back, what held, and what was worth remembering. */
export function Since({ made }: { readonly made: Made }) {
  const { cameBack, held, remembered, basis } = made.report
  const isComparable = basis.waves.length > 1
  return (
    <section aria-labelledby="since" class="since">
      <h2 id="since" class="unseen">
        What came back, what held, and what was worth remembering
      </h2>
      <Column title="Came back" count={cameBack.length} shown={Math.min(mostLines, cameBack.length)} to="findings">
        {cameBack.length === 0 ? (
          <li>{isComparable ? 'Nothing that was gone for a wave.' : 'Needs two waves to tell.'}</li>
        ) : (
          cameBack
            .slice(0, mostLines)
            .map((problem) => <ProblemLine key={keyOf(problem)} made={made} problem={problem} />)
        )}
      </Column>
      <Column title="Held" count={held.length} shown={Math.min(mostLines, held.length)} to="history">
        {held.length === 0 ? (
          <li>{isComparable ? 'No problem is gone yet.' : 'Needs two waves to tell.'}</li>
        ) : (
          held
            .slice(0, mostLines)
            .map((problem) => <ProblemLine key={keyOf(problem)} made={made} problem={problem} isGone />)
        )}
      </Column>
      <Column
        title="Worth remembering"
        count={remembered.length}
        shown={Math.min(mostLines, remembered.length)}
        to="remembered"
      >
        {remembered.length === 0 ? (
          <li>Nothing was, so far.</li>
        ) : (
          remembered.slice(0, mostLines).map(({ source, because, ...step }) => (
            <li key={`${source.audit} ${step.checklist} ${step.step}`}>
              <q dir="auto">{cut(because, longest.remembered)}</q>{' '}
              <span class="quiet">
                <StepLink of={step} made={made} most={50} />
              </span>
            </li>
          ))
        )}
      </Column>
    </section>
  )
}

interface ColumnProps {
  readonly title: string
  readonly count: number
  readonly shown: number
  readonly to: string
  readonly children: ComponentChildren
}

function Column({ title, count, shown, to, children }: ColumnProps) {
  return (
    <div>
      <h3>{title}</h3>
      <ul>{children}</ul>
      {count > shown ? (
        <p class="more">
          <a href={`#${to}`}>
            {counted(count - shown, 'more', 'more')}
            <span class="unseen">: {title}</span>
          </a>
        </p>
      ) : null}
    </div>
  )
}

function keyOf({ checklist, step }: Problem): string {
  return `${checklist} ${step}`
}

interface ProblemLineProps {
  readonly made: Made
  readonly problem: Problem
  readonly isGone?: boolean
}

function ProblemLine({ made, problem, isGone }: ProblemLineProps) {
  const last = problem.waves.at(-1)
  return (
    <li>
      <StepLink of={problem} made={made} most={longest.back} />{' '}
      <span class="quiet">
        {isGone
          ? `last seen ${showDate(problem.lastSeen)}`
          : last
            ? `${ofAll(last.audits)} audits in ${last.wave}`
            : `${ofAll(problem.audits)} audits`}
      </span>
    </li>
  )
}
