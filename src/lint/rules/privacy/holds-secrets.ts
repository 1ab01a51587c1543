import { commentsOf } from '../../../checklist/yaml/comments.ts'
import { textsOf } from '../../language/texts.ts'
import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

type Found = readonly [start: number, end: number, what: string]

export const holdsSecrets: Rule = {
  id: 'holds-secrets',
  group: 'privacy',
  severity: 'warning',
  summary: 'A checklist that holds a card number, an account, a password or a key',
  why: 'A checklist lies in a repository, is sent to colleagues, and is copied into every audit. What is secret in it is no longer secret, and stays in the history after it was deleted.',
  help: 'Take it out, have it changed where it counts, and say in `prepare` whom to ask for it. The card numbers that payment services publish for tests are fine.',
  examples: {
    bad: example.replace('[An order that can still be returned]', '["Sign in as returns-test, password: Winter-2026"]'),
    good: example.replace(
      '[An order that can still be returned]',
      '[Ask the returns team for the password of the test account]',
    ),
  },
  *check({ checklist, text }) {
    const message = (what: string) => `This looks like ${what}, and everybody who has the file has it.`
    for (const { path, text } of textsOf(checklist))
      for (const [start, end, what] of secretsIn(text)) yield { path, word: [start, end], message: message(what) }
    for (const { line, column, text: comment } of mayHideSome(text) ? commentsOf(text) : [])
      for (const [start, end, what] of secretsIn(comment)) {
        const range = { line, column: column + start, endLine: line, endColumn: column + end }
        yield { range, message: message(what) }
      }
  },
}

/** Whether it is worth looking for the comments of a file, which takes time. */
function mayHideSome(text: string): boolean {
  return (text.match(/#.*/g) ?? []).some((rest) => [...secretsIn(rest)].length > 0)
}

/** Where to look closer: without a long figure, a sign of a key or a word for a secret there is nothing to find. */
const suspicious =
  /\d{4}|pass|pwd|pin\b|cv[cv]|secret|key|token|bearer|-----|AKIA|AIza|eyJ|gh[pousr]_|github_pat|glpat|xox|_live_/i

function secretsIn(text: string): Iterable<Found> {
  return suspicious.test(text) ? everySecretIn(text) : []
}

function* everySecretIn(text: string): Generator<Found> {
  for (const { 0: found, index } of text.matchAll(figures))
    if (isCard(found.replaceAll(/\D/g, ''))) yield [index, index + found.length, 'the number of a card']
  for (const { 0: found, index } of text.matchAll(accounts)) {
    const length = accountLength(found)
    if (length > 0) yield [index, index + length, 'the number of a bank account']
  }
  if (/\S{20}|-----/.test(text))
    for (const { 0: found, index } of text.matchAll(keys)) yield [index, index + found.length, 'a key for a machine']
  if (!/\d/.test(text)) return
  for (const found of text.matchAll(passwords)) {
    const secret = found[1] ?? found[2] ?? ''
    const start = found.index + found[0].lastIndexOf(secret)
    if (isPassword(secret)) yield [start, start + secret.length, 'a password']
  }
  for (const found of text.matchAll(pins)) {
    const start = found.index + found[0].lastIndexOf(found[1] ?? '')
    yield [start, found.index + found[0].length, 'a secret number']
  }
}

const figures = /(?<![\d.,/-])\d(?:[ -]?\d){12,18}(?![\d-])/g
const issuers = /^(?:4|5[1-5]|2[2-7]|3[47]|3[0689]|35|6011|64|65|62)/
/** What payment services publish for tests: no one's card. */
const published = new Set(
  `4111111111111111 4242424242424242 4012888888881881 4000056655665556 4000000000000002 4000002500003155 4222222222222 5555555555554444
  5105105105105100 5200828282828210 2223003122003222 378282246310005 371449635398431 378734493671000 6011111111111117
  6011000990139424 6011981111111113 3056930009020004 36227206271667 30569309025904 38520000023237 3530111333300000 3566002020360505
  6200000000000005 6205500000000000004 5436031030606378 4988438843884305 4166676667666746`.split(/\s+/),
)

function isCard(digits: string): boolean {
  if (!issuers.test(digits) || published.has(digits) || /^(\d)\1+$/.test(digits)) return false
  let sum = 0
  for (const [place, digit] of [...digits].reverse().entries()) {
    const doubled = Number(digit) * (place % 2 === 0 ? 1 : 2)
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

const accounts = /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}\b/g
const lengths: Readonly<Record<string, number>> = {
  AT: 20,
  BE: 16,
  BG: 22,
  CH: 21,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  EE: 20,
  ES: 24,
  FI: 18,
  FR: 27,
  GB: 22,
  GR: 27,
  HR: 21,
  HU: 28,
  IE: 22,
  IS: 26,
  IT: 27,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  MC: 27,
  MT: 31,
  NL: 18,
  NO: 15,
  PL: 28,
  PT: 25,
  RO: 24,
  SE: 24,
  SI: 19,
  SK: 24,
  TR: 26,
  UA: 29,
}

/** How many characters of a text are an account's number, spaces between them included; 0 when it is none. */
function accountLength(text: string): number {
  const wanted = lengths[text.slice(0, 2)] ?? 0
  let end = 0
  let count = 0
  while (end < text.length && count < wanted) count += text[end++] === ' ' ? 0 : 1
  const number = text.slice(0, end).replaceAll(' ', '')
  if (wanted === 0 || number.length !== wanted || /[A-Z0-9]/.test(text.slice(end, end + 1))) return 0
  let rest = 0
  for (const character of number.slice(4) + number.slice(0, 4))
    for (const digit of String(Number.parseInt(character, 36))) rest = (rest * 10 + Number(digit)) % 97
  return rest === 1 ? end : 0
}

const keys =
  /\b(?:AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{40,90}|glpat-[\w-]{20}|xox[abprs]-[\w-]{20,90}|AIza[\w-]{35}|[sr]k_live_[A-Za-z0-9]{16,99}|(?<![\w-])eyJ[\w-]{10,400}\.eyJ[\w-]{10,400}\.[\w-]{10,400})|-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----|\bBearer\s+[\w.~+/-]{24,400}/g

const passwords =
  /\b(?:password|passwort|passcode|passphrase|pass|pwd|secret|api[ _-]?key|token|mot de passe|contraseña)\b["'”]?\s{0,3}(?:[:=]\s{0,3}["'“]?([^\s"'”,;]{4,60})|(?:is|ist|est|es)\s+["'“]?([^\s"'”,;]{6,60}))/giu
const pins =
  /\b(?:PIN|CVV|CVC)\b\s{0,3}(?:[:=]|is|number|code)?\s{0,3}(\d{3,8})(?![\p{L}\p{N}-]|\s*(?:digits|figures|numbers|times|seconds|minutes|characters|letters))/gu

/** A word alone is none: “Password: hidden”, “the password is accepted”. */
function isPassword(word: string): boolean {
  const bare = word.replace(/[.!?)]+$/, '')
  return bare.length >= 4 && /\d/.test(bare) && /[\p{L}\p{P}\p{S}]/u.test(bare) && !/^\d+[-–]?\p{L}*$/u.test(bare)
}
