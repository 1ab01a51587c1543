import type { Page } from './page.ts'

/** One option of a pick. */
export interface Option {
  readonly id: string
  /** What is pressed; more than one character (such as `12`) needs Enter. */
  readonly key: string
  readonly label: string
  /** Asks for a line of text with the choice, such as a reason; says what is wanted. */
  readonly write?: string
}

/** One thing that can happen while something is being done. */
export interface Mark {
  readonly id: string
  readonly key: string
  readonly label: string
  /** Pressed again when it ends. */
  readonly span?: boolean
}

/**
 * All that a skin has to draw. Kinds, frustration, findings, menus and review are made of these four, so a skin knows no kind
 * and a kind knows no skin.
 */
export type Control =
  | {
      readonly is: 'pick'
      readonly options: readonly Option[]
      readonly many: boolean
      /** A scale: keys in a row, words at the ends. */
      readonly scale?: boolean
    }
  | {
      readonly is: 'line'
      /** Several lines may be typed or pasted. */
      readonly many: boolean
      /** What is wanted, such as `a number of taps`. */
      readonly format: string
      /** Enter on an empty line is an answer. */
      readonly optional: boolean
    }
  | {
      readonly is: 'live'
      readonly marks: readonly Mark[]
      /** The service's own time, shown large; goes on while a note is written. Otherwise the auditor's time doing, which stops then. */
      readonly clock: boolean
    }
  | { readonly is: 'file' }

/** One press of a mark, in milliseconds of active time since the recording began. */
export interface Press {
  readonly id: string
  readonly ms: number
}

/** A file as the store keeps it, under its digest. */
export interface KeptFile {
  /** SHA-256 of the bytes that are kept, in hex. */
  readonly sha256: string
  /** What the file was called, without its folder. */
  readonly name: string
  /** Bytes. */
  readonly size: number
  /** Media type, such as `image/jpeg`. */
  readonly type: string
}

/** What came back from a control. */
export type Input =
  | { readonly is: 'pick'; readonly ids: readonly string[]; readonly text?: string }
  | { readonly is: 'line'; readonly text: string }
  | { readonly is: 'live'; readonly marks: readonly Press[]; readonly activeMs: number; readonly pausedMs: number }
  /** `kept` once the file has been copied; a skin only names it. */
  | { readonly is: 'file'; readonly path: string; readonly kept?: KeptFile }

/** Where in the interview: a step (`''` before the first and after the last) and a part of it, such as `finding.2.severity`. */
export interface Place {
  readonly step: string
  readonly part: string
}

/** What an auditor can want other than to answer. */
export type Verb =
  | 'back'
  | 'forward'
  | 'undo'
  | 'note'
  | 'finding'
  | 'evidence'
  | 'remember'
  | 'set-aside'
  | 'jump'
  | 'earlier'
  | 'details'
  | 'pause'
  | 'help'

/** Half an answer: kept in the store as it is typed, replaced, never history. */
export interface Draft {
  readonly place: Place
  readonly input: Input
  /** Half answers of the places from which this one was opened, such as a recording that goes on under a note; the last is the nearest. */
  readonly beneath?: readonly Omit<Draft, 'beneath'>[]
}

/** One screen, one question. */
export interface Prompt {
  readonly place: Place
  /** Step 0 is before the first or after the last. */
  readonly progress?: {
    readonly step: number
    readonly of: number
    readonly title: string
    readonly minutesLeft?: number
  }
  readonly page: Page
  readonly question: string
  readonly control: Control
  /** What was answered here before, a draft of it, or a suggestion. */
  readonly initial?: Input
  /** It was answered before, and that stands there. */
  readonly answered?: boolean
  /** What `=` answers: the same as at the step before. */
  readonly same?: Input
  /** Enter alone says something here that nobody can mean before this was read: that it is done, that it was none of them, that all is finished. */
  readonly weighty?: boolean
  /** Why the last input was refused, one sentence. */
  readonly error?: string
  /** What the last reply came to, where the screen would not show it: one sentence. */
  readonly said?: string
  /** The last reply is in the store. */
  readonly saved?: boolean
  /** What a key may be offered for; no other. */
  readonly verbs: readonly Verb[]
}

export type Reply =
  | { readonly input: Input }
  | { readonly verb: Verb; readonly input?: Input }
  | { readonly stop: 'interrupt' | 'end' }

/** A skin: full screen, line by line, or an answers file. */
export interface Prompter {
  /** Shows one prompt; `draft` is called with half an answer whenever it changes. */
  ask(prompt: Prompt, draft: (input: Input) => void): Promise<Reply>
  close(): void
}
