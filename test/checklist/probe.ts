import { parseChecklist } from '../../src/checklist/parse.ts'
import { bytesOf, hostile } from './hostile.ts'

/**
 * Reads one sample in a process of its own, small ones twice, as `lint a b` would, and prints what the first time took:
 * milliseconds by the clock and of processors, what the process had in memory at most, and the first problem.
 */
const sample = hostile.find(({ name }) => name === process.argv[2])
if (!sample) throw new Error('no such sample')
const bytes = bytesOf(sample)
const before = process.resourceUsage().maxRSS / 1024
const cpu = process.cpuUsage()
const start = performance.now()
const result = parseChecklist(bytes, 'hostile.yaml')
const ms = performance.now() - start
const { user, system } = process.cpuUsage(cpu)
const megabytes = process.resourceUsage().maxRSS / 1024
// What overflows the stack is small, and only the second time did it abort Node.
if (bytes.length < 50_000) parseChecklist(bytes, 'hostile.yaml')
console.log(
  JSON.stringify({
    ms: Math.round(ms),
    cpu: Math.round((user + system) / 1000),
    megabytes: Math.round(megabytes),
    before: Math.round(before),
    outcome: 'checklist' in result ? 'read' : 'refused',
    problems: result.problems.length,
    longest: Math.max(0, ...result.problems.map(({ message }) => message.length)),
    first: result.problems[0],
  }),
)
