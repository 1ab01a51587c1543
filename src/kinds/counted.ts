/** Plurals that lose more than an `s`, the first that fits; those that end like one and are none stand first. */
const plurals: readonly (readonly [RegExp, string])[] = [
  [/(?:ss|us|is)$/i, '$&'],
  [/(ss|sh|ch|x)es$/i, '$1'],
  [/(\b[a-z]|cook|mov|calor|self)ies$/i, '$1ie'],
  [/ies$/i, 'y'],
  [/s$/i, ''],
]

/** A number with its unit: `3 taps`, `1 tap`, `1 e-mail left unread`. */
export function counted(number: number, unit: string | undefined): string {
  return unit ? `${number} ${number === 1 ? singular(unit) : unit}` : String(number)
}

/** The unit of one thing: of the last word, or else of the first that is a plural. */
export function singular(unit: string): string {
  const words = unit.split(' ')
  const last = words.length - 1
  const plural = one(words[last] ?? '') === words[last] ? words.findIndex((word) => one(word) !== word) : last
  return words.map((word, index) => (index === plural ? one(word) : word)).join(' ')
}

function one(word: string): string {
  const [pattern, instead] = plurals.find(([pattern]) => pattern.test(word)) ?? [/$/, '']
  return word.replace(pattern, instead)
}
