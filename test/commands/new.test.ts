import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseChecklist } from '../../src/checklist/parse.ts'
import { inTerminal, root, talk, withoutTerminal } from '../audits/firsthand.ts'
import { contents } from '../store/fixture.ts'
import { dangerousIn, payloads } from '../terminal/payloads.ts'
import { keys } from '../terminal/pty.ts'
import { checklist, desk } from './firsthand.ts'

const flags = ['--title', 'Check out', '--persona', 'Ada, in a train', '--outcome', 'It is on its way.']

/** The checklist in a file, which has nothing that a reader would complain about. */
function read(folder: string, name: string) {
  const result = parseChecklist(readFileSync(join(folder, name)), name)
  expect(result.problems).toEqual([])
  if (!('checklist' in result)) throw new Error('no checklist')
  return result.checklist
}

describe('new', () => {
  it('writes what the flags say, with the schema beside it, and says how to go on', () => {
    const { run, folder } = desk()
    const { status, stdout, stderr } = run('new', 'checkout', ...flags, '--step', 'Find: the basket', '--step', 'Pay')
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
    expect(stderr).toContain('Written: checklists/checkout.yaml, and checklists/schema.json')
    expect(stderr).toContain('open checklists/checkout.yaml in any editor')
    expect(stderr).toContain('firsthand run checkout')
    const { title, outcome, personas, steps } = read(folder, 'checklists/checkout.yaml')
    expect({ title, outcome }).toEqual({ title: 'Check out', outcome: 'It is on its way.' })
    expect(personas[0]?.name).toBe('Ada, in a train')
    expect(steps[0]?.title).toBe('Find: the basket')
    expect(readFileSync(join(folder, 'checklists/checkout.yaml'), 'utf8')).toMatch(
      /^# yaml-language-server: \$schema=\.\/schema\.json\n/,
    )
    expect(readFileSync(join(folder, 'checklists/schema.json'), 'utf8')).toBe(
      readFileSync(join(root, 'checklists/schema.json'), 'utf8'),
    )
  })

  it('writes what can be walked as it is, by its id', () => {
    const { run, write } = desk()
    run('new', 'checkout', ...flags)
    write(
      'walk.yaml',
      `answers:
  find-where-to-begin: { result: failed, frustration: 5, findings: [{ severity: 2, text: No sign. }] }
  ask-a-person: { value: 3 min, frustration: 2 }
  get-it-done: { result: passed, frustration: 1 }
  be-sure-that-it-worked: { result: passed, frustration: 1 }
  hear-from-them: { value: { arrived: 2026-11-03 }, frustration: 1 }
  next-step-said: { value: yes }
  break-it: { result: passed, frustration: 2, recovery: { way-out: yes, admitted: yes, apologised: yes, made-right: yes } }
finish: { achieved: yes, well-spent: 5 }
`,
    )
    const walked = run('run', 'checkout', '--answers', 'walk.yaml', '--json')
    expect(walked).toMatchObject({ status: 0, stderr: '' })
    expect(JSON.parse(walked.stdout)).toMatchObject({ checklist: 'checkout', state: 'finished' })
  })

  it('names what is missing where nobody can be asked, and writes nothing', () => {
    const { run, folder } = desk()
    expect(run('new', 'checkout', '--persona', 'Ada', '--outcome', ' ')).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('missing: --title, --outcome.'),
    })
    expect(existsSync(join(folder, 'checklists'))).toBe(false)
  })

  it.each([
    ['Check Out', 'firsthand new check-out'],
    ['2026-returns', 'firsthand new returns-2026'],
    ['passed', 'firsthand new my-passed'],
    ['null', 'firsthand new my-null'],
    ['../escape', 'firsthand new escape'],
    ['日本', 'firsthand new parcel-shop'],
  ])('does not take %s for an id, and knows a good one', (id, better) => {
    const { status, stderr } = desk().run('new', id, ...flags)
    expect(status).toBe(2)
    expect(stderr).toContain('can’t be the id of a checklist')
    expect(stderr).toContain(better)
  })

  it('refuses texts that no checklist can have, and says which', () => {
    const { run, folder } = desk()
    for (const [flag, text, why] of [
      ['--title', 'one\ntwo', 'one line'],
      ['--persona', 'x'.repeat(201), '200 characters'],
      ['--outcome', 'a\u001b[2Jb', 'U+001B'],
      ['--step', 'a\u202eb', 'U+202E'],
    ] as const) {
      const { status, stderr } = run('new', 'checkout', ...flags, flag, text)
      expect(status).toBe(2)
      expect(stderr).toContain(`${flag} can’t be used.`)
      expect(stderr).toContain(why)
    }
    expect(existsSync(join(folder, 'checklists'))).toBe(false)
  })

  it('never writes over anything', () => {
    const { run, write, folder } = desk()
    mkdirSync(join(folder, 'checklists'))
    write('checklists/one.yaml', 'mine: yes\n')
    write('checklists/two.yml', 'mine: yes\n')
    write('three.yaml', 'mine: yes\n')
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'checklists/four.yaml'))
    const before = contents(folder)
    for (const [id, file, ...more] of [
      ['one', 'checklists/one.yaml'],
      ['two', 'checklists/two.yml'],
      ['three', 'three.yaml', '--output', 'three.yaml'],
      ['one', 'checklists/one.yaml', '--from', 'returns'],
    ]) {
      const args = more.includes('--from') ? more : [...flags, ...more]
      const { status, stderr } = run('new', id ?? '', ...args)
      expect(status).toBe(2)
      expect(stderr).toContain(`${file} is there already`)
      expect(contents(folder)).toEqual(before)
    }
    expect(run('new', 'four', ...flags)).toMatchObject({ status: 2 })
    expect(existsSync(join(folder, 'elsewhere'))).toBe(false)
  })

  it('writes to stdout, and then nowhere else', () => {
    const { run, folder } = desk()
    const before = contents(folder)
    const { status, stdout, stderr } = run('new', 'checkout', ...flags, '--output', '-')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(parseChecklist(new TextEncoder().encode(stdout), '-')).toMatchObject({ problems: [] })
    expect(contents(folder)).toEqual(before)
  })

  it('writes elsewhere, names it as a shell reads it, and says when its name is another than its id', () => {
    const { run, folder } = desk()
    const { status, stderr } = run('new', 'checkout', ...flags, '--output', 'my own/list.yaml')
    expect(status).toBe(0)
    expect(stderr).toContain("firsthand run 'my own/list.yaml'")
    expect(stderr).toContain('`id` is checkout, but the file is called list')
    expect(readdirSync(join(folder, 'my own')).sort()).toEqual(['list.yaml', 'schema.json'])
  })

  it('leaves a schema.json of somebody else alone', () => {
    const { run, write, folder } = desk()
    mkdirSync(join(folder, 'checklists'))
    write('checklists/schema.json', '{ "title": "of another program" }\n')
    expect(run('new', 'checkout', ...flags).stderr).toContain('checklists/firsthand.schema.json')
    expect(readFileSync(join(folder, 'checklists/schema.json'), 'utf8')).toContain('another program')
    expect(readFileSync(join(folder, 'checklists/checkout.yaml'), 'utf8')).toContain('$schema=./firsthand.schema.json')
    expect(run('new', 'second', ...flags).stderr).not.toContain('schema')
  })

  it('says where it can’t write', () => {
    const { run, write } = desk()
    write('checklists', 'a file where the folder would be\n')
    const { status, stderr } = run('new', 'checkout', ...flags)
    expect(status).toBe(3)
    expect(stderr).toContain('could not be written')
  })
})

describe('new, in a terminal', () => {
  it('asks for what the flags do not say, and goes back', async () => {
    const { folder, db } = desk()
    const terminal = inTerminal(['new', 'checkout', '--story', 'The tunnel is near.'], { db, cwd: folder })
    await talk(terminal, [
      [/If empty +Checkout[\s\S]*What is the experience/, 'Chek out', keys.enter],
      ['Who is the customer?', keys.left],
      [/What is the experience[\s\S]*Chek out/, ...Array(8).fill(keys.backspace), 'Check out: as a guest', keys.enter],
      [/Sam, who is here for the first time[\s\S]*Who is the customer\?/, keys.enter],
      ['What do they want to have in the end?', '"Yes" - #1', keys.enter],
      [/Which way does it go\?[\s\S]*> 1/, '2'],
      ['What is the first step?', 'Open the door', keys.enter],
      [/So far +Open the door[\s\S]*And then\?/],
    ])
    terminal.send(keys.paste('- Find the basket\n2) Pay\n\n'))
    await talk(terminal, [
      ['2) Pay', keys.enter],
      ['So far  Open the door / Find the basket / Pay', 'Wave', keys.enter],
      ['Pay / Wave', keys.left],
      [/Basket \/ Pay\n[\s\S]*> Wave/i, ...Array(4).fill(keys.backspace), keys.enter],
    ])
    expect((await terminal.exit).code).toBe(0)
    expect(terminal.screen()).toContain('Written: checklists/checkout.yaml')
    const { title, outcome, channel, personas, steps } = read(folder, 'checklists/checkout.yaml')
    expect({ title, outcome, channel }).toEqual({
      title: 'Check out: as a guest',
      outcome: '"Yes" - #1',
      channel: 'mobile',
    })
    expect(personas).toMatchObject([{ name: 'Sam, who is here for the first time', story: 'The tunnel is near.' }])
    const titles = steps.map((step) => step.title)
    expect(titles).toEqual(expect.arrayContaining(['Open the door', 'Find the basket', 'Pay']))
    expect(titles).not.toContain('Wave')
  })

  it('takes Enter for everything', async () => {
    const { folder, db } = desk()
    const terminal = inTerminal(['new', 'parcel-shop'], { db, cwd: folder })
    await talk(terminal, [
      ['What is the experience', keys.enter],
      ['Who is the customer?', keys.enter],
      ['What is their story', keys.enter],
      ['What do they want', keys.enter],
      ['Which way does it go?', keys.enter],
      ['What is the first step?', keys.enter],
    ])
    expect((await terminal.exit).code).toBe(0)
    expect(read(folder, 'checklists/parcel-shop.yaml')).toMatchObject({ title: 'Parcel shop', channel: 'web' })
  })

  it('says what can’t be taken, and keeps what was typed', async () => {
    const { folder, db } = desk()
    const terminal = inTerminal(['new', 'checkout'], { db, cwd: folder })
    await terminal.waitFor('What is the experience')
    terminal.send(keys.paste('x'.repeat(210)))
    await talk(terminal, [
      [/xxx\n/, keys.enter],
      [/It must be at most 200 characters long\./, keys.ctrl('u'), 'Short', keys.enter],
      ['Who is the customer?', keys.ctrl('c')],
    ])
    expect((await terminal.exit).code).toBe(130)
    expect(terminal.screen()).toContain('Nothing was written.')
    expect(existsSync(join(folder, 'checklists'))).toBe(false)
  })

  it('refuses before it asks', async () => {
    const { folder, db, write } = desk()
    mkdirSync(join(folder, 'checklists'))
    write('checklists/checkout.yaml', checklist)
    const terminal = inTerminal(['new', 'checkout'], { db, cwd: folder })
    expect((await terminal.exit).code).toBe(2)
    expect(terminal.screen()).toContain('is there already')
  })
})

describe('new --from', () => {
  it('copies a built-in one, comments and all, to go before it', () => {
    const { run, folder } = desk()
    const { status, stderr } = run('new', 'returns', '--from', 'returns')
    expect(status).toBe(0)
    expect(stderr).toContain('returns is now yours, instead of the built-in one.')
    expect(readFileSync(join(folder, 'checklists/returns.yaml'), 'utf8')).toBe(
      readFileSync(join(root, 'checklists/returns.yaml'), 'utf8'),
    )
  })

  it('copies one of yours under another id, as version 1', () => {
    const { run, write, folder } = desk()
    const source = `# Mine.\n${checklist}`.replace('title:', 'version: 7 # seven\ntitle:')
    write('small.yaml', source)
    expect(run('new', 'smaller', '--from', './small.yaml').status).toBe(0)
    expect(readFileSync(join(folder, 'checklists/smaller.yaml'), 'utf8')).toBe(
      `# yaml-language-server: $schema=./schema.json\n${source
        .replace('7 # seven', '1 # seven')
        .replace('version', 'id: smaller\nversion')}`,
    )
    expect(read(folder, 'checklists/smaller.yaml')).toMatchObject({ id: 'smaller', version: 1 })
  })

  it('has nothing to copy, or too much to say', () => {
    const { run, write, folder } = desk()
    write('broken.yaml', 'title: [\n')
    for (const [args, why] of [
      [['--from', 'nowhere'], 'There is no checklist'],
      [['--from', 'retruns'], 'Did you mean returns?'],
      [['--from', './broken.yaml'], 'broken.yaml:1:8'],
      [['--from', 'returns', '--title', 'Mine'], '--title'],
    ] as const) {
      const { status, stderr } = run('new', 'mine', ...args)
      expect(status).toBe(2)
      expect(stderr).toContain(why)
    }
    expect(existsSync(join(folder, 'checklists'))).toBe(false)
  })
})

describe('one of yours that goes before a built-in one', () => {
  it('is told from the built-in ones, which are nobody’s own in a clone of firsthand either', () => {
    const { stdout } = withoutTerminal(['checklists', '--json'], { db: ':none:', cwd: root })
    expect(new Set(JSON.parse(stdout).map(({ from }: { from: string }) => from))).toEqual(new Set(['built in']))
  })

  function both() {
    const { folder, ...rest } = desk()
    mkdirSync(join(folder, 'checklists'))
    writeFileSync(join(folder, 'checklists/returns.yaml'), checklist)
    writeFileSync(join(folder, 'checklists/own.yaml'), checklist)
    return { folder, ...rest }
  }

  it('is told from it by every list of checklists', () => {
    const { run } = both()
    const { stdout } = run('checklists')
    expect(stdout).toMatch(/^returns +A small thing .*yours$/m)
    expect(stdout).toMatch(/^own +A small thing .*yours$/m)
    expect(stdout).toMatch(/^ivr .*built in$/m)
    expect(stdout).toMatch(/returns is yours, instead of the built-in one\.\n$/)
    const listed: { id: string }[] = JSON.parse(run('checklists', '--json').stdout)
    const of = (id: string) => listed.find((each) => each.id === id)
    expect(of('returns')).toMatchObject({ from: 'yours', insteadOfBuiltIn: true })
    expect(of('own')).toMatchObject({ from: 'yours', insteadOfBuiltIn: false })
    expect(of('ivr')).toMatchObject({ from: 'built in', insteadOfBuiltIn: false })
  })

  it('is told from it where one is shown, and where there is none', () => {
    const { run } = both()
    expect(run('checklists', 'returns').stdout).toContain('returns, version 1 · yours, instead of the built-in one ·')
    expect(run('checklists', 'ivr').stdout).toContain('· built in ·')
    expect(run('checklists', 'nowhere').stderr).toMatch(/ ivr, .* own \(yours\), .* returns \(yours\)/)
  })

  it('is told from it by every audit of either', () => {
    const { run, runWith, write, walk, folder } = desk()
    const walked = (hour: number, answers: string) =>
      runWith({ FIRSTHAND_NOW: `2026-11-03T0${hour}:00:00+01:00` }, 'run', 'returns', '--answers', answers)
    write('walk.yaml', readFileSync(join(root, 'test/walks/returns-1.yaml'), 'utf8'))
    walked(6, 'walk.yaml')
    mkdirSync(join(folder, 'checklists'))
    write('checklists/returns.yaml', checklist.replace('A small thing', 'An earlier thing'))
    walked(7, 'answers.yaml')
    write('checklists/returns.yaml', checklist.replace('A small thing', 'A thing of ours'))
    walked(8, 'answers.yaml')
    walk()
    const listed: { id: string; checklist: string; from?: string }[] = JSON.parse(run('audits', '--json').stdout)
    expect(listed.map(({ checklist, from }) => [checklist, from])).toEqual([
      ['small', undefined],
      ['returns', 'yours'],
      ['returns', 'another'],
      ['returns', 'built in'],
    ])
    const { stdout } = run('audits')
    for (const each of ['small', 'returns (yours)', 'returns (not the built-in one)', 'returns'])
      expect(stdout).toMatch(new RegExp(` ${each.replaceAll(/[()]/g, '\\$&')}  +finished`))
    const shown = listed.map(({ id }) => run('show', id).stdout)
    expect(shown.map((text) => /, checklist (.*), version/.exec(text)?.[1])).toEqual([
      'small',
      'returns (yours)',
      'returns (not the built-in one)',
      'returns',
    ])
  })

  it('is told from it by the menu', async () => {
    const { folder, db } = both()
    const terminal = inTerminal([], { db, cwd: folder, columns: 120, rows: 60 })
    await terminal.waitFor(
      /A small thing \(own, yours\)[\s\S]*A small thing \(returns, yours, instead of the built-in one\)/,
    )
    await terminal.press(keys.ctrl('c'))
    expect((await terminal.exit).code).toBe(130)
  })
})

it('what is typed for a new checklist never paints the terminal', () => {
  const { run } = desk()
  const all = Object.values(payloads)
    .join(' | ')
    .replaceAll(/\0|\p{Cs}/gu, '')
  for (const args of [
    [all],
    ['x', '--title', all],
    ['x', '--from', all],
    ['x', ...flags, '--output', `no/${all.replaceAll('/', '')}`.slice(0, 90)],
  ]) {
    const { stdout, stderr } = run('new', ...args)
    expect(dangerousIn(stdout + stderr)).toEqual([])
  }
})
