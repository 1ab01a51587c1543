import type { Change, Fault } from '../guard.ts'
import { blockFrom, indentOf, isBlank, lineAfter, lineAt, lineBefore, type WrittenLine } from './written-line.ts'

/** Where lines above begin that this one could belong to: the columns of their keys, or of their list items, the nearest line first. */
function columnsAbove(text: string, line: WrittenLine, isItem = line.dash !== undefined): readonly number[] {
  const columns: number[] = []
  // Which is no item among steps.
  const isText = line.dash !== undefined && !line.key && text[line.value] !== '{'
  let bound = Number.POSITIVE_INFINITY
  for (let above = lineBefore(text, line); above; above = lineBefore(text, above)) {
    if (isBlank(text, above) || indentOf(above) >= bound) continue
    bound = indentOf(above)
    if (isItem) {
      if (above.dash !== undefined && !(isText && above.key)) columns.push(bound)
    } else if (above.key) columns.push(above.key.start - above.start)
    if (bound === 0) break
  }
  return columns
}

/** A line whose indentation fits nothing above it, moved with all that is below it to where it most likely belongs. */
export function badIndent(text: string, line: WrittenLine): Fault {
  const indent = indentOf(line)
  const first = indentedStart(text, line)
  if (first) return { ...badIndentOf(first), ...moved(text, first, 0) }
  const item = itemAbove(text, line)
  if (item) return badIndentOf(item, { start: item.start, end: item.content, text: ' '.repeat(indent - 2) })
  const columns = columnsAbove(text, line).filter((column) => column !== indent)
  const distance = (column: number) => Math.abs(column - indent)
  const nearest = columns.toSorted((one, other) => distance(one) - distance(other) || other - one)[0]
  return { ...badIndentOf(line), ...(nearest !== undefined && moved(text, line, nearest)) }
}

/** The first line of a file, where it is indented and this one, a key further down, is not. */
function indentedStart(text: string, line: WrittenLine): WrittenLine | undefined {
  if (!line.key || indentOf(line) > 0) return undefined
  let first = lineAt(text, 0)
  for (let next = lineAfter(text, first); next && isBlank(text, first); next = lineAfter(text, first)) first = next
  return first.key && indentOf(first) > 0 ? first : undefined
}

function badIndentOf({ start, content }: WrittenLine, change?: Change): Fault {
  const message =
    'The indentation of this line fits nothing around it; keys that belong together start in the same column.'
  const mend = change && { says: `Indent it by ${spaces(change.text.length)}.`, changes: [change] }
  return { rule: 'bad-indent', start, end: Math.max(content, start + 1), message, ...(mend && { mend }) }
}

/** The first line of a list item, right above, that is indented otherwise than the other items while its keys are not. */
function itemAbove(text: string, line: WrittenLine): WrittenLine | undefined {
  const indent = indentOf(line)
  if (!line.key || line.dash !== undefined || indent < 2) return undefined
  let above = lineBefore(text, line)
  while (above && isBlank(text, above)) above = lineBefore(text, above)
  if (!above?.key || above.dash === undefined || indentOf(above) === indent - 2) return undefined
  return new RegExp(`^ {${indent - 2}}- `, 'm').test(text) ? above : undefined
}

/** A key that is indented further than the one above it, which has a text already. */
export function tooFar(text: string, line: WrittenLine, column: number): Fault {
  return {
    rule: 'bad-indent',
    start: line.start,
    end: line.content,
    message:
      'This line is indented as if it were part of the text above it; keys that belong together start in the same column.',
    ...moved(text, line, column),
  }
}

/** A line without a key, among the lines of a text that are indented otherwise. */
export function strayText(text: string, line: WrittenLine): Fault | undefined {
  let above = lineBefore(text, line)
  while (above && isBlank(text, above)) above = lineBefore(text, above)
  if (!above || above.key || above.dash !== undefined || indentOf(above) <= indentOf(line)) return undefined
  return {
    rule: 'bad-indent',
    start: line.start,
    end: line.content,
    message: 'This line is indented less than the text above it; lines of one text start in the same column.',
    ...moved(text, line, indentOf(above)),
  }
}

/** The line and what is below it, with its own column for the first; nothing where there is nothing to move. */
function moved(text: string, line: WrittenLine, column: number): Pick<Fault, 'mend'> {
  const indent = indentOf(line)
  const by = column - indent
  // What stands where it will belong is in its place already.
  const right = column + (line.key ? line.key.start - line.content : 0)
  const isAmongItems = line.dash === undefined && columnsAbove(text, line, true).includes(indent)
  const isInPlace = (each: WrittenLine) =>
    indentOf(each) === right || (isAmongItems && each.dash !== undefined && indentOf(each) === indent)
  const block = blockFrom(text, line)
  const stop = block.findIndex((each, index) => index > 0 && isInPlace(each) && !isBlank(text, each))
  const changes = (stop < 0 ? block : block.slice(0, stop))
    .filter((each) => !isBlank(text, each))
    .map((each): Change => ({ start: each.start, end: each.content, text: ' '.repeat(indentOf(each) + by) }))
  const says = column === 0 ? 'Take out its indentation.' : `Indent it by ${spaces(column)}.`
  return changes.length === 0 || by === 0 ? {} : { mend: { says, changes } }
}

function spaces(count: number): string {
  return count === 1 ? '1 space' : `${count} spaces`
}

/** Tabs that indent, all of them at once: whoever types one types many. Undefined where the line has none. */
export function tabIndent(text: string, line: WrittenLine): Fault | undefined {
  const tab = text.slice(line.start, line.content).indexOf('\t')
  if (tab < 0) return undefined
  let first = line
  for (let above = lineBefore(text, first); above; above = lineBefore(text, above)) {
    if (isBlank(text, above)) continue
    if (!text.slice(above.start, above.content).includes('\t')) break
    first = above
  }
  const width = tabWidth(text, first)
  const changes: Change[] = []
  for (let each: WrittenLine | undefined = first; each; each = lineAfter(text, each)) {
    const indent = text.slice(each.start, each.content)
    if (indent.includes('\t')) changes.push({ start: each.start, end: each.content, text: spaced(indent, width) })
  }
  const others = changes.length - 1
  const start = first.start + text.slice(first.start, first.content).indexOf('\t')
  return {
    rule: 'tab-indent',
    start,
    end: first.content,
    message: `A tab cannot indent; use spaces${others > 0 ? `, here and on ${others === 1 ? 'one more line' : `${others} more lines`}` : ''}.`,
    mend: { says: 'Put spaces in place of tabs.', changes },
  }
}

function spaced(indent: string, width: number): string {
  let column = 0
  for (const character of indent) column = character === '\t' ? (Math.floor(column / width) + 1) * width : column + 1
  return ' '.repeat(column)
}

/** As many columns as bring the line to where lines above it begin, or two further in than the one above it. */
function tabWidth(text: string, line: WrittenLine): number {
  const indent = text.slice(line.start, line.content)
  let above = lineBefore(text, line)
  while (above && isBlank(text, above)) above = lineBefore(text, above)
  const below = above?.key && above.value >= above.end ? [above.key.start - above.start + 2] : []
  const columns = [...below, ...columnsAbove(text, line)]
  return [2, 4, 8, 3].find((width) => columns.includes(spaced(indent, width).length)) ?? (columns[0] || 2)
}
