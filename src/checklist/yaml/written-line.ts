/** A line of a file as its writer sees it; offsets in UTF-16 units of the whole text. */
export interface WrittenLine {
  readonly start: number
  /** Without its line break and the spaces before that. */
  readonly end: number
  /** Where its first character is that is no space or tab. */
  readonly content: number
  /** Where the first `-` is that makes an item of a list. */
  readonly dash?: number
  readonly key?: { readonly start: number; readonly end: number; readonly name: string }
  /** Where what follows the dashes and the key begins; `end` where nothing does. */
  readonly value: number
}

const lead =
  /([ \t]*)((?:-[ \t]+)*)(?:([^\s#'"[\]{},&*!|>%@`:-][^:#\n]{0,200}|"[^"\n]{0,200}"|'[^'\n]{0,200}')[ \t]*:(?=[\s]|$)[ \t]*)?/y

/** The line in which an offset lies. */
export function lineAt(text: string, offset: number): WrittenLine {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
  const found = text.indexOf('\n', start)
  let end = found < 0 ? text.length : found
  while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1
  lead.lastIndex = start
  const [all = '', indent = '', dashes = '', name] = lead.exec(text) ?? []
  const content = start + indent.length
  const key = content + dashes.length
  return {
    start,
    end,
    content: Math.min(content, end),
    ...(dashes && { dash: content }),
    ...(name !== undefined && { key: { start: key, end: key + name.trimEnd().length, name: name.trim() } }),
    value: Math.min(start + all.length, end),
  }
}

/** The line after this one; undefined at the end of the text. */
export function lineAfter(text: string, { end }: WrittenLine): WrittenLine | undefined {
  const next = text.indexOf('\n', end)
  return next < 0 || next + 1 >= text.length ? undefined : lineAt(text, next + 1)
}

/** The line before this one; undefined at the beginning of the text. */
export function lineBefore(text: string, { start }: WrittenLine): WrittenLine | undefined {
  return start === 0 ? undefined : lineAt(text, start - 1)
}

/** Whether there is nothing on it but a comment. */
export function isBlank(text: string, { content, end }: WrittenLine): boolean {
  return content >= end || text[content] === '#'
}

const comment = /^((?:"[^"]*"|'[^']*'|[^"'#\s]#?|\s(?!#))*)\s#/

/** Where it ends without a comment and the spaces before that. */
export function endOfContent(text: string, { start, end }: WrittenLine): number {
  const [, content] = comment.exec(text.slice(start, Math.min(end, start + 2000))) ?? []
  return content === undefined ? end : start + content.trimEnd().length
}

/** How far it is indented: spaces and tabs before its first character. */
export function indentOf({ start, content }: WrittenLine): number {
  return content - start
}

/** The line and those after it that are indented as far, up to the first that is not. */
export function blockFrom(text: string, first: WrittenLine, least = indentOf(first)): readonly WrittenLine[] {
  const lines = [first]
  for (let line = lineAfter(text, first); line; line = lineAfter(text, line)) {
    if (!isBlank(text, line) && indentOf(line) < least) break
    lines.push(line)
  }
  while (lines.length > 1 && isBlank(text, lines.at(-1) as WrittenLine)) lines.pop()
  return lines
}
