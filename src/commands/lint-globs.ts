import picomatch from 'picomatch'

/** A pattern such as `audits/**`: the folder below which it matches, and whether it does. */
export interface Glob {
  readonly folder: string
  /** @param name the path from that folder, with `/`. */
  matches(name: string): boolean
}

/** Undefined where a text is no pattern. */
export function globOf(text: string): Glob | undefined {
  const { base, glob, isGlob } = picomatch.scan(text)
  if (!isGlob) return undefined
  return { folder: base === '' ? '.' : base, matches: picomatch(glob, { dot: true, nonegate: true }) }
}
