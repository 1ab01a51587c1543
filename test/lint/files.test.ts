import { spawnSync } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checklist, ownerless, place, repository, wrong } from './repository.ts'

describe('what is linted', () => {
  it('is the checklists below the working folder, where nothing is said', () => {
    const { write, found, lint } = place()
    write('one.yaml', ownerless('one'))
    write('far/below/two.yml', ownerless('two'))
    write('.hidden/three.yaml', ownerless('three'))
    write('other.yaml', 'services: []\n')
    write('notes.txt', ownerless('notes'))
    write('node_modules/a/four.yaml', wrong('four'))
    write('far/node_modules/a/five.yaml', wrong('five'))
    expect(found()).toEqual(['.hidden/three.yaml:11 no-owner', 'far/below/two.yml:11 no-owner', 'one.yaml:11 no-owner'])
    expect(lint().status).toBe(0)
  })

  it('is what says `firsthand:` at the start of a line, by whatever way it ends, and mark or no mark before it', () => {
    const { write, files } = place()
    const text = ownerless('x')
    write('crlf.yaml', text.replaceAll('\n', '\r\n'))
    write('mark.yaml', `\ufeff${text}`)
    write('late.yaml', `# A comment\n\n${text}`)
    write('wide.yaml', Buffer.from(`\ufeff${text}`, 'utf16le'))
    write('inside.yaml', `config:\n  firsthand: 1\n`)
    write('word.yaml', `about: the word firsthand:1 within a text\n`)
    expect(files()).toEqual(['crlf.yaml', 'late.yaml', 'mark.yaml', 'wide.yaml'])
  })

  it('is any file that is named, whatever it says and whoever ignores it', () => {
    const { write, found } = repository()
    write('.gitignore', 'old/\n')
    write('firsthand.config.yaml', 'ignore: [old/]\n')
    write('old/one.yaml', ownerless('one'))
    write('two.yaml', ownerless('two').replace('firsthand: 1\n', ''))
    expect(found('old/one.yaml', 'two.yaml')).toEqual(['old/one.yaml:11 no-owner', 'two.yaml:10 no-owner'])
  })

  it('is what patterns match, written for any shell', () => {
    const { write, files } = place()
    for (const name of ['a/one.yaml', 'a/b/two.yaml', 'a/b/three.yml', 'c/four.yaml', '[x]/five.yaml'])
      write(name, ownerless('x'))
    expect(files('a/**/*.yaml')).toEqual(['a/b/two.yaml', 'a/one.yaml'])
    expect(files('{a,c}/*')).toEqual(['a/one.yaml', 'c/four.yaml'])
    expect(files('**/t*')).toEqual(['a/b/three.yml', 'a/b/two.yaml'])
    expect(files('[x]/five.yaml')).toEqual(['[x]/five.yaml'])
    expect(files('./c/*.yaml')).toEqual(['c/four.yaml'])
  })

  it('is each once and by name, whatever the order and however often it is said', () => {
    const { write, lint, folder } = place()
    for (const name of ['b.yaml', 'a/z.yaml', 'a/B.yaml', 'c.yaml']) write(name, wrong(basename(name, '.yaml')))
    const all = lint('--format', 'compact').stdout
    expect([...new Set(all.match(/^\S+?(?=:)/gm))]).toEqual(['a/B.yaml', 'a/z.yaml', 'b.yaml', 'c.yaml'])
    for (const args of [
      ['c.yaml', 'a', 'b.yaml'],
      ['a/z.yaml', './b.yaml', 'a/../c.yaml', 'a', '*.yaml'],
      [folder, '.', 'b.yaml'],
      ['**/*.yaml', 'a/B.yaml'],
    ])
      expect(lint('--format', 'compact', ...args).stdout).toBe(all)
  })

  it('goes round in no circle of links, and lints what two names have once', () => {
    const { write, files, folder } = place()
    write('a/one.yaml', ownerless('one'))
    symlinkSync('..', join(folder, 'a/up'))
    symlinkSync('a', join(folder, 'b'))
    symlinkSync('loop', join(folder, 'loop'))
    symlinkSync('loop.yaml', join(folder, 'loop.yaml'))
    symlinkSync('gone.yaml', join(folder, 'dead.yaml'))
    symlinkSync('a/one.yaml', join(folder, '0.yaml'))
    expect(files()).toEqual(['a/one.yaml'])
    expect(files('b', '0.yaml', 'a/up/a')).toEqual(['0.yaml'])
    expect(files('a', 'b', '0.yaml')).toEqual(['a/one.yaml'])
    expect(files('b')).toEqual(['b/one.yaml'])
  })

  it('is named from where somebody is, above as well', () => {
    const { write, lintIn, folder } = place()
    write('a/one.yaml', wrong('one'))
    write('b/two.yaml', wrong('two'))
    const said = (...args: readonly string[]) =>
      lintIn('b', '--format', 'compact', ...args).stdout.match(/^\S+?(?=:)/gm)
    expect(said('../a', 'two.yaml')).toEqual(['../a/one.yaml', 'two.yaml'])
    expect(said(join(folder, 'b'))).toEqual(['two.yaml'])
    expect(said(join(folder, 'a'))).toEqual([join(folder, 'a/one.yaml')])
  })
})

describe('what git ignores', () => {
  it('is passed over: as the files above, below and beside say, the last word first', () => {
    const { write, files, git } = repository()
    write('.gitignore', '*.tmp.yaml\nbuild/\n/top.yaml\n!keep.tmp.yaml\nnested/*\n!nested/in/\n# nothing\n\n')
    write('deep/.gitignore', 'secret.yaml\n!build/\nsub/only-here.yaml\n')
    write('.git/info/exclude', 'mine.yaml\n')
    write('[odd] !name/.gitignore', 'x.yaml\n')
    const names = [
      'a.yaml',
      'a.tmp.yaml',
      'keep.tmp.yaml',
      'top.yaml',
      'sub/top.yaml',
      'build/a.yaml',
      'nested/a.yaml',
      'nested/in/a.yaml',
      'deep/secret.yaml',
      'deep/er/secret.yaml',
      'deep/build/a.yaml',
      'deep/sub/only-here.yaml',
      'deep/er/sub/only-here.yaml',
      'mine.yaml',
      'A.TMP.yaml',
      '[odd] !name/x.yaml',
      '[odd] !name/y.yaml',
      'o/x.yaml',
    ]
    for (const name of names) write(name, ownerless('x'))
    const listed = git('ls-files', '-z', '--others', '--exclude-standard', '*.yaml').split('\0').filter(Boolean)
    expect(listed.length).toBeLessThan(names.length)
    expect(files()).toEqual(listed.toSorted())
    const below = listed.filter((name) => name.startsWith('deep/')).toSorted()
    expect(files('deep')).toEqual(below)
    expect(files('deep/**')).toEqual(below)
  })

  it('is what it says in no other repository, and without one', () => {
    const outside = place()
    outside.write('.gitignore', '*.yaml\n')
    outside.write('a/one.yaml', ownerless('one'))
    expect(outside.files('a')).toEqual(['a/one.yaml'])
    expect(outside.lint().status).toBe(2)
  })

  it('and what the config ignores, from its own folder', () => {
    const { write, files, lintIn } = repository()
    write('firsthand.config.yaml', 'ignore:\n  - drafts/\n  - "*.old.yaml"\n  - "!keep.old.yaml"\n')
    for (const name of ['one.yaml', 'drafts/two.yaml', 'a/drafts/three.yaml', 'a/b.old.yaml', 'a/keep.old.yaml'])
      write(name, wrong(basename(name, '.yaml').replace('.', '-')))
    expect(files()).toEqual(['a/keep.old.yaml', 'one.yaml'])
    expect(lintIn('a', '--format', 'compact').stdout).toMatch(/^keep\.old\.yaml.*\[unknown-key\]$/m)
  })
})

describe('where there is nothing to lint', () => {
  it('it says what it looked for, and ends with 2', () => {
    const { write, lint } = repository()
    write('other.yaml', 'services: []\n')
    write('.gitignore', 'ignored/\n')
    write('ignored/one.yaml', wrong('one'))
    for (const [args, where] of [
      [[], 'in this folder'],
      [['ignored'], 'at ignored'],
      [['a/**/*.yaml'], 'at a/**/*.yaml'],
      [['*.yaml'], 'at *.yaml'],
    ] as const) {
      const { status, stdout, stderr } = lint(...args)
      expect([status, stdout]).toEqual([2, ''])
      expect(stderr).toContain(`There is no checklist ${where}.\nLooked for: files that end in .yaml or .yml and say`)
    }
  })

  it('the rest is linted and shown, whatever can’t be read', () => {
    const { write, lint, folder } = place()
    write('one.yaml', wrong('one'))
    mkdirSync(join(folder, 'empty'))
    spawnSync('mkfifo', [join(folder, 'pipe.yaml')])
    const { status, stdout, stderr } = lint(
      '--format',
      'compact',
      'gone.yaml',
      'pipe.yaml',
      'empty',
      '/dev/zero',
      'one.yaml',
    )
    expect(status).toBe(2)
    expect(stdout).toMatch(/^one\.yaml:15:5: error:.*\n$/)
    expect(stderr.split('\n').slice(0, 5)).toEqual([
      '4 things went wrong.',
      'gone.yaml is not there.',
      'There is no checklist at empty.',
      '/dev/zero is no file that can be read.',
      'pipe.yaml is no file that can be read.',
    ])
    expect(lint('gone.yaml').stderr).toBe('gone.yaml is not there.\n')
  })
})

describe('what is piped in', () => {
  it('is found the same in as the file that it stands for', () => {
    const { write, lint, pipe } = repository()
    write('firsthand.config.yaml', 'rules: { no-owner: error }\n')
    const text = ownerless('other')
    write('a/one.yaml', text)
    const fromFile = lint('a/one.yaml', '--format', 'compact')
    expect(fromFile.status).toBe(1)
    expect(pipe(text, '-', '--stdin-filename', 'a/one.yaml', '--format', 'compact')).toEqual(fromFile)
    expect(pipe(text, '-', '--stdin-filename', './a/../a/one.yaml', '--format', 'compact')).toEqual(fromFile)
    expect(pipe(checklist('nothing'), '-', '--format', 'compact')).toMatchObject({ status: 0, stdout: '' })
    expect(pipe(wrong('nothing'), '-', '--format', 'compact').stdout).toMatch(/^-:15:5: error/)
  })

  it('is passed over where only checklists are wanted and it is none, or ignored', () => {
    const { write, pipe } = repository()
    write('.gitignore', 'old/\n')
    const only = ['-', '--only-checklists', '--stdin-filename']
    expect(pipe(wrong('x'), ...only, 'old/x.yaml').status).toBe(0)
    expect(pipe('services: []\n', ...only, 'x.yaml').status).toBe(0)
    expect(pipe(wrong('x'), ...only, 'x.yaml').status).toBe(1)
  })
})

describe('--only-checklists', () => {
  it('takes the names of all that changed, and lints what is a checklist', () => {
    const { write, lint, found } = repository()
    write('firsthand.config.yaml', 'ignore: [drafts/]\n')
    write('compose.yaml', 'services: []\n')
    write('drafts/one.yaml', wrong('one'))
    write('two.yaml', ownerless('two'))
    const names = ['compose.yaml', 'drafts/one.yaml', 'two.yaml', 'firsthand.config.yaml']
    expect(found('--only-checklists', ...names)).toEqual(['two.yaml:11 no-owner'])
    expect(lint('--only-checklists', 'compose.yaml').status).toBe(0)
    expect(lint('compose.yaml').status).toBe(1)
    expect(lint('--only-checklists', 'gone.yaml').status).toBe(2)
  })
})
