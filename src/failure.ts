/** The one table of exit codes; `firsthand help exit-codes` prints it. */
export const exitCodes = {
  fine: { code: 0, meaning: 'fine' },
  problems: { code: 1, meaning: 'problems, found by a command whose work it is to look for them' },
  usage: {
    code: 2,
    meaning: 'wrong usage, or input that cannot be used: a bad checklist or answers file, no file matched',
  },
  unable: { code: 3, meaning: 'could not do it: the store, the disk, or a bug in firsthand' },
  hangup: { code: 129, meaning: 'the terminal was closed; everything answered is saved' },
  interrupted: { code: 130, meaning: 'interrupted, or the input ended; everything answered is saved' },
  terminated: { code: 143, meaning: 'told to stop by a signal; everything answered is saved' },
} as const

export type Exit = keyof typeof exitCodes

/** An expected failure: a sentence for a person, what to do about it, and how the program ends. */
export class Failure extends Error {
  override readonly name = 'Failure'
  readonly exit: Exit
  /** What to do about it. */
  readonly hint: string | undefined
  /** More lines under the message, such as one for each problem of a file. */
  readonly details: readonly string[]
  /** Another window wrote to the same audit. */
  readonly conflict: boolean

  constructor(
    exit: Exit,
    message: string,
    options: { hint?: string; details?: readonly string[]; conflict?: boolean; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause })
    this.exit = exit
    this.hint = options.hint
    this.details = options.details ?? []
    this.conflict = options.conflict ?? false
  }
}
