/** Bytes that a letter behind a backslash stands for, in `$'…'`. */
const controls: Readonly<Record<string, number>> = { a: 7, b: 8, e: 27, E: 27, f: 12, n: 10, r: 13, t: 9, v: 11 }

/**
 * The words of a line as bash and zsh read it, in which terminals quote what is dropped on them: `'it'\''s'`, `"a b"`, `a\ b`,
 * `$'a\nb'`. Nothing in it is ever looked up or run. Undefined when a quotation mark is left open.
 */
export function shellWords(line: string): readonly string[] | undefined {
  const words: string[] = []
  let word: string | undefined
  for (let at = 0; at < line.length; ) {
    if (/[ \t\r\n]/.test(line[at] ?? '')) {
      if (word !== undefined) words.push(word)
      word = undefined
      at += 1
      continue
    }
    const piece = pieceAt(line, at)
    if (!piece) return undefined
    word = (word ?? '') + piece.text
    at += piece.length
  }
  return word === undefined ? words : [...words, word]
}

interface Piece {
  readonly text: string
  /** Characters of the line that it takes. */
  readonly length: number
}

/** As much of a line as is quoted in one way. */
function pieceAt(line: string, at: number): Piece | undefined {
  const rest = line.slice(at)
  const single = /^'([^']*)'/.exec(rest)
  if (single) return { text: single[1] ?? '', length: single[0].length }
  const ansi = /^\$'((?:[^'\\]|\\[\s\S])*)'/.exec(rest)
  if (ansi) return { text: unescaped(ansi[1] ?? ''), length: ansi[0].length }
  const double = /^\$?"((?:[^"\\]|\\[\s\S])*)"/.exec(rest)
  if (double) return { text: (double[1] ?? '').replace(/\\(["$`\\])/g, '$1'), length: double[0].length }
  if (/^\$?['"]/.test(rest)) return undefined
  // A shell would drop a newline that is escaped; whoever escapes one in a name means it.
  const escaped = /^\\([\s\S])/u.exec(rest)
  if (escaped) return { text: escaped[1] ?? '', length: escaped[0].length }
  const plain = /^(?:[^ \t\r\n'"\\$]|\$(?!['"]))+/.exec(rest)
  return plain ? { text: plain[0], length: plain[0].length } : { text: rest, length: rest.length }
}

/** What stands in `$'…'`: bytes by number make characters together, as UTF-8. */
function unescaped(text: string): string {
  const parts = text.matchAll(
    /\\(?:([0-7]{1,3})|x([\da-fA-F]{1,2})|u([\da-fA-F]{1,4})|U([\da-fA-F]{1,8})|([\s\S]))|[^\\]+/g,
  )
  return Buffer.concat([...parts].map(bytesOf)).toString('utf8')
}

function bytesOf([whole, octal, hex, short, long, letter]: RegExpMatchArray): Buffer {
  if (octal !== undefined) return Buffer.of(Number.parseInt(octal, 8))
  if (hex !== undefined) return Buffer.of(Number.parseInt(hex, 16))
  const code = Number.parseInt(short ?? long ?? '', 16)
  if (code <= 0x10ffff) return Buffer.from(String.fromCodePoint(code))
  if (letter === undefined) return Buffer.from(whole)
  const control = controls[letter]
  return control === undefined ? Buffer.from(letter) : Buffer.of(control)
}
