import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Checklist } from '../../src/checklist/checklist.ts'
import { readChecklist } from '../../src/checklist/parse.ts'
import type { Problem } from '../../src/checklist/problem.ts'
import { fixed } from '../../src/lint/fix.ts'
import { lint } from '../../src/lint/lint.ts'
import { rules } from '../../src/lint/rules/index.ts'
import { randomFrom } from '../checklist/random.ts'

const folder = join(import.meta.dirname, '../../checklists')
const aboutChange = new Set(rules.filter(({ group }) => group === 'change').map(({ id }) => id))
const bytesOf = (text: string) => new TextEncoder().encode(text)
const mutants = Number(process.env.FIRSTHAND_MUTANTS ?? 10)

/** What people do to a checklist, and to one that others have recorded with. */
const mutations: readonly ((text: string, pick: (most: number) => number) => string)[] = [
  // An id, also where it is named, or only where it stands.
  (text, pick) => {
    const [, id = 'none'] = [...text.matchAll(/\bid: ([a-z-]+)/g)].at(pick(30)) ?? []
    return text.replaceAll(new RegExp(`(?<![\\w-])${id}(?![\\w-])`, 'g'), `new-${id}`)
  },
  (text, pick) => replacedAt(text, /\bid: [a-z-]+/g, pick, 'id: another-one'),
  (text, pick) => replacedAt(text, /\bkind: [a-z-]+/g, pick, 'kind: text'),
  (text, pick) => replacedAt(text, /\d+/g, pick, '17'),
  (text, pick) => replacedAt(text, /\bthe\b/g, pick, 'another'),
  (text, pick) => replacedAt(text, /result: \w+/g, pick, 'result: passed'),
  (text, pick) => replacedAt(text, /failed/g, pick, 'passed'),
  (text, pick) => replacedAt(text, /^version: 1\n/gm, pick, ''),
  (text, pick) =>
    text
      .split('\n')
      .toSpliced(pick(text.split('\n').length), 1)
      .join('\n'),
  (text, pick) => {
    const steps = text.split(/(?=^ {2}- id:)/m)
    return steps.toSpliced(1 + pick(steps.length - 1), 1).join('')
  },
  (text) => text.replaceAll('\n', '\r\n'),
]

function replacedAt(text: string, pattern: RegExp, pick: (most: number) => number, by: string): string {
  const all = [...text.matchAll(pattern)]
  const found = all[pick(Math.max(1, all.length))]
  return found ? text.slice(0, found.index) + by + text.slice(found.index + found[0].length) : text
}

const errorsIn = (text: string) =>
  readChecklist(bytesOf(text), '-').problems.filter(({ severity }) => severity === 'error').length

function problems(before: Checklist, text: string) {
  return lint({ bytes: bytesOf(text), file: '-' }, {}, { before }).filter(({ rule }) => aboutChange.has(rule))
}

/** The text with one fix, and no other, once. */
function mended(text: string, problem: Problem): string {
  let asked = 0
  return fixed(text, [problem], { find: () => [], isWanted: () => asked++ === 0 }).text
}

describe('checklists that somebody changed', () => {
  it.each(readdirSync(folder).filter((name) => name.endsWith('.yaml')))(
    '%s: each fix mends its problem, and breaks nothing',
    (name) => {
      const original = readFileSync(join(folder, name), 'utf8')
      const before = readChecklist(bytesOf(original), name).draft?.checklist as Checklist
      const next = randomFrom(name.length)
      const pick = (most: number) => Math.floor(next() * most)
      for (let n = 0; n < mutants; n += 1) {
        let text = original
        for (let times = 1 + pick(3); times > 0; times -= 1)
          text = mutations[pick(mutations.length)]?.(text, pick) ?? text
        for (const problem of problems(before, text).filter(({ fix }) => fix)) {
          const done = mended(text, problem)
          const said = `${problem.rule}: ${problem.message}`
          expect(errorsIn(done), said).toBeLessThanOrEqual(errorsIn(text))
          const left = problems(before, done).filter(
            ({ rule, message }) => rule === problem.rule && message === problem.message,
          )
          expect(left, said).toEqual([])
        }
      }
    },
  )
})
