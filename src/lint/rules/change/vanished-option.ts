import { nearest } from '../../../nearest.ts'
import { changesOf, type KeptStep } from '../../change/changes.ts'
import { type Offer, offersOf } from '../../change/offers.ts'
import { oldOfferFix } from '../../change/old-id-fix.ts'
import { recordedAnswers } from '../../change/recorded-answers.ts'
import { sameWords } from '../../change/same-words.ts'
import type { Finding, Rule, Subject } from '../../rule.ts'
import { withOptions as before } from '../example.ts'

export const vanishedOption: Rule = {
  id: 'vanished-option',
  group: 'change',
  severity: 'error',
  summary: 'An option or a mark whose id is gone',
  why: 'Answers are kept by the id of what was picked or pressed. Under another id they are no longer counted together.',
  help: 'Keep the id, also when the words change. Raise `version` if it was taken out.',
  examples: {
    before,
    bad: before.replace('id: refused', 'id: turned-away'),
    good: before.replace('{ id: helped, label: They found a way }', '{ label: They found a way, id: helped }'),
  },
  *check(subject) {
    const { kept, version } = changesOf(subject) ?? { kept: [] }
    for (const each of kept) {
      if (each.step.ask.kind !== each.before.ask.kind) continue
      for (const { gone, successor } of goneOffers(each)) {
        // With a new version an answer may be taken out, but not renamed.
        const isSame = successor !== undefined && sameWords(successor.label, gone.label)
        if (version !== 'raised' || isSame) yield found(each, gone, successor, isSame, subject)
      }
    }
  },
}

interface GoneOffer {
  readonly gone: Offer
  /** The new one that has most likely taken its place. */
  readonly successor: Offer | undefined
}

/** By the same words, by an id that is much like it, or because one alone is gone and one alone is new. */
function goneOffers({ before, step }: KeptStep): readonly GoneOffer[] {
  const [old, now] = [offersOf(before), offersOf(step)]
  const all = old.filter(({ id }) => !now.some((offer) => offer.id === id))
  const fresh = now.filter(({ id }) => !old.some((offer) => offer.id === id))
  return all.map((gone) => {
    const sameLabel = fresh.find(({ label }) => sameWords(label, gone.label))
    const meant = nearest(
      gone.id,
      fresh.map(({ id }) => id),
    )
    const only = all.length === 1 && fresh.length === 1 && old.length === now.length ? fresh[0] : undefined
    return { gone, successor: sameLabel ?? fresh.find(({ id }) => id === meant) ?? only }
  })
}

function found(
  { index, step }: KeptStep,
  { id, path }: Offer,
  successor: Offer | undefined,
  isSame: boolean,
  subject: Subject,
): Finding {
  const answers = recordedAnswers(subject.recorded?.(step.id, id)) ?? 'what is recorded of it'
  if (!successor) {
    const message = `\`${id}\` is gone from \`${step.id}\`: ${answers} would stand alone.`
    return { path: ['steps', index, ...path.slice(0, 2)], at: 'key', message }
  }
  const place = ['steps', index, ...successor.path, 'id']
  const now = successor.id
  if (isSame) {
    const message = `\`${now}\` of \`${step.id}\` was \`${id}\` before; under another id, ${answers} would stand apart from what comes.`
    const fix = oldOfferFix(subject, index, successor, id)
    return { path: place, message, help: `Keep \`${id}\`: an id stays when the words change.`, ...(fix && { fix }) }
  }
  const message = `\`${id}\` is gone from \`${step.id}\`, and \`${now}\` is new here; if they mean the same, ${answers} would stand apart from what comes.`
  return { path: place, message, help: `Keep \`${id}\` if they do. If not, raise \`version\`.` }
}
