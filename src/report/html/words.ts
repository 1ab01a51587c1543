import type { Cause, FindingKind, Perspective, Recovery } from '../../session/event.ts'

/** Who or what stops people from doing it right. */
export const causeWords: Readonly<Record<Cause, string>> = {
  process: 'A process',
  policy: 'A policy',
  system: 'A system',
  content: 'What is written',
  knowledge: 'Missing knowledge',
  authority: 'Missing authority',
  people: 'Too few people',
  partner: 'A partner',
  'conflicting-target': 'A target that conflicts',
}

export const kindWords: Readonly<Record<FindingKind, string>> = {
  problem: 'Problem',
  observation: 'Observation',
  idea: 'Idea',
  'good-practice': 'Good practice',
}

export const perspectiveWords: Readonly<Record<Perspective | 'unsaid', string>> = {
  employee: 'Employees',
  newcomer: 'Newcomers',
  customer: 'Customers',
  unsaid: 'Not said',
}

export const recoveryWords: Readonly<Record<Recovery, string>> = {
  'way-out': 'There was a way out',
  admitted: 'They admitted it',
  apologised: 'They apologised',
  'made-right': 'They made it right',
}

/** A word that a checklist may use or not: `last-touch` → `Last-touch`. */
export function named(word: string): string {
  return word === 'unsaid' || word === 'unknown' ? 'Not said' : `${word.charAt(0).toUpperCase()}${word.slice(1)}`
}
