import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../audits/firsthand.ts'
import { readModules, staticReach } from '../modules.ts'

const text = readFileSync(join(root, 'docs/statistics.md'), 'utf8')
const linked = (line: string, folder: string) =>
  [...line.matchAll(/\]\(\.\.\/([^)]+)\)/g)].map(([, path = '']) => path).filter((path) => path.startsWith(folder))

describe('docs/statistics.md', () => {
  it('tells of every statistic, and names files that are there', () => {
    const there = readdirSync(join(root, 'src/report/statistics')).map((name) => `src/report/statistics/${name}`)
    expect(linked(text, 'src/').sort()).toEqual(there.sort())
    for (const path of linked(text, 'test/')) expect(() => readFileSync(join(root, path)), path).not.toThrow()
  })

  it('says no published value that no test holds', () => {
    const parts = text.split(/(?<=^.*Tested in .*\n(?:.+\n)*)(?=\n)/m)
    let values = 0
    for (const part of parts) {
      const tests = linked(part, 'test/').map((path) => readFileSync(join(root, path), 'utf8'))
      for (const [, published = ''] of part.matchAll(/^\| (?!of |---|what ).*? \| ([^|[\]]+) \|/gm))
        for (const [value] of published.matchAll(/-?\d+(\.\d+)?(?!\.\d)/g)) {
          values += 1
          expect(
            tests.some((test) => new RegExp(`(?<![\\d.])${value.replace('.', '\\.')}(?!\\d|\\.\\d)`).test(test)),
            `${value}: ${published}`,
          ).toBe(true)
        }
    }
    expect(values).toBeGreaterThan(40)
  })

  it('knows which are in no report yet', () => {
    const reached = staticReach(readModules(join(root, 'src')), 'report/report.ts')
    const compared = staticReach(readModules(join(root, 'src')), 'report/comparison/comparison.ts')
    const [, section = ''] = text.split('## At hand, and in no report yet')
    const idle = linked(section, 'src/').map((path) => basename(path))
    const unused = readdirSync(join(root, 'src/report/statistics')).filter(
      (name) => ![...reached, ...compared].includes(`report/statistics/${name}`),
    )
    expect(idle.sort()).toEqual(unused.sort())
  })
})
