/** A key of JSON: `low?` may be missing; `[]` and dots lead into what has no name of its own: `versions[].digest`. */
export interface Key {
  readonly path: string
  readonly optional: boolean
  /** As TypeScript has it, without `readonly`, and `object` where it has no name: `Partial<Record<Result, number>>`. */
  readonly type: string
}

/** An object of JSON: its keys, and the shapes of which it has every key as well. */
export interface Shape {
  readonly and: readonly string[]
  readonly keys: readonly Key[]
}

export type Shapes = Readonly<Record<string, Shape>>
