/**
 * What must never reach a terminal as it is: control characters (C0, DEL, C1), half surrogate pairs, line separators, and
 * format characters, which turn text around or hide in it. Left alone are the joiners of emoji and scripts (ZWJ, ZWNJ),
 * the signs that stand before Arabic, Syriac and Kaithi numbers, and, as the first alternative, the flags of regions.
 */
const dangerous = new RegExp(
  '\\u{1F3F4}[\\u{E0020}-\\u{E007E}]+\\u{E007F}' +
    '|[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]' +
    '|(?![\\u200C\\u200D\\u0600-\\u0605\\u06DD\\u070F\\u0890\\u0891\\u08E2\\u{110BD}\\u{110CD}])\\p{Cf}',
  'gu',
)

const flag = '\u{1F3F4}'

/**
 * The one encoder for the terminal: what comes out holds no control character but, where lines are allowed, newlines.
 * A control or bidirectional character becomes a mark that can be seen, such as `\u{1b}`; a tab becomes spaces.
 */
export function encode(text: string, { line }: { readonly line: boolean }): string {
  return text.replaceAll('\r\n', '\n').replace(dangerous, (found) => {
    if (found === '\n') return line ? '⏎' : '\n'
    if (found === '\t') return '  '
    if (found.startsWith(flag)) return found
    const code = found.codePointAt(0) ?? 0
    return code >= 0xd800 && code <= 0xdfff ? '\u{fffd}' : `\\u{${code.toString(16)}}`
  })
}
