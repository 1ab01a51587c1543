import { exitOfCommander, program } from './cli.ts'
import { type Exit, exitCodes, Failure } from './failure.ts'
import type { Settings } from './real-world.ts'

/**
 * Runs firsthand once and leaves its exit code with the process: the one place where failures become exit codes.
 *
 * @param argv as in `process.argv`.
 * @param root the folder of the package, in which `checklists/` stands.
 */
export async function main(argv: readonly string[], root: string): Promise<void> {
  let exit: Exit = 'fine'
  // What stands if the input goes away and nothing is left to wait for.
  process.exitCode = exitCodes.interrupted.code
  const cli = program(async (settings, action) => {
    const { realWorld } = await import('./real-world.ts')
    const world = realWorld({ ...settings, root })
    try {
      exit = await action(world)
    } finally {
      await world.output.close()
    }
  })
  try {
    await cli.parseAsync(argv)
  } catch (error) {
    exit = exitOfCommander(error) ?? (await told(error, cli.opts<Settings>()))
  }
  process.exitCode = exitCodes[exit].code
}

/** Says what went wrong, to a person; an unexpected error is a bug, and says how to see more of it. */
async function told(error: unknown, settings: Settings): Promise<Exit> {
  const { failurePage } = await import('./failure-page.ts')
  const { processOutput } = await import('./real-world.ts')
  processOutput(settings).say(failurePage(error, settings.debug ?? false))
  return error instanceof Failure ? error.exit : 'unable'
}
