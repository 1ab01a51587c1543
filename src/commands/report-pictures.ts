import type { Picture } from '../report/formats/format.ts'
import type { Report } from '../report/report.ts'
import type { Store } from '../store/store.ts'

const shownTypes = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif'])
/** One picture, and all of them together, in bytes. */
const largest = 1024 * 1024
const mostBytes = 12 * largest

/** The pictures that findings name, the worst findings' first, as many as a page can carry. */
export async function picturesOf({ problems, findings }: Report, store: Store): Promise<ReadonlyMap<string, Picture>> {
  const named = [...problems.map(({ finding }) => finding), ...findings].flatMap(({ evidence }) => evidence)
  const pictures = new Map<string, Picture>()
  let left = mostBytes
  for (const { sha256, type } of named) {
    if (pictures.has(sha256) || !shownTypes.has(type)) continue
    const bytes = await store.kept(sha256)
    if (!bytes || bytes.length > Math.min(left, largest)) continue
    left -= bytes.length
    pictures.set(sha256, { type, bytes })
  }
  return pictures
}
