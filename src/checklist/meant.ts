import type { Json } from '../json.ts'
import { nearest } from '../nearest.ts'
import { milliseconds, showDuration } from './duration.ts'
import { idFrom } from './id.ts'
import { inQuotes } from './in-quotes.ts'
import { type Issue, optionsOf } from './wanted.ts'

/** What was most likely meant by a value that can't be. */
export interface Meant {
  readonly value: Json
  /** How to write it in YAML. */
  readonly text: string
  readonly says: string
  /** A word to ask for: "did you mean …?". */
  readonly isWord: boolean
  /** The rule for just this mistake. */
  readonly rule?: string
}

const yes = /^(?:yes|y|on|true|1)$/i
const no = /^(?:no|n|off|false|0)$/i

/**
 * What was most likely meant, if anything comes near.
 *
 * @param written the value as it stands in the file.
 */
export function meantBy(issue: Issue, value: Json, written: () => string): Meant | undefined {
  const wanted = issue.code === 'invalid_type' ? issue.expected : undefined
  // Any text will do; a length of time or an id would still be none in quotation marks.
  if (wanted === 'string') return issue.message === 'text' ? textMeant(value, written()) : undefined
  if (wanted === 'boolean') return flagMeant(value)
  if (wanted === 'number' || wanted === 'int') return numberMeant(value)
  if (wanted === 'array') return listMeant(value, written())
  if (typeof value === 'boolean') return answerMeant(value, issue)
  if (typeof value !== 'string') return undefined
  const near = nearest(value, optionsOf(issue))
  if (near === undefined) return rewritten(value, issue.message ?? '')
  // What is wanted may be a number: `1` and not its text.
  const isNumber = 'values' in issue && issue.values.includes(Number(near))
  return isNumber ? { ...word(near), value: Number(near) } : word(near)
}

function word(text: string, rule?: string): Meant {
  return { value: text, text, says: `Write \`${text}\`.`, isWord: true, ...(rule && { rule }) }
}

function textMeant(value: Json, written: string): Meant | undefined {
  const isNumber = typeof value === 'number'
  if (written === '' || written.length > 200 || written.includes('\n')) return undefined
  // As in `- Note: read this`, which makes a map.
  const isColon =
    typeof value === 'object' && value !== null && Object.keys(value).length === 1 && !/^[[{]/.test(written)
  if (!isNumber && typeof value !== 'boolean' && !isColon) return undefined
  const rule = isNumber ? { rule: 'number-for-text' } : isColon ? { rule: 'unquoted-colon' } : {}
  return { value: written, text: inQuotes(written), says: 'Put it in quotation marks.', isWord: false, ...rule }
}

function flagMeant(value: Json): Meant | undefined {
  if (value === null || typeof value === 'object') return undefined
  const flag = yes.test(String(value)) ? true : no.test(String(value)) ? false : undefined
  return flag === undefined ? undefined : { ...word(String(flag), 'boolean-word'), value: flag }
}

/** `true` where an answer is wanted. */
function answerMeant(value: boolean, issue: Issue): Meant | undefined {
  const options = optionsOf(issue)
  const isAnswer = options.includes('yes') || (options.length === 0 && issue.code === 'invalid_union')
  return isAnswer ? word(value ? 'yes' : 'no', 'boolean-word') : undefined
}

function numberMeant(value: Json): Meant | undefined {
  if (typeof value !== 'string' || !/^-?\d{1,9}(?:[.,]\d{1,6})?$/.test(value.trim())) return undefined
  const number = Number(value.trim().replace(',', '.'))
  return { ...word(String(number)), value: number }
}

/** One entry where a list of them is wanted. */
function listMeant(value: Json, written: string): Meant | undefined {
  if (typeof value !== 'string' || written === '' || written.length > 200 || /[\n,[\]{}#]|^[|>]/.test(written))
    return undefined
  return { value: [value], text: `[${written}]`, says: 'Make it a list.', isWord: false }
}

/** What only has to be written another way, by what the schema says that it must be. */
function rewritten(value: string, message: string): Meant | undefined {
  if (message.startsWith('an id')) {
    const near = idFrom(value)
    return near === undefined ? undefined : word(near)
  }
  if (message.startsWith('a length of time')) {
    const ms = milliseconds(value)
    const shown = ms === undefined ? '' : showDuration(ms)
    return /^[\d.]+ (?:s|min|h)$/.test(shown) && milliseconds(shown) === ms ? word(shown) : undefined
  }
  if (message.startsWith('a number of days')) {
    const [, count, work] = /^(\d{1,3}) ?(work(?:ing)?[ -]?)?(?:days?|d)$/i.exec(value.trim()) ?? []
    return count === undefined ? undefined : word(`${count} ${work ? 'working-' : ''}day${count === '1' ? '' : 's'}`)
  }
  if (message.startsWith('an address') && /^[\w-]+(?:\.[\w-]+)+(?:\/[^\s<>"'`\\]*)?$/.test(value))
    return word(`https://${value}`)
  return undefined
}
