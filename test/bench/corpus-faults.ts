import { goodChecklist, type Sample } from './corpus.ts'

/** One mistake that people make; undefined where the text has no place for it. */
interface Fault {
  readonly name: string
  readonly make: (text: string) => string | undefined
}

const replaced = (pattern: RegExp, by: string) => (text: string) =>
  pattern.test(text) ? text.replace(pattern, by) : undefined

const faults: readonly Fault[] = [
  // Syntax.
  { name: 'a quotation mark that is never closed', make: replaced(/^title: (.*)$/m, 'title: "$1') },
  { name: 'a bracket that is never closed', make: replaced(/^(prepare: \[.*)\]$|(when: \{.*) \}$/m, '$1$2') },
  { name: 'a tab that indents', make: replaced(/^ {4}owner:/m, '\towner:') },
  { name: 'a key that stands twice', make: replaced(/^( {4}owner: .*)$/m, '$1\n$1') },
  { name: 'a colon in text', make: replaced(/^outcome: (\w+) /m, 'outcome: $1: ') },
  { name: 'an anchor', make: replaced(/^title: /m, 'title: &title ') },
  { name: 'a second document', make: (text) => `${text}---\n${text}` },
  { name: 'a line that is indented too far', make: replaced(/^ {4}(title|owner): /m, '      $1: ') },
  // Schema.
  { name: 'a misspelt key', make: replaced(/^ {4}great:/m, '    graet:') },
  { name: 'a key that is missing', make: replaced(/^outcome: .*\n/m, '') },
  { name: 'a word that is none of the list', make: replaced(/^touchpoint: .*$/m, 'touchpoint: late') },
  { name: 'text for a number', make: replaced(/^minutes: .*$/m, 'minutes: an hour') },
  { name: 'a length of time without its unit', make: replaced(/at-most: \d+ min/, 'at-most: 10') },
  { name: 'a kind that there is not', make: replaced(/ask: verdict/, 'ask: verdikt') },
  { name: 'an address that is none', make: replaced(/open: https:/, 'open: www') },
  { name: 'a list for text', make: replaced(/^ {4}owner: (.*)$/m, '    owner: [$1]') },
  // Flow.
  { name: 'an id that is used twice', make: replaced(/^ {2}- id: .*([\s\S]*?\n {2}- id: )(.*)$/m, '  - id: $2$1$2') },
  {
    name: 'a condition on a step that is not there',
    make: replaced(/when: \{ (find|parcel|order): /, 'when: { fimd: '),
  },
  { name: 'an answer that a step cannot give', make: replaced(/when: \{ parcel: .* \}/, 'when: { parcel: lost }') },
  { name: 'a start that is not there', make: replaced(/since: order/, 'since: ordered') },
  { name: 'a key for two marks', make: replaced(/key: p,/, 'key: h,') },
  { name: 'a target for a mark that is not there', make: replaced(/^( +)hold: \{ total/m, '$1holt: { total') },
  {
    name: 'a step that nobody reaches',
    make: replaced(/when: \{ parcel: arrived \}/, 'when: { parcel: arrived, not: { parcel: arrived } }'),
  },
  { name: 'more than the scale has', make: replaced(/target: \{ at-least: 4 \}/, 'target: { at-least: 40 }') },
]

/** A checklist as `goodChecklist` has it, with one fault: each in turn, or the next that it has a place for. */
export function faultyChecklist(number: number): Sample & { readonly fault: string } {
  const { name, text } = goodChecklist(number)
  for (let turn = number; ; turn += 1) {
    const { name: fault, make } = faults[turn % faults.length] as Fault
    const made = make(text)
    if (made !== undefined && made !== text) return { name, text: made, fault }
  }
}
