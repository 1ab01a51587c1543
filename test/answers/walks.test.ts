import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { journey } from '../../src/session/journey.ts'
import { builtIn, walked, walks } from './scripted.ts'

const ids = [...new Set(walks.map(({ id }) => id))]

describe.each(ids)('the walks of %s', (id) => {
  const checklist = builtIn(id)
  const walksOfIt = walks.filter((walk) => walk.id === id)

  it.each(walksOfIt)('$name fits, and comes to its end', async (walk) => {
    const { problems, record } = await walked(walk)
    expect(problems).toEqual([])
    expect(record.state).toBe(record.answers.some(({ result }) => result === 'waiting') ? 'waiting' : 'finished')
  })

  it('reach every step, and take each branch both ways', async () => {
    const shown = new Map<string, Set<boolean | undefined>>(checklist.steps.map((step) => [step.id, new Set()]))
    for (const walk of walksOfIt) {
      const { session } = await walked(walk)
      for (const stage of journey(session)) shown.get(stage.step.id)?.add(stage.shown)
    }
    for (const { id, when } of checklist.steps) {
      expect([id, shown.get(id)?.has(true)]).toEqual([id, true])
      if (when) expect([id, 'hidden', shown.get(id)?.has(false)]).toEqual([id, 'hidden', true])
    }
  })
})

it('there is a walk of every checklist', () => {
  const checklists = readdirSync(new URL('../../checklists/', import.meta.url)).filter((name) => name.endsWith('.yaml'))
  expect(ids).toEqual(checklists.map((name) => name.replace('.yaml', '')))
})
