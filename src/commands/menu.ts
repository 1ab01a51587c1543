import type { Exit } from '../failure.ts'
import { labelled, type Page, paragraph, span } from '../page.ts'
import type { Option, Prompt } from '../prompt.ts'
import { auditPage } from '../report/audit-page.ts'
import { reportAudit } from '../report/audit-report.ts'
import { showMoment } from '../report/moment.ts'
import { waits } from '../report/waits.ts'
import type { ListedAudit } from '../store/store.ts'
import type { World } from '../world.ts'
import { checklistsAtHand, fromWords } from './at-hand.ts'
import { loadAudit } from './find-audit.ts'
import { type FoundChecklist, readChecklist } from './find-checklist.ts'
import { carryOn, type NewAudit, type SittingMeans, start } from './sitting.ts'

/** What is chosen by whoever only had a look. */
const leave = 'leave'
const back = 'back'
const another = 'another'

const toDo = 'What would you like to do?'

/** Asks one question outside an audit: the id that was picked, `leave`, `back`, or undefined when the input was stopped. */
async function choose(
  title: string,
  page: Page,
  question: string,
  options: readonly Omit<Option, 'key'>[],
  means: SittingMeans,
  suggested?: { readonly id: string },
): Promise<string | undefined> {
  const prompt: Prompt = {
    place: { step: '', part: 'menu' },
    page: [paragraph(span(title, 'title')), ...page],
    question,
    control: {
      is: 'pick',
      many: false,
      options: [
        ...options.map((option, index) => ({ ...option, key: String(index + 1) })),
        { id: leave, key: '0', label: 'leave it for now' },
      ],
    },
    ...(suggested && { initial: { is: 'pick', ids: [suggested.id] } }),
    verbs: ['back'],
  }
  const reply = await means.prompter.ask(prompt, () => {})
  if ('verb' in reply) return back
  if (!('input' in reply) || reply.input?.is !== 'pick') return undefined
  return reply.input.ids[0]
}

/** What was being typed when the last sitting ended, and whether the checklist has changed since. */
async function foundOf(audit: ListedAudit, found: FoundChecklist, means: SittingMeans): Promise<Page> {
  const { draft, text: begunWith } = await loadAudit(audit.id, means.store)
  const changed =
    begunWith === found.text
      ? []
      : [paragraph('The checklist has changed since. This audit goes on with the one it began with.')]
  const text = draft && (draft.input.is === 'line' || draft.input.is === 'pick') ? draft.input.text : undefined
  return [...(text ? [labelled('You had typed', text)] : []), ...changed]
}

/** `3 of 8 steps, left on Tue 3 Nov 2026, 16:42`. */
function whereLeft(audit: ListedAudit): string {
  const state = audit.state === 'waiting' ? 'waiting' : `${audit.answered} of ${audit.steps} steps done`
  return `${state}, left on ${showMoment(audit.changedAt)}${audit.auditor ? `, by ${audit.auditor}` : ''}`
}

/**
 * Says what unfinished audits of this checklist were found, and asks: carry on, start anew, or look first. Never resumes silently.
 * Returns the audit's id, `new`, `leave`, or `stop`.
 */
export async function chooseAudit(
  open: readonly ListedAudit[],
  found: FoundChecklist,
  means: SittingMeans,
): Promise<string> {
  const newest = open[0]
  if (!newest) return 'new'
  const page: Page = [
    paragraph(
      open.length === 1
        ? 'You have an unfinished audit of this:'
        : `You have ${open.length} unfinished audits of this:`,
    ),
    ...open.map((audit) => ({ ...paragraph(`- ${whereLeft(audit)}`), indent: 2 })),
    ...(await foundOf(newest, found, means)),
  ]
  const options = [
    ...open.map((audit, index) => ({
      id: audit.id,
      label: open.length === 1 ? 'carry on where you were' : `carry on with number ${index + 1}`,
    })),
    {
      id: 'new',
      label: open.length === 1 ? 'start a new one; the old one is kept' : 'start a new one; the old ones are kept',
    },
    { id: 'look', label: open.length === 1 ? 'look at it first' : 'look at the newest first' },
  ]
  const chosen = await choose(found.checklist.title, page, toDo, options, means, newest)
  if (chosen !== 'look') return chosen === back ? leave : (chosen ?? 'stop')
  const { session } = await loadAudit(newest.id, means.store)
  const report = reportAudit(newest.id, session)
  const after = await choose(
    found.checklist.title,
    auditPage(report).slice(1),
    'Carry on with it?',
    options.filter(({ id }) => id !== 'look'),
    means,
    newest,
  )
  return after === back ? leave : (after ?? 'stop')
}

/** Bare `firsthand`: what is awaited and what is open, or else what can be started. */
export async function chooseWork(
  audits: readonly ListedAudit[],
  audit: NewAudit,
  means: SittingMeans,
  world: World,
): Promise<Exit> {
  const open = audits.filter(({ state }) => state === 'open' || state === 'waiting')
  const awaited = (
    await Promise.all(open.filter(({ state }) => state === 'waiting').map((each) => awaitedOf(each, means)))
  ).flat()
  const begun = [
    ...awaited.map(({ audit, step, label }) => ({ id: `${audit} ${step}`, label })),
    ...open
      .filter(({ state }) => state === 'open')
      .map((each) => ({ id: each.id, label: `carry on: ${each.title}, ${whereLeft(each)}` })),
  ]
  const atHand = await titlesAtHand(world)
  if (begun.length + atHand.length === 0) {
    means.output.say([paragraph('There is no checklist at hand.')])
    return 'fine'
  }
  const page = [paragraph('When was the last time you experienced your customer experience?')]
  for (;;) {
    const next = awaited.length > 0 ? 'Is there news, or what is next?' : toDo
    const options = [...begun, ...(atHand.length > 0 ? [{ id: another, label: 'start another one' }] : [])]
    const chosen = begun.length > 0 ? await choose('firsthand', page, next, options, means, options[0]) : another
    if (chosen === undefined) return 'interrupted'
    if (chosen === leave || chosen === back) return 'fine'
    const wait = awaited.find(({ audit, step }) => chosen === `${audit} ${step}`)
    if (wait) return carryOn(wait.audit, means, wait.step)
    if (chosen !== another) return carryOn(chosen, means)
    // Nothing is suggested: whoever presses Enter has not chosen the first of a list by the alphabet.
    const path = await choose('firsthand', page, toDo, atHand, means)
    if (path === undefined) return 'interrupted'
    if (path === leave || (path === back && begun.length === 0)) return 'fine'
    if (path !== back) return start(await readChecklist(path, world), audit, audits, means)
  }
}

/** `The money, awaited since Tue 3 Nov 2026. Has it arrived? (Return one of our own products)`, for each wait of an audit. */
async function awaitedOf({ id, title }: ListedAudit, means: SittingMeans) {
  const { session } = await loadAudit(id, means.store)
  return waits(session).map(({ step, what, question }) => ({
    audit: id,
    step,
    label: `${what}${question ? `. ${question}` : ''} (${title})`,
  }))
}

async function titlesAtHand(world: World): Promise<readonly { id: string; label: string }[]> {
  const atHand = await checklistsAtHand(world)
  const read = await Promise.all(
    atHand.map(async (each) => {
      const { path, id, from } = each
      try {
        const { checklist } = await readChecklist(path, world)
        const minutes = checklist.minutes ? `, ${checklist.minutes} min` : ''
        return [
          { id: path, label: `${checklist.title} (${id}${from === 'yours' ? `, ${fromWords(each)}` : ''}${minutes})` },
        ]
      } catch {
        return []
      }
    }),
  )
  return read.flat()
}
