import type { Checklist, Step } from '../checklist/checklist.ts'
import { type Exit, Failure } from '../failure.ts'
import { gap, labelled, type Page, paragraph, span } from '../page.ts'
import type { World } from '../world.ts'
import { type AtHand, checklistsAtHand, insteadWords } from './at-hand.ts'
import { findChecklist, readChecklist } from './find-checklist.ts'

/** `firsthand checklists [checklist]`: those at hand, or one of them in full. */
export async function checklists(
  reference: string | undefined,
  options: { json?: boolean },
  world: World,
): Promise<Exit> {
  if (reference !== undefined) {
    const { checklist, from } = await findChecklist(reference, world)
    if (options.json) world.output.json(checklist)
    else world.output.print(checklistPage(checklist, from))
    return 'fine'
  }
  const listed = await Promise.all((await checklistsAtHand(world)).map((each) => summaryOf(each, world)))
  if (options.json) world.output.json(listed)
  else {
    world.output.print([
      {
        is: 'table',
        head: ['checklist', 'title', 'steps', 'minutes', 'from'],
        rows: listed.map((each) => [
          span(each.id, 'key'),
          each.problem === undefined ? span(each.title) : span(each.problem, 'bad'),
          span(String(each.steps ?? '')),
          span(String(each.minutes ?? '')),
          span(each.from, 'quiet'),
        ]),
      },
      ...listed
        .filter(({ insteadOfBuiltIn }) => insteadOfBuiltIn)
        .map(({ id }) => paragraph(span(id, 'key'), ` is ${insteadWords}.`)),
    ])
  }
  return 'fine'
}

async function summaryOf({ id, path, from, instead: insteadOfBuiltIn }: AtHand, world: World) {
  try {
    const { checklist } = await readChecklist(path, world, from)
    const { version, title, outcome, minutes, channel, cadence, steps } = checklist
    return { id, from, insteadOfBuiltIn, path, version, title, outcome, minutes, channel, cadence, steps: steps.length }
  } catch (error) {
    if (error instanceof Failure) return { id, from, insteadOfBuiltIn, path, problem: error.message }
    throw error
  }
}

function checklistPage(
  { title, outcome, id, version, minutes, cadence, personas, prepare, steps, afterwards }: Checklist,
  from: string | undefined,
): Page {
  const length = minutes && `about ${minutes} minutes`
  const facts = [`${id}, version ${version}`, from, `${steps.length} steps`, length, cadence]
    .filter(Boolean)
    .join(' · ')
  return [
    paragraph(span(title, 'title')),
    paragraph(span(facts, 'quiet')),
    labelled('Outcome', outcome),
    ...personas.map((persona) => labelled('As', persona.story ? `${persona.name}. ${persona.story}` : persona.name)),
    ...prepare.map((each, index) => labelled(index === 0 ? 'You need' : '', each)),
    ...steps.flatMap(
      (step, index): Page => [
        gap,
        {
          is: 'paragraph',
          spans: [
            span(`${String(index + 1).padStart(2)}  `, 'quiet'),
            span(step.title, 'strong'),
            span(` · ${kindWords(step)}`, 'quiet'),
          ],
        },
        ...(step.do ? [{ ...labelled('Do', step.do), indent: 4 }] : []),
        ...(step.notice ? [{ ...labelled('Notice', step.notice), indent: 4 }] : []),
        ...(step.open ? [{ is: 'link', label: 'Open', url: step.open, indent: 4 } as const] : []),
        ...(step.great ? [{ ...labelled('Great', step.great), indent: 4 }] : []),
        ...(step.owner ? [{ ...labelled('Owner', step.owner), indent: 4 }] : []),
      ],
    ),
    gap,
    ...afterwards.map((each, index) => labelled(index === 0 ? 'Afterwards' : '', each)),
  ]
}

function kindWords({ ask, drill, critical, when }: Step): string {
  return [ask.kind, drill && 'drill', critical && 'critical', when && 'only after some answers']
    .filter(Boolean)
    .join(' · ')
}
