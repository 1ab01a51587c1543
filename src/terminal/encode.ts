import { visible } from '../visible.ts'

/**
 * The one encoder for the terminal: what comes out holds no control character but, where lines are allowed, newlines.
 * A control or bidirectional character becomes a mark that can be seen, such as `\u{1b}`; a tab becomes spaces.
 */
export function encode(text: string, { line }: { readonly line: boolean }): string {
  const seen = visible(text).replaceAll('\t', '  ')
  return line ? seen.replaceAll('\n', '⏎') : seen
}
