/** With a capital at its beginning. */
export function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

/** With a full stop at its end, unless it ends in something like it. */
export function stopped(text: string): string {
  return /[.!?…:”"]\s*$/.test(text) ? text.trimEnd() : `${text.trimEnd()}.`
}

/** `once`, `twice`, `3 times` */
export function times(count: number): string {
  return ['never', 'once', 'twice'][count] ?? `${count} times`
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
