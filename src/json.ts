/** What JSON can say; values of answers and payloads of events are nothing else. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined }

/** JSON whose strings show no control or bidirectional character either; a parser reads the same. Ends with a newline. */
export function jsonText(value: unknown): string {
  return `${escaped(JSON.stringify(value, null, 2))}\n`
}

/** The same on one line, and without the newline at its end. */
export function jsonLine(value: unknown): string {
  return escaped(JSON.stringify(value))
}

function escaped(text: string): string {
  return text.replace(
    /[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
