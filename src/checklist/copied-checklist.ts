import { parseYaml } from './yaml.ts'

/**
 * The text of a checklist as the beginning of another: with its own `id`, as version 1, and with the line for editors pointing to
 * `schema`. Everything else, comments and layout, stays as it is.
 *
 * @param text of a checklist that can be read.
 */
export function copiedChecklist(text: string, id: string, schema: string): string {
  const copy = withVersion(withId(text, id))
  const modeline = /^(#\s*yaml-language-server:\s*\$schema=)(\S+)/m
  if (!modeline.test(copy)) return `# yaml-language-server: $schema=${schema}${lineBreakOf(copy)}${copy}`
  // An address on the web is the same from everywhere.
  return copy.replace(modeline, (all, start, to) => (/^https?:/.test(to) ? all : start + schema))
}

/** Where there is none, the name of the file stood for it; the copy's name may be another. */
function withId(text: string, id: string): string {
  const { keys, locate } = topOf(text)
  if (keys.includes('id')) return replaced(text, locate(['id']), id)
  const { line } = locate(keys.slice(0, 1), 'key')
  return replaced(text, { line, column: 1, endColumn: 1 }, `id: ${id}${lineBreakOf(text)}`)
}

/** Where there is none, it is the first. */
function withVersion(text: string): string {
  const { keys, locate } = topOf(text)
  return keys.includes('version') ? replaced(text, locate(['version']), '1') : text
}

function topOf(text: string) {
  const yaml = parseYaml(new TextEncoder().encode(text))
  if (!('text' in yaml) || typeof yaml.value !== 'object' || yaml.value === null)
    throw new Error('this is no checklist')
  return { keys: Object.keys(yaml.value), locate: yaml.locate }
}

/** `at` counts from 1 and lies on one line, as an id and a number do. */
function replaced(text: string, at: { line: number; column: number; endColumn: number }, to: string): string {
  const lines = text.split('\n')
  const line = lines[at.line - 1] ?? ''
  return lines.with(at.line - 1, line.slice(0, at.column - 1) + to + line.slice(at.endColumn - 1)).join('\n')
}

function lineBreakOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n'
}
