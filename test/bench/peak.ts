import { readFileSync } from 'node:fs'

/** The most memory that this process had, in MB. Linux counts a parent's into `maxRSS`; its own figure stands in /proc. */
export function peak(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS / 1024
  const kilobytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
  return Number(kilobytes) / 1024
}
