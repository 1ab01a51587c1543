/** How a stretch of text is meant; the terminal turns it into colour, plain output into nothing. */
export type Look = 'title' | 'strong' | 'quiet' | 'good' | 'bad' | 'key'

/** A stretch of text, not yet encoded for any destination: whatever a user wrote may stand in it. */
export interface Span {
  readonly text: string
  readonly look?: Look
}

/** Text that is wrapped at words to the width there is; continuation lines hang under the text, not the label. */
export interface Paragraph {
  readonly is: 'paragraph'
  /** Labels that follow one another share a column; an empty one goes on under the last. */
  readonly label?: string
  readonly spans: readonly Span[]
  /** Columns of space before it. */
  readonly indent?: number
  /** It stays on one line, however long, since a program or a click takes it as one. */
  readonly isWhole?: boolean
}

/** Columns for the eye; narrow terminals and plain output get one paragraph a row instead. */
export interface Table {
  readonly is: 'table'
  readonly head: readonly string[]
  readonly rows: readonly (readonly Span[])[]
}

/** A picture made of characters, never wrapped, and the sentence that says the same in words. */
export interface Drawing {
  readonly is: 'drawing'
  readonly lines: readonly (readonly Span[])[]
  /** The same for a window in which those do not fit. */
  readonly narrow?: readonly (readonly Span[])[]
  readonly says: string
}

/**
 * Lines of a file with what is meant marked in them, cut to the width there is; and what says the same in words. Where numbers jump, lines
 * were left out.
 */
export interface Excerpt {
  readonly is: 'excerpt'
  /** Where it is from, above the lines: never cut. */
  readonly from: string
  readonly lines: readonly ExcerptLine[]
  readonly says: string
}

export interface ExcerptLine {
  readonly number: number
  readonly text: string
  /** What is marked, in UTF-16 units from 0; an empty stretch marks a place. */
  readonly mark?: { readonly start: number; readonly end: number; readonly look: Look }
  /** It is not there, and could be. */
  readonly isNew?: boolean
}

/** An address to be opened: always written out, and where a phone could follow it, drawn for its camera. */
export interface Link {
  readonly is: 'link'
  /** As of a paragraph, with whose labels it shares a column. */
  readonly label: string
  readonly url: string
  /** Columns of space before it. */
  readonly indent?: number
}

export interface Gap {
  readonly is: 'gap'
}

/** The keys or the words that lead through a skin: where one is asked, it says its own there; in print there are none. */
export interface Keys {
  readonly is: 'keys'
}

export type Block = Paragraph | Table | Drawing | Excerpt | Link | Gap | Keys

/** What a person is shown: a model without colour, width or escape codes, so that the core can make it and each skin can draw it. */
export type Page = readonly Block[]

export const gap: Gap = { is: 'gap' }

/** A span with a look. */
export function span(text: string, look?: Look): Span {
  return look ? { text, look } : { text }
}

/** A paragraph of strings and spans. */
export function paragraph(...spans: readonly (Span | string)[]): Paragraph {
  return { is: 'paragraph', spans: spans.map((each) => (typeof each === 'string' ? { text: each } : each)) }
}

/** A paragraph with a label before it, such as `Notice`. */
export function labelled(label: string, text: string, look?: Look): Paragraph {
  return { is: 'paragraph', label, spans: [span(text, look)] }
}

/** A page with the keys or the words of a skin where they belong. */
export function withKeys(page: Page, keys: Page): Page {
  return page.flatMap((block) => (block.is === 'keys' ? keys : [block]))
}
