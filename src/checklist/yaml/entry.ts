import { lineAt } from './written-line.ts'

/** One key and its value, or one item, on one line; offsets in UTF-16 units. */
export interface Entry {
  /** Within brackets, so that a comma ends it. */
  readonly isFlow: boolean
  /** Where its value begins, or all of it when it has no key. */
  readonly value: number
  /** Where it ends, without the spaces before that. */
  readonly end: number
}

const flowKey = /(?:[^\s#'"[\]{},&*!|>%@`:-][^:,[\]{}#\n]{0,200}|"[^"\n]{0,200}"|'[^'\n]{0,200}')[ \t]*:[ \t]+/y

/** The entry in which an offset lies, as far as one line shows it. */
export function entryAt(text: string, offset: number): Entry {
  const line = lineAt(text, offset)
  const open: number[] = []
  let separator = -1
  for (let at = line.value; at < Math.min(offset, line.end); at = after(text, at, line.end)) {
    const character = text[at] ?? ''
    if ('[{'.includes(character) && beginsEntry(text, at, line.value)) open.push(at)
    else if (']}'.includes(character)) open.pop()
    else if (character !== ',' || open.length === 0) continue
    separator = at
  }
  if (open.length === 0) return { isFlow: false, value: line.value, end: line.end }
  const start = skipSpaces(text, separator + 1)
  flowKey.lastIndex = start
  const value = start + (flowKey.exec(text)?.[0].length ?? 0)
  let end = Math.max(offset, value)
  while (end < line.end && !/[,[\]{}]/.test(text[end] ?? '')) end = after(text, end, line.end)
  while (end > value && /\s/.test(text[end - 1] ?? '')) end -= 1
  return { isFlow: true, value, end }
}

/** Behind the character at `at`, or behind the quoted text that begins there. */
function after(text: string, at: number, end: number): number {
  const quote = text[at] ?? ''
  if (!'"\''.includes(quote) || !beginsEntry(text, at, 0)) return at + 1
  const close = text.indexOf(quote, at + 1)
  return close < 0 || close >= end ? at + 1 : close + 1
}

/** Whether what stands at `at` begins a value, so that a bracket or a quotation mark there means something. */
function beginsEntry(text: string, at: number, first: number): boolean {
  return at === first || /(?:[[{,]|[:-]\s)\s*$/.test(text.slice(Math.max(0, at - 40), at))
}

function skipSpaces(text: string, at: number): number {
  let next = at
  while (text[next] === ' ' || text[next] === '\t') next += 1
  return next
}
