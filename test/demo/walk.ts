import { join } from 'node:path'
import { abandon } from '../../src/commands/abandon.ts'
import { edit } from '../../src/commands/edit.ts'
import type { FoundChecklist } from '../../src/commands/find-checklist.ts'
import { beganWith } from '../../src/commands/sitting.ts'
import { fileCollector } from '../../src/commands/take-file.ts'
import { stamp } from '../../src/interview/conduct.ts'
import type { Introduction } from '../../src/session/event.ts'
import { journey } from '../../src/session/journey.ts'
import { toRecord } from '../../src/session/record.ts'
import { replay, type Session } from '../../src/session/session.ts'
import type { Store } from '../../src/store/store.ts'
import type { World } from '../../src/world.ts'
import { type DemoClock, dayAfter, demoClock, weekday } from './demo-clock.ts'
import { demoWorld, idsFrom } from './demo-world.ts'
import { type Decks, lived } from './lived.ts'
import { lastDay, type Planned, waves } from './plan.ts'
import type { Random } from './random.ts'
import { sit } from './sitting.ts'
import type { Story } from './story.ts'

/** Something that somebody sits down to do; what follows from it is later. */
export interface Appointment {
  /** Local time, `2026-01-20T10:05`. */
  readonly at: string
  keep(): Promise<readonly Appointment[]>
}

export interface Surroundings {
  readonly store: Store
  readonly random: Random
  readonly decks: Decks
  /** The folder that `checklists` and `test` are in. */
  readonly root: string
}

/** On which days after the first sitting somebody looks again, while something is awaited. */
const looks = [4, 7, 11, 15, 20, 26, 33, 40]

/** An audit: its first sitting, those that follow while something is awaited, and what is said of it afterwards. */
export function walk(planned: Planned, story: Story, found: FoundChecklist, around: Surroundings): Appointment {
  const { store, random } = around
  const { key, at } = planned
  const audit = lived(planned, story, found.checklist, random, around.decks)
  const idAt = idsFrom(key, random)
  const worldAt = (clock: DemoClock) =>
    demoWorld(store, clock, () => idAt(clock), join(around.root, 'test/demo/evidence'))

  async function sitDown(session: Session, clock: DemoClock): Promise<Session> {
    const world = worldAt(clock)
    const files = fileCollector(world.workingFolder, world)
    const means = { clock, random, newId: world.newId, takeFile: files.take }
    const after = await sit(session, planned, story, audit, means)
    for (const { bytes } of files.taken()) await store.keep(bytes)
    return after
  }

  async function first(): Promise<readonly Appointment[]> {
    const clock = demoClock(at)
    const { newId } = worldAt(clock)
    const { practice = false } = planned
    const id = newId()
    const began = beganWith(found, { introduction: introductionOf(planned, found), practice }, await store.audits())
    const session = await sitDown(replay(found.checklist, [stamp(began, undefined, clock.read().wall, newId)]), clock)
    await store.begin(id, found, session.events, toRecord(session))
    return following(id, session, 0)
  }

  function following(id: string, session: Session, looked: number): readonly Appointment[] {
    if (session.end) return afterwards(id, session.events.at(-1)?.at ?? at)
    if (planned.stops) return dropped(id)
    const pending = journey(session).find(({ shown, result }) => shown && result === 'not-reached')?.step.id ?? ''
    const opens = story.opens?.[pending]
    if (opens) return again(id, session, looked, dayAfter(at, opens.days), opens.hour)
    const days = (looks[looked] ?? Number.POSITIVE_INFINITY) + random.between(`${key} looks ${looked}`, [-1, 1])
    if (!Number.isFinite(days)) return []
    const hour = random.between(`${key} hour ${looked}`, planned.perspective === 'customer' ? [17, 20] : [9, 16])
    return again(id, session, looked + 1, weekday(dayAfter(at, days)), hour)
  }

  /** The sitting after this one. */
  function again(id: string, session: Session, looked: number, day: string, hour: number): readonly Appointment[] {
    if (day > lastDay) return []
    const minute = random.between(`${key} minute ${session.events.length}`, [10, 59])
    const at = `${day}T${String(hour).padStart(2, '0')}:${minute}`
    const keep = async () => {
      const after = await sitDown(session, demoClock(at))
      await store.append(id, session.events.length, after.events.slice(session.events.length), toRecord(after))
      return following(id, after, looked)
    }
    return [{ at, keep }]
  }

  function dropped(id: string): readonly Appointment[] {
    const { how, because } = planned.stops ?? {}
    const drop = (world: World) => abandon(id, { ...(because && { because }) }, world)
    return how === 'abandoned' ? [said(`${dayAfter(at, 9)}T16:20`, drop)] : []
  }

  function said(at: string, say: (world: World) => Promise<unknown>): Appointment {
    const keep = async () => {
      await say(worldAt(demoClock(at)))
      return []
    }
    return { at, keep }
  }

  /** Corrections by who walked it, the next morning; whether it counts, by who collects the audits, a few days later. */
  function afterwards(id: string, ended: string): readonly Appointment[] {
    const { corrections = [], review, auditor } = planned
    const corrected = corrections.map((correction, index) =>
      said(`${weekday(dayAfter(ended, 1))}T09:${12 + 7 * index}`, (world) =>
        edit(id, { ...correction, by: auditor.name }, world),
      ),
    )
    const { verdict, because = '' } = review ?? {}
    const count = { accept: verdict === 'accepted', exclude: verdict === 'excluded' }
    const reviewed = said(`${weekday(dayAfter(ended, 4))}T11:30`, (world) =>
      edit(id, { ...(count.accept ? { accept: true } : { exclude: true }), because, by: 'Marit' }, world),
    )
    return [...corrected, ...(verdict ? [reviewed] : [])]
  }

  return { at, keep: first }
}

function introductionOf(planned: Planned, { checklist: { personas } }: FoundChecklist): Introduction {
  const { auditor, perspective, persona, place = auditor.place, channel, together, wave } = planned
  const name = personas[persona % Math.max(1, personas.length)]?.name
  const { meets } = auditor
  return {
    auditor: auditor.name,
    perspective,
    ...(meets && { meetsCustomers: meets }),
    ...(name !== undefined && { persona: name }),
    ...(channel && { channel }),
    location: place,
    ...(waves[wave - 1] && { wave: waves[wave - 1] }),
    ...(together && { together }),
  }
}
