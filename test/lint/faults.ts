/** A mistake that is planted in a checklist, as a row of `docs/faults.md` tells it. */
export interface Fault {
  readonly group: string
  /** The id of a checklist that comes with firsthand. */
  readonly checklist: string
  /** What is written there, and what stands in its place. */
  readonly written: string
  readonly instead: string
  readonly rule: string
  /** Line and column, `21:10`. */
  readonly at: string
}

const row = /^\| ([a-z-]+) \| (`+)(.+?)\2 \| (`+)(.*?)\4 \| `([a-z0-9-]+|\?)` \| (\d+:\d+)? ?\|$/

/** The rows of the table, each under the heading of its group. */
export function faultsOf(document: string): readonly Fault[] {
  let group = ''
  return document.split('\n').flatMap((line) => {
    group = /^## (.*)$/.exec(line)?.[1] ?? group
    if (!line.startsWith('| ') || line.startsWith('| in ')) return []
    const [, checklist, , written, , instead, rule, at = ''] = row.exec(line) ?? []
    if (!checklist || !written || instead === undefined || !rule) throw new Error(`docs/faults.md: no row: ${line}`)
    return [{ group, checklist, written: meant(written), instead: meant(instead), rule, at }]
  })
}

/** What cannot be written in a cell of a table: the ends of lines, tabs, and bars. */
function meant(cell: string): string {
  return cell.replaceAll('⏎', '\n').replaceAll('⇥', '\t').replaceAll('\\|', '|').replaceAll('∅', '')
}

/** A checklist with its mistake, and the stretch that `⟦` and `⟧` in the row stand around, in UTF-16 units. */
export interface Planted {
  readonly bytes: Uint8Array
  readonly text: string
  readonly before: string
  readonly start?: number
  readonly end?: number
}

/**
 * Plants a mistake in a text, or takes it as what the mistake has already made of an older one. Throws where neither of what the
 * row says stands in the text exactly once.
 */
export function planted(text: string, { written, instead }: Fault): Planted {
  const unmarked = instead.replace(/[⟦⟧]/g, '')
  const old = text.includes(written) ? written : unmarked
  const at = text.indexOf(old)
  if (at < 0 || text.includes(old, at + 1)) throw new Error(`not there once: ${JSON.stringify(old)}`)
  const having = (part: string) => text.slice(0, at) + part + text.slice(at + old.length)
  const marked = having(instead)
  const start = marked.indexOf('⟦')
  const stretch = start < 0 ? {} : { start, end: marked.indexOf('⟧') - 1 }
  return { bytes: bytesOf(having(unmarked)), text: having(unmarked), before: having(written), ...stretch }
}

/** UTF-8, but for bytes that are written as `⟨FF⟩`. */
function bytesOf(text: string): Uint8Array {
  return Buffer.concat(
    text
      .split(/⟨([0-9A-F]{2})⟩/)
      .map((part, index) => (index % 2 === 0 ? Buffer.from(part) : Buffer.from(part, 'hex'))),
  )
}
