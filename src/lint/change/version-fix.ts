import type { Edit, Fix } from '../../checklist/problem.ts'
import type { Subject } from '../rule.ts'

/** The fix that gives a checklist another version; undefined where there is no safe place for it. */
export function versionFix({ text, locate }: Subject, version: number): Fix | undefined {
  const says = `Write \`version: ${version}\`.`
  const isWritten = locatesKey(text, locate(['version'], 'key'), 'version')
  if (isWritten) return { says, edits: [{ ...locate(['version']), text: String(version) }] }
  const edit = newLine(text, locate(['title'], 'key'), `version: ${version}`)
  return edit && { says, edits: [edit] }
}

/** Whether a key stands there, and not what is nearest to it. */
function locatesKey(text: string, { line, column }: { line: number; column: number }, key: string): boolean {
  const there = lineOf(text, line).slice(column - 1)
  return new RegExp(`^["']?${key}["']?\\s*:`).test(there)
}

/** A line before the one of a key; undefined within brackets, where lines mean nothing. */
function newLine(text: string, { line, column }: { line: number; column: number }, written: string): Edit | undefined {
  const indent = lineOf(text, line).slice(0, column - 1)
  const first = text.split('\n').find((each) => !/^\s*(?:#|---|$)/.test(each))
  if (indent.trim() !== '' || first?.trimStart().startsWith('{')) return undefined
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n'
  return { line, column, endLine: line, endColumn: column, text: written + lineBreak + indent }
}

function lineOf(text: string, line: number): string {
  return text.split('\n', line)[line - 1] ?? ''
}
