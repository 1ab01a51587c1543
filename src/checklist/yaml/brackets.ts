import type { Change, Fault } from '../guard.ts'
import { endOfContent, indentOf, isBlank, lineAfter, lineAt, type WrittenLine } from './written-line.ts'

/**
 * Brackets that nothing closes, or that a bracket of the other kind closes.
 *
 * @param fault as the guard has it: the innermost one, with what else is open there; its end is where reading stopped.
 */
export function unclosedBracket(text: string, fault: Fault): Fault {
  const open = fault.open ?? [fault.start]
  const innermost = open.at(-1) ?? fault.start
  const start = innermost
  const wrong = text[fault.end]
  if (wrong === ']' || wrong === '}') return mismatched(text, start, fault.end, open)
  const line = lineAt(text, innermost)
  const spread = spreadOver(text, line, fault.end)
  if (spread) return spread
  const end = closing(text, line, fault.end)
  // Those that were opened above are closed elsewhere, or found next.
  const missing = open.filter((at) => at >= line.start).map((at) => closingOf(text[at]))
  const brackets = missing.toReversed().join('')
  return {
    rule: 'unclosed-bracket',
    start,
    end: start + 1,
    message: `This \`${text[start]}\` is never closed.`,
    ...(missing.length > 1 && { help: `${missing.length} closing brackets are missing: \`${brackets}\`.` }),
    mend: { says: `Close it with \`${brackets}\`.`, changes: [{ start: end, end, text: brackets }] },
  }
}

function mismatched(text: string, start: number, wrong: number, open: readonly number[]): Fault {
  const right = closingOf(text[start])
  const outer = text[open.at(-2) ?? -1]
  const isMissing = outer !== undefined && closingOf(outer) === text[wrong]
  return {
    rule: 'unclosed-bracket',
    start,
    end: start + 1,
    message: `This \`${text[start]}\` is closed by a \`${text[wrong]}\`; \`${right}\` closes it.`,
    mend: isMissing
      ? { says: `Close it with \`${right}\`.`, changes: [{ start: wrong, end: wrong, text: right }] }
      : { says: `Write \`${right}\`.`, changes: [{ start: wrong, end: wrong + 1, text: right }] },
  }
}

/** A bracket that closes nothing. */
export function extraBracket(text: string, at: number): Fault {
  return {
    rule: 'extra-bracket',
    start: at,
    end: at + 1,
    message: `Nothing was opened that this \`${text[at]}\` could close; take it out, or put text that has it in quotation marks.`,
    mend: { says: `Take out \`${text[at]}\`.`, changes: [{ start: at, end: at + 1, text: '' }] },
  }
}

function closingOf(opening: string | undefined): string {
  return opening === '{' ? '}' : ']'
}

/** Where the brackets were most likely meant to be closed: at the end of the first line that does not ask for another. */
function closing(text: string, first: WrittenLine, stop: number): number {
  let line = first
  for (;;) {
    const end = endOfContent(text, line)
    const next = lineAfter(text, line)
    if (!next || next.start >= stop || !/[,[{]/.test(text[end - 1] ?? '') || (next.key && !isBlank(text, next))) {
      return text[end - 1] === ',' ? end - 1 : end
    }
    line = next
  }
}

/** Brackets that are closed further down, on lines that are not indented enough. */
function spreadOver(text: string, first: WrittenLine, stop: number): Fault | undefined {
  const lines: WrittenLine[] = []
  let depth = 0
  for (let line: WrittenLine | undefined = first; line && lines.length < 200; line = lineAfter(text, line)) {
    if (line !== first && (line.key || line.dash !== undefined)) return undefined
    for (const character of text.slice(line.value, line.end)) {
      if (character === '[' || character === '{') depth += 1
      else if (character === ']' || character === '}') depth -= 1
    }
    lines.push(line)
    if (depth <= 0) break
  }
  if (depth > 0 || lines.length < 2) return undefined
  const least = (first.key ? first.key.start - first.start : indentOf(first)) + 2
  const changes = lines
    .slice(1)
    .filter((line) => indentOf(line) < least && line.end > line.content)
    .map((line): Change => ({ start: line.start, end: line.content, text: ' '.repeat(least) }))
  const [{ start } = { start: stop }] = changes
  if (changes.length === 0) return undefined
  const at = lineAt(text, start)
  return {
    rule: 'bad-indent',
    start: at.start,
    end: Math.max(at.content, at.start + 1),
    message: 'What stands between brackets over several lines is indented further than the line that opens them.',
    mend: { says: `Indent it by ${least} spaces.`, changes },
  }
}
