import { spawn } from 'node:child_process'

/** One line of a bench's table. */
export interface Row {
  readonly what: string
  readonly value: number
  readonly unit: '×' | 'ms' | 'MB'
  /** What was found beside the value, such as the milliseconds of a ratio. */
  readonly note?: string
  readonly atMost: number
}

/** What children get: nothing that makes Node read more files at its start. */
export const environment = { PATH: process.env.PATH, HOME: '/nonexistent' }

/** What a run of Node is given beside its arguments. */
export interface Run {
  readonly env?: Readonly<Record<string, string>>
  /** The exit codes that are as expected; 0 unless told. */
  readonly codes?: readonly number[]
}

/** Milliseconds from the start of Node to its end. */
export function timeNode(args: readonly string[], { env = {}, codes = [0] }: Run = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const child = spawn(process.execPath, args, {
      env: { ...environment, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    child.stdout.resume()
    child.on('error', reject)
    child.on('exit', (code) => {
      const ms = performance.now() - start
      if (code !== null && codes.includes(code)) resolve(ms)
      else reject(new Error(`node ${args.slice(0, 3).join(' ')} ended with ${code}`))
    })
  })
}

/** Takes each measure in turn, round after round, so that a busy moment of the machine hits all of them; the medians. */
export async function interleaved<Name extends string>(
  rounds: number,
  measures: Readonly<Record<Name, () => Promise<number>>>,
): Promise<Record<Name, number>> {
  const names = Object.keys(measures) as Name[]
  const taken = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  // One round for the caches of the disk.
  for (const name of names) await measures[name]()
  for (let round = 0; round < rounds; round++) for (const name of names) taken[name].push(await measures[name]())
  return Object.fromEntries(names.map((name) => [name, median(taken[name])])) as Record<Name, number>
}

/** The middle one; of an even count the higher of the two. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** Whether a row keeps to its bound. */
export function isMet({ value, atMost }: Row): boolean {
  return value <= atMost
}

/** Prints rows with their bounds, and whether they were met. */
export function printTable(title: string, rows: readonly Row[]): void {
  const cells = rows.map((row) => [
    isMet(row) ? 'met' : 'MISSED',
    row.what,
    show(row.value, row.unit),
    `at most ${show(row.atMost, row.unit)}`,
    row.note ?? '',
  ])
  const widths = cells.reduce(
    (most, line) => line.map((cell, at) => Math.max(most[at] ?? 0, cell.length)),
    [] as number[],
  )
  const lines = cells.map((line) =>
    line
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  console.log(`\n${title}\n${lines.map((line) => `  ${line}`).join('\n')}`)
}

function show(value: number, unit: Row['unit']): string {
  return unit === '×' ? `${value.toFixed(2)} ×` : `${value < 100 ? value.toFixed(1) : Math.round(value)} ${unit}`
}
