import headless, { type IBufferCell } from '@xterm/headless'

const cellWidth = 8.4
const lineHeight = 18
const padding = 16
const palette = ['#0f1419', '#ff6b6b', '#7fd88f', '#e6b450', '#6cb6ff', '#d2a8ff', '#66d9e8', '#e6e6e6']
const paper = '#12171d'
const ink = '#dfe5ec'

/** What a terminal shows after these bytes, as an SVG that looks the same everywhere, and as text. */
export async function picture(
  raw: string,
  columns: number,
  rows: number,
  title: string,
): Promise<{ svg: string; text: string }> {
  const terminal = new headless.Terminal({ cols: columns, rows, allowProposedApi: true })
  await new Promise<void>((resolve) => terminal.write(raw, resolve))
  const buffer = terminal.buffer.active
  const lines = Array.from({ length: rows }, (_, row) => buffer.getLine(buffer.baseY + row))
  const text = lines
    .map((line) => line?.translateToString(true) ?? '')
    .join('\n')
    .trimEnd()
  const height = text.split('\n').length
  const runs = lines.slice(0, height).map((line, row) => {
    const cells = Array.from({ length: columns }, (_, column) => line?.getCell(column)).filter(
      (cell) => cell !== undefined,
    )
    return runsOf(cells)
      .map((run) => textElement(run, row))
      .join('')
  })
  const width = Math.round(columns * cellWidth + 2 * padding)
  const tall = height * lineHeight + 2 * padding
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${tall}" width="${width}" height="${tall}" role="img" aria-label="${escaped(title)}">
<title>${escaped(title)}</title>
<rect width="100%" height="100%" rx="10" fill="${paper}"/>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" fill="${ink}" xml:space="preserve">
${runs.filter(Boolean).join('\n')}
</g>
</svg>
`
  return { svg, text }
}

interface Run {
  readonly column: number
  readonly cells: number
  readonly text: string
  readonly style: string
}

/** Neighbours that look the same, without the empty ones. */
function runsOf(cells: readonly IBufferCell[]): readonly Run[] {
  const runs: Run[] = []
  for (const [column, cell] of cells.entries()) {
    if (cell.getWidth() === 0) continue
    const text = cell.getChars() || ' '
    const style = styleOf(cell)
    const last = runs.at(-1)
    if (last && last.style === style && last.column + last.cells === column) {
      runs[runs.length - 1] = { ...last, text: last.text + text, cells: last.cells + cell.getWidth() }
    } else runs.push({ column, cells: cell.getWidth(), text, style })
  }
  return runs.map(trimmed).filter((run) => run.text !== '')
}

function trimmed(run: Run): Run {
  if (run.style.includes('underline')) return run
  const start = run.text.length - run.text.trimStart().length
  const text = run.text.trim()
  return { ...run, text, column: run.column + start, cells: run.cells - (run.text.length - text.length) }
}

function styleOf(cell: IBufferCell): string {
  const colour = cell.isFgPalette() ? palette[cell.getFgColor() % 8] : undefined
  return [
    colour ? `fill="${colour}"` : '',
    cell.isBold() ? 'font-weight="bold"' : '',
    cell.isDim() ? 'opacity="0.6"' : '',
    cell.isUnderline() ? 'text-decoration="underline"' : '',
  ]
    .filter(Boolean)
    .join(' ')
}

function textElement({ column, cells, text, style }: Run, row: number): string {
  const x = (padding + column * cellWidth).toFixed(1)
  const y = padding + row * lineHeight + 13
  const length = (cells * cellWidth).toFixed(1)
  return `<text x="${x}" y="${y}" textLength="${length}"${style ? ` ${style}` : ''}>${escaped(text)}</text>`
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}
