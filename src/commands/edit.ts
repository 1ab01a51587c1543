import { type Exit, Failure } from '../failure.ts'
import { conduct } from '../interview/conduct.ts'
import { reopen } from '../interview/interview.ts'
import type { Known } from '../interview/part.ts'
import type { Correction } from '../interview/state.ts'
import { labelled, type Page, paragraph, span } from '../page.ts'
import type { Prompt, Prompter } from '../prompt.ts'
import { standing } from '../session/session.ts'
import type { ListedAudit, Store } from '../store/store.ts'
import type { World } from '../world.ts'
import { type EditOptions, editAsSaid } from './edit-as-said.ts'
import { type FoundAudit, findAudit } from './find-audit.ts'
import { lateStore } from './late-store.ts'
import { knownFrom } from './sitting.ts'
import { fileTaker } from './take-file.ts'

/** `firsthand edit <audit>`: corrects an audit that is over, or says whether it counts. What it was before is kept. */
export async function edit(reference: string, options: EditOptions, world: World): Promise<Exit> {
  const store = lateStore(world.openStore)
  try {
    const found = await findAudit(reference, store)
    refuseUnfinished(found)
    const { because, by, ...said } = options
    const isSaid = Object.keys(said).length > 0
    return await (isSaid ? editAsSaid : editInTerminal)(found, options, store, world)
  } finally {
    await store.close()
  }
}

function refuseUnfinished({ id, session }: FoundAudit): void {
  if (!session.end) {
    throw new Failure('usage', 'This audit is not finished: its answers can be changed where it goes on.', {
      hint: `Go on with: firsthand run ${id.slice(0, 13)}`,
    })
  }
  if (session.end.is === 'abandoned') {
    throw new Failure('usage', 'This audit was dropped. It counts nowhere, so there is nothing to correct.', {
      hint: 'Walk it again with: firsthand run',
    })
  }
}

async function editInTerminal(found: FoundAudit, options: EditOptions, store: Store, world: World): Promise<Exit> {
  const prompter = await world.prompter()
  if (!prompter) {
    throw new Failure('usage', 'There is no terminal that can show the questions.', {
      hint: 'Say it with flags: firsthand edit <audit> --step <step> --value <answer> --because <why>. Or line by line, with --plain.',
    })
  }
  const { id, session, seen } = found
  try {
    const known = knownBefore(found, await store.audits())
    const auditor = session.introduction.auditor || known.auditor
    const correction = await askWhy(session.checklist.title, options, auditor, prompter)
    if (!correction) return told([paragraph('Nothing was changed.')], 'interrupted', world)
    const means = {
      prompter,
      store: { ...store, draft: async () => {} },
      clock: world.clock,
      newId: world.newId,
      takeFile: fileTaker(store, world),
    }
    const sitting = await conduct(id, seen, reopen(session, known, correction), means)
    prompter.close()
    const corrections = standing(sitting.session.events.slice(seen)).filter((event) => event.is === 'corrected').length
    const stopped = sitting.ended === 'interrupt' || sitting.ended === 'end'
    return told(outcome(id, corrections), stopped ? 'interrupted' : 'fine', world)
  } finally {
    prompter.close()
  }
}

function told(page: Page, exit: Exit, { output }: World): Exit {
  output.say(page)
  return exit
}

function outcome(id: string, corrections: number): Page {
  if (corrections === 0) return [paragraph('Nothing was changed.')]
  return [
    paragraph(
      `Saved: ${corrections === 1 ? '1 correction' : `${corrections} corrections`}. What it was before is kept.`,
    ),
    labelled('See them', `firsthand show ${id.slice(0, 13)} --revisions`, 'key'),
  ]
}

/** What was known when this audit was walked. */
function knownBefore({ id, session }: FoundAudit, audits: readonly ListedAudit[]): Known {
  const began = session.events[0]
  const start = Date.parse(began?.at ?? '')
  const earlier = audits.filter((audit) => audit.id !== id && Date.parse(audit.startedAt) < start)
  return knownFrom(began?.is === 'began' ? began.checklist : '', earlier)
}

/** Why, and by whom; undefined when nobody wants to say. What the flags said is not asked. */
async function askWhy(
  title: string,
  { because, by }: EditOptions,
  auditor: string | undefined,
  prompter: Prompter,
): Promise<Correction | undefined> {
  let reason = because?.trim()
  let typed = ''
  for (;;) {
    const isBy = Boolean(reason)
    if (isBy && by !== undefined) return correction(reason ?? '', by)
    const reply = await prompter.ask(isBy ? byWhom(title, auditor, !because) : why(title, typed), () => {})
    if ('stop' in reply) return undefined
    if ('verb' in reply) reason = undefined
    else if (reply.input.is === 'line' && isBy) return correction(reason ?? '', reply.input.text)
    else if (reply.input.is === 'line') reason = typed = reply.input.text.trim()
  }
}

function correction(reason: string, by: string): Correction {
  return { reason, ...(by.trim() && { by: by.trim() }) }
}

function why(title: string, typed: string): Prompt {
  return {
    place: { step: '', part: 'why' },
    page: [
      paragraph(span(title, 'title')),
      paragraph(
        'You correct an audit that is over. Your reason is kept with every correction, and so is what it was before.',
      ),
    ],
    question: 'Why is it corrected?',
    control: { is: 'line', many: false, optional: false, format: 'such as: typed the wrong month' },
    initial: { is: 'line', text: typed },
    verbs: [],
  }
}

function byWhom(title: string, auditor = '', isAsked: boolean): Prompt {
  return {
    place: { step: '', part: 'by' },
    page: [paragraph(span(title, 'title'))],
    question: 'Who corrects it?',
    control: { is: 'line', many: false, optional: true, format: 'any name, or nothing' },
    initial: { is: 'line', text: auditor },
    verbs: isAsked ? ['back'] : [],
  }
}
