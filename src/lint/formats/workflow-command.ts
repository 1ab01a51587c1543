import { visible } from '../../visible.ts'

/** `::error file=a.yaml,line=3::What is wrong.`: a line of a log that GitHub takes for more than a line. */
export function workflowCommand(
  name: string,
  properties: Readonly<Record<string, string | number | undefined>>,
  message: string,
): string {
  const said = Object.entries(properties).filter(([, value]) => value !== undefined)
  return `::${name} ${said.map(([key, value]) => `${key}=${encodeProperty(String(value))}`).join(',')}::${encodeData(message)}`
}

/** A line of a log that GitHub takes for nothing but a line. */
export function logLine(text: string): string {
  const line = visible(text).replaceAll('\n', '⏎').replaceAll('##[', '## [')
  return /^\s*::/.test(line) ? `./${line}` : line
}

function encodeData(text: string): string {
  return visible(text).replaceAll('%', '%25').replaceAll('\n', '%0A')
}

function encodeProperty(text: string): string {
  return encodeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
