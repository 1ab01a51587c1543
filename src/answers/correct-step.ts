import type { Step } from '../checklist/checklist.ts'
import { parseYaml } from '../checklist/yaml.ts'
import type { Reading } from '../clock.ts'
import { type Means, stamp, withFile } from '../interview/conduct.ts'
import { advance, respond } from '../interview/interview.ts'
import { atOf, stepAt } from '../interview/main-line.ts'
import type { StepAt } from '../interview/part.ts'
import type { Interview, Told } from '../interview/state.ts'
import { stepParts } from '../interview/step-parts.ts'
import type { Json } from '../json.ts'
import { kindNamed } from '../kinds/index.ts'
import type { Refusal } from '../kinds/kind.ts'
import type { Input } from '../prompt.ts'
import { unaskedMessage } from './complaints.ts'

/** What is said anew of one step, as an answers file would say it. */
export interface GivenCorrection {
  /** YAML. */
  readonly value?: string
  readonly result?: 'passed' | 'failed'
  /** 1 to 7. */
  readonly frustration?: number
  readonly note?: string
}

/**
 * What a correction comes to: each thing put to the interview as a person would, as one correction. Nothing where it was said
 * before; refused as a whole at the first that does not fit.
 *
 * @param interview reopened for a correction.
 */
export async function correctStep(
  interview: Interview,
  step: string,
  given: GivenCorrection,
  now: Reading,
  means: Pick<Means, 'takeFile'>,
): Promise<readonly Told[] | Refusal> {
  let current = interview
  const all: Told[] = []
  for (const key of ['value', 'result', 'frustration', 'note'] as const) {
    if (given[key] === undefined) continue
    const here = stepAt(atOf(current, now), { step, part: '' })
    if (!here) return { refused: `The step \`${step}\` does not belong to this audit: other answers hide it.` }
    const asked = replyTo(key, given, here)
    if ('refused' in asked) return asked
    const reply = await withFile({ input: asked.input }, interview.session, means)
    if ('refused' in reply) return reply
    const response = respond({ ...current, place: { step, part: asked.part } }, reply, now)
    if (response.interview.error !== undefined) return { refused: response.interview.error }
    all.push(
      ...response.happenings.filter((each) => each.is !== 'corrected' || each.step !== undefined || all.length === 0),
    )
    const events = response.happenings.map((each) => stamp(each, response.step, now.wall, () => ''))
    current = advance(response, events, now)
  }
  return all
}

/** The part of the interview that asks for it, and what a person would have put in there. */
function replyTo(
  key: keyof GivenCorrection,
  given: GivenCorrection,
  at: StepAt,
): { readonly part: string; readonly input: Input } | Refusal {
  const { step, state } = at.stage
  const part = (...names: readonly string[]) =>
    stepParts.find((each) => names.includes(each.name) && each.due(at))?.name
  const answers = part('do', 'value', 'answer') ?? ''
  const isVerdict = step.ask.kind === 'verdict'
  switch (key) {
    case 'value':
      return replied(answers, valueIn(given.value ?? '', step))
    case 'note':
      return { part: 'note', input: { is: 'line', text: given.note ?? '' } }
    case 'result':
      if (isVerdict) return replied(answers, { is: 'pick', ids: [given.result === 'passed' ? 'yes' : 'no'] })
      break
  }
  const asks = part(key === 'result' ? 'judgement' : key)
  if (asks === undefined || state.setAside)
    return { refused: unaskedMessage(step.id, key, state.setAside !== undefined) }
  const id = key === 'result' ? (given.result === 'passed' ? 'yes' : 'no') : String(given.frustration)
  return { part: asks, input: { is: 'pick', ids: [id] } }
}

function replied(part: string, input: Input | Refusal) {
  return 'refused' in input ? input : { part, input }
}

/** A value as an answers file would say it; words that only look like something else are words. */
function valueIn(written: string, { ask }: Step): Input | Refusal {
  const read = (value: Json) => kindNamed(ask.kind).input(value, ask.spec)
  const yaml = parseYaml(new TextEncoder().encode(written))
  const asYaml = 'value' in yaml ? read(yaml.value) : undefined
  if (asYaml && !('refused' in asYaml)) return asYaml
  const asWords = read(written)
  return 'refused' in asWords ? (asYaml ?? asWords) : asWords
}
