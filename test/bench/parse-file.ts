import { readFileSync } from 'node:fs'
import { parseChecklist } from '../../src/checklist/parse.ts'
import { peak } from './peak.ts'

// Reads one file as a fresh process would and prints what that took.
const bytes = readFileSync(process.argv[2] ?? '')
const cpu = process.cpuUsage()
const start = performance.now()
parseChecklist(bytes, 'hostile.yaml')
const ms = performance.now() - start
const { user, system } = process.cpuUsage(cpu)
console.log(JSON.stringify({ ms, cpuMs: (user + system) / 1000, megabytes: peak() }))
