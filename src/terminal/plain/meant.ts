import { inWords } from '../spoken.ts'
import { heard } from './commands.ts'

/** Something that has a key and names: an option or a mark. */
export interface Named {
  readonly id: string
  readonly key: string
  readonly label: string
}

/** One letter or two, where they are no whole word, are too easily meant for another question. */
const tooShort = /^[a-z]{1,2}$/

/** What was said to be called exactly that, by its key or its label. */
export function saidSo<T extends Named>(line: string, all: readonly T[]): T | undefined {
  const text = heard(line)
  const is = (name: string) => heard(name) === text
  return (
    all.find(({ key }) => key.trim() !== '' && (key === line.trim() || is(key))) ??
    all.find(({ label }) => is(label) || is(inWords(label)))
  )
}

/** What is called exactly that, by its key, its label or its id, which nobody hears but a file may say. */
export function called<T extends Named>(line: string, all: readonly T[]): T | undefined {
  const text = heard(line)
  return saidSo(line, all) ?? all.find(({ id }) => [id, id.replaceAll('-', ' ')].some((name) => heard(name) === text))
}

/** What is called that, or begins like that as nothing else does; or why nobody can tell. */
export function meant<T extends Named>(line: string, all: readonly T[]): T | { readonly unclear: readonly T[] } {
  const text = heard(line)
  const begins = (name: string) => beginsWith(heard(name), text)
  const found = all.filter(({ id, label }) => begins(label) || begins(inWords(label)) || begins(id))
  return called(line, all) ?? (found.length === 1 && found[0] ? found[0] : { unclear: found })
}

function beginsWith(name: string, text: string): boolean {
  if (text === '' || !name.startsWith(text)) return false
  return !tooShort.test(text) || !/^[\p{L}\p{N}]/u.test(name.slice(text.length))
}
