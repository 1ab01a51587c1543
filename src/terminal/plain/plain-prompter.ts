import type { Readable } from 'node:stream'
import type { Clock } from '../../clock.ts'
import { exitCodes } from '../../failure.ts'
import type { Prompter, Reply } from '../../prompt.ts'
import { hangUp } from '../hang-up.ts'
import { sentence } from '../spoken.ts'
import { lineReader } from './line-reader.ts'
import type { Listener } from './listener.ts'
import { teller } from './teller.ts'
import { doubtOf, listenTo, understand } from './understand.ts'

/** What an interview line by line needs to know of its streams. */
export interface Streams {
  readonly input: Readable & { readonly isTTY?: boolean }
  readonly output: {
    write(text: string): unknown
    on(event: 'error', listener: () => void): unknown
    off(event: 'error', listener: () => void): unknown
  }
  readonly clock: Clock
  /** Where the path of a file begins that does not say so. */
  readonly folder: string
}

/** How often a recording that runs is kept. */
const draftMs = 5000

/**
 * The interview line by line, for ears, pipes and terminals that can only write lines: what is new is said, an answer is a line, and
 * not one escape character is written. Works on a terminal, which echoes what is typed, and on a pipe.
 */
export function plainPrompter({ input, output, clock, folder }: Streams): Prompter {
  const now = () => clock().mono
  const reader = lineReader(input, now)
  const speaker = teller()
  let cue = ''
  let isInterrupted = false

  const say = (lines: readonly string[]) => output.write(lines.map((line) => `${line}\n`).join(''))
  const show = (listener: Listener) => {
    cue = listener.cue
    output.write(cue)
  }
  const interrupted = () => {
    // Asked a second time with no prompt there to end: whatever goes on may go on for ever.
    if (!reader.interrupt() && isInterrupted) process.exit(exitCodes.interrupted.code)
    isInterrupted = true
  }
  const failed = () => (input.isTTY ? hangUp() : reader.end())
  const terminated = () => {
    output.write('\n')
    process.exit(exitCodes.terminated.code)
  }
  const continued = () => output.write(`\n${cue}`)
  /** Nobody reads what is written any more; what is answered is still kept. */
  const gone = () => {}

  input.on('error', failed)
  output.on('error', gone)
  process.on('SIGINT', interrupted).on('SIGTERM', terminated).on('SIGHUP', hangUp).on('SIGCONT', continued)

  return {
    async ask(prompt, draft) {
      let listener = listenTo(prompt, now(), folder)
      const replied = (reply: Reply, taken?: string): Reply => {
        speaker.left(prompt, reply, taken)
        return reply
      }
      // Help is told, and asks nothing: the question that it was wanted for comes again.
      if (prompt.initial && prompt.page.some(({ is }) => is === 'keys')) {
        say(speaker.helpPage(prompt))
        return replied({ input: prompt.initial })
      }
      const keep = setInterval(() => {
        const half = listener.ticks ? listener.half(now()) : undefined
        if (half) draft(half)
      }, draftMs)
      say(speaker.tell(prompt, listener))
      let doubted: string | undefined
      try {
        for (;;) {
          show(listener)
          const entry = await reader.next()
          // The end of a line that a terminal has echoed.
          if (!input.isTTY || typeof entry === 'string') output.write('\n')
          if (typeof entry === 'string') return { stop: entry }
          const isText = prompt.control.is === 'line' && prompt.control.many
          const line = isText ? entry.text : (entry.text.split('\n')[0] ?? '')
          const doubt = input.isTTY && line !== doubted ? doubtOf(listener, line, prompt) : undefined
          doubted = doubt && line
          const heard = doubt ? { refused: doubt } : understand(listener, line, prompt, entry.at)
          if ('reply' in heard) return replied(heard.reply, heard.taken)
          if ('refused' in heard) say([sentence(heard.refused), ...speaker.asksAgain(prompt, listener)])
          else if ('once' in heard) say(speaker[heard.once](prompt, listener))
          else {
            listener = heard.listener
            if (heard.draft) draft(heard.draft)
            say([...heard.says, ...(listener.enter && listener.leaves ? [listener.enter] : [])])
          }
        }
      } finally {
        clearInterval(keep)
      }
    },
    close() {
      reader.close()
      input.off('error', failed)
      output.off('error', gone)
      process.off('SIGINT', interrupted).off('SIGTERM', terminated).off('SIGHUP', hangUp).off('SIGCONT', continued)
    },
  }
}
