import { showSize } from '../file-size.ts'
import { labelled } from '../page.ts'
import type { KeptFile } from '../prompt.ts'
import { type Aside, back } from './part.ts'

/** `e`: a file that belongs to the step, at any moment. The same one is kept once. */
export const evidence: Aside = {
  name: 'evidence',
  ask: ({ stage: { state } }) => ({
    page: state.evidence.map((file, index) =>
      labelled(index === 0 ? 'Kept' : '', `${file.name}, ${showSize(file.size)}`),
    ),
    question: 'Which file? Drop it on this window, or type its path.',
    control: { is: 'file' },
  }),
  take: (input, { stage: { state } }) => {
    if (input.is !== 'file' || !input.kept) return { refused: 'A file, please.' }
    const { kept } = input
    if (isKept(kept, state.evidence))
      return { happenings: [], go: 'return', said: `${kept.name} is kept here already.` }
    return back({ is: 'attached', ...kept })
  },
}

/** Whether these bytes are there, under whatever name. */
export function isKept({ sha256 }: KeptFile, files: readonly KeptFile[]): boolean {
  return files.some((file) => file.sha256 === sha256)
}

/** What was kept, and what was done to it: nothing of a place is left in a picture; of a film nobody can be sure. */
export function keptSaid({ name, size, type }: KeptFile): string {
  const kept = `Kept ${name}, ${showSize(size)}`
  if (type.startsWith('image/')) return `${kept}, without its location.`
  return /^(?:audio|video)\//.test(type) ? `${kept}, as it is. It may still say where it was recorded.` : `${kept}.`
}
