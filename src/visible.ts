/**
 * What nobody can see, or what paints, turns around or hides what stands beside it: control characters (C0, DEL, C1), half
 * surrogate pairs, line separators, and format characters. Left alone are the joiners of emoji and scripts (ZWJ, ZWNJ), the
 * signs that stand before Arabic, Syriac and Kaithi numbers, and, as the first alternative, the flags of regions.
 */
const invisible =
  '\\u{1F3F4}[\\u{E0020}-\\u{E007E}]+\\u{E007F}' +
  '|(?![\\n\\t])[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]' +
  '|(?![\\u200C\\u200D\\u0600-\\u0605\\u06DD\\u070F\\u0890\\u0891\\u08E2\\u{110BD}\\u{110CD}])\\p{Cf}'

/** Made only for a text that needs it: its classes take as long to make as a good part of a program to start. */
let pattern: RegExp | undefined

const flag = '\u{1F3F4}'

/**
 * A text in which everything can be seen: a control or bidirectional character becomes a mark such as `\u{1b}`, a tab and a newline stay. It
 * is not encoded for any destination yet, but for those that have no characters of their own.
 */
export function visible(text: string): string {
  if (/^[\t\n -~]*$/.test(text)) return text
  pattern ??= new RegExp(invisible, 'gu')
  return text.replaceAll('\r\n', '\n').replace(pattern, (found) => {
    if (found.startsWith(flag)) return found
    const code = found.codePointAt(0) ?? 0
    return code >= 0xd800 && code <= 0xdfff ? '\u{fffd}' : `\\u{${code.toString(16)}}`
  })
}
