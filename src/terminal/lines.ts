import stringWidth from 'fast-string-width'
import { wrapAnsi } from 'fast-wrap-ansi'

/** Joiners of scripts, which take no column; the one of emoji stays, since it makes one of several. */
const joinersAlone = /[\u00ad\u200b\u200c\u2060]/g

/** How many columns a text takes in a terminal: two for a wide character, none for what joins on. */
export function columnsOf(text: string): number {
  return stringWidth(text.replace(joinersAlone, ''))
}

const between = '   '

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
  let used = 0
  for (const text of texts) {
    const needed = columnsOf(text)
    const joined = used + between.length + needed
    if (lines.length > 0 && joined <= width) {
      lines[lines.length - 1] += between + text
      used = joined
    } else {
      lines.push(...(needed <= width ? [text] : wrap(text, width)))
      used = needed <= width ? needed : columnsOf(lines.at(-1) ?? '')
    }
  }
  return lines
}
