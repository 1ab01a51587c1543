import type { Json } from '../json.ts'

/** What somebody wrote, in quotation marks, on one line and cut short, for a sentence that refuses it. */
export function quoted(written: Json): string {
  const text = typeof written === 'string' ? written : JSON.stringify(written)
  const characters = [...text.slice(0, 200).replaceAll(/\s+/g, ' ')]
  return `"${characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : characters.join('')}"`
}
