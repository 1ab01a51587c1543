import { counted } from '../../kinds/counted.ts'
import type { Gathered } from '../gathered.ts'
import { listed } from '../sentence.ts'
import { achievement } from './achieved.ts'
import type { Basis } from './basis.ts'
import { fewest, type Share } from './figures.ts'

/** Of the answers, how many were given blind, and how many late. */
interface Given {
  readonly blind: Share
  readonly late: Share
}

/** What a reader must know, a sentence each with its figures, and only what holds here. */
export function cautionsOf(gathered: Gathered, basis: Basis, given: Given): readonly string[] {
  if (basis.audits === 0) return []
  return [
    'Audits are not customers: every share is one of audits, and how many customers fare the same nobody here can say.',
    ...insiders(gathered),
    ...returning(basis),
    ...unnamed(basis),
    ...few(basis),
    ...unfinished(gathered, basis),
    ...reworded(gathered),
    ...notBlind(given),
    ...late(given),
  ]
}

function insiders({ audits }: Gathered): readonly string[] {
  const employees = audits.filter(({ head }) => head.perspective === 'employee').length
  if (employees === 0) return []
  return [
    `Insiders know the standard: ${of(employees, audits.length)} ${were(employees)} walked by employees, who know where to look, so it is likely to be harder for a customer.`,
  ]
}

function returning({ audits, auditors, unnamed }: Basis): readonly string[] {
  const named = audits - unnamed
  if (named === auditors) return []
  return [
    `The same auditors return: ${counted(named, 'audits')} by ${counted(auditors, 'auditors')}. They tell less than as many by different people would, and the intervals of shares and means are as much wider.`,
  ]
}

function unnamed({ audits, unnamed }: Basis): readonly string[] {
  if (unnamed === 0) return []
  return [
    `${of(unnamed, audits)} ${unnamed === 1 ? 'names' : 'name'} no auditor; each is taken to be by somebody else, which need not be true.`,
  ]
}

function few({ checklists }: Basis): readonly string[] {
  const small = checklists.filter(({ audits }) => audits < fewest)
  if (small.length === 0) return []
  const each = listed(small.map(({ title, audits }) => `“${title}” (${audits})`))
  return [`Fewer than ${fewest} audits, so that single figures say more than a mean: ${each}.`]
}

function unfinished({ audits }: Gathered, { states: { open, waiting } }: Basis): readonly string[] {
  const unsaid = audits.filter((audit) => achievement(audit) === undefined).length
  const notYet = open + waiting
  return [
    ...(notYet > 0
      ? [
          `${of(notYet, audits.length)} ${notYet === 1 ? 'has' : 'have'} not ended; the score is that of the steps so far.`,
        ]
      : []),
    ...(unsaid > 0
      ? [
          `${of(unsaid, audits.length)} ${unsaid === 1 ? 'does' : 'do'} not say whether the outcome was achieved, and ${unsaid === 1 ? 'is' : 'are'} left out of that share.`,
        ]
      : []),
  ]
}

function reworded({ walked }: Gathered): readonly string[] {
  const changed = walked.flatMap(({ checklist, earlier }) => {
    const steps = new Set(earlier.filter(({ answers }) => answers.length > 0).map(({ name }) => name.step)).size
    return steps > 0 ? [{ title: checklist.title, steps }] : []
  })
  if (changed.length === 0) return []
  const each = listed(changed.map(({ title, steps }) => `${counted(steps, 'steps')} of “${title}”`))
  return [`The words changed of ${each}: answers to earlier words are another question’s, and are listed apart.`]
}

function notBlind({ blind }: Given): readonly string[] {
  const seen = blind.of - blind.count
  if (seen === 0) return []
  return [
    `${of(seen, blind.of, 'answers')} ${were(seen)} not blind: given on a second walk, or changed after what great looks like was seen.`,
  ]
}

function late({ late }: Given): readonly string[] {
  if (late.count === 0) return []
  return [
    `${of(late.count, late.of, 'answers')} ${were(late.count)} recorded more than an hour after the doing, when memory has begun to fade.`,
  ]
}

/** `3 of 16 audits`, `The only audit`. */
function of(count: number, all: number, what = 'audits'): string {
  if (all === 1) return `The only ${what.slice(0, -1)}`
  return count === all ? `All ${counted(all, what)}` : `${count} of ${counted(all, what)}`
}

function were(count: number): string {
  return count === 1 ? 'was' : 'were'
}
