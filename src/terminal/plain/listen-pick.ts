import type { Input, Option } from '../../prompt.ts'
import type { PickControl } from '../picking.ts'
import { inWords, oneOf, sentence, stopped } from '../spoken.ts'
import { heard } from './commands.ts'
import type { Heard, Listener } from './listener.ts'
import { meant as named, called as namedSo, saidSo } from './meant.ts'

type PickInput = Extract<Input, { is: 'pick' }>

/** Longer labels are not said again in full. */
const longLabel = 60
const apart = /[,;、،]/
const manners = {
  several: 'Several may be said at once, such as 2, 5.',
  words: 'The words that an option asks for may follow its number at once.',
}

/**
 * One option, or several, by key, number or words.
 *
 * @param isAnswered what stands there was answered before, and is no suggestion.
 * @param hasForward one may go on with nothing said.
 */
export function listenPick(
  control: PickControl,
  initial: Input | undefined,
  isAnswered: boolean,
  hasForward = isAnswered,
): Listener {
  const { options, many } = control
  const before = initial?.is === 'pick' ? initial : undefined
  const kept =
    before && isWhole(before, options, isAnswered || many) && (many || before.ids.length > 0) ? before : undefined
  /** It is suggested, and its words are still to be said. */
  const wanting = !many && !kept ? options.find(({ id }) => id === before?.ids[0]) : undefined
  const alone = !many && options.length === 1 && kept !== undefined
  const asksWords = options.some(({ write }) => write)

  const listener: Listener = {
    cue: 'Your answer: ',
    offers: alone
      ? []
      : control.scale && !many
        ? [scaleOf(options)]
        : isYesOrNo(options)
          ? ['Yes or no.']
          : options.map(spokenOption),
    manners: { ...(many && { several: manners.several }), ...(asksWords && { words: manners.words }) },
    enter: enterOf(),
    writes: false,
    ticks: false,
    owns: (line) => (saidSo(line, options) ?? placed(line, options)) !== undefined,
    half: () => undefined,
    hear(line) {
      if (line.trim() === '') return enter()
      if (many && heard(line) === 'none') return answer({ is: 'pick', ids: [] })
      const spoken = withWords(line, options)
      if (spoken) return chosen([spoken.option], spoken.text)
      // Where a number is wanted next, a number that is no answer is that.
      if (wanting && /^\d+$/.test(heard(line)) && !called(line, options)) return chosen([wanting], line.trim())
      const found = many ? several(line, options) : one(line, options)
      if (!('refused' in found)) return chosen(found, undefined)
      return alone ? { refused: `${noAnswer(line)} ${enterOf()}` } : found
    },
  }

  function enterOf(): string | undefined {
    if (!kept && wanting) return `Enter alone means ${behindNothing(wanting.label)}.`
    if (!kept) return many ? 'Enter alone means none.' : undefined
    if (alone) return `Enter: ${takenOf(kept, control)}.`
    if (many || isAnswered) return `Now: ${takenOf(kept, control)}. Enter keeps it.`
    const [first] = options.filter(({ id }) => kept.ids.includes(id))
    const said = takenOf(kept, control)
    return `Enter alone means ${first && said.length > longLabel ? inWords(first.key) : said}.`
  }

  function enter(): Heard {
    if (kept) return { answer: kept, taken: alone ? '' : takenOf(kept, control) }
    if (wanting) return chosen([wanting], undefined)
    if (many) return answer({ is: 'pick', ids: [] })
    return { refused: `Nothing was said yet. ${answersOf(options)}${hasForward ? ' Forward goes on as it is.' : ''}` }
  }

  function answer(input: PickInput): Heard {
    return { answer: input, taken: takenOf(input, control) }
  }

  /** The options, in their own order; the one that asks for words asks for them first. */
  function chosen(found: readonly Option[], text: string | undefined): Heard {
    const ids = options.filter((option) => found.includes(option)).map(({ id }) => id)
    const asking = found.find(({ write }) => write)
    if (!asking || text) return answer({ is: 'pick', ids, ...(text && { text }) })
    const written = before?.ids.includes(asking.id) ? before.text : undefined
    return { listener: listenReason(listener, asking, ids, written, control), says: [] }
  }

  return listener
}

/** After the words of an option were refused: only they are asked for again. */
export function listenRefused(control: PickControl, { ids, text }: PickInput): Listener {
  const options = listenPick(control, undefined, false)
  const option = ids.length === 1 && text ? control.options.find(({ id, write }) => id === ids[0] && write) : undefined
  return option ? listenReason(options, option, ids, undefined, control) : options
}

/** The words that an option asks for. */
function listenReason(
  options: Listener,
  option: Option,
  ids: readonly string[],
  before: string | undefined,
  control: PickControl,
): Listener {
  const reason: Listener = {
    cue: `${sentence(option.write ?? '').replace(/\.$/, '')}: `,
    offers: [],
    manners: {},
    enter: before ? `So far: ${stopped(before)} Enter keeps it.` : undefined,
    writes: true,
    ticks: false,
    leaves: options,
    owns: () => false,
    half: () => undefined,
    hear(line) {
      const text = line.trim() || before?.trim()
      if (!text) return { refused: 'Please say it in a few words, or say /back and choose another.' }
      const answer: PickInput = { is: 'pick', ids, text: text.replace(/^\/\//, '/') }
      return { answer, taken: takenOf(answer, control) }
    },
  }
  return reason
}

/** Its place in the list is as good as its key, where no key is a number. */
function placed(line: string, options: readonly Option[]): Option | undefined {
  const isLettered = options.every(({ key }) => !/\d/.test(key))
  return isLettered && /^\d{1,3}$/.test(heard(line)) ? options[Number(heard(line)) - 1] : undefined
}

function called(line: string, options: readonly Option[]): Option | undefined {
  return namedSo(line, options) ?? placed(line, options)
}

function meant(line: string, options: readonly Option[]) {
  return called(line, options) ?? named(line, options)
}

/** An option and the words for it in one line: `3 because it was late`. */
function withWords(line: string, options: readonly Option[]): { option: Option; text: string } | undefined {
  if (called(line, options)) return undefined
  const whole = line.trim()
  const isNamed = ({ label }: Option) => whole.toLowerCase().startsWith(`${label.toLowerCase()} `)
  const [name = ''] = whole.split(/[\s,:]/u)
  const byLabel = options.find(isNamed)
  const option = byLabel ?? called(name, options)
  const rest = whole.slice((byLabel?.label ?? name).length)
  const text = rest.replace(/^[\s,:.]*(because\b[\s,:]*)?/iu, '').trim()
  return option?.write && text ? { option, text } : undefined
}

function one(line: string, options: readonly Option[]): readonly Option[] | { refused: string } {
  const found = meant(line, options)
  return 'unclear' in found ? unclear(line, found.unclear, options) : [found]
}

/** Options one after another: each between commas is one by its words, or several by their keys. */
function several(line: string, options: readonly Option[]): readonly Option[] | { refused: string } {
  const parts = line
    .normalize('NFKC')
    .split(apart)
    .flatMap((part) => (called(part, options) ? [part] : words(part, options)))
    .filter((part) => part.trim() !== '')
  const found = parts.map((part) => one(part, options))
  return found.find((each) => 'refused' in each) ?? found.flatMap((each) => ('refused' in each ? [] : each))
}

function words(part: string, options: readonly Option[]): readonly string[] {
  if (!('unclear' in meant(part, options))) return [part]
  return part.split(/\s+/u).filter((word) => word.toLowerCase() !== 'and')
}

function unclear(line: string, found: readonly Option[], options: readonly Option[]): { refused: string } {
  if (found.length > 1)
    return { refused: `“${inWords(line)}” could be ${oneOf(found.map(({ label }) => inWords(label)))}.` }
  const [name = ''] = line.trim().split(/[\s,:]/u)
  if (name !== line.trim() && called(name, options))
    return { refused: `Say ${inWords(name)} alone, please: it takes no words here. A note does.` }
  return { refused: `${noAnswer(line)} ${answersOf(options)}` }
}

function noAnswer(line: string): string {
  return `There is no answer “${inWords(line)}” here.`
}

/** `The answers are 1 to 7.` */
function answersOf(options: readonly Option[]): string {
  const keys = inRows(options.map(({ key }) => inWords(key)))
  return keys.length === 1 && options.length === 1 ? `The answer is ${keys[0]}.` : `The answers are ${oneOf(keys)}.`
}

/** Asked so often that it is said in one breath. */
function isYesOrNo(options: readonly Option[]): boolean {
  return options.map(({ key, label }) => `${key} ${label}`).join() === 'y yes,n no'
}

/** Three numbers or more that follow one another as `1 to 9`. */
function inRows(keys: readonly string[]): readonly string[] {
  const starts = keys.flatMap((key, index) => (index > 0 && key === String(Number(keys[index - 1]) + 1) ? [] : [index]))
  return starts.flatMap((start, index) => {
    const row = keys.slice(start, starts[index + 1])
    return row.length > 2 ? [`${row[0]} to ${row.at(-1)}`] : row
  })
}

function scaleOf(options: readonly Option[]): string {
  const [first, last] = [options[0], options.at(-1)]
  return `${first ? spokenOption(first) : ''} to ${last ? spokenOption(last) : ''}.`
}

function spokenOption({ key, label }: Option): string {
  return `${inWords(key)} ${inWords(label)}`.trim()
}

/** The name of what words are said for: what stands behind a colon is what they take the place of. */
function behindNothing(label: string): string {
  return inWords(label.split(': ')[0] ?? label)
}

/** Enough of a label to know it by: where it is long, its first sentence. */
function known(label: string): string {
  const said = inWords(label)
  const [first = said] = said.split(/(?<=[.?!]) /)
  return said.length > longLabel ? first.replace(/\.$/, '') : said
}

/** What was picked, for the ear: labels, and on a scale the number. */
function takenOf({ ids, text }: PickInput, { options, scale }: PickControl): string {
  const picked = ids.flatMap((id) => options.find((option) => option.id === id) ?? [])
  const names = picked.map(({ key, label }) => [...(scale ? [key] : []), known(label)].filter(Boolean).join(', '))
  const said = (text ? names.map(behindNothing) : names).join(', ') || 'none'
  return text ? `${said}: ${inWords(text).replace(/\.$/, '')}` : said
}

/** Nothing is left to say of it. Words are half an answer until they were answered once. */
function isWhole({ ids, text }: PickInput, options: readonly Option[], isAnswered: boolean): boolean {
  return ids.every((id) => {
    const option = options.find((each) => each.id === id)
    return option !== undefined && (!option.write || (isAnswered && Boolean(text)))
  })
}
