import { readFileSync } from 'node:fs'
import { parseChecklist } from '../../src/checklist/parse.ts'

// Reads one file as a fresh process would and prints what that took.
const bytes = readFileSync(process.argv[2] ?? '')
const cpu = process.cpuUsage()
const start = performance.now()
parseChecklist(bytes, 'hostile.yaml')
const ms = performance.now() - start
const { user, system } = process.cpuUsage(cpu)
console.log(JSON.stringify({ ms, cpuMs: (user + system) / 1000, megabytes: peak() }))

/** The most memory that this process had. Linux counts a parent's into `maxRSS`; its own figure stands in /proc. */
function peak(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS / 1024
  const kilobytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
  return Number(kilobytes) / 1024
}
