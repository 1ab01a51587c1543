import { readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cycles, type Module, type Modules, readModule, readModules, staticReach } from './modules.ts'

const root = join(import.meta.dirname, '..')
const modules = readModules(join(root, 'src'))

interface Place {
  /** Files and folders; a file that is named for itself is not part of its folder's place. */
  readonly holds: readonly string[]
  /** Whose files it may import, as values or as types, beside its own. */
  readonly imports: readonly string[]
}

/** The one flow: each place knows those above it that it needs, and none below. */
const places: Readonly<Record<string, Place>> = {
  // What every part says: no part of ours stands behind it.
  words: {
    holds: [
      'json.ts',
      'clock.ts',
      'page.ts',
      'failure.ts',
      'file-size.ts',
      'nearest.ts',
      'visible.ts',
      'wants-words.ts',
    ],
    imports: [],
  },
  // What a skin and an output have to be able to do.
  ports: { holds: ['prompt.ts', 'output.ts'], imports: ['words'] },
  // What a checklist is and what can happen in an audit: plain data, and the small schemas that kinds are made of.
  vocabulary: {
    holds: [
      'session/event.ts',
      'checklist/checklist.ts',
      'checklist/described.ts',
      'checklist/duration.ts',
      'checklist/id.ts',
      'checklist/line.ts',
      'checklist/quoted.ts',
      'checklist/unique.ts',
    ],
    imports: ['words', 'ports'],
  },
  kinds: { holds: ['kinds'], imports: ['words', 'ports', 'vocabulary'] },
  checklist: { holds: ['checklist'], imports: ['words', 'vocabulary', 'kinds'] },
  session: { holds: ['session'], imports: ['words', 'ports', 'vocabulary', 'kinds'] },
  // The encoder of Markdown: a format of lint and one of the report write it.
  markdown: { holds: ['markdown.ts'], imports: ['words'] },
  csv: { holds: ['csv.ts'], imports: ['words'] },
  lint: { holds: ['lint'], imports: ['words', 'vocabulary', 'kinds', 'checklist', 'session', 'markdown'] },
  storePort: { holds: ['store/store.ts', 'store/tables.ts'], imports: ['ports', 'vocabulary', 'session'] },
  interview: { holds: ['interview'], imports: ['words', 'ports', 'vocabulary', 'kinds', 'session', 'storePort'] },
  // Numbers in, numbers out: it knows nothing of audits.
  statistics: { holds: ['report/statistics'], imports: [] },
  report: {
    holds: ['report'],
    imports: ['words', 'vocabulary', 'kinds', 'session', 'storePort', 'interview', 'statistics', 'markdown'],
  },
  // The report as a page of HTML: it is handed all that it needs.
  html: { holds: ['report/html'], imports: ['words', 'vocabulary', 'session', 'report', 'statistics'] },
  formats: { holds: ['report/formats'], imports: ['words', 'markdown', 'report', 'html', 'csv'] },
  // What stands in the tables that are exported.
  export: { holds: ['export'], imports: ['words', 'vocabulary', 'session', 'storePort'] },
  answers: {
    holds: ['answers'],
    imports: ['words', 'ports', 'vocabulary', 'kinds', 'checklist', 'session', 'interview'],
  },
  world: { holds: ['world.ts'], imports: ['words', 'ports', 'storePort'] },
  commands: {
    holds: ['commands'],
    imports: [
      'words',
      'ports',
      'vocabulary',
      'checklist',
      'lint',
      'session',
      'storePort',
      'interview',
      'report',
      'formats',
      'export',
      'csv',
      'answers',
      'world',
    ],
  },
  // Adapters: they know ports and the core's words, and no command.
  encoder: { holds: ['terminal/encode.ts'], imports: ['words'] },
  terminal: { holds: ['terminal'], imports: ['words', 'ports', 'encoder'] },
  // The two skins of a terminal, which do not know each other.
  screen: { holds: ['terminal/screen'], imports: ['words', 'ports', 'encoder', 'terminal'] },
  plain: { holds: ['terminal/plain'], imports: ['words', 'ports', 'encoder', 'terminal'] },
  store: { holds: ['store'], imports: ['words', 'ports', 'vocabulary', 'session', 'storePort'] },
  evidence: { holds: ['evidence'], imports: ['words', 'world'] },
  git: { holds: ['git'], imports: ['words', 'world'] },
  browser: { holds: ['browser.ts'], imports: [] },
  clock: { holds: ['system-clock.ts'], imports: ['words'] },
  // The one place where adapters are made.
  realWorld: {
    holds: ['real-world.ts'],
    imports: ['words', 'world', 'terminal', 'screen', 'plain', 'store', 'evidence', 'git', 'browser', 'clock'],
  },
  entry: {
    holds: [
      'main.ts',
      'cli.ts',
      'flag.ts',
      'lint-flags.ts',
      'report-flags.ts',
      'walk-flags.ts',
      'audit-filter-flags.ts',
      'export-flags.ts',
      'topics.ts',
      'unknown-command.ts',
      'failure-page.ts',
      'accessibility-page.ts',
    ],
    imports: ['words', 'world', 'realWorld', 'commands', 'encoder'],
  },
}

const pure = [
  'words',
  'ports',
  'vocabulary',
  'kinds',
  'checklist',
  'session',
  'markdown',
  'csv',
  'lint',
  'storePort',
  'interview',
  'statistics',
  'report',
  'html',
  'formats',
  'export',
  'answers',
]

/** What the core may import: it computes, and touches nothing. */
const purePackages: readonly string[] = [
  'csv-stringify',
  'zod',
  'yaml',
  'd3-array',
  'd3-scale',
  'd3-shape',
  'preact',
  'preact-render-to-string',
  'pure-rand',
]

/** The only files that may import a package. `zod/mini` makes the schemas of several parts, so it has folders. */
const owners: Readonly<Record<string, readonly string[]>> = {
  commander: ['cli.ts'],
  '@inquirer/core': ['terminal/screen/screen.ts'],
  chalk: ['terminal/style.ts'],
  'fast-string-width': ['terminal/lines.ts'],
  'fast-wrap-ansi': ['terminal/lines.ts'],
  yaml: ['checklist/yaml/'],
  zod: ['checklist/', 'kinds/', 'lint/', 'answers/', 'store/'],
  'better-sqlite3': ['store/database.ts'],
  'env-paths': ['store/data-folder.ts'],
  'file-type': ['evidence/file-type.ts'],
  'csv-stringify': ['csv.ts'],
  diff: ['commands/lint-patch.ts'],
  ignore: ['commands/lint-ignored.ts'],
  open: ['browser.ts'],
  picomatch: ['commands/lint-globs.ts'],
  'd3-array': ['report/statistics/'],
  'd3-scale': ['report/html/charts/'],
  'd3-shape': ['report/html/charts/'],
  preact: ['report/html/'],
  'preact-render-to-string': ['report/html/html-document.tsx'],
  'pure-rand': ['report/statistics/random.ts'],
  uqr: ['terminal/qr-code.ts'],
  uuid: ['real-world.ts'],
}

/** Packages of types alone, of which nothing is ever loaded. */
const typesAlone: readonly string[] = ['sarif']

/** What touches the world without an import, and chance. */
const globals = /^(process|console|performance|crypto|fetch|globalThis|Date\.now|new Date\(\)|Math\.random)$/
const timers = /^set(Timeout|Interval|Immediate)$/

function placeOf(path: string): string {
  const holding = Object.entries(places).flatMap(([place, { holds }]) =>
    holds.filter((each) => path === each || path.startsWith(`${each}/`)).map((each) => ({ place, each })),
  )
  return holding.sort((a, b) => b.each.length - a.each.length)[0]?.place ?? `no place for ${path}`
}

const packageOf = (of: string) => of.split('/', of.startsWith('@') ? 2 : 1).join('/')
const isBuiltin = (of: string) => of.startsWith('node:') || builtinModules.includes(of)

/** One line for each file of `places` and each thing in it that must not be. */
function offences(within: readonly string[], find: (module: Module, path: string) => readonly string[]): string[] {
  return [...modules]
    .filter(([path]) => within.includes(placeOf(path)))
    .flatMap(([path, module]) => find(module, path).map((offence) => `${path}: ${offence}`))
}

const everywhere = Object.keys(places)
const packagesOf = ({ imports }: Module) =>
  imports
    .filter(({ of, isOurs, isType }) => !isOurs && !isBuiltin(of) && !(isType && typesAlone.includes(of)))
    .map(({ of }) => packageOf(of))

describe('the core is pure', () => {
  it('imports nothing of Node', () => {
    expect(offences(pure, ({ imports }) => imports.map(({ of }) => of).filter(isBuiltin))).toEqual([])
  })

  it('imports no package but those that only compute', () => {
    expect(offences(pure, (module) => packagesOf(module).filter((name) => !purePackages.includes(name)))).toEqual([])
  })

  it('uses no process, console, clock or chance; nor do commands', () => {
    expect(
      offences([...pure, 'commands', 'world'], ({ uses }) => [...uses].filter((use) => globals.test(use))),
    ).toEqual([])
  })

  it('waits for nothing; only the loop that keeps drafts has a timer', () => {
    const loop = 'interview/conduct.ts'
    expect(
      offences([...pure, 'commands'], ({ uses }, path) =>
        path === loop ? [] : [...uses].filter((use) => timers.test(use)),
      ),
    ).toEqual([])
  })
})

describe('imports go one way', () => {
  it('the table of places has no way back', () => {
    expect(cycles(new Map(Object.entries(places).map(([place, { imports }]) => [place, imports])))).toEqual([])
  })

  it('every file has a place and imports from the places that its own may', () => {
    const forbidden = (module: Module, path: string) => {
      const place = placeOf(path)
      const allowed = [place, ...(places[place]?.imports ?? [])]
      return module.imports
        .filter(({ of, isOurs }) => isOurs && /\.tsx?$/.test(of) && !allowed.includes(placeOf(of)))
        .map(({ of }) => `${place} may not import ${of} of ${placeOf(of)}`)
    }
    expect([...modules.keys()].filter((path) => !places[placeOf(path)])).toEqual([])
    expect(offences(everywhere, forbidden)).toEqual([])
  })

  it('no file imports itself by way of others, not even for types', () => {
    expect(cycles(graphOf(modules))).toEqual([])
  })
})

describe('every package has one owner', () => {
  it.each(Object.entries(owners))('%s: %s', (name, files) => {
    const importing = [...modules].filter(([, module]) => packagesOf(module).includes(name)).map(([path]) => path)
    expect(importing).not.toEqual([])
    expect(
      importing.filter((path) => !files.some((file) => path === file || (file.endsWith('/') && path.startsWith(file)))),
    ).toEqual([])
  })

  it('and every dependency is in the table', () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    expect(Object.keys(dependencies).sort()).toEqual(Object.keys(owners).sort())
    expect(offences(everywhere, (module) => packagesOf(module).filter((name) => !(name in owners)))).toEqual([])
  })

  it('zod is zod/mini, which starts faster', () => {
    expect(offences(everywhere, ({ imports }) => imports.map(({ of }) => of).filter((of) => of === 'zod'))).toEqual([])
  })
})

describe('start-up', () => {
  const packagesReached = (start: string) =>
    [...staticReach(modules, start)].filter((path) => !/\.(tsx?|json)$/.test(path) && !isBuiltin(path))

  it('the entry loads commander and nothing else', () => {
    expect(packagesReached('main.ts')).toEqual(['commander'])
  })

  it('a press of Tab loads no package', () => {
    expect(['commands/wanted.ts', 'commands/complete.ts', 'commands/completion.ts'].flatMap(packagesReached)).toEqual(
      [],
    )
  })

  it('a world is made without what only some commands need', () => {
    const heavy = ['@inquirer/core', 'better-sqlite3', 'env-paths', 'file-type', 'yaml', 'zod/mini']
    expect(packagesReached('real-world.ts').filter((name) => heavy.includes(name))).toEqual([])
  })

  it('lint of a file that is named needs nothing that looks for files, compares or mends', () => {
    const late = ['ignore', 'picomatch', 'diff', 'better-sqlite3']
    expect(packagesReached('commands/lint.ts').filter((name) => late.includes(name))).toEqual([])
    const reached = [...staticReach(modules, 'commands/lint.ts')]
    expect(reached.filter((path) => /^(lint\/(fix|config)|commands\/lint-comparison)\.ts$/.test(path))).toEqual([])
  })

  it('what few prompts need is loaded by them: codes where they are drawn, kinds of files where one is taken', () => {
    const reached = ['terminal/screen/screen-prompter.ts', 'commands/run.ts', 'commands/show.ts'].flatMap(
      packagesReached,
    )
    expect(reached.filter((name) => name === 'uqr' || name.startsWith('file-type'))).toEqual([])
  })

  it('a report loads what draws pages and writes tables only for those formats', () => {
    const late = [
      'preact',
      'preact-render-to-string',
      'd3-scale',
      'd3-shape',
      'csv-stringify',
      'open',
      'better-sqlite3',
    ]
    const reached = ['commands/report.ts', 'commands/compare.ts'].flatMap(packagesReached)
    expect(reached.filter((name) => late.some((each) => name === each || name.startsWith(`${each}/`)))).toEqual([])
  })

  it('line by line needs neither Inquirer nor colours', () => {
    const reached = packagesReached('terminal/plain/plain-prompter.ts')
    expect(reached.filter((name) => name === '@inquirer/core' || name === 'chalk')).toEqual([])
  })
})

describe('what a user wrote passes through an encoder', () => {
  it('the streams of the process are for those who encode', () => {
    const streams = ['process.stdout', 'process.stderr', 'process.stdin']
    const mayTouch = ['cli.ts', 'real-world.ts']
    expect(
      offences(everywhere, ({ uses }, path) => (mayTouch.includes(path) ? [] : streams.filter((use) => uses.has(use)))),
    ).toEqual([])
  })

  it('console writes without an encoder, so nobody uses it', () => {
    expect(offences(everywhere, ({ uses }) => (uses.has('console') ? ['console'] : []))).toEqual([])
  })

  it('no command writes past the encoder of the output', () => {
    expect(offences([...pure, 'commands'], ({ uses }) => (uses.has('output.write') ? ['output.write'] : []))).toEqual(
      [],
    )
  })

  it('escape characters are written by the terminal alone', () => {
    const others = everywhere.filter((place) => !['terminal', 'screen', 'plain', 'encoder'].includes(place))
    expect(offences(others, ({ hasEscape }) => (hasEscape ? ['an escape character'] : []))).toEqual([])
  })
})

describe('files', () => {
  it('have at most 300 lines', () => {
    expect(offences(everywhere, ({ lines }) => (lines > 300 ? [`${lines} lines`] : []))).toEqual([])
  })

  it('say what they are for: no utils, helpers, common, shared, types', () => {
    const names = [...modules.keys()].flatMap((path) => path.split('/').map((part) => part.replace(/\.tsx?$/, '')))
    expect(names.filter((name) => /^(utils?|helpers?|common|shared|types|misc|lib)$/.test(name))).toEqual([])
  })
})

describe('this test sees', () => {
  const read = (text: string) => readModule('session/session.ts', text)
  const imports = (text: string) =>
    read(text).imports.map(({ of, isType, isDynamic }) => `${of}${isType ? ' type' : ''}${isDynamic ? ' later' : ''}`)

  it('every way to import', () => {
    expect(imports(`import a, {\n  b,\n} from './a.ts'\nimport '../b.ts'\nexport * from 'c'`)).toEqual([
      'session/a.ts',
      'b.ts',
      'c',
    ])
    expect(imports(`import type { A } from 'a'\nexport type { B } from 'b'\ntype C = import('c').C`)).toEqual([
      'a type',
      'b type',
      'c type',
    ])
    expect(imports(`const a = await import('a')`)).toEqual(['a later'])
    // It is loaded all the same.
    expect(imports(`import { type A } from 'a'`)).toEqual(['a'])
    expect(imports(`// import 'a'\nconst b = "from 'c'"`)).toEqual([])
    expect(() => read('const a = await import(name)')).toThrow('only running it can tell')
  })

  it('globals, and not members of the same name', () => {
    const uses = (text: string) => [...read(text).uses].filter((use) => globals.test(use))
    expect(uses('process.exit(); console.log(1); Date.now(); new Date()').sort()).toEqual([
      'Date.now',
      'console',
      'new Date()',
      'process',
    ])
    expect(uses(`const causes = { process: 'a process' }; causes.process; new Date(0) // process`)).toEqual([])
    expect([...read('const { stdout } = process').uses]).toContain('process.stdout')
    expect([...read('world.output.write(text)').uses]).toContain('output.write')
  })

  it('escape characters in any notation', () => {
    for (const text of ["'\\x1b[2J'", "'\\u001b'", '`\\u{1b}[m`', '/\\x1b/', '/\\u001b/u', "'\\x1B'"])
      expect(read(`const a = ${text}`).hasEscape).toBe(true)
    expect(read("const a = 'x1b' // \\x1b").hasEscape).toBe(false)
  })

  it('cycles', () => {
    const graph = new Map([
      ['a', ['b', 'c']],
      ['b', ['c']],
      ['c', ['a']],
      ['d', ['a']],
    ])
    expect(cycles(graph)).toEqual(['a → b → c → a'])
    expect(cycles(new Map([['a', ['b']]]))).toEqual([])
  })
})

function graphOf(modules: Modules): Map<string, string[]> {
  return new Map([...modules].map(([path, { imports }]) => [path, imports.map(({ of }) => of)]))
}
