import type { Problem } from '../../checklist/problem.ts'
import type { Page } from '../../page.ts'

/** What lint found in one file. */
export interface LintedFile {
  /** As the user named it, or as it was found: with `/`, below the working folder where it is there. */
  readonly file: string
  /** Undefined where it is no text. */
  readonly text?: string
  readonly problems: readonly Problem[]
}

/** What a run of lint came to: the files by name. */
export interface Findings {
  readonly files: readonly LintedFile[]
}

/** What a format knows of the program that found it. */
export interface Program {
  readonly version: string
  /** Loads SHA-256, of a text in hex. */
  digest(): Promise<(text: string) => string>
}

/** What a format makes of it: a page for people, a value for programs, or a text that is encoded for its destination already. */
export type Shown =
  | { readonly page: Page }
  | { readonly json: unknown }
  | {
      readonly text: string
      /** In Markdown, for the page on which a CI job says what it came to, where it has one. */
      readonly summary?: string
    }

/** A form in which lint says what it found: one file, and one line in `formats/list.ts`. */
export interface Format {
  readonly name: string
  /** A few words for help. */
  readonly summary: string
  show(findings: Findings, program: Program): Shown | Promise<Shown>
}
