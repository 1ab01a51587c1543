import type { Checklist, Condition, Step } from '../../../checklist/checklist.ts'
import { quoted } from '../../../checklist/quoted.ts'
import { kindNamed } from '../../../kinds/index.ts'
import { englishTexts, onlyEnglish } from '../../language/english.ts'
import type { Rule } from '../../rule.ts'
import { withSteps } from '../example.ts'

const factual = ['yes-no', 'choice', 'choices', 'number', 'date']

/** A question for what somebody thinks or feels, in small letters, whatever the kind of answer. */
const opinion =
  /\b(?:feel|feels|felt|feeling|think|thought|opinion|impression|satisfied|dissatisfied|happy|pleased|enjoy|enjoyed|like most|like best|like least|recommend|prefer|trust|worth it|would you (?:recommend|choose|come|buy|use|go back|tell)|how (?:good|easy|friendly|helpful|clear|pleasant|fast|nice|difficult|important|likely)|what was it like|did you like)\b/

export const opinionBeforeFact: Rule = {
  id: 'opinion-before-fact',
  group: 'method',
  severity: 'warning',
  summary: 'An opinion that is asked for before the facts it is about',
  why: `What one has just said colours what one says next (Schwarz and Sudman, Context Effects, 1992): who has given a call a 6 does not like to remember three transfers. A fact asked first costs the opinion nothing. It is said of an opinion and a later question about the same experience, with nothing done between them. ${onlyEnglish}`,
  help: 'Ask for the facts first: move this step behind them.',
  examples: {
    bad: withSteps(`  - id: call
    title: Call us
    do: Call, and ask when the money comes.
    great: The first person who answers knows the day.
    owner: contact centre
    ask: verdict
  - id: friendly
    title: What did you think of the people?
    owner: contact centre
    ask: { kind: scale, low: unfriendly, high: friendly }
  - id: transfers
    title: How often were you passed on?
    owner: contact centre
    ask: { kind: number, unit: times, target: { at-most: 0 } }
`),
    good: withSteps(`  - id: call
    title: Call us
    do: Call, and ask when the money comes.
    great: The first person who answers knows the day.
    owner: contact centre
    ask: verdict
  - id: transfers
    title: How often were you passed on?
    owner: contact centre
    ask: { kind: number, unit: times, target: { at-most: 0 } }
  - id: friendly
    title: What did you think of the people?
    owner: contact centre
    ask: { kind: scale, low: unfriendly, high: friendly }
`),
  },
  *check({ checklist }) {
    if (englishTexts(checklist).length === 0) return
    for (const [index, step] of checklist.steps.entries()) {
      if (!isOpinion(step)) continue
      const fact = factAfter(checklist, index)
      if (!fact) continue
      const message = `${quoted(step.title)} asks for an opinion before ${quoted(fact.title)} asks for a fact of the same experience.`
      yield { path: ['steps', index, 'title'], message }
    }
  },
}

function isOpinion({ ask: { kind }, title, do: doing }: Step): boolean {
  if (kind === 'scale') return true
  // Who is told to do something first answers about that.
  return doing === undefined && (kind === 'text' || factual.includes(kind)) && opinion.test(title.toLowerCase())
}

/** The first question for a fact after an opinion, while nothing new is done, and not because of the opinion. */
function factAfter({ steps }: Checklist, index: number): Step | undefined {
  const before = steps[index]
  for (const step of steps.slice(index + 1)) {
    if (!before || step.do !== undefined || isLive(step)) return undefined
    if (step.channel !== before.channel || step.touchpoint !== before.touchpoint) return undefined
    const isFact = factual.includes(step.ask.kind) && !opinion.test(step.title.toLowerCase())
    if (isFact && !(step.when && names(step.when, before.id))) return step
  }
  return undefined
}

function isLive({ ask: { kind } }: Step): boolean {
  return kindNamed(kind).live
}

function names({ steps, all = [], any = [], not }: Condition, id: string): boolean {
  return id in steps || [...all, ...any, ...(not ? [not] : [])].some((each) => names(each, id))
}
