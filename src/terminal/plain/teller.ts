import type { Prompt, Reply, Verb } from '../../prompt.ts'
import { sentence, spokenLines, stopped } from '../spoken.ts'
import { howTo, meaningOf, wayOut } from './all-words.ts'
import { type Command, commandIn, wordOf } from './commands.ts'
import type { Listener } from './listener.ts'
import { commandsAt } from './understand.ts'

/** Remembers what was said, so that ears are not told everything twice. */
export interface Teller {
  /** What to say of a prompt: what is new since the last. */
  tell(prompt: Prompt, listener: Listener): readonly string[]
  /** What is asked, after something was said that was no answer. */
  asksAgain(prompt: Prompt, listener: Listener): readonly string[]
  /** All of it once more. */
  again(prompt: Prompt, listener: Listener): readonly string[]
  /** How this is answered, and what each word does that can be said here. */
  help(prompt: Prompt, listener: Listener): readonly string[]
  /** The same for what was asked before, and a page that helps with it. */
  helpPage(prompt: Prompt): readonly string[]
  /** How it went on from there; `answer` is what was answered, in words. */
  left(prompt: Prompt, reply: Reply, answer: string | undefined): void
}

/** From so many options on, a list that was heard is not read out again. */
const longList = 5
/** After these, and after an answer to those, one has to be told where it goes on. */
const moving: readonly Verb[] = ['back', 'forward', 'undo']
const departures: readonly Verb[] = ['jump', 'pause']

/** A teller that has said nothing yet. */
export function teller(): Teller {
  let title: string | undefined
  let step: number | undefined
  /** The lines that were said at this step. */
  let lines: ReadonlySet<string> = new Set()
  let manners: ReadonlySet<string> = new Set()
  let words: ReadonlySet<string> | undefined
  let taken: string | undefined
  let picked = false
  /** The verb that led to the prompt. */
  let opened: Verb | undefined
  let hasMoved = false
  /** Why an answer may have been refused that was meant as a command. */
  let slip: string | undefined
  /** Where an aside was opened. */
  let beneath: string | undefined
  /** Long lists that were read out. */
  let lists: ReadonlySet<string> = new Set()
  /** How the last question was answered, and what could be said there. */
  let lastHelp: readonly string[] = []

  function lead({ said, saved }: Prompt): readonly string[] {
    if (said !== undefined) return [sentence(said)]
    if (taken === undefined) return []
    return [saved ? `Saved: ${stopped(taken)}` : sentence(taken)]
  }

  function heading({ progress }: Prompt, whole: boolean): readonly string[] {
    if (!progress) return []
    const { of, minutesLeft } = progress
    const left =
      whole && minutesLeft !== undefined
        ? ` About ${minutesLeft} ${minutesLeft === 1 ? 'minute' : 'minutes'} left.`
        : ''
    return [
      ...(whole ? [sentence(progress.title)] : []),
      ...(progress.step > 0 ? [`Step ${progress.step} of ${of}.${left}`] : []),
    ]
  }

  /** The page shows what was confirmed a moment ago. */
  function isTaken(lines: readonly string[]): boolean {
    const said = lines.join(' ').replace(/^[^:]*: /, '')
    return taken !== undefined && said.replace(/\.$/, '') === taken.replace(/\.$/, '')
  }

  /** How to answer and what else can be said, as far as it was not said yet. */
  function news(prompt: Prompt, listener: Listener): readonly string[] {
    const fresh = Object.entries(listener.manners).filter(([name]) => !manners.has(name))
    manners = new Set([...manners, ...fresh.map(([name]) => name)])
    const offered = commandsAt(prompt).map(wordOf)
    const known = words
    const added = offered.filter((word) => !known?.has(word))
    words = new Set([...(known ?? []), ...added])
    const helps = offered.includes('help') ? ' Help says what they do.' : ''
    return [
      ...fresh.map(([, manner]) => manner),
      ...(added.length === 0
        ? []
        : [known ? `New here: ${added.join(', ')}.` : `You can also say: ${added.join(', ')}.${helps}`]),
    ]
  }

  return {
    tell(prompt, listener) {
      const at = keyOf(prompt)
      lastHelp = helpOf(prompt, listener)
      if (prompt.error !== undefined)
        return [sentence(prompt.error), ...(slip ? [slip] : []), ...asksAgain(prompt, listener)]
      const isBack = beneath === at
      const isNew = prompt.progress?.step !== step || (hasMoved && !isBack)
      const isNewTitle = prompt.progress !== undefined && prompt.progress.title !== title
      // What was picked to lead elsewhere shows by what is there.
      if ((isNew || isNewTitle) && picked && !prompt.saved) taken = undefined
      if (isNew) lines = new Set()
      const page = paragraphsOf(prompt)
        .filter((paragraph) => !isTaken(paragraph))
        .flat()
        .filter((line) => !lines.has(line))
      const list = listener.offers.join('\n')
      // Whoever is in the middle of it has no time to hear even a short one.
      const isLong = listener.stands !== undefined || listener.offers.length >= longList
      const isHeard = isLong && lists.has(list) && !(hasMoved && !isBack)
      const told = [
        ...(words ? [] : [howTo]),
        ...lead(prompt),
        ...(isNew || isNewTitle ? heading(prompt, isNewTitle) : []),
        ...page,
        ...news(prompt, listener),
        questionOf(prompt, listener),
        ...(isHeard ? heardSays(listener) : listener.offers),
        ...(listener.enter ? [listener.enter] : []),
      ]
      lines = new Set([...lines, ...page, prompt.question])
      lists = new Set([...lists, list])
      step = prompt.progress?.step
      title = prompt.progress?.title ?? title
      if (isBack) beneath = undefined
      return told
    },
    asksAgain,
    again: (prompt, listener) => [
      ...heading(prompt, true),
      ...pageOf(prompt),
      `You can also say: ${commandsAt(prompt).map(wordOf).join(', ')}.`,
      ...Object.values(listener.manners),
      questionOf(prompt, listener),
      ...listener.offers,
      ...(listener.enter ? [listener.enter] : []),
    ],
    help: (prompt, listener) => [
      ...helpOf(prompt, listener),
      questionOf(prompt, listener),
      ...(listener.enter ? [listener.enter] : []),
    ],
    helpPage: (prompt) => [...lastHelp, ...pageOf(prompt).filter((line) => !lines.has(line))],
    left(prompt, reply, answer) {
      const isMenu = opened !== undefined && [...departures, 'help'].includes(opened)
      const isDeparture = opened !== undefined && departures.includes(opened) && !('verb' in reply)
      // What was picked in a menu shows by what follows.
      taken = isMenu ? undefined : answer || undefined
      picked = prompt.control.is === 'pick'
      slip = slipIn(reply)
      opened = 'verb' in reply ? reply.verb : undefined
      hasMoved = isDeparture || (opened !== undefined && moving.includes(opened))
      if (isDeparture) beneath = undefined
      else if (opened && !hasMoved) beneath = keyOf(prompt)
    },
  }
}

/** A command without the slash that it needs where words are written. */
function slipIn(reply: Reply): string | undefined {
  const command = 'input' in reply && reply.input?.is === 'line' ? commandIn(reply.input.text) : undefined
  return command && `As a command it has a slash before it: /${wordOf(command)}.`
}

function helpOf(prompt: Prompt, { manners }: Listener): readonly string[] {
  const meanings = commandsAt(prompt).map((command: Command) => `${wordOf(command)}: ${meaningOf(command)}`)
  return [howTo, ...Object.values(manners), ...meanings, wayOut]
}

/** Where the cue says it, as it does while a clock runs, and at the line of an option, that is enough. */
function asksAgain(prompt: Prompt, listener: Listener): readonly string[] {
  return listener.stands || listener.leaves ? [] : [questionOf(prompt, listener)]
}

function heardSays({ offers, stands }: Listener): readonly string[] {
  return stands ? [] : [`The ${offers.length} answers are those that you have heard; again reads them out.`]
}

function paragraphsOf({ page }: Prompt): readonly (readonly string[])[] {
  return page.map((block) => spokenLines([block]).filter((line) => line !== ''))
}

function pageOf(prompt: Prompt): readonly string[] {
  return paragraphsOf(prompt).flat()
}

function questionOf({ question }: Prompt, { stands }: Listener): string {
  return stands ?? sentence(question)
}

function keyOf({ place }: Prompt): string {
  return `${place.step} ${place.part}`
}
