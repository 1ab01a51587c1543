import type { Prompt } from '../../prompt.ts'
import { encode } from '../encode.ts'
import { isEnter, type Key, nameOf } from '../key.ts'
import { verbOfLetter, ways } from '../verbs.ts'
import { type Asking, type Response, respond, type Scrolling } from './respond.ts'

/**
 * The same rules where a key may be hit by accident, or spoken: a character that would answer, tick, mark or be a verb is held, and
 * Enter says that it was meant. What is recorded then happened when the character was pressed. Text is typed as ever.
 */
export function respondSafely(asking: Asking, key: Key, prompt: Prompt, scrolling: Scrolling, now: number): Response {
  const { held, ...rest } = asking
  if (held && isEnter(key) && !key.pasted) {
    const response = respond(rest, held.key, prompt, scrolling, held.at)
    if (!('reply' in response)) return { ...response, turned: true }
    // What goes on under a note has gone on until now.
    return 'verb' in response.reply ? respond(rest, held.key, prompt, scrolling, now) : response
  }
  const isCharacter = key.text !== '' && !key.pasted
  if (held && !isCharacter) return { asking: { ...rest, armed: false, notice: dropped(held) } }
  const response = respond(rest, key, prompt, scrolling, now)
  if (!isCharacter || isHarmless(response, rest)) {
    if (!held || 'reply' in response) return response
    return { ...response, asking: { ...response.asking, notice: response.asking.notice ?? dropped(held) } }
  }
  return { asking: { ...rest, notice: undefined, held: { key, at: now, says: saysOf(key, response, rest, prompt) } } }
}

/** Said, so that the Enter that was to follow is not pressed for something else. */
function dropped({ says }: NonNullable<Asking['held']>): string {
  return `${says}: dropped.`
}

/** Typing, moving, or nothing at all. */
function isHarmless(response: Response, { widget }: Asking): boolean {
  return !('reply' in response) && (widget.takesPaste || !(response.draft || response.turned))
}

/** `4, a lot`: the key, and what it would do. */
function saysOf(key: Key, response: Response, { widget }: Asking, prompt: Prompt): string {
  const name = nameOf(key) ?? key.text
  return encode([name, meaningOf(key, response, widget.hints(true), prompt)].filter(Boolean).join(', '), { line: true })
}

function meaningOf(
  key: Key,
  response: Response,
  hints: ReturnType<Asking['widget']['hints']>,
  { control, verbs, same }: Prompt,
): string {
  const isVerb = 'reply' in response && 'verb' in response.reply
  const verb = isVerb ? verbOfLetter(key, verbs) : undefined
  if (verb) return ways[verb].does
  const own = control.is === 'pick' ? control.options : control.is === 'live' ? control.marks : []
  const named = own.find((each) => each.key.toLowerCase() === key.plain)
  if (named) return named.label
  if (key.plain === '=' && same) return 'the same as before'
  return hints.find((hint) => hint.key === nameOf(key))?.does ?? ''
}
