import { quoted } from '../../../checklist/quoted.ts'
import { englishTextsWith, onlyEnglish } from '../../language/english.ts'
import { onFirstUse } from '../../language/on-first-use.ts'
import type { Text } from '../../language/texts.ts'
import { alternatives, anyOf, madeOf, type Phrases, type WordOptions, wordOptions } from '../../language/word-list.ts'
import type { Rule } from '../../rule.ts'
import { withSteps } from '../example.ts'

const usual =
  `card number, card numbers, credit card number, debit card number, credit card details, card details, CVV, CVC, CVV number,
  card security code, PIN, PIN code, password, passwords, passcode, passphrase, one-time code, one-time password, TAN,
  social security number, SSN, national insurance number, passport, passport number, identity card, ID card, ID number,
  driving licence, driver's license, driver's licence, tax number, tax ID, IBAN, bank account number, bank details, account and sort code,
  date of birth, birth date, birthdate, mother's maiden name, security question, health insurance number, diagnosis, medication,
  medical history, blood group, religion, ethnicity, sexual orientation, trade union membership`
    .split(',')
    .map((word) => word.trim())

/** What follows when it is about the thing and not the secret itself: “the password field”. */
const about =
  '(?!\\s+(?:field|page|box|form|rules?|polic(?:y|ies)|reset|link|hint|help|prompt|requirements?|strength|check|screen|step|change|reminder|mail|e-mail|message|manager|control|pad|queue|desk|office|photo)s?\\b)'
const whose =
  "(?:(?:your|the|their|his|her|its|own|full|last|old|new|current|customer's|persona's|test|credit|debit|bank)\\s+){0,4}"

interface Patterns {
  readonly secrets: Phrases
  /** “Write down your card number”, “take a picture of your passport”. */
  readonly recorded: () => RegExp
  /** “What is your date of birth?”, “Your PIN”. */
  readonly wanted: () => RegExp
}

const patterns = madeOf(usual, (words): Patterns => {
  const secret = words.length > 0 ? `(?:${alternatives(words)})(?![\\p{L}\\p{N}])${about}` : '(?!)'
  return {
    secrets: anyOf(words),
    recorded: onFirstUse(
      () =>
        new RegExp(
          `(?<!not |n't |never )\\b(?:write\\s+down|write\\s+(?:it\\s+)?here|note(?:\\s+down)?|record|jot\\s+down|copy|keep|save|upload|attach|enter\\s+here|type\\s+here|tell\\s+us|take\\s+an?\\s+(?:picture|photo|photograph|screenshot|scan)\\s+(?:of|that\\s+shows|with)|photograph|scan|screenshot)\\s+(?:down\\s+)?${whose}(${secret})`,
          'iu',
        ),
    ),
    wanted: onFirstUse(
      () =>
        new RegExp(
          `(?:^\\W{0,3}(?:please\\s+)?${whose}(?<plain>${secret})\\W{0,3}$)|(?:\\b(?:what|which)\\s+(?:is|was|are|were)\\s+${whose}(?<asked>${secret})\\W{0,3}$)|(?:^\\W{0,3}(?:please\\s+)?(?:enter|type(?:\\s+in)?|give|state|fill\\s+in)\\s+${whose}(?<typed>${secret}))|(?:\\bwhich\\s+(?<which>${secret}))`,
          'iu',
        ),
    ),
  }
})

export const asksForSecrets: Rule<WordOptions> = {
  id: 'asks-for-secrets',
  group: 'privacy',
  severity: 'warning',
  summary: 'A step that has a secret written into the audit',
  why: `Whatever is recorded is kept for years, exported and shown in reports. A card number, a password or a date of birth in it can't be called back, and the law holds whoever keeps it responsible. Typing one into our own site is something else. ${onlyEnglish}`,
  help: 'Ask whether it worked, how long it took, or how often it had to be typed; never for the thing itself.',
  examples: {
    bad: withSteps(`  - id: pay
    title: Pay for it
    do: Go to the last page. Write down the card number you paid with.
    great: One tap, and the page says thank you.
    owner: payments
    ask: verdict
`),
    good: withSteps(`  - id: pay
    title: Pay for it
    do: Go to the last page, and type in your card number there.
    great: One tap, and the page says thank you.
    owner: payments
    ask: verdict
`),
  },
  options: wordOptions,
  *check({ checklist }, options) {
    const { secrets, recorded, wanted } = patterns(options)
    for (const text of englishTextsWith(checklist, secrets.rarest())) {
      if (!text.step || !secrets.mayBeIn(text.said)) continue
      const found =
        text.is === 'do' || text.is === 'notice' || text.is === 'title'
          ? (recorded().exec(text.said) ?? (takesWords(text) ? wanted().exec(text.said) : null))
          : null
      if (!found) continue
      const { plain, asked, typed, which } = found.groups ?? {}
      const secret = plain ?? asked ?? typed ?? which ?? found[1] ?? ''
      const start = found.index + found[0].lastIndexOf(secret)
      const word = [start, start + secret.length] as const
      const message = `${quoted(text.text.slice(...word))} would be kept with the audit, for everybody who reads the report.`
      yield { path: text.path, word, message }
    }
  },
}

/** A title that is answered with what it names. */
function takesWords({ is, step }: Text): boolean {
  return is === 'title' && ['text', 'number', 'date', 'evidence'].includes(step?.ask.kind ?? '')
}
