import { marked } from 'marked'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import type { Findings } from '../../../src/lint/formats/format.ts'
import { visible } from '../../../src/visible.ts'
import { dangerousIn, payloads } from '../../terminal/payloads.ts'
import { problem, shown, summaryOf } from './findings.ts'

/** What would be more than text for somebody who reads a report. */
const hostile: Readonly<Record<string, string>> = {
  ...payloads,
  'the end of a CDATA section': 'a]]>b',
  'a tag': '</failure><script>alert(1)</script>&amp;<!-- ',
  'a command': '::error::owned',
  'a command on a line of its own': '\n ::error::owned',
  'a command in a line': 'x ##[add-mask]secret',
  'a percent sign that escapes': '%0A::error::owned%25',
  'the end of a property': 'a,title=b::c',
  'a cell and a row': 'a | b |\n| c |',
  backticks: '```\n`a` ``b``',
  'a link': '[a](https://evil.example) ![b](x) <https://evil.example> www.evil.example https://evil.example @someone',
  'emphasis and more': '**a** _b_ ~~c~~ # d $e$ \\| {f} &lt;',
  noncharacters: 'a\ufffeb\uffffc',
}

const findings = (text: string): Findings => ({
  files: [{ file: `${text}.yaml`, text, problems: [problem({ message: text, help: text, rule: 'no-owner' })] }],
})

describe.each(Object.entries(hostile))('%s', (_, text) => {
  it.each(['pretty', 'compact', 'json', 'sarif', 'junit', 'github', 'gitlab'])('does nothing in %s', async (format) => {
    expect(dangerousIn(await shown(format, findings(text), 80))).toEqual([])
    expect(dangerousIn(await shown(format, findings(text), 80, true))).toEqual([])
  })

  it('does nothing where a service shows what it read in a report', async () => {
    const { runs } = JSON.parse(await shown('sarif', findings(text)))
    const [issue] = JSON.parse(await shown('gitlab', findings(text)))
    expect(dangerousIn(`${runs[0].results[0].message.text}${issue.description}`.replaceAll('\n', ''))).toEqual([])
  })

  it('is text in XML', async () => {
    const parser = new SaxesParser()
    const names: string[] = []
    let message = ''
    parser.on('error', (error) => {
      throw error
    })
    parser.on('opentag', ({ name, attributes }) => {
      names.push(name)
      if (name === 'failure') message = attributes.message ?? ''
    })
    parser.write(await shown('junit', findings(text))).close()
    expect(names).toEqual(['testsuites', 'testsuite', 'testcase', 'failure'])
    if (text === visible(text) && !/[\ufffe\uffff]/.test(text)) expect(message).toBe(text)
  })

  it('is one cell in Markdown, and nothing but text', async () => {
    const summary = (await summaryOf('github', findings(text))) ?? ''
    const [table, ...others] = marked.lexer(summary).filter(({ type }) => type === 'table')
    if (table?.type !== 'table') throw new Error('no table')
    expect([others.length, table.rows.length]).toEqual([0, 1])
    const kinds = new Set<string>()
    let words = ''
    for (const cell of table.rows[0] ?? []) {
      marked.walkTokens(cell.tokens, (token) => {
        if (['<br>', '<code>', '</code>'].includes(token.raw)) return
        kinds.add(token.type)
        words += 'text' in token ? token.text : ''
      })
    }
    expect([...kinds].filter((kind) => kind !== 'text' && kind !== 'escape')).toEqual([])
    const bare = (words: string) => words.replaceAll(/[\s`]/g, '')
    const written = bare(visible(text))
    expect(bare(words)).toContain(`error${written}${written}`)
    expect(dangerousIn(summary)).toEqual([])
  })

  it('is no command of GitHub’s', async () => {
    const lines = (await shown('github', findings(text))).split('\n')
    expect(lines).toHaveLength(4)
    expect(lines.filter((line) => /^\s*::/.test(line))).toEqual([lines[1]])
    expect(lines.filter((line) => line.includes('##['))).toEqual(lines[1]?.includes('##[') ? [lines[1]] : [])
    const [, properties = '', data = ''] = /^::error ([^:]*)::(.*)$/.exec(lines[1] ?? '') ?? []
    expect(properties.split(',').map((each) => each.replace(/=.*/, ''))).toEqual([
      'file',
      'line',
      'endLine',
      'col',
      'endColumn',
      'title',
    ])
    const decoded = data.replaceAll('%0A', '\n').replaceAll('%25', '%')
    expect(decoded).toBe(`${visible(text)}\n${visible(text)}`)
  })
})
