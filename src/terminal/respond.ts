import type { Input, Prompt, Reply, Verb } from '../interview/prompt.ts'
import { isPlain, type Key } from './key.ts'
import { type Hint, isTaken, isUndo, verbHints, verbOfArrow, verbOfLetter } from './verbs.ts'
import type { Turn, Widget } from './widget.ts'

/** One prompt on the screen, at one moment. */
export interface Asking {
  readonly widget: Widget
  /** Esc was pressed: the next letter is a verb. */
  readonly armed: boolean
  readonly notice: string | undefined
  /** Lines of the page that are scrolled away above. */
  readonly scroll: number
}

/** What a press comes to. */
export type Response =
  | { readonly reply: Reply }
  | { readonly asking: Asking; readonly draft?: Input; readonly turned?: boolean }

/** What is known of the page as it was drawn. */
export interface Scrolling {
  readonly scrolls: number
  readonly pageRoom: number
}

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
  const verb = (verb: Verb | undefined): Response | undefined => {
    const input = widget.half(now)
    return verb && { reply: input ? { verb, input } : { verb } }
  }
  if (key.pasted) return widget.takesPaste ? (taken(widget.press(key, now), calm) ?? { asking }) : { asking }
  if (isPlain(key, 'pageup', 'pagedown')) {
    const step = Math.max(1, pageRoom - 1) * (key.name === 'pageup' ? -1 : 1)
    return { asking: { ...asking, scroll: Math.max(0, Math.min(scrolls, Math.min(asking.scroll, scrolls) + step)) } }
  }
  if (isUndo(key)) return verb(prompt.verbs.find((each) => each === 'undo')) ?? { asking }
  if (!widget.alone && (armed || key.alt)) {
    if (armed && isPlain(key, 'escape')) return { asking: calm }
    if (armed && key.plain === '=' && prompt.same) return { reply: { input: prompt.same } }
    const meant = verb(verbOfLetter(key, prompt.verbs) ?? (armed ? verbOfArrow(key, prompt.verbs) : undefined))
    if (meant) return meant
  }
  const own = taken(widget.press(key, now), calm)
  if (own) return own
  if (widget.alone) return { asking: calm }
  if (isPlain(key, 'escape')) return { asking: { ...calm, armed: isArmable(widget, prompt) } }
  const byArrow = widget.arrows ? verb(verbOfArrow(key, prompt.verbs)) : undefined
  if (byArrow) return byArrow
  if (widget.takesLetters || key.ctrl || key.alt || !key.text) return { asking: calm }
  if (key.plain === '=' && prompt.same) return { reply: { input: prompt.same } }
  return verb(verbOfLetter(key, prompt.verbs)) ?? { asking: { ...calm, notice: `${key.text} does nothing here.` } }
}

/** The key line: only keys that do something at this moment. */
export function hintsOf({ widget, armed }: Asking, prompt: Prompt, unicode: boolean): Hint[] {
  const { verbs } = prompt
  const same = prompt.same ? [{ key: '=', does: 'the same as before' }] : []
  if (widget.alone) return [...widget.hints(unicode)]
  if (armed) return [...verbHints(verbs, true, unicode), ...same, { key: 'Esc', does: 'never mind' }]
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

function taken(turn: Turn | undefined, asking: Asking): Response | undefined {
  if (!turn) return undefined
  if ('answer' in turn) return { reply: { input: turn.answer } }
  const { widget, notice, draft, turned } = turn
  return { asking: { ...asking, widget, notice }, ...(draft && { draft }), ...(turned && { turned }) }
}
