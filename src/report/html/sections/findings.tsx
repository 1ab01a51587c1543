import type { FindingKind } from '../../../session/event.ts'
import { findingKinds } from '../../../session/event.ts'
import { showDate } from '../../moment.ts'
import { listed } from '../../pages/figure-words.ts'
import type { Report } from '../../report.ts'
import type { FindingLine } from '../../sections/findings.ts'
import { severityWords } from '../../severity-words.ts'
import { SeverityMark } from '../charts/severity-mark.tsx'
import { Quote, type Row, Table } from '../frame.tsx'
import type { Made } from '../made.ts'
import { PhotoFigure } from '../photos.tsx'
import { counted, shortId } from '../said.ts'
import { checklistTitle, hasSeveral, StepLink } from '../step-link.tsx'
import { causeWords, kindWords } from '../words.ts'
import type { Section } from './section.ts'

/** All findings, whatever their kind; the script filters and sorts them. */
export const findings: Section = {
  id: 'findings',
  title: 'All findings',
  lacking: 'findings',
  lead: ({ findings: lines, basis }) =>
    lines.length === 0 ? undefined : `${tally(lines)}, in ${counted(basis.audits, 'audit')}. The worst come first.`,
  body: (made) => (
    <Table
      caption="All findings"
      isCaptionUnseen
      class="findings"
      columns={[
        { label: 'How bad' },
        { label: 'What was found', isWide: true },
        { label: 'Step' },
        { label: 'Cause' },
        { label: 'Audit' },
      ]}
      rows={made.report.findings.map((finding) => rowOf(finding, made))}
    />
  ),
}

const many: Readonly<Record<FindingKind, readonly [string, string]>> = {
  problem: ['problem', 'problems'],
  observation: ['observation', 'observations'],
  idea: ['idea', 'ideas'],
  'good-practice': ['good practice', 'good practices'],
}

/** `31 problems, 4 ideas and 2 good practices` */
function tally(lines: Report['findings']): string {
  return listed(
    findingKinds.flatMap((kind) => {
      const count = lines.filter((line) => line.kind === kind).length
      return count > 0 ? [counted(count, ...many[kind])] : []
    }),
  )
}

function rowOf(finding: FindingLine, made: Made): Row {
  const { source, severity, cause } = finding
  return {
    id: made.places.ofFinding(finding) ?? '',
    data: { 'data-bad': String(severity ?? -1), 'data-at': source.at },
    cells: [
      <HowBad key="bad" finding={finding} />,
      <Told key="told" finding={finding} made={made} />,
      <Where key="where" finding={finding} made={made} />,
      cause ? causeWords[cause] : '',
      <Who key="who" finding={finding} />,
    ],
  }
}

function HowBad({ finding: { kind, severity, state } }: { readonly finding: FindingLine }) {
  if (kind !== 'problem') return <>{kindWords[kind]}</>
  return (
    <>
      {severity === undefined ? (
        'Not rated'
      ) : (
        <span class="how-bad">
          <SeverityMark severity={severity} /> {severityWords[severity]}
        </span>
      )}
      <p class="quiet">{state}</p>
    </>
  )
}

function Told({ finding, made }: { readonly finding: FindingLine; readonly made: Made }) {
  const { text, words, idea, evidence, kind } = finding
  return (
    <>
      {text ? <p dir="auto">{text}</p> : null}
      {words ? <Quote>{words}</Quote> : null}
      {idea ? (
        <p>
          {kind === 'idea' ? '' : 'Idea: '}
          <bdi>{idea}</bdi>
        </p>
      ) : null}
      {text || words || idea ? null : <p class="quiet">Nothing was written down.</p>}
      {evidence.map((photo) => (
        <PhotoFigure key={photo.sha256} photo={photo} of={finding} album={made.album} />
      ))}
    </>
  )
}

function Where({ finding, made }: { readonly finding: FindingLine; readonly made: Made }) {
  return (
    <>
      <p>
        {finding.position}. <StepLink of={finding} made={made} />
      </p>
      <p class="quiet">
        {hasSeveral(made) ? <bdi>{checklistTitle(made, finding.checklist)}</bdi> : null}
        {hasSeveral(made) && finding.owner ? ', ' : ''}
        {finding.owner ? <bdi>{finding.owner}</bdi> : null}
      </p>
    </>
  )
}

function Who({ finding: { source } }: { readonly finding: FindingLine }) {
  const { auditor, perspective, persona, wave, at, audit } = source
  return (
    <>
      <p>
        <bdi>{auditor ?? perspective ?? 'No name'}</bdi>
        {persona ? (
          <>
            {' as '}
            <bdi>{persona}</bdi>
          </>
        ) : null}
      </p>
      <p class="quiet">
        {showDate(at)}
        {wave ? (
          <>
            , <bdi>{wave}</bdi>
          </>
        ) : null}
        , <code>{shortId(audit)}</code>
      </p>
    </>
  )
}
