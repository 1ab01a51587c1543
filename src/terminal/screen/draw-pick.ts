import type { Option } from '../../prompt.ts'
import { encode } from '../encode.ts'
import { columnsOf, hang } from '../lines.ts'
import type { PickControl, Picking } from '../picking.ts'
import type { Writing } from '../writing.ts'
import { drawWriting } from './line.ts'
import type { Drawn, Room } from './widget.ts'

/** Options below one another, or a scale in a row. */
export function drawPick(control: PickControl, picking: Picking, room: Room): Drawn {
  if (control.scale && !control.many) {
    const lines = scaleLines(control.options, picking, room)
    if (lines.length <= room.height) return { lines }
  }
  const keyWidth = Math.max(...control.options.map(({ key }) => keyOf(key).length))
  const blocks = control.options.map((option, index) =>
    optionLines(option, index, keyWidth, control.many, picking, room),
  )
  return { lines: windowed(blocks, picking.cursor ?? 0, room) }
}

/** The chosen option with its line below. */
export function drawReason(option: Option, reason: Writing, room: Room): Drawn {
  const { paint, width } = room
  const head = hang(`${paint(keyOf(option.key), 'key')}  `, keyOf(option.key).length + 2, textOf(option.label), width)
  const wanted = hang('', 0, `${textOf(option.write ?? '')}:`, width)
  const above = room.height > head.length + wanted.length ? [...head, ...wanted] : []
  const { lines, cursor } = drawWriting(reason, { ...room, height: Math.max(1, room.height - above.length) })
  return { lines: [...above, ...lines], ...(cursor && { cursor: { ...cursor, row: cursor.row + above.length } }) }
}

function optionLines(
  option: Option,
  index: number,
  keyWidth: number,
  many: boolean,
  picking: Picking,
  room: Room,
): string[] {
  const { paint } = room
  const here = index === picking.cursor
  const tick = many ? (picking.ticked.has(option.id) ? '[x] ' : '[ ] ') : ''
  const pointer = here ? paint('>', 'key') : ' '
  const first = `${pointer} ${tick}${paint(keyOf(option.key).padStart(keyWidth), 'key')}  `
  const label = paint(textOf(option.label), here ? 'strong' : undefined)
  const said = picking.text && picking.ticked.has(option.id) && option.write ? `: ${textOf(picking.text)}` : ''
  return hang(first, 4 + tick.length + keyWidth, label + said, room.width)
}

/** The part of a long list around the cursor, and how much there is above and below. */
function windowed(blocks: readonly (readonly string[])[], cursor: number, { height, paint, unicode }: Room): string[] {
  const all = blocks.flat()
  if (all.length <= height) return all
  const room = Math.max(1, height - 2)
  let first = cursor
  let last = cursor
  let used = blocks[cursor]?.length ?? 0
  for (;;) {
    const below = blocks[last + 1]?.length ?? Number.POSITIVE_INFINITY
    const above = blocks[first - 1]?.length ?? Number.POSITIVE_INFINITY
    const isBelowNext = last - cursor <= cursor - first ? below <= room - used : above > room - used
    const more = isBelowNext ? below : above
    if (more > room - used) break
    if (isBelowNext) last += 1
    else first -= 1
    used += more
  }
  const count = (sign: string, number: number) => (number ? paint(`  ${sign} ${number} more`, 'quiet') : '')
  // Where one alone has room, the beginning of the next says that there is another.
  const next = first === last ? (blocks[last + 1] ?? []) : []
  const shown = [...blocks.slice(first, last + 1).flat(), ...next].slice(0, room)
  if (height < 3) return shown.slice(0, height)
  const [up, down] = unicode ? ['↑', '↓'] : ['^', 'v']
  return [count(up, first), ...shown, count(down, blocks.length - 1 - last)]
}

/** The keys in a row, as wide as there is room for, and the words below the ends. */
function scaleLines(options: readonly Option[], picking: Picking, { width, paint }: Room): string[] {
  const needed = options.map(({ key }) => keyOf(key).length + 2)
  const even = Math.min(6, Math.floor(width / options.length))
  const snug = needed.map((each) => Math.max(each, even))
  const isOneRow = snug.reduce((sum, each) => sum + each, 0) <= width
  const widest = Math.max(...needed)
  const widths = isOneRow ? snug : needed.map(() => widest)
  const perRow = isOneRow ? options.length : Math.max(1, Math.floor(width / widest))
  const cells = options.map(({ key }, index) => {
    const shown = index === picking.cursor ? `[${keyOf(key)}]` : ` ${keyOf(key)} `
    return paint(shown, 'key') + ' '.repeat(Math.max(0, (widths[index] ?? 0) - shown.length))
  })
  const rows = Array.from({ length: Math.ceil(cells.length / perRow) }, (_, row) =>
    cells
      .slice(row * perRow, (row + 1) * perRow)
      .join('')
      .trimEnd(),
  )
  const chosen = picking.cursor === undefined ? undefined : options[picking.cursor]
  const isEnd = chosen === options[0] || chosen === options.at(-1)
  const said = chosen?.label && !isEnd ? hang('> ', 2, paint(textOf(chosen.label), 'strong'), width) : []
  const rowWidth = widths.slice(0, perRow).reduce((sum, each) => sum + each, 0)
  return [...rows, ...endLines(options, Math.min(width, rowWidth), rows.length, width), ...said]
}

function endLines(options: readonly Option[], rowWidth: number, rows: number, width: number): string[] {
  const [first, last] = [options[0], options.at(-1)]
  const [left, right] = [textOf(first?.label ?? ''), textOf(last?.label ?? '')]
  const space = rowWidth - 2 - columnsOf(left) - columnsOf(right)
  if (rows === 1 && space >= 2) return [` ${left}${' '.repeat(space)}${right}`.trimEnd()]
  return [first, last].flatMap((option) =>
    option?.label ? hang('', 0, `${keyOf(option.key)} = ${textOf(option.label)}`, width) : [],
  )
}

function textOf(text: string): string {
  return encode(text, { line: true })
}

function keyOf(key: string): string {
  return textOf(key)
}
