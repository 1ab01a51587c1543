import type { Page } from '../../page.ts'
import type { Comparison } from '../comparison/comparison.ts'
import type { Report } from '../report.ts'

/** The bytes of a picture that was kept as evidence, and what kind of picture it is, such as `image/png`. */
export interface Picture {
  readonly type: string
  readonly bytes: Uint8Array
}

/** What a format may need beside the report. */
export interface Means {
  /** Everything behind page one as well. */
  readonly whole: boolean
  /** SHA-256 of a text, in base64. */
  hash(text: string): string
  /** The pictures that findings name, by their SHA-256 in hex; those that are too large are missing. */
  readonly pictures: ReadonlyMap<string, Picture>
}

/** What a format makes of it: a page for people, a value for programs, or a text that is encoded for its destination already. */
export type Shown = { readonly page: Page } | { readonly json: unknown } | { readonly text: string }

/** A form in which many audits are told: one file, and one line in `list.ts`. */
export interface Format {
  readonly name: 'text' | 'html' | 'json' | 'csv' | 'md'
  /** A few words for help. */
  readonly summary: string
  /** The endings of files that ask for it. */
  readonly endings: readonly string[]
  report(report: Report, means: Means): Shown | Promise<Shown>
  comparison(comparison: Comparison, means: Means): Shown | Promise<Shown>
}
