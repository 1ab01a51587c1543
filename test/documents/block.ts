import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { root } from '../audits/firsthand.ts'

/** What stands in a document between `<!-- name -->` and `<!-- /name -->`, without its fence. */
export function blockIn(document: string, name: string): string {
  const [, text] =
    new RegExp(`<!-- ${name} -->\n\`\`\`\\w*\n([\\s\\S]*?)\`\`\`\n<!-- /${name} -->`).exec(read(document)) ?? []
  if (text === undefined) throw new Error(`${document} has no ${name}`)
  return text
}

/** Expects this text, fenced, between `<!-- name -->` and `<!-- /name -->` of a document; `FIRSTHAND_DOCS=write` writes it there. */
export function expectBlock(document: string, name: string, fence: string, text: string): void {
  const written = read(document)
  const block = new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(\n?<!-- /${name} -->)`)
  const wanted = written.replace(block, (_, start: string) => `${start}${fence}\n${text}\n\`\`\`\n<!-- /${name} -->`)
  if (process.env.FIRSTHAND_DOCS === 'write') writeFileSync(join(root, document), wanted)
  expect(written).toMatch(block)
  expect(read(document)).toBe(wanted)
}

function read(document: string): string {
  return readFileSync(join(root, document), 'utf8')
}
