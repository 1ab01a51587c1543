import type { Fault } from '../guard.ts'
import { unquotedStart } from './unquoted.ts'
import { lineAt } from './written-line.ts'

/** A part of YAML that the format leaves out, or text that only looks like one. */
export function unsupported(text: string, fault: Fault): Fault {
  const { rule, start, end } = fault
  const line = lineAt(text, start)
  const gone = (message: string, until = end, put = ''): Fault => {
    const changes = [{ start, end: until, text: put }]
    return {
      rule,
      start,
      end: Math.max(start + 1, Math.min(end, line.end)),
      message,
      mend: { changes, isGuess: put !== '' },
    }
  }
  const token = text.slice(start, end)
  if (rule === 'second-document' || token.startsWith('...')) {
    const message = rule === 'second-document' ? fault.message : endOfDocument
    return isAnother(text, start, end) ? { ...gone(message, text.length), isLast: true } : gone(message)
  }
  if (token.startsWith('%'))
    return gone(
      'A line that begins with `%` is a directive in YAML, which this format does not have; take it out.',
      line.end,
    )
  const rest = text.slice(start, line.end)
  if (/^&[\w-]+(?:\s|$)/.test(rest))
    return gone(
      `\`${short(token)}\` is an anchor in YAML, which this format does not have; take it out, and write out what refers to it.`,
    )
  if (/^\*[\w-]+\s*(?:$|[,\]}#:])/.test(rest))
    return gone(
      `\`${short(token)}\` is an alias in YAML, which this format does not have; write out what it stands for.`,
      end,
      '~',
    )
  if (/^!(?:[!<]|[\w-]+$|[a-z][\w-]*\s)/.test(rest))
    return gone(
      `\`${short(token)}\` is a tag in YAML, which this format does not have; take it out, or put the text in quotation marks.`,
    )
  return unquotedStart(text, start)
}

const endOfDocument = '`...` ends a document; one file holds one, so it has no use here.'

/** Whether what follows is a file of its own, and not the rest of this one: it begins again with what was there before. */
function isAnother(text: string, start: number, end: number): boolean {
  const keys = (part: string) => part.match(/^(?:firsthand|id|title|outcome|steps):/gm) ?? []
  const before = new Set(keys(text.slice(0, start)))
  return before.size === 0 || keys(text.slice(end)).some((key) => before.has(key))
}

function short(token: string): string {
  return token.length > 40 ? `${token.slice(0, 39)}…` : token
}
