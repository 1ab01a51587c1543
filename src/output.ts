import type { Page } from './page.ts'

/** The output port: results go to stdout, everything that is said about them to stderr. */
export interface Output {
  /** A result for people. */
  print(page: Page): void
  /** A message, a question's answer, progress. */
  say(page: Page): void
  /** A result for programs. */
  json(value: unknown): void
  /** A page for a file: without colour, and nothing wrapped. */
  asText(page: Page): string
  /** A text that is only right as it is, such as a patch: encoded on a terminal, and nowhere else. */
  exact(text: string): void
  /** A document that has an encoder of its own, such as HTML or CSV. */
  write(text: string): void
  /**
   * The same in pieces, for one that is too large to be held: waits where its reader is slow, and stops asking for more when the
   * reader went away.
   */
  pour(pieces: AsyncIterable<string>): Promise<void>
  /**
   * How far long work has come, such as `12_000` of `50_000` audits, and what is done: “Exporting”. On a terminal a line that is drawn
   * over; with `--plain` a sentence every few seconds; elsewhere nothing. It is gone when all is done, or something else is said.
   */
  progress(done: number, of: number, what: string): void
  /** Waits until all is written; throws a Failure when something could not be. */
  close(): Promise<void>
}
