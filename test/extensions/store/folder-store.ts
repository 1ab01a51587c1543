import { randomUUID } from 'node:crypto'
import { link, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Failure } from '../failure.ts'
import type { OpenStore } from './engine.ts'
import { createMemoryStore } from './memory-store.ts'
import type { Store } from './store.ts'

/** The methods that write, each as it is done again from what its file says. */
const writing = {
  begin: (store: Store, given: Parameters<Store['begin']>) => store.begin(...given),
  append: (store: Store, given: Parameters<Store['append']>) => store.append(...given),
  draft: (store: Store, given: Parameters<Store['draft']>) => store.draft(...given),
  keep: (store: Store, [base64]: [string]) => store.keep(Buffer.from(base64, 'base64')),
}
type Writing = typeof writing

/** Audits in a folder (`folder:///srv/audits`), one JSON file for each write, numbered. To read is to do all of them again. */
export const open: OpenStore = async (address, { access }) => {
  const folder = address.replace(/^folder:\/\//i, '')

  async function replayed(): Promise<{ readonly store: Store; readonly next: string }> {
    const store = createMemoryStore()
    const names = (await namesIn(folder)).filter((name) => /^\d{9}\.json$/.test(name)).sort()
    for (const name of names) {
      const { method, given } = JSON.parse(await readFile(join(folder, name), 'utf8'))
      await writing[method as keyof Writing](store, given as never)
    }
    return { store, next: join(folder, `${String(names.length + 1).padStart(9, '0')}.json`) }
  }

  async function write<Method extends keyof Writing>(
    method: Method,
    given: Parameters<Writing[Method]>[1],
  ): Promise<Awaited<ReturnType<Writing[Method]>>> {
    if (access === 'read') throw new Failure('unable', `${folder} was opened only to be read.`)
    const { store, next } = await replayed()
    // What does not fit is refused here, before anything is written.
    const result = await writing[method](store, given as never)
    if (await isMade(next, JSON.stringify({ method, given }))) return result as never
    // Somebody else was faster: look again.
    return write(method, given)
  }

  return {
    begin: (...given) => write('begin', given),
    append: (...given) => write('append', given),
    draft: (...given) => write('draft', given),
    keep: (bytes) => write('keep', [Buffer.from(bytes).toString('base64')]),
    load: async (audit) => (await replayed()).store.load(audit),
    audits: async (filter) => (await replayed()).store.audits(filter),
    heads: async () => (await replayed()).store.heads(),
    contents: async (audits) => (await replayed()).store.contents(audits),
    sources: async () => (await replayed()).store.sources(),
    rows: async (...asked) => (await replayed()).store.rows(...asked),
    recorded: async (checklist) => (await replayed()).store.recorded(checklist),
    picked: async (checklist, step) => (await replayed()).store.picked(checklist, step),
    kept: async (sha256) => (await replayed()).store.kept(sha256),
    async close() {},
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw new Failure('unable', `${folder} can't be read.`, { hint: 'Is it a folder, and yours?', cause })
  }
}

/** Makes a file whole or not at all, and durable; false if there is one of that name. */
async function isMade(path: string, text: string): Promise<boolean> {
  const draft = `${path}.${randomUUID()}`
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    await writeFile(draft, text, { flag: 'wx', mode: 0o600, flush: true })
    await link(draft, path)
    return true
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw new Failure('unable', `${path} can't be written.`, { hint: 'Is there room, and may you write there?', cause })
  } finally {
    await rm(draft, { force: true })
  }
}
