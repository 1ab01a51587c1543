import { visible } from '../../visible.ts'

/** The one encoder for Markdown: a text on one line, in which nothing is a sign, a link or a cell of a table. */
export function encodeMarkdown(text: string): string {
  return visible(text)
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\`*_{}[\]<>#~|!$:@&]/g, '\\$&')
    .replaceAll(/\bwww\./gi, (found) => `${found.slice(0, -1)}\\.`)
}
