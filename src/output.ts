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
  /** Waits until all is written; throws a Failure when something could not be. */
  close(): Promise<void>
}
