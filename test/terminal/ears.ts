import { PassThrough } from 'node:stream'
import { afterEach } from 'vitest'
import type { Input, Prompt, Prompter, Reply } from '../../src/prompt.ts'
import { plainPrompter } from '../../src/terminal/plain/plain-prompter.ts'
import { scenarios } from './scenarios.ts'

/** An interview line by line on streams of its own, with a clock that is set by hand. */
export interface Ears {
  /** Writes a line and gives what is said until it is somebody's turn again, or until all was asked. */
  say(line: string): Promise<string>
  /** What was said before the first line. */
  first(): Promise<string>
  /** Lets time pass, in milliseconds. */
  pass(ms: number): void
  /** No more lines come. */
  end(): Promise<string>
  replies(): readonly Reply[]
  drafts(): readonly Input[]
  /** Everything that was said. */
  all(): string
}

const open = new Set<Prompter>()

afterEach(() => {
  for (const prompter of open) prompter.close()
  open.clear()
})

/** Asks the prompts, one after another; `typed` on a terminal, else on a pipe. */
export function ears(prompts: readonly Prompt[] | string, typed = false): Ears {
  const input = Object.assign(new PassThrough(), { isTTY: typed })
  const output = new PassThrough()
  let heard = ''
  let given = 0
  let mono = 1000
  let isOver = false
  const replies: Reply[] = []
  const drafts: Input[] = []
  output.on('data', (chunk) => {
    heard += chunk
  })
  const prompter = plainPrompter({
    input,
    output,
    clock: () => ({ wall: '2026-11-03T10:00:00.000+01:00', mono }),
    folder: '/home/mina',
  })
  open.add(prompter)
  const ask = async () => {
    for (const prompt of typeof prompts === 'string' ? (scenarios[prompts] ?? []) : prompts) {
      const reply = await prompter.ask(prompt, (draft) => drafts.push(draft))
      replies.push(reply)
      if ('stop' in reply) break
    }
    prompter.close()
    isOver = true
  }
  const asking = ask()

  /** What was said since the last time, once it is somebody's turn. */
  async function turn(): Promise<string> {
    while (!isOver && (heard.length === given || !heard.endsWith(': ')))
      await new Promise((resolve) => setTimeout(resolve, 1))
    if (isOver) await asking
    const said = heard.slice(given)
    given = heard.length
    return said
  }

  const self: Ears = {
    first: turn,
    async say(line) {
      if (given === 0) await turn()
      input.write(`${line}\n`)
      return turn()
    },
    pass(ms) {
      mono += ms
    },
    async end() {
      if (given === 0) await turn()
      input.end()
      return turn()
    },
    replies: () => replies,
    drafts: () => drafts,
    all: () => heard,
  }
  return self
}
