import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { journey } from '../../src/session/journey.ts'
import { answered, builtIn } from './scripted.ts'

const folder = new URL('../walks/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
const ids = [...new Set(files.map((name) => name.replace(/-\d+\.yaml$/, '')))]

describe.each(ids)('the walks of %s', (id) => {
  const checklist = builtIn(id)
  const walks = files.filter((name) => name.replace(/-\d+\.yaml$/, '') === id)

  async function walked(name: string) {
    return answered(checklist, readFileSync(new URL(name, folder), 'utf8'))
  }

  it.each(walks)('%s fits, and comes to its end', async (name) => {
    const { problems, record } = await walked(name)
    expect(problems).toEqual([])
    expect(record.state).toBe(record.answers.some(({ result }) => result === 'waiting') ? 'waiting' : 'finished')
  })

  it('reach every step, and take each branch both ways', async () => {
    const shown = new Map<string, Set<boolean | undefined>>(checklist.steps.map((step) => [step.id, new Set()]))
    for (const name of walks) {
      const { session } = await walked(name)
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
