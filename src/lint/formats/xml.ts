import { visible } from '../../visible.ts'

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
}

/**
 * The one encoder for XML 1.0, in attributes and between tags. XML has no way to say a control character, so they become marks that can
 * be seen.
 */
export function encodeXml(text: string): string {
  return visible(text)
    .replaceAll(/[\ufffe\uffff]/g, (found) => `\\u{${found.charCodeAt(0).toString(16)}}`)
    .replaceAll(/[&<>"'\t\n]/g, (found) => references[found] ?? found)
}

/** An element with its attributes; `content` is XML already. */
export function element(name: string, attributes: Readonly<Record<string, string | number>>, content = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${encodeXml(String(value))}"`)
  return content ? `<${name}${written.join('')}>${content}</${name}>` : `<${name}${written.join('')}/>`
}
