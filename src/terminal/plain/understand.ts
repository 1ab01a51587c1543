import { stripVTControlCharacters } from 'node:util'
import type { Input, Prompt, Reply } from '../../prompt.ts'
import { inWords, oneOf } from '../spoken.ts'
import { type Command, commandIn, wordOf } from './commands.ts'
import { listenLine } from './listen-line.ts'
import { listenLive } from './listen-live.ts'
import { listenPick, listenRefused } from './listen-pick.ts'
import type { Heard, Listener } from './listener.ts'

/** What a line comes to; `taken` is how an answer is confirmed. */
export type Understood =
  | { readonly reply: Reply; readonly taken?: string }
  | { readonly listener: Listener; readonly says: readonly string[]; readonly draft?: Input }
  | { readonly refused: string }
  /** What to say once more: the question and all that belongs to it, or how to answer at all. */
  | { readonly once: 'again' | 'help' }

/** The control of a prompt as it begins to listen. `folder` is where the path of a file begins that does not say so. */
export function listenTo({ control, initial, answered, error, verbs }: Prompt, now: number, folder = ''): Listener {
  // What was refused is said anew, not kept by Enter; a recording goes on.
  const before = error === undefined || control.is === 'live' ? initial : undefined
  switch (control.is) {
    case 'pick':
      return error !== undefined && initial?.is === 'pick'
        ? listenRefused(control, initial)
        : listenPick(control, before, answered === true, verbs.includes('forward'))
    case 'live':
      return listenLive(control, before, now)
    case 'line':
    case 'file':
      return listenLine(control, before, folder)
  }
}

/** What can be said at this moment, other than an answer. */
export function commandsAt({ verbs, same }: Prompt): readonly Command[] {
  return [...verbs, ...(same ? (['same'] as const) : []), 'again']
}

/** The rules of the words, the same for every control: what it calls its own goes before commands, and a slash before all. */
export function understand(listener: Listener, line: string, prompt: Prompt, now: number): Understood {
  const isKeys = line.includes('\x1b')
  const written = isKeys ? stripVTControlCharacters(line) : line
  if (isKeys && !(listener.writes && written.trim()))
    return { refused: 'That was a key without a letter, such as an arrow. It does nothing here.' }
  return understandText(listener, written, prompt, now)
}

function understandText(listener: Listener, line: string, prompt: Prompt, now: number): Understood {
  const isSlashed = line.trim().startsWith('/')
  const command = isSlashed || (!listener.writes && !listener.owns(line)) ? commandIn(line) : undefined
  if (!command) return understood(listener.hear(line, now))
  if (command === 'back' && listener.leaves) return { listener: listener.leaves, says: listener.leaves.offers }
  if (command === 'again') return { once: 'again' }
  if (command === 'same') return prompt.same ? same(prompt, now) : notOffered(line, prompt)
  if (prompt.verbs.includes(command)) {
    const input = listener.half(now)
    return { reply: input ? { verb: command, input } : { verb: command } }
  }
  if (command === 'help') return { once: 'help' }
  const own = isSlashed ? undefined : listener.hear(line, now)
  return own && !('refused' in own) ? understood(own) : notOffered(line, prompt)
}

function understood(heard: Heard): Understood {
  return 'answer' in heard ? { reply: { input: heard.answer }, taken: heard.taken } : heard
}

/** Enter on what was answered at the step before. */
function same(prompt: Prompt, now: number): Understood {
  return understood(listenTo({ ...prompt, initial: prompt.same, error: undefined }, now).hear('', now))
}

function notOffered(line: string, prompt: Prompt): Understood {
  const others = `You can say ${oneOf(commandsAt(prompt).map(wordOf))}.`
  const out = commandIn(line) === 'pause' ? ' Ctrl+C leaves.' : ''
  return { refused: `“${inWords(line)}” does nothing here. ${others}${out}` }
}

/**
 * Why a line may not be meant as it would be taken: a word that leads elsewhere, where words are the answer. Undefined where there
 * is no doubt.
 */
export function doubtOf(listener: Listener, line: string, prompt: Prompt): string | undefined {
  const word = line.trim().toLowerCase()
  const command = listener.writes && word.length > 1 && !word.startsWith('/') ? commandIn(word) : undefined
  if (!command || !commandsAt(prompt).includes(command)) return undefined
  return `As a command it has a slash before it: /${wordOf(command)}. If ${inWords(line)} is your answer, say it once more.`
}
