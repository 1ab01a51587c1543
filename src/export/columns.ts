import { channels, touchpoints } from '../checklist/checklist.ts'
import { causes, findingKinds, meetings, perspectives, results, verdicts } from '../session/event.ts'
import type { View } from '../store/store.ts'

/**
 * What stands in a column: a text; a time is one in ISO 8601 with the offset of the clock; `JSON` is a text that holds JSON, `list` one with
 * semicolons between its entries; a yes or no is one of these two words, in JSON true or false.
 */
export type ColumnType = 'text' | 'whole number' | 'number' | 'yes or no' | 'time' | 'JSON' | 'list'

/** A column as it is explained to an analyst. */
export interface Column {
  readonly name: string
  readonly type: ColumnType
  readonly unit?: string
  readonly meaning: string
  /** All that it can hold, where that is few. */
  readonly values?: readonly string[]
}

const yesNo = ['yes', 'no']
const severities = ['0', '1', '2', '3', '4']
const oneToSeven = ['1', '2', '3', '4', '5', '6', '7']

/** Of the audit: the same in each view. */
export const ofAudit: readonly Column[] = [
  { name: 'audit', type: 'text', meaning: 'The id of the audit: what joins the tables.' },
  { name: 'checklist', type: 'text', meaning: 'The id of the checklist that was walked.' },
  { name: 'version', type: 'whole number', meaning: 'The version of the checklist, as it was when the audit began.' },
  { name: 'checklist_title', type: 'text', meaning: 'The title of the checklist.' },
  { name: 'wave', type: 'text', meaning: 'The named round of audits that it belongs to.' },
  { name: 'auditor', type: 'text', meaning: 'Who walked, by the name that they chose; empty if they gave none.' },
  { name: 'perspective', type: 'text', meaning: 'Whose eyes it was seen with.', values: perspectives },
  {
    name: 'meets_customers',
    type: 'text',
    meaning: 'How often the auditor meets customers at work; unknown: rather not say.',
    values: meetings,
  },
  { name: 'walk', type: 'whole number', meaning: 'Which walk of this checklist it is for this auditor, from 1.' },
  { name: 'persona', type: 'text', meaning: 'Who the auditor was for the half hour.' },
  { name: 'location', type: 'text', meaning: 'Which shop, country or desk.' },
  { name: 'together', type: 'text', meaning: 'The name that audits of the same call or visit share.' },
  { name: 'started_at', type: 'time', meaning: 'When the audit began.' },
  {
    name: 'state',
    type: 'text',
    meaning: 'How far it is; given-up: the service made the auditor stop; abandoned: the auditor had no time.',
    values: ['open', 'waiting', 'finished', 'given-up', 'abandoned'],
  },
  { name: 'practice', type: 'yes or no', meaning: 'A practice audit: kept, and never counted.', values: yesNo },
  { name: 'verdict', type: 'text', meaning: 'Whether it counts, as was said afterwards.', values: verdicts },
]

const counted: Column = {
  name: 'counted',
  type: 'yes or no',
  meaning:
    'Whether the row counts in reports: its audit is no practice, not abandoned and not excluded, and its step is one that the answers led to.',
  values: yesNo,
}

const hidden: Column = {
  name: 'hidden',
  type: 'yes or no',
  meaning: 'The answers led past this step, perhaps only after a correction: it is kept, and does not count.',
  values: yesNo,
}

const channel: Column = {
  name: 'channel',
  type: 'text',
  meaning:
    'Which way it went: of a step its own, else that of the audit, else that of the checklist; of an audit as it was said.',
  values: channels,
}

const place: readonly Column[] = [
  { name: 'position', type: 'whole number', meaning: 'The place of the step in the checklist, from 1.' },
  { name: 'step', type: 'text', meaning: 'The id of the step.' },
  { name: 'step_title', type: 'text', meaning: 'The title of the step.' },
]

const ofStep: readonly Column[] = [
  { name: 'touchpoint', type: 'text', meaning: 'Where in the journey the step is.', values: touchpoints },
  channel,
  { name: 'owner', type: 'text', meaning: 'Whose step it is: findings go there.' },
  { name: 'critical', type: 'yes or no', meaning: 'Its failure fails the audit.', values: yesNo },
  { name: 'drill', type: 'yes or no', meaning: 'The step goes wrong on purpose.', values: yesNo },
]

const recoveries: readonly (readonly [name: string, meaning: string])[] = [
  ['way_out', 'At a drill: was there a way out?'],
  ['admitted', 'At a drill: did they admit it?'],
  ['apologised', 'At a drill: did they apologise?'],
  ['made_right', 'At a drill: did they make it right?'],
]

/** The columns of each view, in their order. */
export const columns: Readonly<Record<View, readonly Column[]>> = {
  answers: [
    ...ofAudit,
    counted,
    ...place,
    {
      name: 'ask',
      type: 'text',
      meaning: 'The kind of answer that the step asks for, such as verdict, wait or timeline.',
    },
    ...ofStep,
    {
      name: 'weight',
      type: 'number',
      meaning: 'How much the step counts in the score; 1 unless the checklist says more.',
    },
    { name: 'result', type: 'text', meaning: 'What the step came to; recorded: it is not judged.', values: results },
    { name: 'answer', type: 'text', meaning: 'The answer in words.' },
    {
      name: 'missed',
      type: 'text',
      meaning: 'Each target that was missed, with both figures and semicolons between them.',
    },
    { name: 'value', type: 'JSON', meaning: 'The answer as it is kept.' },
    {
      name: 'measure',
      type: 'number',
      unit: 'milliseconds of a duration and until a person answered in a timeline; days of a wait or a date; points of a scale; the number of what was counted, picked or asked for',
      meaning: 'The answer as a number, where it is one.',
    },
    {
      name: 'frustration',
      type: 'whole number',
      unit: '1 not at all to 7 extremely',
      meaning: 'How frustrating it was, said right after doing.',
      values: oneToSeven,
    },
    {
      name: 'frustrated',
      type: 'text',
      meaning: 'The same in words: 2 is little, 3 and 4 some, 5 and 6 much.',
      values: ['not at all', 'little', 'some', 'much', 'extremely'],
    },
    { name: 'emotions', type: 'list', meaning: 'How it felt; asked where it hurt or was worth remembering.' },
    {
      name: 'would_give_up',
      type: 'yes or no',
      meaning: 'Would you have given up here? Asked where it went wrong.',
      values: yesNo,
    },
    { name: 'active_seconds', type: 'number', unit: 'seconds', meaning: 'How long it took, without pauses.' },
    { name: 'paused_seconds', type: 'number', unit: 'seconds', meaning: 'How long the clock was stopped.' },
    { name: 'ouches', type: 'whole number', meaning: 'How often the auditor pressed “ouch” while doing it.' },
    { name: 'done_at', type: 'time', meaning: 'When it was done.' },
    { name: 'answered_at', type: 'time', meaning: 'When it was recorded.' },
    { name: 'note', type: 'text', meaning: 'What the auditor wrote beside it.' },
    { name: 'remembered', type: 'text', meaning: 'Why it was worth remembering.' },
    { name: 'reason', type: 'text', meaning: 'Why the step was set aside.' },
    ...recoveries.map(([name, meaning]): Column => ({ name, type: 'yes or no', meaning, values: yesNo })),
    {
      name: 'blind',
      type: 'yes or no',
      meaning: 'It was rated before the auditor had read what great looks like, in their first walk.',
      values: yesNo,
    },
    {
      name: 'revision',
      type: 'whole number',
      meaning: '1 for a first answer, one more for each correction; 0 without an answer.',
    },
    hidden,
  ],
  audits: [
    ...ofAudit,
    { name: 'verdict_reason', type: 'text', meaning: 'Why it counts or does not, as was said afterwards.' },
    counted,
    channel,
    { name: 'ended_at', type: 'time', meaning: 'When it was finished, given up or abandoned.' },
    { name: 'because', type: 'text', meaning: 'Why it was given up or abandoned.' },
    {
      name: 'achieved',
      type: 'text',
      meaning: 'Whether the customer’s outcome was achieved.',
      values: ['yes', 'partly', 'no'],
    },
    {
      name: 'well_spent',
      type: 'whole number',
      unit: '1 wasted to 7 well spent',
      meaning: 'Whether the time was well spent.',
      values: oneToSeven,
    },
    { name: 'verbatim', type: 'text', meaning: 'What the auditor would tell a friend.' },
    { name: 'answered', type: 'whole number', unit: 'steps', meaning: 'How many answers count.' },
    {
      name: 'steps',
      type: 'whole number',
      unit: 'steps',
      meaning: 'How many steps the checklist has, on whatever branch.',
    },
    { name: 'findings', type: 'whole number', meaning: 'How many findings count.' },
  ],
  findings: [
    ...ofAudit,
    counted,
    ...place,
    ...ofStep,
    { name: 'finding', type: 'text', meaning: 'The number of the finding at its step.' },
    { name: 'kind', type: 'text', meaning: 'What it is.', values: findingKinds },
    {
      name: 'severity',
      type: 'whole number',
      unit: '0 no problem to 4',
      meaning: 'How bad it is.',
      values: severities,
    },
    {
      name: 'how_bad',
      type: 'text',
      meaning: 'The same in the words of the screen.',
      values: ['no problem', 'small', 'annoying', 'I would complain', 'I would leave'],
    },
    { name: 'text', type: 'text', meaning: 'What happened.' },
    { name: 'words', type: 'text', meaning: 'The words that were heard.' },
    { name: 'cause', type: 'text', meaning: 'What stops people from doing it right.', values: causes },
    { name: 'idea', type: 'text', meaning: 'What could be done.' },
    { name: 'at', type: 'time', meaning: 'When it was recorded.' },
    hidden,
  ],
  evidence: [
    ...ofAudit,
    counted,
    ...place,
    ...ofStep,
    { name: 'name', type: 'text', meaning: 'What the file was called.' },
    { name: 'type', type: 'text', meaning: 'The media type of the file, such as image/jpeg.' },
    {
      name: 'sha256',
      type: 'text',
      meaning: 'The SHA-256 of its bytes, in hex: firsthand show --evidence writes it under that name.',
    },
    { name: 'size', type: 'whole number', unit: 'bytes', meaning: 'How large it is.' },
    { name: 'at', type: 'time', meaning: 'When it was recorded.' },
    hidden,
  ],
}

/** The tables in the order in which they are exported and explained. */
export const views = ['answers', 'audits', 'findings', 'evidence'] as const satisfies readonly View[]

/** The dictionary as a table of its own: a row for every column of every table, and one head. */
export const dictionary = {
  head: ['table', 'column', 'type', 'unit', 'meaning', 'values'],
  rows: views.flatMap((view) =>
    columns[view].map(({ name, type, unit = '', meaning, values = [] }) => [
      view,
      name,
      type,
      unit,
      meaning,
      values.join(', '),
    ]),
  ),
} as const
