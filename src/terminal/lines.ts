import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'

/**
 * Breaks encoded (and painted) text into lines at words. The first line stands after `first`, which is `taken` columns wide;
 * the others hang under it, or `under` columns in. Where that leaves no room, the text begins on the next line.
 */
export function hang(first: string, taken: number, text: string, width: number, under = taken): string[] {
  const room = width - Math.max(taken, under)
  if (room < 8 && taken > 2) return [first.trimEnd(), ...hang('  ', 2, text, width)]
  const rest = ' '.repeat(under)
  return wrap(text, room).map((line, at) => ((at ? rest : first) + line).trimEnd())
}

/** Lines of at most `width` columns, counted as a terminal counts; a word is cut only when it is longer than a line. */
export function wrap(text: string, width: number): string[] {
  if (width === Number.POSITIVE_INFINITY) return text.split('\n')
  return wrapAnsi(text, Math.max(1, width), { hard: true }).split('\n')
}

/** Texts one after another with space between, on the next line when there is no room. */
export function flow(texts: readonly string[], width: number): string[] {
  const lines: string[] = []
  for (const text of texts) {
    const last = lines.at(-1)
    const joined = `${last}   ${text}`
    if (last !== undefined && stringWidth(joined) <= width) lines[lines.length - 1] = joined
    else lines.push(...wrap(text, width))
  }
  return lines
}
