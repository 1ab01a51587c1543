type Cell = string | number | null

/** A table for people with SQL: its name, and its columns in their order. */
export interface TableShape {
  readonly name: string
  readonly columns: readonly { readonly name: string; readonly type: 'TEXT' | 'INTEGER' | 'REAL' }[]
}

/** A new file of plain tables, as it is filled. */
export interface Tables {
  /** The cells of each row in the order of the columns. */
  insert(table: string, rows: readonly (readonly Cell[])[]): void
  /** Makes what was inserted durable; without it, nothing of it is. */
  finish(): void
  close(): void
}
