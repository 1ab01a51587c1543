import { correctStep } from '../answers/correct-step.ts'
import { type Exit, Failure } from '../failure.ts'
import { stamp } from '../interview/conduct.ts'
import { reopen } from '../interview/interview.ts'
import { type Page, paragraph, span } from '../page.ts'
import { revisionBlocks } from '../report/revision-page.ts'
import { revisionsOf } from '../report/revisions.ts'
import type { Event, Happening } from '../session/event.ts'
import { toRecord } from '../session/record.ts'
import { apply, type Session } from '../session/session.ts'
import type { Store } from '../store/store.ts'
import type { TakenFile, World } from '../world.ts'
import type { FoundAudit } from './find-audit.ts'
import { findStep } from './find-step.ts'
import { fileCollector } from './take-file.ts'

/** The flags of `edit`. */
export interface EditOptions {
  readonly because?: string
  readonly by?: string
  readonly step?: string
  readonly value?: string
  readonly result?: 'passed' | 'failed'
  readonly frustration?: string
  readonly note?: string
  readonly accept?: boolean
  readonly exclude?: boolean
  readonly practice?: boolean
}

/** `firsthand edit` with flags that say what is to be: one thing at a time, kept at once, and nothing where it does not fit. */
export async function editAsSaid(
  { id, session, seen }: FoundAudit,
  options: EditOptions,
  store: Store,
  world: World,
): Promise<Exit> {
  const { step, happenings, files = [] } = await meant(session, options, world)
  if (happenings.length === 0) {
    world.output.say([paragraph('Nothing was changed: it says so already.')])
    return 'fine'
  }
  const { wall } = world.clock()
  const events = happenings.map((happening) => stamp(happening, step, wall, world.newId))
  const after = events.reduce(apply, session)
  for (const { bytes } of files) await store.keep(bytes)
  await store.append(id, seen, events, toRecord(after))
  world.output.say(told(after, events))
  return 'fine'
}

interface Meant {
  readonly step?: string
  readonly happenings: readonly Happening[]
  /** To be kept before anything tells of them. */
  readonly files?: readonly TakenFile[]
}

async function meant(session: Session, options: EditOptions, world: World): Promise<Meant> {
  const { step, accept, exclude, practice, value, result, frustration, note } = options
  const isAnswer = [value, result, frustration, note].some((each) => each !== undefined)
  if ([step, accept, exclude, practice].filter((each) => each !== undefined).length > 1) {
    throw new Failure('usage', 'One thing at a time, please.', {
      hint: 'Either --step with an answer, or one of --accept, --exclude, --practice and --no-practice.',
    })
  }
  if (isAnswer && step === undefined)
    throw new Failure('usage', 'Which step is to be corrected?', {
      hint: 'Say it with --step; firsthand show lists them.',
    })
  if (step !== undefined && !isAnswer)
    throw new Failure('usage', `What is to be corrected at ${step}?`, {
      hint: 'Say it with --value, --result, --frustration or --note.',
    })
  return step === undefined ? { happenings: verdictOf(session, options) } : corrected(session, step, options, world)
}

async function corrected(session: Session, step: string, options: EditOptions, world: World): Promise<Meant> {
  const { value, result, frustration, note, by } = options
  findStep(step, session.checklist)
  const interview = reopen(session, { walks: {} }, { reason: reasonOf(options), ...(by && { by }) })
  const given = { value, result, note, frustration: frustration === undefined ? undefined : Number(frustration) }
  const files = fileCollector(world.workingFolder, world)
  const happenings = await correctStep(interview, step, given, world.clock(), { takeFile: files.take })
  if ('refused' in happenings) throw new Failure('usage', happenings.refused, { hint: 'Nothing was changed.' })
  return { step, happenings, files: files.taken() }
}

/** Why: what is changed afterwards has a reason. */
function reasonOf({ because = '' }: EditOptions): string {
  const reason = because.trim()
  if (reason) return reason
  throw new Failure('usage', 'Why? The reason is kept with it.', { hint: 'Say it with --because <why>.' })
}

function verdictOf(session: Session, options: EditOptions): readonly Happening[] {
  const { accept, practice, because = '', by } = options
  const who = by ? { by } : {}
  if (practice !== undefined) {
    if (session.practice === practice) return []
    return [{ is: 'practised', practice, reason: reasonOf(options), ...who }]
  }
  const verdict = accept ? 'accepted' : 'excluded'
  const reason = accept ? because.trim() : reasonOf(options)
  const { review } = session
  if (review?.verdict === verdict && review.reason === reason) return []
  return [{ is: 'reviewed', verdict, reason, ...who }]
}

/** What it comes to, in words. */
function told(session: Session, events: readonly Event[]): Page {
  const { at, is } = events[0] ?? {}
  const changes = revisionsOf(session).filter((revision) => revision.at === at)
  if (is === 'corrected') {
    const steps = session.checklist.steps.map(({ id, title }) => ({
      title,
      blocks: revisionBlocks(
        changes.filter(({ step }) => step === id),
        2,
      ),
    }))
    const changed = steps.filter(({ blocks }) => blocks.length > 0)
    return [
      paragraph('Corrected. What it was before is kept.'),
      ...changed.flatMap(({ title, blocks }) => [paragraph(span(title, 'strong')), ...blocks]),
    ]
  }
  return [paragraph(span(verdictInWords(session, is === 'practised')))]
}

function verdictInWords({ review, practice }: Session, isOfPractice: boolean): string {
  const isExcluded = review?.verdict === 'excluded'
  const out = 'left out of every report; kept, with all its answers.'
  if (isOfPractice) {
    if (practice) return `A practice audit now: ${out}`
    return isExcluded
      ? `No practice audit any more. It is still excluded: ${out}`
      : 'No practice audit any more: it counts.'
  }
  if (isExcluded) return `Excluded: ${out}`
  return practice ? `Accepted. It is still a practice audit: ${out}` : 'Accepted: it counts in every report.'
}
