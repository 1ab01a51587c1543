import { visible } from './visible.ts'

/** The one encoder for Markdown: a text on one line, in which nothing is a sign, a link or a cell of a table. */
export function encodeMarkdown(text: string): string {
  return visible(text)
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\`*_{}[\]<>#~|!$:@&]/g, '\\$&')
    .replaceAll(/\bwww\./gi, (found) => `${found.slice(0, -1)}\\.`)
}

/** The same, with what stands in backticks as code. */
export function encodeProse(text: string): string {
  return encodeMarkdown(text).replaceAll(/\\`(.*?)\\`/g, '<code>$1</code>')
}

/** A text as code, in which GitHub looks for no emoji (`:100:`) and no names. */
export function encodeCode(text: string): string {
  return `<code>${encodeMarkdown(text)}</code>`
}
