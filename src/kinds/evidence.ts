import * as z from 'zod/mini'
import { quoted } from '../checklist/quoted.ts'
import { showSize } from '../file-size.ts'
import type { KeptFile } from '../prompt.ts'
import type { Kind } from './kind.ts'

/** The file as the store keeps it; `type`, because JSON is written in types, not in interfaces. */
type Value = { [key in keyof KeptFile]: KeptFile[key] }

const value: z.ZodMiniType<Value> = z.strictObject({
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  name: z.string().check(z.minLength(1), z.maxLength(255)),
  size: z.int().check(z.gte(1)),
  type: z.string().check(z.maxLength(255)),
})

export const evidence: Kind<Record<string, never>, Value> = {
  name: 'evidence',
  summary:
    'A file: a photo, a screenshot, a mail. It is kept with the audit, a picture without its location. Recorded, never judged.',
  spec: () => z.strictObject({}),
  live: false,
  value: () => value,
  input(written) {
    if (typeof written === 'string' && written.trim()) return { is: 'file', path: written }
    const kept = value.safeParse(written)
    if (kept.success) return { is: 'file', path: kept.data.name, kept: kept.data }
    return { refused: `The path of a file, please, such as photos/box.jpg; ${quoted(written)} is none.` }
  },
  samples: () => [{ sha256: '0'.repeat(64), name: 'box.jpg', size: 1, type: 'image/jpeg' }],
  space: () => ({ ids: [] }),
  question: () => 'Which file? Drop it on this window, or type its path.',
  control: () => ({ is: 'file' }),
  read: (input) => (input.is === 'file' && input.kept ? { ...input.kept } : { refused: 'A file, please.' }),
  judge: () => undefined,
  missed: () => [],
  show: ({ name, size }) => `${name}, ${showSize(size)}`,
  measure: () => undefined,
  facts: () => ({ is: undefined }),
}
