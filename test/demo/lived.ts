import type { GivenAnswer } from '../../src/answers/answers.ts'
import type { Checklist, Step } from '../../src/checklist/checklist.ts'
import { kindNamed } from '../../src/kinds/index.ts'
import { dayAfter } from './demo-clock.ts'
import type { Planned } from './plan.ts'
import { type Random, weighted } from './random.ts'
import { type Draw, drawing, type Found, type Story, type Told, type Turn } from './story.ts'

/** Texts that were not told yet, by what they tell of: nobody says word for word what another has said. */
export type Decks = Map<string, Told[]>

/** One audit while it is lived through: what is answered at a step is decided when it is reached. */
export interface Lived {
  /** @param day of today, and the time at which the step was done, if it is entered afterwards. */
  answer(step: string, day: string, doneAt: string | undefined): GivenAnswer
  achieved(): 'yes' | 'partly' | 'no'
  wellSpent(): number
  /** @param isWaiting while something is still to come. */
  verbatim(isWaiting: boolean): string | undefined
}

export function lived(planned: Planned, story: Story, checklist: Checklist, random: Random, decks: Decks): Lived {
  const { wave, auditor, key } = planned
  /** Who is there together lives through the same, and feels it in a way of their own. */
  const event = planned.together ?? key
  const turns: Record<string, string> = {}
  const frustrations: number[] = []

  function turnAt(step: Step): readonly [string, Turn] {
    const choices = Object.entries(story.steps[step.id] ?? {})
    const isOpinion = step.ask.kind === 'verdict' || step.ask.kind === 'yes-no'
    const isOther = isOpinion && planned.together !== undefined && random.happens(`${key} ${step.id} differs`, 0.25)
    const drawn = weighted(
      isOther ? random.number(`${key} ${step.id}`) : shareAt(step),
      choices.map(([, { odds, unless = {} }]) => (isRuledOut(unless) ? 0 : (odds[wave - 1] ?? 0))),
    )
    const choice = choices[drawn]
    if (!choice) throw new Error(`nothing can happen at ${step.id} of ${checklist.id} in wave ${wave}`)
    return choice
  }

  /** Each event of a wave has a share of what can happen, so that a wave of four has what the odds say and not what chance makes of it. */
  function shareAt(step: Step): number {
    const { index, of } = planned.event
    const name = `${checklist.id} ${wave} ${step.id}`
    const place = random.shuffled(
      name,
      Array.from({ length: of }, (_, place) => place),
    )[index]
    return ((place ?? 0) + random.number(`${name} ${index}`)) / of
  }

  function isRuledOut(unless: Readonly<Record<string, string>>): boolean {
    return Object.entries(unless).some(([id, name]) => {
      const step = checklist.steps.find((each) => each.id === id)
      return step !== undefined && turnAt(step)[0] === name
    })
  }

  function draw(name: string, all: readonly Told[]): Told | undefined {
    const deck = decks.get(name) ?? [...random.shuffled(name, all)]
    decks.set(name, deck)
    const fits = ({ wave: only = wave, of = {} }: Told) =>
      only === wave && Object.entries(of).every(([step, name]) => turns[step] === name)
    // What is about this very audit comes before what anybody could say.
    const particular = deck.findIndex((each) => each.of && fits(each))
    const index = particular < 0 ? deck.findIndex(fits) : particular
    return index < 0 ? undefined : deck.splice(index, 1)[0]
  }

  function drawText(name: string, all: readonly (string | Told)[]): string | undefined {
    return draw(
      name,
      all.map((each) => (typeof each === 'string' ? { text: each } : each)),
    )?.text
  }

  function frustrationOf(name: string, turn: Turn): number {
    const isBad = turn.told !== undefined
    const shift = (planned.perspective === 'customer' ? 1 : 0) - (auditor.meets === 'daily' ? 1 : 0)
    const drawn = random.between(`${name} frustration`, turn.frustration ?? (isBad ? [4, 6] : [1, 2])) + shift
    return Math.max(1, Math.min(isBad ? 7 : 4, drawn))
  }

  function waited(step: Step, turn: Turn, today: string): GivenAnswer['value'] | 'not-yet' {
    const from = planned.at.slice(0, 10)
    if (!turn.wait) return undefined
    if ('after' in turn.wait)
      return today >= dayAfter(from, turn.wait.after) ? { 'gave-up': turn.wait.because } : 'not-yet'
    const arrived = dayAfter(from, random.between(`${event} ${step.id} wait`, turn.wait))
    return arrived <= today ? { arrived } : 'not-yet'
  }

  return {
    answer(id, day, doneAt) {
      const step = checklist.steps.find((each) => each.id === id)
      if (!step) throw new Error(`no step ${id}`)
      const [name, turn] = turnAt(step)
      const value = turn.wait ? waited(step, turn, day) : drawnValue(turn, drawing(random, `${event} ${id}`))
      if (value === 'not-yet') return { value }
      turns[id] = name
      if (turn.aside) return turn.aside
      const of = `${checklist.id} ${id} ${name}`
      const mine = `${key} ${id}`
      const isLived = step.do !== undefined || step.drill || kindNamed(step.ask.kind).live
      const frustration = isLived ? frustrationOf(mine, turn) : undefined
      if (frustration !== undefined) frustrations.push(frustration)
      const told = turn.told && (draw(of, turn.told) ?? {})
      const also = turn.also && random.happens(`${mine} also`, 0.5) ? draw(`${of} also`, turn.also) : undefined
      const note = random.happens(`${mine} note`, 0.4) ? drawText(`${of} note`, turn.notes ?? []) : undefined
      const kept = random.happens(`${mine} kept`, 0.45) ? drawText(`${of} kept`, turn.kept ?? []) : undefined
      const problem = told && problemOf(told, random.between(`${mine} severity`, turn.severity ?? [1, 2]))
      const findings = [...(problem ? [problem] : []), ...(also ? [findingOf(also)] : [])]
      const evidence = [told?.photo, also?.photo].filter((each) => each !== undefined)
      const felt = random.shuffled(`${mine} felt`, turn.feelings ?? ['confused', 'ignored', 'helpless'])
      const leaves = random.happens(`${mine} leaves`, turn.leaves ?? ((frustration ?? 0) >= 6 ? 0.4 : 0.1))
      return {
        ...(value !== undefined && { value }),
        ...(turn.result && { result: turn.result }),
        ...(frustration !== undefined && { frustration }),
        ...(((frustration ?? 0) >= 5 || kept) && {
          emotions: kept ? ['pleased'] : felt.slice(0, random.between(`${mine} feelings`, [1, 2])),
        }),
        ...(findings.length > 0 && { findings }),
        ...(problem && problem.severity !== 4 && { 'would-give-up': leaves ? 'yes' : 'no' }),
        ...(step.drill && turn.recovery && { recovery: turn.recovery }),
        ...(note && { note }),
        ...(kept && { remember: kept }),
        ...(evidence.length > 0 && { evidence }),
        ...(doneAt && step.do !== undefined && step.ask.kind !== 'wait' && { at: doneAt }),
      }
    },
    achieved: () => story.achieved(turns),
    wellSpent() {
      const mean = frustrations.reduce((sum, each) => sum + each, 0) / Math.max(1, frustrations.length)
      const gain = { yes: 1, partly: 0, no: -1 }[story.achieved(turns)]
      return Math.max(1, Math.min(7, Math.round(7 - mean + gain + random.between(`${key} spent`, [-1, 1]) / 2)))
    },
    verbatim(isWaiting) {
      const mood = isWaiting ? 'waiting' : story.achieved(turns)
      return drawText(`${checklist.id} ${mood}`, story.verbatims[mood])
    },
  }
}

function drawnValue({ value }: Turn, draw: Draw): GivenAnswer['value'] {
  return typeof value === 'function' ? value(draw) : value
}

function findingOf({ photo, wave, of, ...finding }: Told): Found {
  return finding
}

function problemOf(told: Told, severity: number): Found {
  return { kind: 'problem', severity, ...findingOf(told) }
}
