import type { Input, Option } from '../../prompt.ts'
import { encode } from '../encode.ts'
import { isEnter, isPlain, type Key } from '../key.ts'
import type { PickControl, Picking } from '../picking.ts'
import { oneOf } from '../spoken.ts'
import type { Hint } from '../verbs.ts'
import { edit, type Writing, writing } from '../writing.ts'
import { drawPick, drawReason } from './draw-pick.ts'
import type { Turn, Widget } from './widget.ts'

type PickInput = Extract<Input, { is: 'pick' }>

/**
 * One option, or several, by its key or with the arrows.
 *
 * @param isAnswered what stands there was answered; otherwise the words of an option are half an answer, and their line is open.
 */
export function pickWidget(control: PickControl, initial: Input | undefined, isAnswered: boolean): Widget {
  const given = initial?.is === 'pick' ? initial : undefined
  const cursor = control.options.findIndex(({ id }) => id === given?.ids[0])
  const isHalf = !isAnswered && !control.many && control.options[cursor]?.write !== undefined && given?.text
  return pickAt(
    control,
    { given, isAnswered },
    {
      cursor: cursor < 0 ? undefined : cursor,
      ticked: new Set(control.many ? given?.ids : []),
      text: given?.text,
      typed: '',
      reason: isHalf ? writing(given.text ?? '') : undefined,
    },
  )
}

/** What was there when the question was put. */
interface Before {
  readonly given: PickInput | undefined
  readonly isAnswered: boolean
}

function pickAt(control: PickControl, before: Before, now: Picking): Widget {
  const { options, many } = control
  const { given, isAnswered } = before
  const wants = wantsOf(control)
  const at = (change: Partial<Picking>) => pickAt(control, before, { ...now, ...change })
  const current = now.cursor === undefined ? undefined : options[now.cursor]
  const isKept =
    !many &&
    current !== undefined &&
    given?.ids[0] === current.id &&
    (!current.write || (isAnswered && Boolean(given.text)))

  function press(key: Key): Turn | undefined {
    if (now.reason) return writeReason(key, now.reason)
    if (isPlain(key, 'up'))
      return { widget: at({ typed: '', cursor: Math.max(0, (now.cursor ?? options.length) - 1) }) }
    if (isPlain(key, 'down')) {
      return { widget: at({ typed: '', cursor: Math.min(options.length - 1, (now.cursor ?? -1) + 1) }) }
    }
    if (isPlain(key, 'backspace') && now.typed) return typed(now.typed.slice(0, -1))
    if (isEnter(key)) return enter()
    if (many && isPlain(key, 'space') && now.cursor !== undefined) return choose(now.cursor)
    if (!key.plain || key.alt) return undefined
    const index = options.findIndex((option) => option.key.toLowerCase() === key.plain && isInstant(option, options))
    if (index >= 0) return choose(index)
    return typed(now.typed + key.plain) ?? typed(key.plain)
  }

  /** A longer key so far; undefined when no option begins like it. */
  function typed(keys: string): Turn | undefined {
    const exact = options.findIndex((option) => option.key.toLowerCase() === keys)
    const cursor = exact < 0 ? options.findIndex((option) => option.key.toLowerCase().startsWith(keys)) : exact
    return cursor < 0 ? undefined : { widget: at({ typed: keys, cursor }) }
  }

  function enter(): Turn {
    if (many) return { answer: tickedInput(now.ticked, now.text) }
    if (isKept && given) return { answer: given }
    if (now.cursor === undefined) return { widget: at({}), notice: wants ?? 'Press one of the keys shown.' }
    return choose(now.cursor)
  }

  function choose(cursor: number): Turn {
    const option = options[cursor]
    if (!option) return { widget: at({}) }
    const isTicked = now.ticked.has(option.id)
    if (option.write && !isTicked) {
      const text = given?.ids.includes(option.id) ? (now.text ?? '') : ''
      return { widget: at({ cursor, typed: '', reason: writing(text) }), turned: true }
    }
    if (!many) return { answer: { is: 'pick', ids: [option.id] } }
    const ticked = new Set(now.ticked)
    if (!ticked.delete(option.id)) ticked.add(option.id)
    const text = option.write ? undefined : now.text
    return { widget: at({ cursor, typed: '', ticked, text }), draft: tickedInput(ticked, text) }
  }

  function writeReason(key: Key, reason: Writing): Turn | undefined {
    if (isPlain(key, 'escape')) return { widget: at({ reason: undefined }), turned: true }
    const ids = current ? [current.id] : []
    if (isEnter(key) && !key.pasted) {
      const text = reason.text.trim()
      if (!text) return { widget: at({}), notice: 'Please say it in a few words, or press Esc and choose another.' }
      if (!many) return { answer: { is: 'pick', ids, text } }
      const ticked = new Set([...now.ticked, ...ids])
      return { widget: at({ reason: undefined, ticked, text }), draft: tickedInput(ticked, text) }
    }
    const next = edit(reason, key, false)
    if (!next) return undefined
    const draft: Input = many
      ? tickedInput(new Set([...now.ticked, ...ids]), next.text)
      : { is: 'pick', ids, text: next.text }
    return next.text === reason.text ? { widget: at({ reason: next }) } : { widget: at({ reason: next }), draft }
  }

  function tickedInput(ticked: ReadonlySet<string>, text: string | undefined): PickInput {
    const ids = options.map(({ id }) => id).filter((id) => ticked.has(id))
    return { is: 'pick', ids, ...(text && { text }) }
  }

  return {
    takesLetters: false,
    takesPaste: now.reason !== undefined,
    keys: options.map((option) => option.key.toLowerCase()),
    arrows: true,
    alone: now.reason !== undefined,
    ticks: false,
    wants,
    press,
    draw: (room) => (now.reason && current ? drawReason(current, now.reason, room) : drawPick(control, now, room)),
    hints: (unicode) => {
      if (now.reason)
        return [
          { key: 'Enter', does: 'done' },
          { key: 'Esc', does: 'back to the options' },
        ]
      return [
        ...answering(control),
        ...(many ? [{ key: 'Enter', does: now.ticked.size > 0 ? 'done' : 'none of them' }] : []),
        ...(!many && current ? [{ key: 'Enter', does: isKept ? 'as marked' : 'take it' }] : []),
        { key: `${unicode ? '↑↓' : 'up/down'}${isNumbered(options) ? ' or digits' : ''}`, does: 'choose' },
        ...(many && current ? [{ key: 'Space', does: now.ticked.has(current.id) ? 'untick' : 'tick' }] : []),
      ]
    },
    half: () => (many && (now.ticked.size > 0 || given) ? tickedInput(now.ticked, now.text) : undefined),
  }
}

/** An option answers at its key, unless another's key begins with it or the keys are numbers of several digits. */
function isInstant({ key }: Option, options: readonly Option[]): boolean {
  const isCounted = /^\d/.test(key) && isNumbered(options)
  return !isCounted && !options.some((other) => other.key !== key && other.key.startsWith(key))
}

/** Keys of several digits, which move the cursor as they are typed. */
function isNumbered(options: readonly Option[]): boolean {
  return options.some(({ key }) => /^\d\d/.test(key))
}

/** Keys that answer or tick at once: those of one answer only where they are few enough to say. */
function instantKeys({ options, many }: PickControl): readonly string[] {
  const keys = options.filter((option) => isInstant(option, options)).map(({ key }) => key)
  const shown = inRuns(keys)
  return many || (keys.length === options.length && shown.length <= 4) ? shown : []
}

function answering(control: PickControl): Hint[] {
  const keys = instantKeys(control)
  if (keys.length === 0) return []
  return [{ key: encode(keys.join(' '), { line: true }), does: control.many ? 'tick' : 'answer' }]
}

/** `Press 1-7.`, `Press y or n.` */
function wantsOf(control: PickControl): string | undefined {
  const keys = instantKeys(control)
  return keys.length === 0 ? undefined : `Press ${oneOf(keys)}.`
}

/** Three keys or more that follow one another as a range: `1-9 a c d`. */
function inRuns(keys: readonly string[]): string[] {
  const runs: string[][] = []
  for (const key of keys) {
    const last = runs.at(-1)?.at(-1)
    if (last !== undefined && isNext(last, key)) runs.at(-1)?.push(key)
    else runs.push([key])
  }
  return runs.flatMap((run) => (run.length > 2 ? [`${run[0]}-${run.at(-1)}`] : run))
}

function isNext(key: string, other: string): boolean {
  return /^[0-9a-z]{2}$/.test(key + other) && other.charCodeAt(0) === key.charCodeAt(0) + 1
}
