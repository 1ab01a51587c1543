import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { columns } from '../../src/export/columns.ts'
import type { Draft } from '../../src/prompt.ts'
import type { Event } from '../../src/session/event.ts'
import type { AuditRecord } from '../../src/session/record.ts'
import type { Store, View } from '../../src/store/store.ts'
import { answer, answered, began, finding, record, source, time, uuid } from './events.ts'

const draft: Draft = { place: { step: 'step-2', part: 'answer' }, input: { is: 'line', text: 'The page s' } }

/** Whole rows, by the names that are documented. */
async function rowsOf(store: Store, view: View, audits: readonly string[]) {
  const names = columns[view].map(({ name }) => name)
  const rows = await store.rows(view, names, audits)
  return rows.map((cells) => Object.fromEntries(names.map((name, index) => [name, cells[index]])))
}

/** What every store has to do; `open` makes a new one, empty and for writing. */
export function storeContract(what: string, open: () => Promise<Store>): void {
  describe(`a store in ${what}`, () => {
    async function opened(): Promise<Store> {
      const store = await open()
      expect(await store.begin('a', source, [began('a')], record())).toBe(1)
      return store
    }

    test('gives back what was appended, in order', async () => {
      const store = await opened()
      expect(await store.append('a', 1, [answered('a', 1)], record(1))).toBe(2)
      expect(await store.append('a', 2, [answered('a', 2), answered('a', 3)], record(3))).toBe(4)
      const events = [began('a'), answered('a', 1), answered('a', 2), answered('a', 3)]
      expect(await store.load('a')).toEqual({ id: 'a', text: source.text, events, seen: 4 })
    })

    test('keeps every kind of event as it was', async () => {
      const store = await opened()
      const happenings = [
        { is: 'introduced', auditor: 'Noor 👩‍👩‍👧', meetsCustomers: 'rarely', perspective: 'newcomer' },
        { is: 'did', marks: [{ id: 'ouch', ms: 12.5 }], activeMs: 100, pausedMs: 0, doneAt: time(9) },
        { is: 'rated', frustration: 6, blind: true },
        { is: 'felt', emotions: ['angry'] },
        { is: 'answered', value: { hold: [1, 2], 'a\0b': null }, result: 'recorded', blind: false },
        { is: 'judged', result: 'failed', blind: true },
        { is: 'would-give-up', yes: true },
        { is: 'recovered', question: 'way-out', yes: false },
        {
          is: 'found',
          finding: { id: '1', kind: 'problem', severity: 4, cause: 'policy', words: '"; DROP TABLE event' },
        },
        { is: 'noted', text: 'a line\nand \u001b[31m another' },
        { is: 'remembered', because: 'they laughed' },
        { is: 'attached', sha256: 'ab', name: '../x', size: 3, type: 'image/png' },
        { is: 'set-aside', result: 'blocked', reason: 'asked to leave' },
        { is: 'postponed' },
        { is: 'waiting' },
        { is: 'waiting', value: { days: [] } },
        { is: 'undone', events: [uuid('a', 10)] },
        { is: 'concluded', achieved: 'partly', wellSpent: 2, verbatim: 'Do not.' },
        { is: 'gave-up', because: 'no answer' },
        { is: 'abandoned', because: 'no time' },
        { is: 'finished' },
        { is: 'corrected', reason: 'a typo', by: 'Noor' },
        { is: 'reviewed', verdict: 'excluded', reason: 'the shop was closed' },
        { is: 'practised', practice: true, reason: 'a trial' },
      ] as const
      const events = happenings.map((each, n): Event => ({ id: uuid('a', n + 1), at: time(n), step: 's', ...each }))
      await store.append('a', 1, events, record())
      expect((await store.load('a')).events.slice(1)).toEqual(events)
    })

    test('refuses to append after what somebody else wrote, and writes nothing', async () => {
      const store = await opened()
      await store.append('a', 1, [answered('a', 1)], record(1))
      const late = store.append('a', 1, [answered('a', 2)], record(2, { state: 'finished' }))
      await expect(late).rejects.toMatchObject({ name: 'Failure', exit: 'unable', conflict: true })
      expect((await store.load('a')).seen).toBe(2)
      expect(await store.audits()).toMatchObject([{ state: 'open', answered: 1 }])
    })

    test('begins an audit once', async () => {
      const store = await opened()
      const again = store.begin('a', source, [began('b')], record())
      await expect(again).rejects.toMatchObject({ exit: 'unable', conflict: true })
      await expect(store.begin('c', source, [answered('c', 1)], record())).rejects.toThrow('began')
      expect(await store.audits()).toHaveLength(1)
    })

    test('says that there is no such audit', async () => {
      const store = await opened()
      const failure = { name: 'Failure', exit: 'usage', message: 'There is no audit b.' }
      await expect(store.load('b')).rejects.toMatchObject(failure)
      await expect(store.append('b', 0, [], record())).rejects.toMatchObject(failure)
      await expect(store.draft('b', draft)).rejects.toMatchObject(failure)
    })

    test('keeps half an answer until it is a whole one', async () => {
      const store = await opened()
      await store.draft('a', { ...draft, input: { is: 'line', text: 'The p' } })
      await store.draft('a', draft)
      expect((await store.load('a')).draft).toEqual(draft)
      await store.append('a', 1, [answered('a', 1)], record(1))
      expect((await store.load('a')).draft).toBeUndefined()
      await store.draft('a', draft)
      await store.draft('a', null)
      expect((await store.load('a')).draft).toBeUndefined()
    })

    test('rewrites what an audit comes to without events, and leaves the draft', async () => {
      const store = await opened()
      await store.draft('a', draft)
      expect(await store.append('a', 1, [], record(2, { findings: [finding(1)] }))).toBe(1)
      expect(await store.audits()).toMatchObject([{ answered: 2, findings: 1 }])
      expect((await store.load('a')).draft).toEqual(draft)
    })

    test('lists audits, newest first', async () => {
      const store = await opened()
      const whole = record(0, {
        state: 'finished',
        practice: true,
        walk: 2,
        auditor: 'Noor',
        perspective: 'customer',
        meetsCustomers: 'daily',
        persona: 'Noor, who ordered the wrong size',
        channel: 'web',
        location: 'Ghent',
        wave: '2026-Q4',
        together: 't1',
        achieved: 'partly',
        wellSpent: 3,
        verbatim: 'Bring a book.',
        endedAt: time(60),
        because: 'done',
        verdict: 'excluded',
        verdictReason: 'the shop was closed',
        startedAt: '2026-11-03T10:30:00.000+01:00',
        answers: [answer(1), answer(2, { counts: false, result: 'not-reached', value: undefined })],
        findings: [finding(1), finding(1, { id: '2' })],
      })
      await store.begin('b', source, [began('b')], whole)
      // Later by the clock on the wall, and earlier in truth.
      await store.begin('c', source, [began('c')], record(0, { startedAt: '2026-11-03T10:00:00.000+02:00' }))
      const { answers, findings, evidence, ...rest } = whole
      const listed = await store.audits()
      expect(listed.map(({ id }) => id)).toEqual(['b', 'a', 'c'])
      expect(listed[1]).toEqual({
        id: 'a',
        checklist: 'returns',
        digest: source.digest,
        title: source.title,
        version: 1,
        state: 'open',
        practice: false,
        walk: 1,
        startedAt: time(0),
        changedAt: time(0),
        answered: 0,
        steps: 0,
        findings: 0,
      })
      expect(listed[0]).toMatchObject({ ...rest, id: 'b', answered: 1, steps: 2, findings: 2, changedAt: time(0) })
    })

    test('lists the newest of those that began together first', async () => {
      const store = await opened()
      await store.begin('b', source, [began('b')], record())
      expect((await store.audits()).map(({ id }) => id)).toEqual(['b', 'a'])
    })

    test('filters audits', async () => {
      const store = await opened()
      await store.append('a', 1, [answered('a', 1)], record(1, { state: 'waiting' }))
      await store.begin('b', source, [began('b')], record(0, { state: 'finished' }))
      const ids = async (...filter: Parameters<Store['audits']>) => (await store.audits(...filter)).map(({ id }) => id)
      expect(await ids({ states: ['waiting'] })).toEqual(['a'])
      expect(await ids({ states: ['waiting', 'finished'] })).toEqual(['b', 'a'])
      expect(await ids({ states: [] })).toEqual([])
      expect(await ids({ checklist: 'returns' })).toEqual(['b', 'a'])
      expect(await ids({ checklist: 'checkout' })).toEqual([])
      expect(await ids({ checklist: 'returns', states: ['finished'] })).toEqual(['b'])
    })

    test('gives the heads of all audits, oldest first', async () => {
      const store = await opened()
      const more = { wave: 'Q4', auditor: 'Noor', perspective: 'newcomer', meetsCustomers: 'daily' } as const
      await store.begin('c', source, [began('c')], record(1, { startedAt: '2026-11-03T10:00:00.000+02:00', ...more }))
      await store.begin('b', source, [began('b')], record(0, { practice: true, verdict: 'excluded' }))
      const heads = await store.heads()
      expect(heads.map(({ id }) => id)).toEqual(['c', 'a', 'b'])
      expect(heads[0]).toEqual({
        ...{ id: 'c', checklist: 'returns', digest: source.digest, title: source.title, version: 1, state: 'open' },
        ...{ practice: false, walk: 1, startedAt: '2026-11-03T10:00:00.000+02:00', ...more },
      })
      expect(heads[2]).toMatchObject({ practice: true, verdict: 'excluded' })
    })

    test('gives what was answered, found and attached, in the order of the checklist', async () => {
      const store = await opened()
      const kept = { step: 'zebra', sha256: 'ab', name: 'a.png', size: 3, type: 'image/png' }
      const attached: Event = { id: uuid('b', 1), at: time(1), is: 'attached', ...kept }
      const undone: Event = { id: uuid('b', 3), at: time(2), is: 'undone', events: [uuid('b', 2)] }
      const hidden: Event = { ...attached, id: uuid('b', 4), step: 'step-2' }
      const { missed, ...first } = answer(1, {
        step: 'zebra',
        wouldGiveUp: false,
        emotions: ['angry', 'lost'],
        recovery: { admitted: true, 'made-right': false },
        value: { hold: [1, 2] },
        shown: '2 presses',
        measure: 2,
        frustration: 6,
        activeMs: 1500.5,
        pausedMs: 0,
        doneAt: time(1),
        answeredAt: time(2),
        note: 'a note',
        remembered: 'they sang',
        reason: 'shut',
        missed: ['5 taps, at most 3', '25 min, at most 20 min'],
      })
      const second = answer(2, { counts: false, hidden: true, result: 'passed' })
      const findings = [
        finding(1, { step: 'zebra', cause: 'policy', words: 'No.', idea: 'Ask.' }),
        finding(1, { step: 'zebra', id: '2' }),
        finding(1, { step: 'zebra', id: '10', severity: undefined }),
        finding(2, { counts: false }),
      ]
      const evidence = [
        { ...kept, at: time(1), counts: true },
        { ...kept, step: 'step-2', at: time(1), counts: false },
      ]
      const answers = [{ ...first, missed }, second]
      const events = [began('b'), hidden, { ...attached, id: uuid('b', 2) }, attached, undone]
      await store.begin('b', source, events, record(0, { answers, findings, evidence }))
      const contents = await store.contents(['b', 'a', 'b'])
      expect(contents[1]).toEqual({ answers: [], findings: [], evidence: [] })
      expect(contents[2]).toEqual(contents[0])
      const ofStep = ['position', 'title', 'kind', 'touchpoint', 'channel', 'owner', 'critical', 'drill', 'weight']
      const stored = [
        { ...first, missed: '5 taps, at most 3; 25 min, at most 20 min' },
        { ...second, missed: undefined },
      ]
      expect(contents[0]).toEqual({
        answers: stored.map((each) =>
          Object.fromEntries(Object.entries(each).filter(([name]) => !ofStep.includes(name))),
        ),
        findings,
        evidence,
      })
      expect(await store.contents([])).toEqual([])
      await expect(store.contents(['a', 'x'])).rejects.toMatchObject({ exit: 'usage' })
    })

    test('gives what its views say to an analyst, each row whole', async () => {
      const store = await opened()
      const kept = { step: 'step-1', sha256: 'ab', name: 'a.png', size: 3, type: 'image/png' }
      const attached: Event = { id: uuid('b', 1), at: time(1), is: 'attached', ...kept }
      const more: Partial<AuditRecord> = {
        ...{ wave: 'Q4', auditor: 'Noor', perspective: 'newcomer', meetsCustomers: 'daily', persona: 'Ben' },
        ...{ location: 'Ghent', together: 't1', channel: 'web', walk: 2, endedAt: time(60), because: 'shut' },
        ...{ achieved: 'partly', wellSpent: 3, verbatim: 'Go.', verdict: 'accepted', verdictReason: 'seen' },
        state: 'given-up',
      }
      const whole = answer(1, {
        ...{ touchpoint: 'core', channel: 'phone', owner: 'web team', critical: true, drill: true, weight: 2 },
        ...{ missed: ['5 taps, at most 3', '2 min'], value: { taps: 5 }, shown: '5 taps', measure: 5, frustration: 7 },
        ...{ emotions: ['angry', 'lost'], wouldGiveUp: true, activeMs: 61_250, pausedMs: 0, ouches: 2 },
        ...{ doneAt: time(1), answeredAt: time(2), note: 'n', remembered: 'r', reason: 'x', revision: 2 },
        ...{ blind: false, kind: 'number', result: 'failed', recovery: { 'way-out': false, apologised: true } },
      })
      const hidden = answer(2, {
        counts: false,
        hidden: true,
        result: 'not-reached',
        value: undefined,
        shown: undefined,
      })
      const findings = [
        finding(1, { cause: 'policy', words: 'No.', idea: 'Ask.' }),
        finding(1, { id: '10', severity: undefined, kind: 'idea' }),
        finding(2, { counts: false }),
      ]
      const evidence = [{ ...kept, at: time(1), counts: true }]
      await store.begin(
        'b',
        source,
        [began('b'), attached],
        record(0, { ...more, answers: [whole, hidden], findings, evidence }),
      )
      const ofAudit = {
        ...{ audit: 'b', checklist: 'returns', version: 1, checklist_title: source.title, wave: 'Q4', auditor: 'Noor' },
        ...{ perspective: 'newcomer', meets_customers: 'daily', walk: 2, persona: 'Ben', location: 'Ghent' },
        ...{
          together: 't1',
          started_at: time(0),
          state: 'given-up',
          practice: 'no',
          verdict: 'accepted',
          counted: 'yes',
        },
      }
      const ofStep = {
        ...{ position: 1, step: 'step-1', step_title: 'Step 1', touchpoint: 'core', channel: 'phone' },
        ...{ owner: 'web team', critical: 'yes', drill: 'yes' },
      }
      expect(await rowsOf(store, 'audits', ['b'])).toEqual([
        {
          ...ofAudit,
          ...{ verdict_reason: 'seen', channel: 'web', ended_at: time(60), because: 'shut', achieved: 'partly' },
          ...{ well_spent: 3, verbatim: 'Go.', answered: 1, steps: 2, findings: 2 },
        },
      ])
      const answers = await rowsOf(store, 'answers', ['b'])
      expect(answers[0]).toEqual({
        ...{ ...ofAudit, ...ofStep, ask: 'number', weight: 2, result: 'failed', answer: '5 taps' },
        ...{ missed: '5 taps, at most 3; 2 min', value: '{"taps":5}', measure: 5, frustration: 7 },
        ...{ frustrated: 'extremely', emotions: 'angry; lost', would_give_up: 'yes', active_seconds: 61.25 },
        ...{ paused_seconds: 0, ouches: 2, done_at: time(1), answered_at: time(2), note: 'n', remembered: 'r' },
        ...{ reason: 'x', way_out: 'no', admitted: null, apologised: 'yes', made_right: null, blind: 'no' },
        ...{ revision: 2, hidden: 'no' },
      })
      expect(answers[1]).toMatchObject({ step: 'step-2', hidden: 'yes', counted: 'no', answer: null, missed: null })
      expect(
        (await rowsOf(store, 'findings', ['b'])).map((row) => [row.step, row.finding, row.counted, row.hidden]),
      ).toEqual([
        ['step-1', '1', 'yes', 'no'],
        ['step-1', '10', 'yes', 'no'],
        ['step-2', '1', 'no', 'yes'],
      ])
      expect((await rowsOf(store, 'findings', ['b']))[0]).toEqual({
        ...{ ...ofAudit, ...ofStep, finding: '1', kind: 'problem', severity: 3, how_bad: 'I would complain' },
        ...{ text: 'problem 1', words: 'No.', cause: 'policy', idea: 'Ask.', at: time(1), hidden: 'no' },
      })
      const { step, ...file } = kept
      expect(await rowsOf(store, 'evidence', ['b'])).toEqual([
        { ...ofAudit, ...ofStep, ...file, at: time(1), hidden: 'no' },
      ])
      const left = [{ practice: true }, { state: 'abandoned' }, { verdict: 'excluded' }] as const
      for (const [n, why] of left.entries()) await store.begin(`c${n}`, source, [began(`c${n}`)], record(1, why))
      const ids = ['c2', 'a', 'c0', 'c1', 'nowhere', 'b']
      expect((await rowsOf(store, 'audits', ids)).map((row) => [row.audit, row.counted])).toEqual([
        ['c2', 'no'],
        ['a', 'yes'],
        ['c0', 'no'],
        ['c1', 'no'],
        ['b', 'yes'],
      ])
      expect((await rowsOf(store, 'answers', ids)).map(({ audit, counted }) => `${audit} ${counted}`).join()).toBe(
        'c2 no,c0 no,c1 no,b yes,b no',
      )
      const rated = Array.from({ length: 7 }, (_, n) => answer(n + 1, { frustration: n + 1 }))
      await store.begin('f', source, [began('f')], record(0, { answers: rated }))
      expect((await rowsOf(store, 'answers', ['f'])).map(({ frustrated }) => frustrated)).toEqual([
        'not at all',
        'little',
        'some',
        'some',
        'much',
        'much',
        'extremely',
      ])
      const severities = Array.from({ length: 5 }, (_, n) => finding(1, { id: `${n}`, severity: n }))
      await store.begin('g', source, [began('g')], record(1, { findings: severities }))
      expect((await rowsOf(store, 'findings', ['g'])).map((row) => row.how_bad)).toEqual([
        'no problem',
        'small',
        'annoying',
        'I would complain',
        'I would leave',
      ])
    })

    test('gives the texts of all checklists', async () => {
      const store = await opened()
      await store.begin('b', source, [began('b')], record())
      expect(await store.sources()).toEqual(new Map([[source.digest, source.text]]))
    })

    test('counts what is recorded of a checklist, and only in audits that count', async () => {
      const store = await opened()
      expect(await store.recorded('checkout')).toBeUndefined()
      expect(await store.recorded('returns')).toEqual({ audits: 1, text: source.text, answers: new Map() })
      await store.append('a', 1, [answered('a', 1)], record(2))
      const hidden = answer(2, { counts: false, result: 'not-reached', value: undefined })
      await store.begin('b', source, [began('b')], record(0, { answers: [answer(1), hidden] }))
      const left = [{ practice: true }, { state: 'abandoned' }, { verdict: 'excluded' }] as const
      for (const [n, more] of left.entries()) await store.begin(`c${n}`, source, [began(`c${n}`)], record(3, more))
      expect(await store.recorded('returns')).toEqual({
        audits: 2,
        text: source.text,
        answers: new Map([
          ['step-1', 2],
          ['step-2', 1],
        ]),
      })
    })

    test('gives the text of the newest version that was walked', async () => {
      const store = await opened()
      const walk = (id: string, version: number, startedAt: string, more: Partial<AuditRecord> = {}) => {
        const text = `${source.text}version: ${version} # ${id}\n`
        const digest = createHash('sha256').update(text).digest('hex')
        const first = { ...began(id), version, digest } as Event
        return store.begin(id, { ...source, text, digest }, [first], record(0, { startedAt, ...more }))
      }
      const day = (n: number) => `2026-11-0${n}T10:00:00.000+01:00`
      await walk('b', 3, day(2))
      await walk('c', 3, day(4))
      await walk('d', 3, day(3))
      await walk('e', 2, day(5))
      await walk('f', 4, day(6), { practice: true })
      expect((await store.recorded('returns'))?.text).toContain('version: 3 # c')
    })

    test('counts the answers that name an option or a mark', async () => {
      const store = await opened()
      const values = [
        'helped',
        'helped',
        ['helped', 'sent-on'],
        [],
        { hold: [1, 2], 'sent-on': [3] },
        7,
        true,
        undefined,
      ]
      for (const [n, value] of values.entries())
        await store.begin(`v${n}`, source, [began(`v${n}`)], record(0, { answers: [answer(1, { value }), answer(2)] }))
      const unseen = answer(1, { value: 'helped', counts: false })
      await store.begin('hidden', source, [began('hidden')], record(0, { answers: [unseen] }))
      expect(await store.picked('returns', 'step-1')).toEqual(
        new Map([
          ['helped', 3],
          ['hold', 1],
          ['sent-on', 2],
        ]),
      )
      expect(await store.picked('returns', 'step-3')).toEqual(new Map())
      expect(await store.picked('checkout', 'step-1')).toEqual(new Map())
    })

    test('keeps evidence once, by its digest', async () => {
      const store = await opened()
      const bytes = Uint8Array.of(0, 1, 2, 255)
      const digest = await store.keep(bytes)
      expect(digest).toMatch(/^[0-9a-f]{64}$/)
      expect(await store.keep(bytes)).toBe(digest)
      expect(Uint8Array.from((await store.kept(digest)) ?? [])).toEqual(bytes)
      expect(await store.kept('0'.repeat(64))).toBeUndefined()
    })

    test('is not changed by what happens afterwards to what it was given', async () => {
      const store = await opened()
      const event = { ...answered('a', 1), value: ['one'] }
      await store.append('a', 1, [event], record(1))
      event.value.push('two')
      expect((await store.load('a')).events[1]).toMatchObject({ value: ['one'] })
    })
  })
}
