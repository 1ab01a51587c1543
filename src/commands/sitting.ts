import type { Checklist } from '../checklist/checklist.ts'
import type { Clock } from '../clock.ts'
import { type Exit, Failure } from '../failure.ts'
import { conduct, type Means, stamp } from '../interview/conduct.ts'
import { goTo, open } from '../interview/interview.ts'
import type { Known } from '../interview/part.ts'
import type { Output } from '../output.ts'
import { labelled, paragraph } from '../page.ts'
import type { Prompter } from '../prompt.ts'
import { reportAudit } from '../report/audit-report.ts'
import { summaryPage } from '../report/summary-page.ts'
import type { Event, Happening, Introduction } from '../session/event.ts'
import { type AuditRecord, toRecord } from '../session/record.ts'
import { replay, type Session } from '../session/session.ts'
import type { ListedAudit, Store } from '../store/store.ts'
import { auditJson } from './audit-json.ts'
import { loadAudit } from './find-audit.ts'
import type { FoundChecklist } from './find-checklist.ts'

/** What a sitting in a terminal needs. */
export interface SittingMeans {
  readonly prompter: Prompter
  readonly store: Store
  readonly takeFile: Means['takeFile']
  readonly clock: Clock
  readonly newId: () => string
  readonly output: Output
  /** Flags that the next call needs too. */
  readonly flags: readonly string[]
  readonly json: boolean
}

/** What the flags of `run` said about a new audit. */
export interface NewAudit {
  readonly introduction: Introduction
  readonly practice: boolean
}

/** What happens first: which checklist, by whom, and for which time. */
export function beganWith(
  { checklist, digest }: FoundChecklist,
  { introduction, practice }: NewAudit,
  audits: readonly ListedAudit[],
): Happening {
  const only = checklist.personas.length === 1 ? checklist.personas[0]?.name : undefined
  const persona = introduction.persona ?? only
  return {
    is: 'began',
    checklist: checklist.id,
    version: checklist.version,
    digest,
    practice,
    walk: (new Map(Object.entries(walksOf(checklist.id, audits))).get(introduction.auditor ?? '') ?? 0) + 1,
    ...introduction,
    ...(persona !== undefined && { persona }),
  }
}

/** How often each auditor has walked a checklist, for real. */
function walksOf(checklist: string, audits: readonly ListedAudit[]): Readonly<Record<string, number>> {
  const walks = new Map<string, number>()
  for (const audit of audits) {
    if (audit.checklist === checklist && !audit.practice)
      walks.set(audit.auditor ?? '', (walks.get(audit.auditor ?? '') ?? 0) + 1)
  }
  return Object.fromEntries(walks)
}

function refuseStranger(persona: string | undefined, { id, personas }: Checklist): void {
  if (persona === undefined || personas.some(({ name }) => name === persona)) return
  const names = personas.map(({ name }) => `“${name}”`).join(', ')
  throw new Failure('usage', `${id} has no persona “${persona}”.`, {
    hint: names ? `There are ${names}.` : 'It has none at all.',
  })
}

/** What earlier audits say of who may be walking now. */
export function knownFrom(checklist: string, audits: readonly ListedAudit[]): Known {
  const { auditor, perspective, meetsCustomers } = audits.find((audit) => audit.perspective !== undefined) ?? {}
  return { auditor, perspective, meetsCustomers, walks: walksOf(checklist, audits) }
}

/** Begins a new audit and walks through it. */
export async function start(
  found: FoundChecklist,
  audit: NewAudit,
  audits: readonly ListedAudit[],
  means: SittingMeans,
): Promise<Exit> {
  refuseStranger(audit.introduction.persona, found.checklist)
  const id = means.newId()
  const now = means.clock()
  const events = [stamp(beganWith(found, audit, audits), undefined, now.wall, means.newId)]
  const session = replay(found.checklist, events)
  const store = beginningLate(
    means.store,
    (more, record) => means.store.begin(id, found, [...events, ...more], record),
    toRecord(session),
  )
  return sit(id, events.length, open(session, now, knownFrom(found.checklist.id, audits)), means, store)
}

/**
 * Goes on with an audit where it was left: same step, same half-typed text, same checklist as when it began.
 *
 * @param step where to go on instead, such as a wait that is over.
 */
export async function carryOn(id: string, means: SittingMeans, step?: string): Promise<Exit> {
  const { session, seen, draft } = await loadAudit(id, means.store)
  const now = means.clock()
  const others = (await means.store.audits()).filter((audit) => audit.id !== id)
  const interview = open(session, now, knownFrom(session.checklist.id, others), draft)
  const store = { ...means.store, isBegun: () => true }
  return sit(id, seen, step === undefined ? interview : goTo(interview, step, now), means, store)
}

/** What `conduct` writes to, and whether it has. */
type Kept = Pick<Store, 'append' | 'draft'> & { isBegun(): boolean }

/** Begins an audit with the first thing there is to keep of it: who only looks at the welcome leaves nothing behind. */
function beginningLate(
  store: Store,
  begin: (events: readonly Event[], record: AuditRecord) => Promise<number>,
  empty: AuditRecord,
): Kept {
  let isBegun = false
  return {
    isBegun: () => isBegun,
    append(audit, seen, events, record) {
      if (isBegun) return store.append(audit, seen, events, record)
      isBegun = true
      return begin(events, record)
    },
    async draft(audit, draft) {
      if (!isBegun) {
        isBegun = true
        await begin([], empty)
      }
      await store.draft(audit, draft)
    },
  }
}

async function sit(
  id: string,
  seen: number,
  interview: Parameters<typeof conduct>[2],
  means: SittingMeans,
  store: Kept,
): Promise<Exit> {
  const { session, ended } = await conduct(id, seen, interview, { ...means, store })
  means.prompter.close()
  const isOver = ended === 'finished' || ended === 'waiting' || ended === 'abandoned'
  if (isOver) await tellSummary(id, session, means)
  else if (!store.isBegun()) means.output.say([paragraph('Nothing was answered yet, so nothing is kept.')])
  else {
    const { done, steps } = reportAudit(id, session)
    means.output.say([
      paragraph(`Saved. ${done} of ${steps} steps are done; the clock stands still.`),
      labelled('Carry on with', ['firsthand run', ...means.flags].join(' '), 'key'),
    ])
  }
  return ended === 'interrupt' || ended === 'end' ? 'interrupted' : 'fine'
}

async function tellSummary(id: string, session: Session, { output, json, flags, store }: SittingMeans): Promise<void> {
  const report = reportAudit(id, session)
  const [last] = await store.audits()
  const page = summaryPage(report, { ...(last?.id === id && { name: 'last' }), flags })
  if (json) {
    output.say(page)
    output.json(auditJson(report))
  } else output.print(page)
}
