import { channels, touchpoints } from '../../checklist/checklist.ts'
import { meetings, perspectives } from '../../session/event.ts'
import type { CountedAnswer, CountedAudit, Gathered } from '../gathered.ts'
import type { StepName } from './figures.ts'
import { cameTo } from './step-names.ts'

/** Who and what was walked, and what nobody walked: 0 audits. */
export interface Coverage {
  /** Of the newest versions. */
  readonly personas: readonly { readonly checklist: string; readonly persona: string; readonly audits: number }[]
  /** Audits that came to a step there; channels that no checklist names are left out. */
  readonly channels: readonly { readonly channel: string; readonly audits: number }[]
  /** Audits that came to a step there; all five. */
  readonly touchpoints: readonly { readonly touchpoint: string; readonly audits: number }[]
  readonly perspectives: readonly { readonly perspective: string; readonly audits: number }[]
  /** Those who meet customers rarely, sometimes, daily; `unsaid` where nobody said, or would rather not. */
  readonly meetings: readonly { readonly meets: string; readonly audits: number }[]
  /** Steps of the newest versions that no audit came to. */
  readonly steps: readonly StepName[]
}

/** Who and what was walked. */
export function coverageOf({ audits, walked }: Gathered): Coverage {
  const named = walked.flatMap(({ checklist, steps }) => steps.map(({ step }) => step.channel ?? checklist.channel))
  const byChannel = tally(audits, (audit) => placesIn(audit, channelOf))
  const byTouchpoint = tally(audits, (audit) => placesIn(audit, touchpointOf))
  const byPerspective = tally(audits, ({ head }) => [head.perspective ?? 'unsaid'])
  const byMeeting = tally(audits, ({ head: { meetsCustomers = 'unknown' } }) => [meetsCustomers])
  const times = (counts: ReadonlyMap<string, number>, key: string) => counts.get(key) ?? 0
  const meets = meetings.map((each) => ({
    meets: each === 'unknown' ? 'unsaid' : each,
    audits: times(byMeeting, each),
  }))
  const walks = [...perspectives, 'unsaid'].map((each) => ({ perspective: each, audits: times(byPerspective, each) }))
  return {
    personas: walked.flatMap(({ checklist, audits: walks }) => {
      const byPersona = tally(walks, ({ head }) => (head.persona ? [head.persona] : []))
      return checklist.personas.map(({ name }) => ({
        checklist: checklist.id,
        persona: name,
        audits: times(byPersona, name),
      }))
    }),
    channels: channels
      .filter((channel) => byChannel.has(channel) || named.includes(channel))
      .map((channel) => ({ channel, audits: times(byChannel, channel) })),
    touchpoints: touchpoints.map((touchpoint) => ({ touchpoint, audits: times(byTouchpoint, touchpoint) })),
    perspectives: walks.filter(isSaidOrMeant('perspective')),
    meetings: meets.filter(isSaidOrMeant('meets')),
    steps: walked.flatMap(({ steps }) => steps.filter(({ answers }) => !answers.some(cameTo)).map(({ name }) => name)),
  }
}

/** That nobody left it unsaid is no gap. */
function isSaidOrMeant<Key extends string>(key: Key) {
  return (each: Readonly<Record<Key, string>> & { readonly audits: number }) =>
    each[key] !== 'unsaid' || each.audits > 0
}

/** In how many audits there is each of what is found in one. */
function tally(
  audits: readonly CountedAudit[],
  inOne: (audit: CountedAudit) => Iterable<string>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const audit of audits) for (const each of inOne(audit)) counts.set(each, (counts.get(each) ?? 0) + 1)
  return counts
}

/** Where the steps are to which an audit came. */
function placesIn(audit: CountedAudit, placeOf: (answer: CountedAnswer) => string | undefined): ReadonlySet<string> {
  const places = new Set<string>()
  let last: string | undefined
  for (const answer of audit.answers) {
    const place = cameTo(answer) ? placeOf(answer) : undefined
    if (place === undefined || place === last) continue
    places.add(place)
    last = place
  }
  return places
}

/** As the record of an audit says it. */
function channelOf({ step, audit: { head, checklist } }: CountedAnswer): string | undefined {
  return step.channel ?? head.channel ?? checklist.channel
}

function touchpointOf({ step, audit: { checklist } }: CountedAnswer): string | undefined {
  return step.touchpoint ?? checklist.touchpoint
}
