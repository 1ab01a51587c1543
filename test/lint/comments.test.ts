import { describe, expect, it } from 'vitest'
import { fixed } from '../../src/lint/fix.ts'
import { lint } from '../../src/lint/lint.ts'
import { checklist, ownerless, place, repository, wrong } from './repository.ts'

const next = '# firsthand-disable-next-line'
const why = 'nobody can change the weather'

/** A text with a comment above its first step. */
function commented(text: string, ...comments: readonly string[]): string {
  return text.replace('  - id: find-policy\n', (step) => `${comments.map((each) => `  ${each}\n`).join('')}${step}`)
}

function find(text: string, settings = {}) {
  return lint({ bytes: new TextEncoder().encode(text), file: 'x.yaml' }, settings)
}

/** By line and rule. */
const said = (text: string, settings = {}) => find(text, settings).map(({ line, rule }) => `${line} ${rule}`)

const mended = (text: string) => fixed(text, find(text), { find, isWanted: () => true }).text

describe('a comment on the line before', () => {
  it('takes away what it names, and nothing else', () => {
    expect(said(ownerless('x'))).toEqual(['11 no-owner'])
    expect(said(commented(ownerless('x'), `${next} no-owner -- ${why}`))).toEqual([])
    const two = ownerless('x').replace('great:', 'notice: Was it not bad?\n    great:')
    const others = said(two).filter((each) => !each.endsWith('no-owner'))
    expect(said(commented(two, `${next} no-owner -- ${why}`)).map((each) => each.replace(/^\d+/, ''))).toEqual(
      others.map((each) => each.replace(/^\d+/, '')),
    )
  })

  it('works at the top of a file, for what is found in all of it', () => {
    const top = checklist('x').replace(/persona:\n.*\n.*\n/, '')
    expect(said(top)).toEqual(['1 no-persona'])
    expect(said(`${next} no-persona -- everybody is welcome\n${top}`)).toEqual([])
    const model = `# yaml-language-server: $schema=./schema.json\n\n${next} no-persona -- everybody is welcome\n${top}`
    expect(said(model)).toEqual([])
    expect(said(`\ufeff${next} no-persona -- everybody is welcome\r\n${top.replaceAll('\n', '\r\n')}`)).toEqual([])
  })

  it('may stand behind something, or above other comments', () => {
    const behind = ownerless('x').replace('\nsteps:\n', `\nsteps:   ${next} no-owner -- ${why}\n`)
    expect(said(behind)).toEqual([])
    expect(said(commented(ownerless('x'), `${next} no-owner -- ${why}`, '# The first.', '#'))).toEqual([])
    const several = ownerless('x').replace('persona:', `${next} no-persona -- x\n${next} no-owner -- y\npersona:`)
    expect(said(several)).toEqual(['6 unused-disable', '7 unused-disable', '13 no-owner'])
  })

  it('is none within a text', () => {
    const text = ownerless('x').replace('steps:\n', `afterwards: ["${next} no-owner -- no"]\nsteps:\n`)
    expect(said(text)).toEqual(['12 no-owner'])
    const block = ownerless('x').replace('    do: Start', `    do: |\n      ${next} a\n      Start`)
    expect(said(block)).toEqual(['11 no-owner'])
  })

  it('does nothing from further away', () => {
    expect(said(commented(ownerless('x'), `${next} no-owner -- ${why}`, ''))).toEqual([
      '11 unused-disable',
      '13 no-owner',
    ])
  })

  it('takes away no error that is essential, and is told so', () => {
    const text = wrong('x').replace('    ownr:', `    ${next} unknown-key -- why not\n    ownr:`)
    expect(said(text)).toEqual(['15 essential-disable', '16 unknown-key'])
  })
})

describe('a comment that is of no use', () => {
  it('is reported, and deleted by --fix: alone with its line, behind something without what parts it from that', () => {
    const alone = commented(checklist('x'), `${next} no-owner -- ${why}`)
    expect(said(alone)).toEqual(['11 unused-disable'])
    expect(mended(alone)).toBe(checklist('x'))
    expect(mended(alone.replaceAll('\n', '\r\n'))).toBe(checklist('x').replaceAll('\n', '\r\n'))
    const behind = checklist('x').replace('\nsteps:\n', `\nsteps:   ${next} no-owner -- ${why}\n`)
    expect(mended(behind)).toBe(checklist('x'))
    expect(mended(`${checklist('x')}${next} no-owner`)).toBe(checklist('x'))
  })

  it('loses only the rules that are of none', () => {
    const written = (rules: string) => commented(ownerless('x'), `${next} ${rules} -- ${why}`)
    for (const rules of ['no-owner, jargon', 'jargon, no-owner', 'jargon, no-owner, slogan', 'jargon slogan no-owner'])
      expect(mended(written(rules))).toBe(written('no-owner'))
  })

  it('is left alone where nobody can tell', () => {
    const compared = commented(checklist('x'), `${next} vanished-id -- it was never asked`)
    expect(said(compared)).toEqual([])
    const broken = commented(wrong('x'), `${next} no-owner -- ${why}`)
    expect(said(broken)).toEqual(['16 unknown-key'])
  })

  it('is of no use where the team has turned the rule off', () => {
    const text = commented(ownerless('x'), `${next} no-owner -- ${why}`)
    expect(said(text, { severities: { 'no-owner': 'off' } })).toEqual(['11 unused-disable'])
  })
})

describe('a comment that says too little', () => {
  it.each([
    [`${next} no-owner`, 'unexplained-disable'],
    [`${next} no-owner --`, 'unexplained-disable'],
    [`${next} -- ${why}`, 'unknown-disable'],
    [`${next} no-ownr -- ${why}`, 'unknown-disable'],
    [`# firsthand-disable no-owner -- ${why}`, 'unknown-disable'],
    [`#firsthand-ignore`, 'unknown-disable'],
  ])('%s', (comment, rule) => {
    expect(said(commented(ownerless('x'), comment))).toContain(`11 ${rule}`)
  })

  it('is mended where it is clear what was meant', () => {
    const right = commented(ownerless('x'), `${next} no-owner -- ${why}`)
    expect(mended(right.replace('no-owner --', 'no-ownr --'))).toBe(right)
    expect(mended(right.replace('-next-line', ''))).toBe(right)
  })
})

describe('everywhere', () => {
  it('a comment holds: in a run of lint, in one of stdin, and for who walks', () => {
    const { write, lint, pipe } = place()
    const text = commented(ownerless('x'), `${next} no-owner -- ${why}`)
    write('x.yaml', text)
    expect(lint('--max-warnings', '0').status).toBe(0)
    expect(pipe(text, '-', '--stdin-filename', 'x.yaml', '--max-warnings', '0').status).toBe(0)
  })

  it('and the config decides about the comments', () => {
    const { write, found } = repository()
    write('firsthand.config.yaml', 'rules: { unexplained-disable: off }\n')
    write('x.yaml', commented(ownerless('x'), `${next} no-owner`))
    expect(found()).toEqual([])
  })
})
