import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { goodChecklist, type Sample } from '../corpus.ts'
import { longChecklist } from '../corpus-long.ts'
import { environment, median } from '../measure.ts'
import { installed, ours, type Tool } from './tools.ts'

interface Taken {
  readonly wall: number
  readonly cpu: number
  readonly megabytes: number
  readonly code: number
}

/** How often each is measured, in turn with all the others. */
const rounds = Number(process.env.ROUNDS ?? 3)

it('is ahead of those who check YAML against a schema', { timeout: 3_600_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'firsthand-'))
  try {
    const files = [...Array(1000).keys()].map(goodChecklist)
    write(folder, 'one', files.slice(0, 1))
    write(folder, 'many', files)
    write(folder, 'long', [longChecklist(20_000)])
    write(folder, 'largest', [longChecklist(10_000)])
    const tools = [ours, ...installed(folder)]
    const work = { one: 'one/checklist-0.yaml', many: 'many', long: 'long/long.yaml', largest: 'largest/long.yaml' }
    const found = Object.entries(work).map(([what, path]) => [what, measured(tools, path, folder)] as const)
    console.log(`load ${loadavg()[0]?.toFixed(1)}; each: seconds, seconds of processors, MB, exit code`)
    print([
      ['', 'one file', '1,000 files', '20,000 lines', '10,000 lines', 'knows'],
      ...tools.map((tool) => [tool.name, ...found.map(([, taken]) => shown(taken.get(tool.name))), tool.knows]),
    ])
    const times = (what: keyof typeof work, name: RegExp, of: (taken: Taken) => number) => {
      const taken = found.find(([each]) => each === what)?.[1]
      const [, other] = [...(taken ?? [])].find(([each]) => name.test(each)) ?? []
      const mine = taken?.get(ours.name)
      return other && mine ? of(other) / of(mine) : Number.POSITIVE_INFINITY
    }
    const wall = ({ wall }: Taken) => wall
    const ratios = {
      'times as fast as Spectral, 1,000 files': [times('many', /Spectral/, wall), 8],
      'times as fast as ESLint, 1,000 files': [times('many', /ESLint/, wall), 5],
      'times as fast as yamllint, 1,000 files': [times('many', /yamllint/, wall), 5],
      ...Object.fromEntries(
        [/Spectral/, /yamllint/].flatMap((name) =>
          (['wall', 'cpu'] as const).map((key) => [
            `times ${name.source}'s ${key}, 20,000 lines`,
            [times('long', name, (taken) => taken[key]), 1],
          ]),
        ),
      ),
    }
    print(
      Object.entries(ratios).map(([what, [value = 0, atLeast = 0]]) => [what, value.toFixed(1), `at least ${atLeast}`]),
    )
    expect(Object.entries(ratios).filter(([, [value = 0, atLeast = 0]]) => value < atLeast)).toEqual([])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

function write(folder: string, name: string, samples: readonly Sample[]): void {
  mkdirSync(join(folder, name))
  // ESLint would look for the schema that a first line names, beside the file.
  for (const { name: file, text } of samples)
    writeFileSync(join(folder, name, file), text.replace(/^# yaml-language-server:.*/, '# A checklist.'))
}

/** The medians of each tool, measured in turn. */
function measured(tools: readonly Tool[], path: string, folder: string): ReadonlyMap<string, Taken> {
  const taken = new Map<string, Taken[]>(tools.map(({ name }) => [name, []]))
  for (let round = 0; round < rounds; round++)
    for (const tool of tools) taken.get(tool.name)?.push(measure(tool, path, folder))
  const middle = (all: readonly Taken[], key: keyof Taken) => median(all.map((each) => each[key]))
  return new Map(
    [...taken].map(([name, all]) => [
      name,
      {
        wall: middle(all, 'wall'),
        cpu: middle(all, 'cpu'),
        megabytes: middle(all, 'megabytes'),
        code: middle(all, 'code'),
      },
    ]),
  )
}

function measure({ command, env }: Tool, path: string, folder: string): Taken {
  const measurer = join(import.meta.dirname, 'measure.py')
  const home = { HOME: folder, XDG_CACHE_HOME: folder }
  const output = execFileSync('python3', [measurer, ...command(path)], {
    cwd: folder,
    env: { ...environment, ...home, ...env },
    encoding: 'utf8',
    timeout: 600_000,
  })
  return JSON.parse(output) as Taken
}

function shown(taken: Taken | undefined): string {
  if (!taken) return ''
  return `${taken.wall.toFixed(2)} / ${taken.cpu.toFixed(2)} / ${taken.megabytes.toFixed(0)} (${taken.code})`
}

function print(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
  for (const row of rows)
    console.log(
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
}
