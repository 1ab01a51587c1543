import { exitCodes } from './failure.ts'
import type { Settings } from './real-world.ts'

/** What there is help on beside the commands. */
export const topics: Readonly<Record<string, (settings: Settings) => Promise<void>>> = {
  'exit-codes': async (settings) => {
    const { processOutput } = await import('./real-world.ts')
    for (const { code, meaning } of Object.values(exitCodes))
      processOutput(settings).write(`${String(code).padStart(3)}  ${meaning}\n`)
  },
  accessibility: async (settings) => {
    const { processOutput } = await import('./real-world.ts')
    const { accessibilityPage } = await import('./accessibility-page.ts')
    processOutput(settings).print(accessibilityPage)
  },
}
