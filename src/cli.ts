import { Command, CommanderError, Help, Option } from 'commander'
import packageJson from '../package.json' with { type: 'json' }
import { auditFilterFlags } from './audit-filter-flags.ts'
import type { Grammar } from './commands/wanted.ts'
import { exportFlags } from './export-flags.ts'
import type { Exit } from './failure.ts'
import { Failure } from './failure.ts'
import type { Flag } from './flag.ts'
import { lintFlags } from './lint-flags.ts'
import type { Settings } from './real-world.ts'
import { compareFlags, reportFlags } from './report-flags.ts'
import { encode } from './terminal/encode.ts'
import { topics } from './topics.ts'
import { unknownCommand } from './unknown-command.ts'
import { channels, editFlags, runFlags } from './walk-flags.ts'
import { wantsWords } from './wants-words.ts'
import type { World } from './world.ts'

/** What `compare` takes as arguments. */
const waveFlag = '--wave <name>'

/** One more of a flag that may be said several times. */
const more = (value: string, before: readonly string[] = []) => [...before, value]

/** How a command ends: it says so, or nothing went wrong. */
type Action = (world: World) => Promise<Exit>

/**
 * The commands and flags. Their texts stand here as literals: building help from the command modules would import them all.
 *
 * @param act runs one command in the world that its flags ask for.
 */
export function program(act: (settings: Settings, action: Action) => Promise<void>): Command {
  const cli: Command = new Command('firsthand')
    .description('Be your own customer: walk through a checklist step by step, record what happened and how it felt.')
    .version(packageJson.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand(false)
    .showHelpAfterError('(firsthand --help lists the commands)')
    .option('--db <file>', 'the SQLite file with the audits (else FIRSTHAND_DB, else a file in your data folder)')
    .option('--plain', 'line by line, in words: for screen readers and pipes (also ACCESSIBLE=1)')
    .option('--safe-keys', 'a key counts only with Enter after it (also FIRSTHAND_SAFE_KEYS=1)')
    .option('--no-color', 'no colours (also NO_COLOR=1)')
    .option('--debug', 'show the stack of an unexpected error')
    .configureOutput({
      writeOut: (text) => process.stdout.write(text),
      // What was typed stands in the messages, and what was typed can paint.
      writeErr: (text) => process.stderr.write(encode(text, { line: false })),
      outputError: (text, write) => write(text.replace(/^error: /, '')),
    })
    .configureHelp({
      formatItem(term, width, description, helper) {
        if (!inWords()) return Help.prototype.formatItem.call(this, term, width, description, helper)
        return [nameInWords(term), description].filter(Boolean).join(': ')
      },
      boxWrap(text, width) {
        return inWords() ? text : Help.prototype.boxWrap.call(this, text, width)
      },
    })
    .exitOverride()
  const inWords = () => wantsWords(process.stdout, process.env, settings().plain)
  const settings = () => cli.opts<Settings>()

  cli.action(async () => {
    const [unknown] = cli.args
    if (unknown !== undefined) throw unknownCommand(unknown, namesOf(cli))
    const isTerminal = process.stdin.isTTY && process.stderr.isTTY
    if (!isTerminal && !settings().plain) return cli.outputHelp()
    await act(settings(), async (world) => (await import('./commands/run.ts')).run(undefined, {}, world))
  })

  cli.commandsGroup('Walk:')
  withFlags(cli.command('run'), runFlags)
    .description('walk through a checklist, or go on with an audit')
    .argument('[checklist]', 'an id (returns), a path (my/checkout.yaml), or an audit')
    .action(async (reference, options) =>
      act(settings(), async (world) => (await import('./commands/run.ts')).run(reference, options, world)),
    )
  cli
    .command('abandon')
    .description('drop an audit; its answers are kept, and count nowhere')
    .argument('<audit>', 'an id, the beginning of one, or last')
    .option('--because <reason>', 'why')
    .action(async (reference, options) =>
      act(settings(), async (world) => (await import('./commands/abandon.ts')).abandon(reference, options, world)),
    )

  withFlags(cli.command('edit'), editFlags)
    .description('correct a finished audit, or say whether it counts; what it was before is kept')
    .argument('<audit>', 'an id, the beginning of one, or last')
    .action(async (reference, options) =>
      act(settings(), async (world) => (await import('./commands/edit.ts')).edit(reference, options, world)),
    )

  cli.commandsGroup('Look:')
  cli
    .command('audits')
    .description('list audits')
    .option('--json', 'as JSON')
    .action(async (options) =>
      act(settings(), async (world) => (await import('./commands/audits.ts')).audits(options, world)),
    )
  cli
    .command('show')
    .description('one audit, step by step')
    .argument('<audit>', 'an id, the beginning of one, or last')
    .option('--step <id>', 'only this step')
    .option('--revisions', 'with everything that was changed: when, by whom, why, and what it was')
    .option('--evidence <folder>', 'write the files kept as evidence into a folder, each named by its SHA-256')
    .option('--json', 'as JSON, revisions and all')
    .action(async (reference, options) =>
      act(settings(), async (world) => (await import('./commands/show.ts')).show(reference, options, world)),
    )

  withFlags(cli.command('report'), [...reportFlags, ...auditFilterFlags])
    .description('many audits, one page: what to fix first')
    .action(async (options) =>
      act(settings(), async (world) =>
        (await import('./commands/report.ts')).report(options, world, world.output.write),
      ),
    )
  withFlags(cli.command('compare'), [...compareFlags, ...auditFilterFlags.filter(({ flags }) => flags !== waveFlag)])
    .description('two waves: what got better, worse, or too few to tell')
    .argument('<before>', 'the earlier wave')
    .argument('<after>', 'the later one')
    .action(async (before, after, options) =>
      act(settings(), async (world) =>
        (await import('./commands/compare.ts')).compare([before, after], options, world, world.output.write),
      ),
    )

  withFlags(cli.command('export'), [...exportFlags, ...auditFilterFlags])
    .description('all that was answered, as tables: for a spreadsheet, a program or SQL')
    .action(async (options) =>
      act(settings(), async (world) =>
        (await import('./commands/export.ts')).exportAudits(options, world, world.output.pour),
      ),
    )

  cli.commandsGroup('Checklists:')
  cli
    .command('checklists')
    .description('list the checklists at hand, or show one')
    .argument('[checklist]', 'an id or a path')
    .option('--json', 'as JSON')
    .action(async (reference, options) =>
      act(settings(), async (world) =>
        (await import('./commands/checklists.ts')).checklists(reference, options, world),
      ),
    )
  cli
    .command('new')
    .description('write a new checklist, explained line by line')
    .argument('<id>', 'what it is called, such as parcel-shop')
    .addOption(
      new Option('--from <checklist>', 'copy one to change: an id or a path').conflicts([
        'title',
        'persona',
        'story',
        'outcome',
        'channel',
        'step',
      ]),
    )
    .option('--title <title>', 'what the experience is, in a few words')
    .option('--persona <name>', 'who the customer is, and what is special about them')
    .option('--story <story>', 'what to know of them')
    .option('--outcome <outcome>', 'what they want to have in the end, as they would say it')
    .addOption(new Option('--channel <channel>', 'which way it goes').choices(channels))
    .option('--step <title>', 'a step, in a few words; once for each', more)
    .option('--output <file>', 'write it there instead of into checklists/; - for stdout')
    .action(async (id, options) =>
      act(settings(), async (world) =>
        (await import('./commands/create.ts')).create(id, options, world, { print: world.output.write }),
      ),
    )
  withFlags(cli.command('lint'), lintFlags)
    .description('check checklist files')
    .argument('[paths...]', 'files, folders, patterns in quotes ("audits/**"), or - ; else this folder')
    .action(async (paths: readonly string[], { rules, explain, ...options }) =>
      act(settings(), async (world) => {
        if (!rules && explain === undefined) {
          const printer = { version: packageJson.version, print: world.output.write }
          return (await import('./commands/lint.ts')).lint(paths, options, world, printer)
        }
        const { explainRule, listRules } = await import('./commands/lint-rules.ts')
        return explain === undefined ? listRules(options, world) : explainRule(explain, options, world)
      }),
    )
  cli
    .command('schema')
    .description('the JSON Schema of the checklist format, for editors')
    .option('--config', 'that of firsthand.config.yaml instead')
    .option('--output <file>', 'write it to a file')
    .action(async (options) =>
      act(settings(), async ({ output }) => {
        await (await import('./commands/schema.ts')).schema(options, { print: output.write })
        return 'fine'
      }),
    )

  cli.commandsGroup('Help:')
  cli
    .command('completion')
    .description('let the shell complete commands, flags, checklists and audits')
    .argument('[shell]', 'bash, zsh or fish')
    .action(async (shell?: string) => {
      process.stdout.write((await import('./commands/completion.ts')).completion(shell))
    })
  // What the scripts ask, at each press of Tab.
  cli
    .command('complete', { hidden: true })
    .argument('[words...]')
    .action(async (words: readonly string[]) => {
      const grammar = grammarOf(cli)
      const place = (await import('./commands/wanted.ts')).wanted(grammar, words)
      const db = place.db?.replace(/^~(?=\/)/, process.env.HOME ?? '~')
      await act({ ...settings(), ...(db !== undefined && { db }) }, async (world) => {
        const rows = await (await import('./commands/complete.ts')).complete(place, grammar, world)
        for (const row of rows) world.output.write(`${row.map((cell) => encode(cell, { line: true })).join('\t')}\n`)
        return 'fine'
      })
    })
  cli
    .command('help')
    .description('help on a command, on exit-codes, or on accessibility')
    .argument('[topic]', 'a command, exit-codes, or accessibility')
    .action((topic?: string) => help(cli, topic))
  // Not earlier: the commands would take it over. A word that is no command is answered for above, better than here.
  return cli.allowExcessArguments()
}

function withFlags(command: Command, flags: readonly Flag[]): Command {
  for (const flag of flags) command.addOption(optionOf(flag))
  return command
}

function optionOf({ flags, about, choices, only, many }: Flag): Option {
  const option = new Option(flags, about)
  if (only) option.choices(only)
  if (choices) option.choices(choices).argParser(String)
  if (many) option.argParser(more)
  return option
}

function namesOf(cli: Command): readonly string[] {
  return cli
    .createHelp()
    .visibleCommands(cli)
    .map((command) => command.name())
}

/** `run [options] [checklist]` as it is said: `run CHECKLIST`. */
function nameInWords(term: string): string {
  return term.replace(' [options]', '').replaceAll(/[<[](.+?)[>\]]/g, (_, name: string) => name.toUpperCase())
}

async function help(cli: Command, topic: string | undefined): Promise<void> {
  if (topic !== undefined && Object.hasOwn(topics, topic)) return topics[topic]?.(cli.opts<Settings>())
  const command = topic === undefined ? cli : cli.commands.find((each) => each.name() === topic)
  if (!command)
    throw new Failure('usage', `There is no help on “${topic}”.`, { hint: 'firsthand --help lists the commands.' })
  command.outputHelp()
}

/** What help says of a command, for the shell's completion. */
function grammarOf(command: Command): Grammar {
  const help = command.createHelp()
  return {
    name: command.name(),
    about: command.description(),
    commands: help.visibleCommands(command).map(grammarOf),
    values: command.registeredArguments.map((value) => ({
      name: value.name(),
      choices: value.argChoices ?? (value.name() === 'topic' ? Object.keys(topics) : []),
      many: value.variadic,
    })),
    flags: help.visibleOptions(command).map(({ short, long, description, flags, argChoices, variadic }) => {
      const [, name] = /[<[](.+?)(?:\.\.\.)?[>\]]/.exec(flags) ?? []
      return {
        names: [short, long].filter((each) => each !== undefined),
        about: description,
        ...(name !== undefined && { value: { name, choices: argChoices ?? [], many: variadic } }),
      }
    }),
  }
}

/** The exit code of what commander threw: help and version are fine, the rest is wrong usage and has been said. */
export function exitOfCommander(error: unknown): Exit | undefined {
  if (!(error instanceof CommanderError)) return undefined
  return error.exitCode === 0 ? 'fine' : 'usage'
}
