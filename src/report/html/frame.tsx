import type { ComponentChildren } from 'preact'

interface Column {
  readonly label: string
  /** Figures stand right, so that they can be compared. */
  readonly isNumber?: boolean
  /** A wide column takes what the others leave. */
  readonly isWide?: boolean
}

export interface Row {
  readonly id?: string
  readonly cells: readonly ComponentChildren[]
  /** What the script sorts and filters by. */
  readonly data?: Readonly<Record<`data-${string}`, string>>
}

interface TableProps {
  readonly caption: string
  /** The caption is for ears alone, where a heading says it to the eye. */
  readonly isCaptionUnseen?: boolean
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  readonly class?: string
}

/** A table with a caption; the first cell of a row is its heading. On a phone each row is a card, so the roles are written out. */
export function Table({ caption, isCaptionUnseen, columns, rows, class: look = '' }: TableProps) {
  const lookOf = ({ isNumber, isWide }: Column = { label: '' }) => (isNumber ? 'number' : isWide ? 'wide' : undefined)
  return (
    // biome-ignore lint/a11y/noRedundantRoles: a table that is laid out as cards loses its role in some browsers
    <table role="table" class={look || undefined}>
      <caption class={isCaptionUnseen ? 'unseen' : undefined}>{caption}</caption>
      {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
      <thead role="rowgroup">
        {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
        <tr role="row">
          {columns.map((column) => (
            // biome-ignore lint/a11y/noRedundantRoles: as above
            <th key={column.label} role="columnheader" scope="col" class={lookOf(column)}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
      <tbody role="rowgroup">
        {rows.map(({ id, cells, data }, index) => (
          // biome-ignore lint/a11y/noRedundantRoles: as above
          <tr key={id ?? index} role="row" id={id} {...data}>
            {cells.map((cell, at) =>
              at === 0 ? (
                // biome-ignore lint/a11y/noRedundantRoles: as above
                <th key={columns[at]?.label} role="rowheader" scope="row" class={lookOf(columns[at])}>
                  {cell}
                </th>
              ) : (
                // biome-ignore lint/a11y/noRedundantRoles: as above
                <td key={columns[at]?.label} role="cell" data-label={columns[at]?.label} class={lookOf(columns[at])}>
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What is folded away on a screen and printed all the same. `of` tells ears which of several it is. */
export function Folded(props: { readonly label: string; readonly of?: string; readonly children: ComponentChildren }) {
  return (
    <details>
      <summary>
        {props.label}
        {props.of ? <span class="unseen">: {props.of}</span> : null}
      </summary>
      {props.children}
    </details>
  )
}

/** Words that a user wrote: they run in their own direction, and turn nothing around beside them. */
export function Words(props: { readonly children: string }) {
  return <bdi>{props.children}</bdi>
}

/** Words that somebody said or heard, as they were written. */
export function Quote(props: { readonly children: string }) {
  return (
    <blockquote>
      <p dir="auto">{props.children}</p>
    </blockquote>
  )
}

/** A figure that leads its line, and what it says. */
export function Fact(props: { readonly figure: string; readonly children: ComponentChildren }) {
  return (
    <p class="fact">
      <strong>{props.figure}</strong> {props.children}
    </p>
  )
}
