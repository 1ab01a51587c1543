import { stringify } from 'yaml'

/** A key and a text as lines of YAML that read back as they were, whatever follows; each indented by so many columns. */
export function writeEntry(key: string, text: string, indent = 0): string {
  // A block that ends in empty lines would take in those that follow.
  const blockQuote = text.endsWith('\n') ? false : 'literal'
  const written = stringify({ [key]: text }, { blockQuote, compat: 'yaml-1.1', lineWidth: 118 - indent })
  const lines = written.replace(/\n$/, '').split('\n')
  return lines.map((line) => (line === '' ? '' : ' '.repeat(indent) + line)).join('\n')
}
