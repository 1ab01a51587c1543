import type { ComponentChildren } from 'preact'
import type { Report } from '../../report.ts'
import type { Made } from '../made.ts'

/** One of the pages behind page one. */
export interface Section {
  readonly id: string
  readonly title: string
  /** What stands there, in a sentence with its numbers; nothing where there is nothing to show. */
  readonly lead: (report: Report) => string | undefined
  /** `no drills`: what a report without it has not. */
  readonly lacking: string
  readonly body: (made: Made) => ComponentChildren
}
