import { appendFileSync } from 'node:fs'
import type { Prompt } from '../../src/prompt.ts'
import { colourLevel, drawsUnicode } from '../../src/terminal/output.ts'
import { screenPrompter } from '../../src/terminal/screen/screen-prompter.ts'
import { scenarios } from './scenarios.ts'

/** Asks the prompts of a scenario and writes every draft and reply to the file in DEMO_LOG, a line of JSON each. */
const log = (entry: object) => appendFileSync(process.env.DEMO_LOG ?? '/dev/null', `${JSON.stringify(entry)}\n`)
const prompts: readonly Prompt[] = scenarios[process.argv[2] ?? 'tour'] ?? []
const busy = Number(process.env.DEMO_BUSY ?? 0)

work()
const prompter = screenPrompter({
  input: process.stdin,
  output: process.stderr,
  clock: () => ({ wall: new Date().toISOString(), mono: performance.now() }),
  colour: colourLevel(process.stderr, process.env),
  unicode: drawsUnicode(process.env, process.platform),
  folder: '/home/mina',
  safeKeys: process.env.DEMO_SAFE === '1',
})

let code = 0
for (const prompt of prompts) {
  const reply = await prompter.ask(prompt, (draft) => log({ draft }))
  log({ reply })
  if ('stop' in reply) {
    code = reply.stop === 'interrupt' ? 130 : 3
    break
  }
  work()
}
prompter.close()
process.stderr.write('Saved. Thank you.\n')
process.exitCode = code

/** Keeps the program from reading keys for a while, as a slow disk does. */
function work() {
  const end = performance.now() + busy
  while (performance.now() < end);
}
