import type { Path } from './place.ts'
import type { Yaml } from './yaml.ts'

/** A place where the value is another than the one in the file. */
export interface Guess {
  readonly path: Path
  /** It is hardly anything else than what was meant, so what else is wrong there is told. */
  readonly isSure: boolean
  /** The key in the file. */
  readonly key?: string
}

/** Whether one path leads to the other, or is the same. */
export function isPrefix(one: Path, other: Path): boolean {
  return one.length <= other.length && one.every((key, at) => key === other[at])
}

/** Finds by the keys that were meant what stands under those that were written. */
export function placesIn(yaml: Yaml, guessed: readonly Guess[]): Yaml {
  const renamed = guessed.filter(({ key }) => key !== undefined)
  if (renamed.length === 0) return yaml
  const inFile = (path: Path): Path =>
    path.map(
      (segment, at) => renamed.find((one) => one.path.length === at + 1 && isPrefix(one.path, path))?.key ?? segment,
    )
  return {
    ...yaml,
    locate: (path, what) => yaml.locate(inFile(path), what),
    locateWord: (path, word) => yaml.locateWord(inFile(path), word),
    written: (path) => yaml.written(inFile(path)),
  }
}
