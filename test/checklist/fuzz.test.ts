import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parseChecklist } from '../../src/checklist/parse.ts'
import { bytesOf, hostile } from './hostile.ts'
import { pieces } from './pieces.ts'
import { randomFrom } from './random.ts'

it('reads or refuses whatever a checklist is turned into', { timeout: 120_000 }, () => {
  const corpus = [
    ...readdirSync('checklists')
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => readFileSync(join('checklists', name))),
    ...hostile.map(bytesOf).filter(({ length }) => length < 2000),
  ]
  const mutants = Number(process.env.MUTANTS ?? 5000)
  const random = randomFrom(20_261_103)
  const below = (limit: number) => Math.floor(random() * limit)
  const pick = <Item>(list: readonly Item[]) => list[below(list.length)] as Item
  let slowest = 0
  for (let count = 0; count < mutants; count += 1) {
    let text = new TextDecoder('latin1').decode(pick(corpus))
    for (let edits = 1 + below(8); edits > 0; edits -= 1) {
      const at = below(text.length + 1)
      const until = Math.min(text.length, at + below(random() < 0.2 ? 400 : 8))
      const other = new TextDecoder('latin1').decode(pick(corpus))
      const from = below(other.length)
      const inserted = [
        () => '',
        () => pick(pieces),
        () => pick(pieces).repeat(below(200)),
        () => other.slice(from, from + below(300)),
        () => text.slice(at, until).repeat(2),
      ]
      text = text.slice(0, at) + pick(inserted)() + text.slice(until)
    }
    const bytes = random() < 0.5 ? new TextEncoder().encode(text) : Buffer.from(text, 'latin1')
    const start = performance.now()
    const result = parseChecklist(bytes, 'mutant.yaml')
    slowest = Math.max(slowest, performance.now() - start)
    if (!('checklist' in result)) expect(result.problems.length).toBeGreaterThan(0)
    for (const { line, column, endLine, endColumn, message } of result.problems) {
      expect(line).toBeGreaterThan(0)
      expect(column).toBeGreaterThan(0)
      expect(endLine * 1e7 + endColumn).toBeGreaterThanOrEqual(line * 1e7 + column)
      expect(message.length).toBeLessThan(400)
      // What the file says itself is quoted.
      const own = message.replaceAll(/`[^`]*`|"[^"]*"/g, '')
      expect(own).not.toMatch(/undefined|\[object|something else|NaN/)
    }
  }
  expect(slowest).toBeLessThan(1000)
})
