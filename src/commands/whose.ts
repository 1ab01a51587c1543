import { join } from 'node:path'
import type { World } from '../world.ts'
import { yamlFiles } from './at-hand.ts'
import { digestOf } from './digest.ts'
import { readSmallFile } from './read-small-file.ts'

/** Whose checklist an audit walked, of those of an id that a built-in one has; `another` was changed since, or is elsewhere. */
export type Whose = 'built in' | 'yours' | 'another'

/** How it is said behind the id of a checklist; what is built in needs no word. */
export const whoseWords: Readonly<Record<Whose, string>> = {
  'built in': '',
  yours: ' (yours)',
  another: ' (not the built-in one)',
}

/** What tells whose checklist an audit walked, by the digest of its text; undefined where no built-in one has the id. */
export async function whose(
  world: World,
): Promise<(audit: { readonly checklist: string; readonly digest: string }) => Whose | undefined> {
  const files = await Promise.all(
    world.folders.map(async ({ name: from, path }) =>
      Promise.all((await yamlFiles(path)).map(async (name) => ({ ...(await read(join(path, name))), from, name }))),
    ),
  )
  const known = files.flat().map(({ digest, from, name }) => ({ digest, from, id: name.replace(/\.ya?ml$/, '') }))
  return ({ checklist, digest }) => {
    const named = known.filter(({ id }) => id === checklist)
    if (!named.some(({ from }) => from === 'built in')) return undefined
    const same = named.filter((each) => each.digest === digest).map(({ from }) => from)
    return same.find((from) => from === 'built in') ?? same[0] ?? 'another'
  }
}

async function read(path: string): Promise<{ digest?: string }> {
  try {
    // As the text was read for the audit: without a byte order mark.
    return { digest: digestOf(new TextDecoder().decode(await readSmallFile(path, path))) }
  } catch {
    return {}
  }
}
