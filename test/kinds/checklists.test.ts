import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { kindNamed } from '../../src/kinds/index.ts'
import { builtIn, walked, walks } from '../answers/scripted.ts'
import { judged } from './answered.ts'

const checklists = new URL('../../checklists/', import.meta.url)
const ids = readdirSync(checklists)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.replace('.yaml', ''))
const steps = ids.flatMap((id) => builtIn(id).steps)

describe('the checklists that come with it', () => {
  it('say when the clock starts and when it stops, wherever one is shown', () => {
    const timed = steps.filter(({ ask }) => ask.kind === 'duration' || ask.kind === 'timeline')
    expect(timed.length).toBeGreaterThan(8)
    for (const { id, do: text } of timed) {
      expect([id, text]).toEqual([id, expect.stringMatching(/\bstart the clock\b/i)])
      expect([id, text]).toEqual([id, expect.stringMatching(/\bstop\b/i)])
    }
  })

  it('ask for numbers in questions that can be read aloud', () => {
    const questions = steps.flatMap(({ ask }) => (ask.kind === 'number' ? kindNamed(ask.kind).question(ask.spec) : []))
    expect(questions).toEqual([
      'How many taps?',
      'How many unclear words?',
      'How many fists beside the thing?',
      'How many e-mails left unread?',
      'How many e-mails that you would miss?',
      'How many questions about you?',
      'How many right facts?',
      'How many clicks?',
      'How many unclear words?',
      'How many tries?',
      'How many corrections?',
      'How many terms remembered?',
      'How many things from your paper?',
      'How many contacts until it was done?',
      'How many answered reviews?',
      'How many taps?',
      'How many sales messages?',
      'How many things that nobody else does?',
    ])
  })

  it('have targets that say why a step failed, and say nothing where it passed', async () => {
    const failed: (readonly string[])[] = []
    for (const walk of walks) {
      const checklist = builtIn(walk.id)
      const { record } = await walked(walk)
      for (const { step, result, missed, value = null } of record.answers) {
        const { kind, spec = null } = checklist.steps.find(({ id }) => id === step)?.ask ?? {}
        const isMissed =
          result === 'failed' && (hasTarget(spec) || (kind === 'choices' && judged(kind, spec, value) === 'failed'))
        expect([walk.name, step, missed.length > 0]).toEqual([walk.name, step, isMissed])
        if (isMissed) failed.push(missed)
      }
    }
    expect(failed.length).toBeGreaterThan(20)
    expect(failed.flat().join('; ')).not.toMatch(/undefined|NaN|Infinity/)
  })
})

function hasTarget(spec: unknown): boolean {
  return typeof spec === 'object' && spec !== null && 'target' in spec && spec.target !== undefined
}
