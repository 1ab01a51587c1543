/** A flag, as completion needs to know it. */
export interface Flag {
  /** `--db`, or `-h` and `--help`. */
  readonly names: readonly string[]
  readonly about: string
  /** What stands in its angle brackets, such as `file`; none for a flag that takes no value. */
  readonly value?: Value
}

/** A value of a flag or of a command, by the name that help gives it, such as `audit`. */
export interface Value {
  readonly name: string
  /** The words that it may be, where there are no others. */
  readonly choices: readonly string[]
  /** Further ones may follow. */
  readonly many: boolean
}

/** The program or one of its commands. */
export interface Grammar {
  readonly name: string
  readonly about: string
  readonly flags: readonly Flag[]
  readonly values: readonly Value[]
  readonly commands: readonly Grammar[]
}

/** What a shell can offer. */
export interface Candidate {
  readonly text: string
  readonly about: string
}

/** What may stand at the end of a line: words that are known, or a value by the name that help gives it. */
export interface Wanted {
  readonly candidates: readonly Candidate[]
  readonly value?: Value
  /** What is typed of it. */
  readonly typed: string
  /** What stands before that in the same word, such as `--flag=`. */
  readonly before: string
  /** The store that the line names with `--db`. */
  readonly db?: string | undefined
}

/** What the words of a line have come to. */
interface Heard {
  readonly command?: Grammar
  /** A flag whose value comes next. */
  readonly waiting?: Flag
  /** How many values the command has. */
  readonly given: number
  /** After `--`, nothing is a flag. */
  readonly isOver: boolean
  readonly db?: string
}

const unknown: Grammar = { name: '', about: '', flags: [], values: [], commands: [] }

/**
 * What may stand as the last of the words of a line, the program's own name aside; it may be begun, or empty. A shell that makes
 * three words of `--flag=value` is understood as well.
 */
export function wanted(program: Grammar, line: readonly string[]): Wanted {
  const start: Heard = { given: 0, isOver: false }
  const heard = line.slice(0, -1).reduce((before, word) => hear(before, word, program), start)
  const { command, waiting, given, isOver, db } = heard
  const last = line.at(-1) ?? ''
  const nothing: Wanted = { candidates: [], typed: last, before: '', db }
  if (waiting) return { ...nothing, typed: last === '=' ? '' : last, ...valueAt(waiting.value) }
  const [name, begun] = isOver ? [last] : split(last)
  if (begun !== undefined) {
    return { ...nothing, typed: begun, before: `${name}=`, ...valueAt(flagOf(name, command, program)?.value) }
  }
  if (command === unknown) return nothing
  if (!command && !last.startsWith('-'))
    return { ...nothing, candidates: program.commands.map(({ name, about }) => ({ text: name, about })) }
  const value = command?.values[given] ?? command?.values.findLast(({ many }) => many)
  // Where no value can stand, the flags that there are need not be begun.
  if (!isOver && (last.startsWith('-') || !value))
    return { ...nothing, candidates: flagsOf(command, program).flatMap(named) }
  return { ...nothing, ...valueAt(value) }
}

function hear(heard: Heard, word: string, program: Grammar): Heard {
  const { command, waiting, given, isOver, ...rest } = heard
  const took = (flag: Flag | undefined, value: string) => (flag?.names.includes('--db') ? { db: value } : {})
  if (waiting) return word === '=' ? heard : { ...rest, command, given, isOver, ...took(waiting, word) }
  if (!isOver && word === '--') return { ...heard, isOver: true }
  if (!isOver && /^-./.test(word)) {
    const [name, value] = split(word)
    const flag = flagOf(name, command, program)
    return value === undefined ? { ...heard, waiting: flag?.value && flag } : { ...heard, ...took(flag, value) }
  }
  if (command) return { ...heard, given: given + 1 }
  return { ...heard, command: program.commands.find(({ name }) => name === word) ?? unknown }
}

/** `--flag=value` in its two parts. */
function split(word: string): readonly [name: string, value?: string] {
  const [, name, value] = /^(--[^=]+)=(.*)$/s.exec(word) ?? []
  return name === undefined ? [word] : [name, value]
}

function flagOf(name: string, command: Grammar | undefined, program: Grammar): Flag | undefined {
  return flagsOf(command, program).find(({ names }) => names.includes(name))
}

/** Those of the command, and those that every command has. */
function flagsOf(command: Grammar | undefined, program: Grammar): readonly Flag[] {
  return [...(command?.flags ?? []), ...program.flags]
}

function named({ names, about }: Flag): readonly Candidate[] {
  return names.map((text) => ({ text, about }))
}

/** The words that it may be, or else what is to be looked up. */
function valueAt(value: Value | undefined): Pick<Wanted, 'candidates' | 'value'> {
  return { candidates: (value?.choices ?? []).map((text) => ({ text, about: '' })), ...(value && { value }) }
}
