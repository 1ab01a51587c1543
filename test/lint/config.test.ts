import { describe, expect, it } from 'vitest'
import { readConfig } from '../../src/lint/config.ts'
import { configJsonSchema } from '../../src/lint/config-json-schema.ts'
import { rules } from '../../src/lint/rules/index.ts'
import { checklist, ownerless, place, repository } from './repository.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

/** What is wrong with a config, by line and column. */
function wrongIn(text: string): readonly string[] {
  const read = readConfig(bytesOf(text))
  return 'problems' in read ? read.problems.map(({ line, column, message }) => `${line}:${column} ${message}`) : []
}

describe('a config', () => {
  it('says how much each rule matters', () => {
    const { write, lint, found } = repository()
    write('x.yaml', ownerless('x'))
    expect(lint().status).toBe(0)
    write('firsthand.config.yaml', 'rules:\n  no-owner: error # findings have to go somewhere\n')
    expect(lint()).toMatchObject({ status: 1 })
    expect(lint('--format', 'compact').stdout).toMatch(/^x\.yaml:11:5: error: .* \[no-owner\]\n$/)
    write('firsthand.config.yaml', 'rules: { no-owner: { severity: off } }\n')
    expect(found()).toEqual([])
  })

  it('decides on what the reader finds as well, where that is not essential', () => {
    const { write, found } = repository()
    write('x.yaml', checklist('other'))
    const [said = ''] = found()
    const rule = said.replace(/.* /, '')
    expect(said).toMatch(/^x\.yaml:2 /)
    const isKnown = rules.some(({ id }) => id === rule)
    write('firsthand.config.yaml', isKnown ? `rules: { ${rule}: off }\n` : '')
    expect(found()).toEqual(isKnown ? [] : [said])
  })

  it('sets the options of a rule, and leaves the others as they are', () => {
    const { write, found } = repository()
    write('x.yaml', checklist('x').replace('title: Return something', 'title: Return the dooflop'))
    expect(found()).toEqual([])
    write('firsthand.config.yaml', 'rules: { jargon: { words: [dooflop] } }\n')
    expect(found()).toEqual(['x.yaml:3 jargon'])
  })

  it('is found in the working folder, or above it up to the root of the repository', () => {
    const { write, lintIn, git } = place()
    write('firsthand.config.yaml', 'rules: { no-owner: error }\n')
    write('a/b/x.yaml', ownerless('x'))
    expect(lintIn('a/b').status).toBe(0)
    git('init', '--quiet', 'a')
    expect(lintIn('a/b').status).toBe(0)
    write('a/firsthand.config.yml', 'rules: { no-owner: error }\n')
    expect(lintIn('a/b').status).toBe(1)
    write('a/b/firsthand.config.yaml', '# nothing\n')
    expect(lintIn('a/b').status).toBe(0)
    expect(lintIn('a/b', '--config', '../firsthand.config.yml').status).toBe(1)
  })
})

describe('a config with a mistake', () => {
  it('is shown as any file is, in any format, and nothing else is linted', () => {
    const { write, lint } = repository()
    write('x.yaml', ownerless('x'))
    write('firsthand.config.yaml', 'rules:\n  no-ownr: off\n')
    const { status, stdout, stderr } = lint('--format', 'compact')
    const said =
      'firsthand.config.yaml:2:3: error: There is no rule "no-ownr"; did you mean `no-owner`? [unknown-key]\n'
    expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: said, stderr: '' })
    expect(lint().stdout).toContain('no-ownr: off')
    expect(JSON.parse(lint('--format', 'json').stdout)).toMatchObject({ problems: [{ file: 'firsthand.config.yaml' }] })
    expect(lint('--config', 'none.yaml')).toMatchObject({ status: 2, stderr: 'none.yaml is not there.\n' })
  })

  it('is linted as a config where it is named', () => {
    const { write, lint } = repository()
    write('other/firsthand.config.yaml', 'ignor: []\n')
    const { status, stdout } = lint('--format', 'compact', 'other/firsthand.config.yaml')
    const said = 'other/firsthand.config.yaml:1:1: error: Unknown key `ignor`; did you mean `ignore`? [unknown-key]\n'
    expect([status, stdout]).toEqual([1, said])
  })

  it('says what is wrong, where, and what was meant', () => {
    expect(wrongIn('rules:\n  no-owner: of\n')).toEqual(['2:13 `no-owner` can’t be "of"; did you mean `off`?'])
    expect(wrongIn('rules: { no-such-thing: off }')).toEqual([
      '1:10 There is no rule "no-such-thing"; `firsthand lint --rules` lists them.',
    ])
    expect(wrongIn('rules: [no-owner]')[0]).toMatch(/^1:1 `rules` must be a map/)
    expect(wrongIn('ignore: drafts/')[0]).toMatch(/^1:9 `ignore` must be a list/)
    expect(wrongIn('rules: { no-owner: { severty: off } }')[0]).toMatch(
      /^1:22 Unknown key `severty`; did you mean `severity`\?/,
    )
    expect(wrongIn('rules: {')[0]).toMatch(/^1:8 /)
    expect(wrongIn('rules: { jargon: { words: 7 } }')[0]).toMatch(/^1:27 `words` must be a list/)
  })

  it('can’t turn off what is essential', () => {
    expect(wrongIn('rules: { unknown-key: off }')).toEqual([
      '1:23 `unknown-key` must be error; a checklist with it can’t be walked, so nobody can turn it off or make less of it, not "off".',
    ])
    expect(wrongIn('rules: { unknown-key: error }')).toEqual([])
  })
})

describe('the schema of a config', () => {
  it('knows every rule and its options, and describes every key with an example', () => {
    const schema = configJsonSchema() as { properties: Record<string, { properties: Record<string, unknown> }> }
    expect(Object.keys(schema.properties.rules?.properties ?? {})).toEqual(rules.map(({ id }) => id))
    for (const described of [
      ...Object.values(schema.properties),
      ...Object.values(schema.properties.rules?.properties ?? {}),
    ])
      expect(described).toMatchObject({ description: expect.stringMatching(/\.$/), examples: [expect.anything()] })
    expect(schema).toMatchObject({
      additionalProperties: false,
      properties: { rules: { additionalProperties: false } },
    })
  })

  it('is printed by `firsthand schema --config`', () => {
    expect(JSON.parse(place().schema('--config').stdout)).toEqual(configJsonSchema())
  })

  it('takes the example of every rule', () => {
    const { properties } = configJsonSchema() as {
      properties: { rules: { properties: Record<string, { examples: unknown[] }> } }
    }
    const examples = Object.entries(properties.rules.properties).map(([id, { examples }]) => [id, examples[0]])
    expect(wrongIn(JSON.stringify({ rules: Object.fromEntries(examples) }))).toEqual([])
  })
})
