import type { ZodMiniType } from 'zod/mini'
import type { Checklist } from '../checklist/checklist.ts'
import type { Locate, LocateWord, Path } from '../checklist/place.ts'
import type { Fix, Range } from '../checklist/problem.ts'
import type { Disable } from './disables.ts'

/** What rules are about, in the order in which they are listed. */
export const groups = ['syntax', 'schema', 'flow', 'method', 'privacy', 'links', 'change', 'comments'] as const
export type Group = (typeof groups)[number]

export type Severity = 'error' | 'warning'

/** What a rule looks at: one checklist, as far as it could be read. */
export interface Subject {
  readonly checklist: Checklist
  readonly text: string
  readonly locate: Locate
  readonly locateWord: LocateWord
  /** What was misread, and then left out or taken for what was most likely meant: nothing should be concluded from it. */
  readonly guessed: readonly Path[]
  /** What the checklist was before, where it is compared. */
  readonly before?: Checklist
  /** The comments for lint, and what each took away. */
  readonly disables: readonly Disable[]
  /** How many answers that count are recorded at a step, by its id, or name one of its options or marks; where the store is at hand. */
  readonly recorded?: (step: string, offer?: string) => number
}

/** What a rule finds: where in the checklist or, for what is no part of it, such as a comment, in the text; and a sentence about it. */
export type Finding = Sentence & (Place | { readonly range: Range; readonly path?: never })

interface Place {
  readonly path: Path
  /** What to point at: the value there, unless told. */
  readonly at?: 'value' | 'key'
  /**
   * What is missing: the keys that it was concluded from not being there. Where something beside them could not be read, it may
   * be what was meant, and nothing is said.
   */
  readonly lacks?: Path
  /** Words in the text there, to point at instead of all of it; as `LocateWord` takes them. */
  readonly word?: string | readonly [start: number, end: number]
}

interface Sentence {
  /** One sentence for a person who is no programmer: what is wrong just here. */
  readonly message: string
  /** What to do, where the rule's own `help` can be said more exactly. */
  readonly help?: string
  readonly fix?: Fix
}

/**
 * A rule of lint: one file, and one line in `rules/list.ts`. Its examples are its documentation, and its test: lint reports of
 * `bad` this rule and nothing else, and of `good` nothing.
 */
export interface Rule<Options = unknown> {
  /** In kebab-case, the name of its file. */
  readonly id: string
  readonly group: Group
  /** Unless a team decides otherwise. */
  readonly severity: Severity
  /** A checklist with it can't be walked, so nobody can turn it off. */
  readonly essential?: boolean
  /** Rules whose problems at the same place would only follow from this one. */
  readonly outranks?: readonly string[]
  /** What it finds, in a few words: `A step that nobody owns`. */
  readonly summary: string
  /** Why it matters, for somebody who would rather leave it as it is. */
  readonly why: string
  /** What to do about it, in a sentence. */
  readonly help: string
  /** Whole files; `before` is what both were, where a rule compares. */
  readonly examples: {
    readonly bad: string
    readonly good: string
    readonly before?: string
    /** The file that `bad` stands for, where text can not show it. */
    readonly bytes?: () => Uint8Array
  }
  /** What a team may set, with what holds unless they do. The schema is made only where somebody has a config. */
  readonly options?: { schema(): ZodMiniType<Options>; readonly usual: Options }
  /** Undefined: it is found as the file is read. */
  check?(subject: Subject, options: Options): Iterable<Finding>
}
