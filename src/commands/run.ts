import { type Exit, Failure } from '../failure.ts'
import { paragraph } from '../page.ts'
import type { Introduction } from '../session/event.ts'
import type { ListedAudit } from '../store/store.ts'
import type { World } from '../world.ts'
import { checklistsAtHand } from './at-hand.ts'
import { matchingAudit } from './find-audit.ts'
import { findChecklist, isPath } from './find-checklist.ts'
import { lateStore } from './late-store.ts'
import { chooseAudit, chooseWork } from './menu.ts'
import { carryOn, type SittingMeans, start } from './sitting.ts'
import { fileTaker } from './take-file.ts'

/** The flags of `run`. */
export interface RunOptions extends Introduction {
  readonly practice?: boolean
  readonly answers?: string
  readonly json?: boolean
}

/** `firsthand run [checklist or audit]`. */
export async function run(reference: string | undefined, options: RunOptions, world: World): Promise<Exit> {
  const { answers: answersFile, json = false, practice = false, ...introduction } = options
  if (answersFile !== undefined) {
    if (reference === undefined)
      throw new Failure('usage', 'Which checklist do these answers belong to?', {
        hint: 'firsthand run returns --answers FILE',
      })
    const { runScripted } = await import('./run-scripted.ts')
    return runScripted(await findChecklist(reference, world), answersFile, { introduction, practice, json }, world)
  }
  const prompter = await world.prompter()
  if (!prompter) {
    // What is wrong with the checklist is worth more than that nobody can be asked about it.
    if (reference !== undefined && isPath(reference)) await findChecklist(reference, world)
    throw new Failure('usage', 'There is no terminal that can show the questions.', {
      hint: 'Answer line by line with --plain, or give the answers in a file: firsthand run <checklist> --answers FILE',
    })
  }
  try {
    const store = lateStore(world.openStore)
    try {
      const { clock, flags, newId, output } = world
      const means = { prompter, store, takeFile: fileTaker(store, world), clock, flags, newId, output, json }
      const audits = await store.audits()
      const named =
        reference !== undefined && !isPath(reference) && !(await isAtHand(reference, world))
          ? matchingAudit(reference, audits)
          : undefined
      if (named) return await goOn(named.id, options, means)
      if (reference === undefined) return await chooseWork(audits, { introduction, practice }, means, world)
      const found = await findChecklist(reference, world)
      const open = unfinished(audits).filter(({ checklist }) => checklist === found.checklist.id)
      const chosen = open.length > 0 ? await chooseAudit(open, found, means) : 'new'
      if (chosen === 'stop') return 'interrupted'
      if (chosen === 'leave') return 'fine'
      return chosen === 'new'
        ? await start(found, { introduction, practice }, audits, means)
        : await goOn(chosen, options, means)
    } finally {
      await store.close()
    }
  } finally {
    prompter.close()
  }
}

/** Goes on with an audit as it began; flags that were meant for a new one are not passed over in silence. */
async function goOn(id: string, { answers, json, ...flags }: RunOptions, means: SittingMeans): Promise<Exit> {
  const given = Object.keys(flags).map((flag) => `--${flag.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`)
  const exit = await carryOn(id, means)
  if (given.length > 0)
    means.output.say([paragraph(`${given.join(', ')}: for a new audit only; this one went on as it began.`)])
  return exit
}

/** Audits that can go on. */
function unfinished(audits: readonly ListedAudit[]): readonly ListedAudit[] {
  return audits.filter(({ state }) => state === 'open' || state === 'waiting')
}

async function isAtHand(reference: string, world: World): Promise<boolean> {
  return (await checklistsAtHand(world)).some(({ id }) => id === reference)
}
