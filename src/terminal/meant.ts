import { heard } from './commands.ts'

/** Something that has a key and names: an option or a mark. */
export interface Named {
  readonly id: string
  readonly key: string
  readonly label: string
}

/** What is called exactly that, by its key, its id or its label. */
export function called<T extends Named>(line: string, all: readonly T[]): T | undefined {
  const text = heard(line)
  const is = (name: string) => heard(name) === text
  return (
    all.find(({ key }) => key.trim() !== '' && (key === line.trim() || is(key))) ??
    all.find(({ id, label }) => is(id) || is(id.replaceAll('-', ' ')) || is(label))
  )
}

/** What is called that, or begins like that as nothing else does; or why nobody can tell. */
export function meant<T extends Named>(line: string, all: readonly T[]): T | { readonly unclear: readonly T[] } {
  const text = heard(line)
  const begins = (name: string) => text !== '' && heard(name).startsWith(text)
  const found = all.filter(({ id, label }) => begins(label) || begins(id))
  return called(line, all) ?? (found.length === 1 && found[0] ? found[0] : { unclear: found })
}
