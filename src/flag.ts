/** A flag of a command as data: `--format <format>`. */
export interface Flag {
  readonly flags: string
  readonly about: string
  /** What help and completion name; what is none of them is answered for by the command. */
  readonly choices?: readonly string[]
  /** Nothing else can be said. */
  readonly only?: readonly string[]
  /** It can be said several times. */
  readonly many?: boolean
}
