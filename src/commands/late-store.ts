import type { Store } from '../store/store.ts'
import type { World } from '../world.ts'

/**
 * A store that is opened when it is needed: for reading first, which makes no file where there is none, and for writing once
 * something is to be kept. What is asked first is on the screen sooner for it.
 */
export function lateStore(openStore: World['openStore']): Store {
  let reading: Promise<Store> | undefined
  let writing: Promise<Store> | undefined
  const read = () => {
    reading ??= openStore('read')
    return writing ?? reading
  }
  const write = () => {
    writing ??= openStore('write')
    return writing
  }
  return {
    begin: async (...audit) => (await write()).begin(...audit),
    append: async (...events) => (await write()).append(...events),
    draft: async (...draft) => (await write()).draft(...draft),
    load: async (audit) => (await read()).load(audit),
    audits: async (filter) => (await read()).audits(filter),
    heads: async () => (await read()).heads(),
    contents: async (audits) => (await read()).contents(audits),
    sources: async () => (await read()).sources(),
    rows: async (...asked) => (await read()).rows(...asked),
    recorded: async (checklist) => (await read()).recorded(checklist),
    picked: async (checklist, step) => (await read()).picked(checklist, step),
    keep: async (bytes) => (await write()).keep(bytes),
    kept: async (sha256) => (await read()).kept(sha256),
    async close() {
      await Promise.all([reading, writing].map(async (store) => (await store)?.close()))
    },
  }
}
