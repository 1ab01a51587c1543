import type { Path } from '../checklist/place.ts'
import { textsOf } from './language/texts.ts'
import { onceEach } from './once-each.ts'

/** An address on the web: where in a text it stands, in UTF-16 units. */
export interface Link {
  readonly url: string
  readonly path: Path
  readonly at: number
  /** It is opened for the auditor, and not only written somewhere. */
  readonly opens: boolean
}

const written = /https?:\/\/[^\s<>"'`\\“”]{1,2000}/giu

/** Every address in a checklist: those of `open`, and those in its texts. */
export const linksOf = onceEach((checklist): readonly Link[] => {
  const opened = checklist.steps.flatMap(({ open }, index) =>
    open === undefined ? [] : [{ url: open, path: ['steps', index, 'open'], at: 0, opens: true }],
  )
  const inTexts = textsOf(checklist)
    .filter(({ text }) => text.includes('://'))
    .flatMap(({ path, text }) =>
      [...text.matchAll(written)].map(({ 0: url, index }) => ({ url, path, at: index, opens: false })),
    )
  return [...opened, ...inTexts]
})

/** The host of an address, in small letters, without login and port. */
export function hostOf(url: string): string {
  const [, host = ''] = /^https?:\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]*)/i.exec(url) ?? []
  return host.toLowerCase()
}
