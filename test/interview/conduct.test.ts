import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Reading } from '../../src/clock.ts'
import { conduct, stamp } from '../../src/interview/conduct.ts'
import { open } from '../../src/interview/interview.ts'
import type { Draft, Input, Place, Prompt, Reply } from '../../src/prompt.ts'
import type { Happening } from '../../src/session/event.ts'
import { toRecord } from '../../src/session/record.ts'
import { replay, standing } from '../../src/session/session.ts'
import { createMemoryStore } from '../../src/store/memory-store.ts'
import { checklistOf } from '../session/checklist.ts'
import { source } from '../store/events.ts'

const steps = `
  - id: call
    title: Call
    do: Call.
    ask: { kind: timeline, marks: [{ id: person, key: p, label: a person answers }] }
  - { id: words, title: Words, ask: text }
`

type Key = Reply | ((prompt: Prompt, draft: (input: Input) => void) => Reply | Promise<Reply>)

/** Real interview and store; a prompter that presses what it is told, and then ends the input. */
async function desk(open_: { draft?: Draft; msPerLook?: number } = {}) {
  const checklist = checklistOf(steps)
  const store = createMemoryStore()
  let mono = 0
  const clock = (): Reading => {
    mono += open_.msPerLook ?? 1000
    return { wall: new Date(Date.UTC(2026, 10, 3, 9) + mono).toISOString().replace('Z', '+00:00'), mono }
  }
  let count = 0
  const newId = () => `00000000-0000-7000-8000-${String(++count).padStart(12, '0')}`
  const began: Happening = {
    is: 'began',
    checklist: 'test',
    version: 1,
    digest: source.digest,
    practice: false,
    walk: 1,
    auditor: 'Mina',
    perspective: 'customer',
  }
  const first = stamp(began, undefined, clock().wall, newId)
  const session = replay(checklist, [first])
  await store.begin('a', source, [first], toRecord(session))

  return {
    store,
    /** One sitting with these keys, from what the store has. */
    async sit(...keys: readonly Key[]) {
      const { events, draft, seen } = await store.load('a')
      const prompts: Prompt[] = []
      const left = [...keys]
      const interview = open(replay(checklist, events), clock(), { walks: {} }, open_.draft ?? draft)
      const sitting = await conduct('a', seen, interview, {
        store,
        clock,
        newId,
        takeFile: async () => ({ refused: 'There are no files here.' }),
        prompter: {
          async ask(prompt, draft) {
            if (prompt.place.part === 'welcome') return { input: { is: 'pick', ids: ['begin'] } }
            prompts.push(prompt)
            const key = left.shift() ?? { stop: 'end' }
            return typeof key === 'function' ? key(prompt, draft) : key
          },
          close() {},
        },
      })
      return { ...sitting, prompts, at: () => shown(prompts.at(-1)?.place) }
    },
  }
}

function shown(place: Place | undefined): string {
  return `${place?.step} ${place?.part}`
}

const recording: Input = { is: 'live', marks: [{ id: 'person', ms: 400 }], activeMs: 90_000, pausedMs: 0 }

describe('a sitting', () => {
  it('has every answer in the store before the next question is put', async () => {
    const { store, sit } = await desk()
    const kept: string[] = []
    const look = async () => (await store.load('a')).events.map(({ is }) => is).join(' ')
    const { ended } = await sit(
      async () => ({ input: recording }),
      async () => {
        kept.push(await look())
        return { input: { is: 'pick', ids: ['3'] } }
      },
      async () => {
        kept.push(await look())
        return { stop: 'interrupt' }
      },
    )
    expect(kept).toEqual(['began did answered', 'began did answered rated'])
    expect(ended).toBe('interrupt')
  })

  it('takes back one answer, also where several were given in one millisecond', async () => {
    const { sit } = await desk({ msPerLook: 0 })
    const { session } = await sit(
      { input: recording },
      { input: { is: 'pick', ids: ['3'] } },
      { input: { is: 'line', text: 'Hello.' } },
      { input: { is: 'pick', ids: ['yes'] } },
      { verb: 'undo' },
      { verb: 'undo' },
      { stop: 'interrupt' },
    )
    expect(standing(session.events).map(({ is }) => is)).toEqual(['began', 'did', 'answered', 'rated'])
  })

  it('goes on where the last one ended', async () => {
    const { sit } = await desk()
    await sit({ input: recording }, { stop: 'interrupt' })
    expect((await sit()).at()).toBe('call frustration')
  })

  it('is told when another window wrote, and nothing is mixed', async () => {
    const { store, sit } = await desk()
    const other = async (): Promise<Reply> => {
      const { seen, events } = await store.load('a')
      const event = stamp({ is: 'noted', text: 'elsewhere' }, 'call', '2026-11-03T10:00:00.000+00:00', () => 'other')
      await store.append('a', seen, [event], toRecord(replay(checklistOf(steps), [...events, event])))
      return { input: recording }
    }
    await expect(sit(other)).rejects.toMatchObject({ conflict: true })
    expect((await store.load('a')).events.map(({ is }) => is)).toEqual(['began', 'noted'])
  })

  it('closed in the pause menu says so', async () => {
    const { sit } = await desk()
    const { ended } = await sit({ verb: 'pause' }, { input: { is: 'pick', ids: ['close'] } })
    expect(ended).toBe('closed')
  })
})

describe('half an answer', () => {
  const typed =
    (text: string, reply: Reply): Key =>
    (_, draft) => {
      draft({ is: 'line', text })
      return reply
    }
  const words = { is: 'pick', ids: ['words'] } as const

  it('is there again in the next sitting, at the same place', async () => {
    const { sit } = await desk()
    await sit({ verb: 'jump' }, { input: words }, typed('half a sen', { stop: 'end' }))
    const { prompts, at } = await sit()
    expect(at()).toBe('words answer')
    expect(prompts[0]?.initial).toEqual({ is: 'line', text: 'half a sen' })
  })

  it('of a note is there again, and the note returns to what is left', async () => {
    const { sit } = await desk()
    await sit({ verb: 'note' }, typed('half a no', { stop: 'interrupt' }))
    const { prompts } = await sit({ input: { is: 'line', text: 'half a note' } })
    expect(prompts.map(({ place }) => shown(place))).toEqual(['call note', 'call do'])
    expect(prompts[0]?.initial).toEqual({ is: 'line', text: 'half a no' })
  })

  it('of a finding’s words is there again', async () => {
    const { sit } = await desk()
    await sit({ verb: 'finding' }, typed('No li', { stop: 'end' }))
    const { prompts } = await sit({ input: { is: 'line', text: 'No link.' } })
    expect(prompts.map(({ place }) => shown(place))).toEqual(['call finding.1.text', 'call finding.1.kind'])
  })

  it('is gone once it was answered', async () => {
    const { sit, store } = await desk()
    await sit({ verb: 'jump' }, { input: words }, typed('All.', { input: { is: 'line', text: 'All.' } }))
    expect((await store.load('a')).draft).toBeUndefined()
    expect((await sit()).prompts[0]?.initial).toBeUndefined()
  })

  it('of a recording survives a note that is written meanwhile', async () => {
    const { sit } = await desk()
    await sit(
      (_, draft) => {
        draft(recording)
        return { verb: 'note', input: recording }
      },
      typed('She', { input: { is: 'line', text: 'She is friendly.' } }),
      { stop: 'end' },
    )
    const { prompts, at } = await sit()
    expect(at()).toBe('call do')
    expect(prompts[0]?.initial).toMatchObject({ marks: [{ id: 'person', ms: 400 }] })
  })

  it('of a recording is there again when it was closed in the pause menu', async () => {
    const { sit } = await desk()
    await sit({ verb: 'pause', input: recording }, { input: { is: 'pick', ids: ['close'] } })
    const { prompts, at } = await sit()
    expect(at()).toBe('call do')
    expect(prompts[0]?.initial).toMatchObject({ marks: [{ id: 'person', ms: 400 }], activeMs: 90_000 })
  })

  it('is written while keys keep coming, not only at the end', async () => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const { sit, store } = await desk()
    const seen: unknown[] = []
    await sit({ verb: 'note' }, async (_, draft) => {
      for (const text of ['a', 'ab', 'abc', 'abcd']) {
        draft({ is: 'line', text })
        await vi.advanceTimersByTimeAsync(200)
        seen.push((await store.load('a')).draft?.input)
      }
      return { stop: 'end' }
    })
    expect(seen).toEqual([
      undefined,
      { is: 'line', text: 'ab' },
      { is: 'line', text: 'ab' },
      { is: 'line', text: 'abcd' },
    ])
  })
})

describe('a draft that makes no sense', () => {
  const line: Input = { is: 'line', text: 'x' }
  it.each<Draft>([
    { place: { step: 'gone', part: 'do' }, input: line },
    { place: { step: 'call', part: 'gone' }, input: line },
    { place: { step: 'call', part: 'finding.1.gone' }, input: line },
    { place: { step: 'call', part: 'finding.1.constructor' }, input: line },
    { place: { step: 'call', part: 'finding.1.toString' }, input: line },
    { place: { step: 'call', part: '' }, input: line },
    { place: { step: '', part: 'note' }, input: line },
    { place: { step: '', part: 'waiting' }, input: line },
    { place: { step: '', part: 'constructor' }, input: line },
    { place: { step: 'call', part: 'judgement' }, input: line },
  ])('is left alone: $place', async (draft) => {
    const { sit } = await desk({ draft })
    expect((await sit()).at()).toBe('call do')
  })

  it.each<Input>([line, { is: 'pick', ids: ['constructor'] }, { is: 'file', path: '/etc/passwd' }])(
    'of another control does no harm: %j',
    async (input) => {
      const { sit } = await desk({ draft: { place: { step: 'call', part: 'do' }, input } })
      const { session } = await sit({ input })
      expect(session.events.filter(({ is }) => is === 'answered')).toEqual([])
    },
  )
})
