import { type Channel, channels } from '../checklist/checklist.ts'
import { mostSteps, type Said, usual } from '../checklist/new-checklist.ts'
import { textProblem } from '../checklist/text-problem.ts'
import { labelled, type Page, paragraph } from '../page.ts'
import type { Control, Input, Prompter } from '../prompt.ts'

/** What is said in words of one's own. */
export const texts = ['title', 'persona', 'story', 'outcome'] as const
type Text = (typeof texts)[number]

/** One sentence that says what is wrong. */
export interface Refusal {
  readonly refused: string
}

export function isRefusal(read: unknown): read is Refusal {
  return typeof read === 'object' && read !== null && 'refused' in read
}

/** One thing to say of a new checklist: how it is asked for, and what may be said. */
interface Question {
  readonly name: keyof Said
  readonly question: string
  readonly page: Page
  readonly control: Control
  /** What was written or picked; undefined for nothing. */
  readonly read: (input: Input) => Said[keyof Said] | undefined | Refusal
}

const example = (text: string) => labelled('Such as', text)

function written(
  name: Text,
  { question, format, page }: Pick<Question, 'question' | 'page'> & { format: string },
): Question {
  return {
    name,
    question,
    page,
    control: { is: 'line', many: false, optional: true, format },
    read: (input) => readText(name, input.is === 'line' ? input.text : ''),
  }
}

const ways: Readonly<Record<Channel, string>> = {
  web: 'on our website, at a computer',
  mobile: 'on our website, on a phone',
  app: 'in our app',
  phone: 'on the telephone',
  store: 'in a shop, or at a counter',
  email: 'by e-mail',
  chat: 'in a chat',
  post: 'by post',
  field: 'we come to them',
}

const questions: readonly Question[] = [
  written('title', {
    question: 'What is the experience?',
    format: 'in a few words',
    page: [example('Return one of our own products')],
  }),
  written('persona', {
    question: 'Who is the customer?',
    format: 'a name, and what is special about them',
    page: [example('Noor, who ordered the wrong size')],
  }),
  written('story', {
    question: 'What is their story?',
    format: 'in a line or two',
    page: [
      paragraph('Whoever walks through this will be that customer for the time it takes.'),
      example('First order with us. It is a present, and the birthday is on Saturday.'),
    ],
  }),
  written('outcome', {
    question: 'What do they want to have in the end?',
    format: 'as they would say it',
    page: [
      paragraph('Not what we do, but what they get from it.'),
      example('My money is back, and I explained myself once at most.'),
    ],
  }),
  {
    name: 'channel',
    question: 'Which way does it go?',
    page: [],
    control: {
      is: 'pick',
      many: false,
      options: channels.map((id, index) => ({ id, key: String(index + 1), label: ways[id] })),
    },
    read: (input) => channels.find((each) => input.is === 'pick' && input.ids[0] === each),
  },
]

/** What one of the texts says; undefined for nothing. */
export function readText(name: Text, text: string): string | undefined | Refusal {
  const said = text.replaceAll('\r\n', '\n').trim()
  const problem = said && textProblem(said, name === 'title' || name === 'persona' ? 'line' : 'prose')
  return problem ? { refused: problem } : said || undefined
}

/** The titles of steps; undefined for none. */
export function readSteps(titles: readonly string[]): readonly string[] | undefined | Refusal {
  const said = titles.map((title) => title.trim()).filter(Boolean)
  if (said.length > mostSteps) return { refused: `These are ${said.length} steps; write ${mostSteps} at most.` }
  const problem = said.map((title) => textProblem(title, 'line')).find((each) => each !== undefined)
  return problem ? { refused: problem } : said.length > 0 ? said : undefined
}

/** A list may have been pasted with its bullets or numbers. */
function linesOf(text: string): readonly string[] {
  return text.split('\n').map((line) => line.replace(/^\s*(?:[-*•]|\d{1,2}[.)])\s+/u, ''))
}

/** Asks for what was not given, with a way back; undefined when somebody wants out. */
export async function askFor(id: string, given: Partial<Said>, prompter: Prompter): Promise<Partial<Said> | undefined> {
  const wanted = questions.filter(({ name }) => given[name] === undefined)
  const inputs = new Map<string, Input>([['channel', { is: 'pick', ids: [usual(id).channel] }]])
  const said = new Map<string, unknown>()
  let steps: readonly string[] = []
  let error: string | undefined
  for (let at = 0; ; ) {
    const asked = wanted[at] ?? (given.steps === undefined ? stepQuestion(steps) : undefined)
    if (asked === undefined) break
    const { name, question, page, control, read } = asked
    const reply = await prompter.ask(
      {
        place: { step: '', part: `new.${name}` },
        progress: { step: 0, of: 0, title: `A new checklist: ${id}` },
        page: [...page, ...(steps.length > 0 ? [] : otherwise(name, id))],
        question,
        control,
        initial: inputs.get(name),
        error,
        verbs: at > 0 || steps.length > 0 ? ['back'] : [],
      },
      () => {},
    )
    if ('stop' in reply) return undefined
    if (reply.input) inputs.set(name, reply.input)
    const answer = 'verb' in reply ? undefined : read(reply.input)
    error = isRefusal(answer) ? answer.refused : undefined
    if (error !== undefined) continue
    if ('verb' in reply && steps.length > 0) {
      inputs.set(name, { is: 'line', text: steps.at(-1) ?? '' })
      steps = steps.slice(0, -1)
    } else if ('verb' in reply) at = Math.max(0, at - 1)
    else if (name !== 'steps') {
      said.set(name, answer)
      at += 1
    } else {
      if (answer === undefined) break
      steps = answer as readonly string[]
      inputs.delete(name)
    }
  }
  if (steps.length > 0) said.set('steps', steps)
  return { ...given, ...Object.fromEntries([...said].filter(([, answer]) => answer !== undefined)) }
}

/** One step after the other, until nothing is written; a list that is pasted is several at once. */
function stepQuestion(steps: readonly string[]): Question {
  const isFirst = steps.length === 0
  return {
    name: 'steps',
    question: isFirst ? 'What is the first step?' : 'And then?',
    page: [
      paragraph('More can be added later, in the file.'),
      ...(isFirst ? [] : [labelled('So far', steps.join(' / '))]),
    ],
    control: {
      is: 'line',
      many: true,
      optional: true,
      format: isFirst ? 'in a few words; the next one is asked for' : 'Enter alone when that is all',
    },
    read: (input) => {
      const titles = linesOf(input.is === 'line' ? input.text : '').filter((title) => title.trim())
      return titles.length > 0 ? readSteps([...steps, ...titles]) : undefined
    },
  }
}

/** What is written when nothing is said. */
function otherwise(name: keyof Said, id: string): Page {
  if (name === 'channel') return []
  const { [name]: said } = usual(id)
  return [labelled('If empty', typeof said === 'string' ? said : said.join(' / '))]
}
