/** How long an escape is by its letter; two where it is not here. */
const lengths: Readonly<Record<string, number>> = { x: 4, u: 6, U: 10 }

/**
 * From where to where a part of a text stands in the source that it was read from: quotation marks, escapes, folds and indentation
 * are passed over. Undefined where that can't be told.
 *
 * @param source of one scalar, with its quotation marks or the header of its block.
 * @param start in UTF-16 units of `value`, as is `end`; what comes back counts from the start of `source`.
 */
export function wordIn(
  source: string,
  value: string,
  start: number,
  end: number,
): readonly [start: number, end: number] | undefined {
  const places = placesIn(source, value, end)
  const first = places[start]
  const last = places[end - 1]
  return first && last && [first[0], last[1]]
}

/** From where to where each unit of `value` stands, up to `end`; fewer where the two do not match. */
function placesIn(source: string, value: string, end: number): readonly (readonly [number, number])[] {
  const places: [number, number][] = []
  const quote = /^["']/.exec(source)?.[0] ?? ''
  let at = /^[|>]/.test(source) ? source.indexOf('\n') + 1 : quote.length
  const put = (units: number, length: number) => {
    for (let unit = 0; unit < units; unit += 1) places.push([at, at + length])
    at += length
  }
  while (places.length < end && at < source.length) {
    const index = places.length
    const space = spaceAt(source, at)
    if (space === 1 && value[index] === source[at]) put(1, 1)
    else if (space > 0) {
      // A line break and what indents the next line are read as one space, or as the line breaks alone.
      const read = spaceAt(value, index)
      put(quote === '"' && value[index] === ' ' ? 1 : read, space)
    } else if (quote === '"' && source[at] === '\\') {
      const letter = source[at + 1] ?? ''
      if (/\s/.test(letter)) at += 1
      else put((value.codePointAt(index) ?? 0) > 0xffff ? 2 : 1, lengths[letter] ?? 2)
    } else if (quote === "'" && source.startsWith("''", at)) put(1, 2)
    else if (source[at] === value[index]) put(1, 1)
    else return places
  }
  return places
}

/** How many spaces and line breaks stand there: one where they are within a line. */
function spaceAt(text: string, at: number): number {
  const run = /[ \t\r\n]*/y
  run.lastIndex = at
  const found = run.exec(text)?.[0] ?? ''
  return found.includes('\n') ? found.length : Math.min(1, found.length)
}
