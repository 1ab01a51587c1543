import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseChecklist } from '../../src/checklist/parse.ts'
import { digestOf } from '../../src/commands/digest.ts'
import type { FoundChecklist } from '../../src/commands/find-checklist.ts'
import { openSqliteStore } from '../../src/store/sqlite-store.ts'
import type { Store } from '../../src/store/store.ts'
import { plan } from './plan.ts'
import { seeded } from './random.ts'
import { stories } from './stories/stories.ts'
import type { Story } from './story.ts'
import { type Appointment, walk } from './walk.ts'

/**
 * Three waves of audits at a shop that does not exist, Larkspur & Sons, as the program itself would have stored them: each is
 * walked by the real interview, day after day. The same every time, to the byte.
 *
 * @param root the folder that `checklists` and `test` are in.
 */
export async function makeDemo(store: Store, root = join(import.meta.dirname, '../..')): Promise<void> {
  const around = { store, root, random: seeded('Larkspur & Sons'), decks: new Map() }
  const known = new Map<string, FoundChecklist>()
  let agenda: readonly Appointment[] = plan.map((planned) => {
    const story = stories.find(({ checklist }) => checklist === planned.checklist)
    if (!story) throw new Error(`no story of ${planned.checklist}`)
    const version = story.before && planned.wave === 1 ? 'old' : 'new'
    const found = known.get(`${planned.checklist} ${version}`) ?? checklistOf(story, version, root)
    known.set(`${planned.checklist} ${version}`, found)
    return walk(planned, story, found, around)
  })
  while (agenda[0]) {
    const [next, ...rest] = agenda
    agenda = [...rest, ...(await next.keep())].toSorted(byTime)
  }
}

function byTime(one: Appointment, other: Appointment): number {
  if (one.at === other.at) return 0
  return one.at < other.at ? -1 : 1
}

/** The demo as a file, which must not be there yet. */
export async function makeDemoFile(file: string, root?: string): Promise<void> {
  const store = await openSqliteStore(file, { access: 'write' })
  try {
    await makeDemo(store, root)
  } finally {
    await store.close()
  }
}

/** The checklist as it is, or as it was in the first wave, where a few steps of it were worded otherwise. */
function checklistOf({ checklist: id, before = [] }: Story, version: 'old' | 'new', root: string): FoundChecklist {
  const file = `${id}.yaml`
  let text = readFileSync(join(root, 'checklists', file), 'utf8')
  if (before.length > 0 && version === 'new') text = text.replace('\nversion: 1\n', '\nversion: 2\n')
  for (const [now, then] of version === 'old' ? before : []) {
    if (!text.includes(now)) throw new Error(`${file} does not say: ${now}`)
    text = text.replace(now, then)
  }
  const read = parseChecklist(new TextEncoder().encode(text), file)
  if (!('checklist' in read)) throw new Error(`${file} can’t be read: ${JSON.stringify(read.problems)}`)
  return { checklist: read.checklist, text, title: read.checklist.title, digest: digestOf(text), file }
}
