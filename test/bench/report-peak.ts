import { writeFileSync } from 'node:fs'
import { peak } from './peak.ts'

// Loaded before a program: writes down at its end how much memory it had.
process.on('exit', () => writeFileSync(process.env.PEAK_FILE ?? '', String(peak())))
