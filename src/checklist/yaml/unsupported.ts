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
  if (rule === 'second-document') return { ...gone(fault.message, text.length), isLast: true }
  const token = text.slice(start, end)
  if (token.startsWith('...'))
    return gone('`...` ends a document; one file holds one, so it has no use here.', text.length)
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

function short(token: string): string {
  return token.length > 40 ? `${token.slice(0, 39)}…` : token
}
