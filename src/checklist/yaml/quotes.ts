import type { Fault } from '../guard.ts'
import { inQuotes } from '../in-quotes.ts'
import { entryAt } from './entry.ts'
import { lineAt } from './written-line.ts'

const looksLikeKey = /(?:^|[\s,{])[a-z][\w-]*: *$/
const linesLikeKeys = /\n *(?:- +)*[\w-]+:(?:\s|$)/

/**
 * A quoted text that ends too early: at a second quotation mark in the middle, or not at all.
 *
 * @param opening where its first quotation mark is.
 * @param end where the reader took it to end, behind the last character.
 */
export function unclosedQuote(text: string, opening: number, end: number): Fault {
  const quote = text[opening] ?? '"'
  const close = closing(text, opening, end)
  return {
    rule: 'unclosed-quote',
    start: opening,
    end: opening + 1,
    message: `This \`${quote}\` is never closed.`,
    mend: { says: `Close it with \`${quote}\`.`, changes: [{ start: close, end: close, text: quote }] },
  }
}

/** Where the second quotation mark was most likely meant to be. */
function closing(text: string, opening: number, end: number): number {
  const line = lineAt(text, opening)
  const { isFlow } = entryAt(text, opening)
  const taken = text.slice(opening, end)
  // The quotation marks of a key.
  const key = opening === line.content || opening === (line.dash ?? 0) + 2 ? /^.[\w-]+(?=:\s)/.exec(taken) : undefined
  if (key) return opening + key[0].length
  // A text over several lines, none of which looks like the next key.
  if (!isFlow && end > line.end && !linesLikeKeys.test(taken)) return opening + taken.trimEnd().length
  if (!isFlow) return line.end
  const rest = text.slice(opening + 1, Math.min(line.end, opening + 2000))
  const next = /\s*(?:,\s*[\w-]+\s*:\s|,?\s*[\]}][\s\]},]*$|,\s*$)/.exec(rest)
  return next ? opening + 1 + next.index : line.end
}

/**
 * What follows a quoted text, where nothing can.
 *
 * @param more where that begins.
 */
export function textAfterQuote(text: string, more: number): Fault | undefined {
  const found = quotedBefore(text, more)
  if (!found) return undefined
  const { opening, close } = found
  const quote = text[opening] ?? '"'
  const inner = text.slice(opening + 1, close)
  // The second quotation mark was meant to open another text.
  if (looksLikeKey.test(inner) || inner.includes('\n')) return unclosedQuote(text, opening, close + 1)
  const { end } = entryAt(text, more)
  const whole = text.slice(opening, end)
  const isClosed = whole.endsWith(quote)
  // As in 'It's time: the second one is an apostrophe.
  const isOpen = !isClosed && /\w$/.test(inner) && /\w/.test(text[close + 1] ?? '')
  const meant = isClosed || isOpen ? whole.slice(1, isClosed ? -1 : undefined) : whole
  const mend = {
    says: 'Put all of the text in quotation marks.',
    changes: [{ start: opening, end, text: inQuotes(meant) }],
  }
  if (isOpen) return { ...unclosedQuote(text, opening, close + 1), mend }
  return {
    rule: 'quote-in-text',
    start: opening,
    end,
    message: `The text ends at the second \`${quote}\`, but more follows; put all of it in quotation marks of the other kind.`,
    mend,
  }
}

/** The quoted text that ends right before an offset. */
function quotedBefore(text: string, more: number): { readonly opening: number; readonly close: number } | undefined {
  let close = more - 1
  while (close > 0 && /[ \t]/.test(text[close] ?? '')) close -= 1
  const quote = text[close]
  if (quote !== '"' && quote !== "'") return undefined
  const opening = openingBefore(text, close, quote)
  return opening === undefined ? undefined : { opening, close }
}

/** Where the quoted text begins that ends at `close`: at a quotation mark behind a key, a dash, a bracket, a comma or a line break. */
function openingBefore(text: string, close: number, quote: string): number | undefined {
  const least = Math.max(0, close - 4000)
  for (let at = close - 1; at >= least; at -= 1) {
    if (text[at] === quote && /(?:^|\n|[:-][ \t]|[[{,])[ \t]*$/.test(text.slice(Math.max(0, at - 40), at))) return at
  }
  return undefined
}

/** Escapes that are none: `\` in the middle of a text in double quotation marks, as in a path. */
export function badEscape(text: string, at: number): Fault {
  const line = lineAt(text, at)
  const opening = openingBefore(text, at, '"') ?? line.start
  const rest = text.slice(opening + 1, Math.min(line.end, opening + 4000))
  const length = /^(?:[^"\\]|\\.)*/s.exec(rest)?.[0].length ?? rest.length
  const changes = [...rest.slice(0, length).matchAll(/\\["\\]?/g)]
    .filter(([found]) => found === '\\')
    .map(({ index }) => ({ start: opening + 1 + index, end: opening + 2 + index, text: '\\\\' }))
  return {
    rule: 'bad-escape',
    start: at,
    end: at + 2,
    message:
      'A `\\` within double quotation marks begins an escape, and this is none; write `\\\\`, or use single ones.',
    mend: { says: 'Write each `\\` twice.', changes },
  }
}
