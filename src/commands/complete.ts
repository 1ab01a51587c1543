import { stateWords } from '../session/words.ts'
import type { World } from '../world.ts'
import { checklistsAtHand, fromWords } from './at-hand.ts'
import { shells } from './completion.ts'
import { readSmallFile } from './read-small-file.ts'
import type { Candidate, Grammar, Wanted } from './wanted.ts'

/**
 * What may stand at the end of a line, a row for each: the word, and what it is; or the one row `:files`. Checklists and audits are
 * looked up only where they are wanted. Their names come from files, so none is offered that means something to a shell.
 */
export async function complete(place: Wanted, program: Grammar, world: World): Promise<readonly (readonly string[])[]> {
  const found = [...place.candidates, ...(await lookedUp(place, program, world))]
  const fitting = new Map(found.filter(({ text }) => text.startsWith(place.typed)).map((each) => [each.text, each]))
  if (fitting.size === 0 && isFile(place)) return [[':files']]
  return [...fitting.values()].map(({ text, about }) => [place.before + text, about])
}

const fileNames = ['file', 'dir', 'folder', 'checklist', 'path']

/** Where a path may stand; a checklist is named by one as well as by its id. */
function isFile({ value }: Wanted): boolean {
  return value !== undefined && fileNames.includes(value.name)
}

async function lookedUp(place: Wanted, program: Grammar, world: World): Promise<readonly Candidate[]> {
  switch (place.value?.name) {
    case 'topic':
      return program.commands.map(({ name, about }) => ({ text: name, about }))
    case 'shell':
      return shells.map((text) => ({ text, about: '' }))
    case 'audit':
      return audits(world)
    case 'checklist':
      // Ids of audits begin with a digit, and `run` goes on with them; those of checklists don't.
      return /^\d/.test(place.typed) ? audits(world) : checklists(world)
    default:
      return []
  }
}

async function checklists(world: World): Promise<readonly Candidate[]> {
  const atHand = (await checklistsAtHand(world)).filter(({ id }) => /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(id))
  return Promise.all(
    atHand.map(async (each) => {
      const title = await titleIn(each.path)
      const words = each.from === 'yours' ? fromWords(each) : ''
      return { text: each.id, about: [title, words].filter(Boolean).join(', ') }
    }),
  )
}

/** Of a text in double quotes, of one in single ones, or of one in none. */
const titleLine = /^title:[ \t]+(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)'|([^"'\s].*?))[ \t]*(?:[ \t]#.*)?\r?$/m

/** The title of a checklist as it stands on its line: to read all of the YAML would take longer than a press of Tab may. */
async function titleIn(path: string): Promise<string> {
  try {
    const text = new TextDecoder().decode((await readSmallFile(path, path)).subarray(0, 16_384))
    const [, double, single, plain = ''] = titleLine.exec(text) ?? []
    return double?.replaceAll(/\\(.)/g, '$1') ?? single?.replaceAll("''", "'") ?? plain
  } catch {
    return ''
  }
}

async function audits(world: World): Promise<readonly Candidate[]> {
  const { idLength } = await import('./find-audit.ts')
  const { showMoment } = await import('../report/moment.ts')
  const store = await world.openStore('read')
  try {
    const listed = (await store.audits()).filter(({ id }) => /^[0-9a-f-]+$/.test(id))
    const length = idLength(listed)
    const about = ({ title, state, startedAt }: (typeof listed)[number]) =>
      `${title}, ${stateWords[state]}, begun ${showMoment(startedAt)}`
    const [newest] = listed
    return [
      ...(newest ? [{ text: 'last', about: about(newest) }] : []),
      ...listed.map((audit) => ({ text: audit.id.slice(0, length), about: about(audit) })),
    ]
  } finally {
    await store.close()
  }
}
