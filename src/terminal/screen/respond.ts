import type { Input, Prompt, Reply, Verb } from '../../prompt.ts'
import { isEnter, isPlain, type Key, nameOf } from '../key.ts'
import { type Hint, isTaken, isUndo, verbHints, verbOfArrow, verbOfLetter } from '../verbs.ts'
import type { Turn, Widget } from './widget.ts'

/** One prompt on the screen, at one moment. */
export interface Asking {
  readonly widget: Widget
  /** Esc was pressed: the next letter is a verb. */
  readonly armed: boolean
  readonly notice: string | undefined
  /** Nothing has changed since the prompt was shown, so that what it says of the last reply still holds. */
  readonly fresh: boolean
  /** The reading of the clock when Enter came to mean what it means; long ago as soon as anything was chosen or pressed here. */
  readonly since: number
  /** Lines of the page that are scrolled away above. */
  readonly scroll: number
  /** With safe keys: a character that waits for Enter, when it was pressed, and what it would do. */
  readonly held?: { readonly key: Key; readonly at: number; readonly says: string }
}

/** What a press comes to. */
export type Response =
  | { readonly reply: Reply }
  | {
      readonly asking: Asking
      readonly draft?: Input
      readonly turned?: boolean
      /** The key means nothing here. */
      readonly refused?: boolean
    }

/** One sentence below the control. */
export interface Notice {
  readonly text: string
  /** Something was refused, was done, or waits for Enter. */
  readonly is: 'refused' | 'done' | 'held'
}

/** What is known of the page as it was drawn. */
export interface Scrolling {
  readonly scrolls: number
  readonly pageRoom: number
}

/** Nobody has read a page sooner than this. */
const readMs = 1000

/** The rules of the keys, the same for every control: scrolling, verbs, Esc, and the control's own keys before all letters. */
export function respond(
  asking: Asking,
  key: Key,
  prompt: Prompt,
  { scrolls, pageRoom }: Scrolling,
  now: number,
): Response {
  const { widget, armed } = asking
  const calm = { ...asking, armed: false, notice: undefined }
  const verb = (verb: Verb | undefined) => verb && wants(verb, asking, now)
  const own = () => taken(widget.press(key, now), calm, prompt, now)
  if (key.pasted) return (widget.takesPaste ? own() : undefined) ?? { asking }
  const scrolled = (lines: number) => ({
    asking: { ...asking, scroll: Math.max(0, Math.min(scrolls, Math.min(asking.scroll, scrolls) + lines)) },
  })
  if (isPlain(key, 'pageup', 'pagedown')) {
    // A line that was there before helps to find on, where there is more than a few.
    return scrolled((pageRoom > 3 ? pageRoom - 1 : Math.max(1, pageRoom)) * (key.name === 'pageup' ? -1 : 1))
  }
  if (prompt.weighty && isEnter(key) && now - asking.since < readMs)
    return { asking: { ...calm, notice: 'That came before this could be read. Press Enter again if you mean it.' } }
  if (isUndo(key)) return verb(prompt.verbs.find((each) => each === 'undo')) ?? { asking }
  if (!widget.alone && (armed || key.alt)) {
    if (armed && isPlain(key, 'escape')) return { asking: calm }
    if (armed && key.plain === '=' && prompt.same) return { reply: { input: prompt.same } }
    const meant = verb(verbOfLetter(key, prompt.verbs) ?? (armed ? verbOfArrow(key, prompt.verbs) : undefined))
    if (meant) return meant
  }
  const response = own()
  if (response) return response
  if (widget.alone) return { asking: calm }
  if (isPlain(key, 'up', 'down')) return scrolled(key.name === 'up' ? -1 : 1)
  if (isPlain(key, 'escape')) {
    if (isArmable(widget, prompt)) return { asking: { ...calm, armed: true } }
    const leaves = prompt.control.is === 'pick' && prompt.verbs.find((each) => each === 'back')
    return (leaves && verb(leaves)) || { asking: calm }
  }
  const byArrow = widget.arrows ? verb(verbOfArrow(key, prompt.verbs)) : undefined
  if (byArrow) return byArrow
  const name = nameOf(key)
  if (widget.takesLetters || !name) return { asking: calm }
  if (key.plain === '=' && prompt.same) return { reply: { input: prompt.same } }
  const notice = `${name} does nothing here.${widget.wants ? ` ${widget.wants}` : ''}`
  return verb(verbOfLetter(key, prompt.verbs)) ?? { asking: { ...calm, notice }, refused: true }
}

/** A verb, with half an answer to come back to. */
export function wants(verb: Verb, { widget }: Asking, now: number): { readonly reply: Reply } {
  const input = widget.half(now)
  return { reply: input ? { verb, input } : { verb } }
}

/** What is said below the control: why a key was refused, else what the last reply came to. */
export function noticeOf({ notice, fresh, held }: Asking, { error, said }: Prompt): Notice | undefined {
  if (held) return { text: `${held.says}: Enter takes it, any other key drops it.`, is: 'held' }
  if (notice ?? (fresh && error)) return { text: notice ?? error ?? '', is: 'refused' }
  return fresh && said ? { text: said, is: 'done' } : undefined
}

/** The key line: only keys that do something at this moment. */
export function hintsOf({ widget, armed, held }: Asking, prompt: Prompt, unicode: boolean): Hint[] {
  if (held)
    return [
      { key: 'Enter', does: 'take it' },
      { key: 'Esc', does: 'drop it' },
    ]
  const { verbs, control } = prompt
  const same = prompt.same ? [{ key: '=', does: 'the same as before' }] : []
  if (widget.alone) return [...widget.hints(unicode)]
  const disarmed = control.is === 'line' || control.is === 'file' ? 'keep writing' : 'never mind'
  if (armed) return [...verbHints(verbs, true, unicode), ...same, { key: 'Esc', does: disarmed }]
  const isFree = (verb: Verb) => {
    if (widget.arrows && (verb === 'back' || verb === 'forward')) return true
    return !widget.takesLetters && !isTaken(verb, widget.keys)
  }
  const free = verbs.filter(isFree)
  const others = verbHints(
    verbs.filter((verb) => !isFree(verb)),
    false,
    unicode,
  )
  const isSameFree = !widget.takesLetters && !widget.keys.includes('=')
  const behindEsc = [...others, ...(isSameFree ? [] : same)]
  return [
    ...widget.hints(unicode),
    ...(isSameFree ? same : []),
    ...verbHints(free, widget.arrows, unicode),
    ...(behindEsc.length ? [{ key: 'Esc', does: 'then:' }, ...behindEsc] : []),
  ]
}

function isArmable(widget: Widget, prompt: Prompt): boolean {
  const isBehindEsc = widget.takesLetters || prompt.verbs.some((verb) => isTaken(verb, widget.keys))
  return isBehindEsc && (prompt.verbs.length > 0 || prompt.same !== undefined)
}

function taken(turn: Turn | undefined, asking: Asking, { control }: Prompt, now: number): Response | undefined {
  if (!turn) return undefined
  if ('answer' in turn) return { reply: { input: turn.answer } }
  const { widget, notice, draft, turned } = turn
  // In a text the cursor may go to what has to be mended without that being mended.
  const isWritten = control.is === 'line' || control.is === 'file'
  const fresh = asking.fresh && isWritten && !draft
  const since = turned ? now : Number.NEGATIVE_INFINITY
  return { asking: { ...asking, widget, notice, fresh, since }, ...(draft && { draft }), ...(turned && { turned }) }
}
