/** One press, as a control wants to know it. */
export interface Key {
  /** What the key is called when it types nothing: `return`, `left`, `escape`, or the letter beside Ctrl. */
  readonly name: string
  /** What it types, as it was typed; empty for keys that type nothing. */
  readonly text: string
  /** What it types (or would without Alt) for keys with a meaning: lower case, digits of every script as 0 to 9. */
  readonly plain: string
  readonly ctrl: boolean
  /** With Alt, which a terminal sends as Esc and the key. */
  readonly alt: boolean
  /** Part of a paste: never a command. */
  readonly pasted: boolean
}

/** What readline says about a press, beyond what its types admit. */
export interface Keypress {
  readonly name?: string | undefined
  readonly sequence?: string
  readonly ctrl?: boolean
  readonly meta?: boolean
}

/** A press as readline reports it. */
export function readKey({ name, sequence, ctrl = false, meta = false }: Keypress, pasted: boolean): Key {
  const typed = sequence ?? (name?.length === 1 ? name : '')
  // A lone Esc comes as if it were held down with itself.
  const alt = meta && name !== 'escape'
  const character = meta && typed.startsWith('\x1b') ? typed.slice(1) : typed
  const text = ctrl || !character || /[\p{Cc}\p{Cs}]/u.test(character) ? '' : character
  return { name: name ?? '', text: alt ? '' : text, plain: plainly(text), ctrl, alt, pasted }
}

/** A press without anything else held down. */
export function isPlain(key: Key, ...names: readonly string[]): boolean {
  return !key.ctrl && !key.alt && names.includes(key.name)
}

/** Enter, on any keypad. Where lines are written, Ctrl+J (which is called `enter`) is a new line instead. */
export function isEnter(key: Key): boolean {
  return isPlain(key, 'return', 'enter')
}

const names: Readonly<Record<string, string>> = {
  space: 'Space',
  tab: 'Tab',
  backspace: 'Backspace',
  delete: 'Delete',
  insert: 'Insert',
  home: 'Home',
  end: 'End',
  left: 'The left arrow',
  right: 'The right arrow',
}

/** What a key is called in a sentence; undefined for combinations, and for keys that nobody would look for. */
export function nameOf(key: Key): string | undefined {
  if (key.ctrl || key.alt) return undefined
  return /^[\s\p{Cf}]*$/u.test(key.text) ? names[key.text ? 'space' : key.name] : key.text
}

/** Lower case; full-width, circled and superscript forms become plain ones, and the digits of other scripts 0 to 9. */
export function plainly(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Nd}/gu, digitOf)
}

/** Unicode keeps the ten digits of every script in a row, so the value is the distance from the row's start. */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  let start = code
  while (/\p{Nd}/u.test(String.fromCodePoint(start - 1))) start -= 1
  return String((code - start) % 10)
}
