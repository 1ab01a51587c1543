import { defineConfig } from 'vitest/config'

// A watchdog for what hangs, not a measure of speed: a slow machine must not fail.
const patience = { testTimeout: 30_000, hookTimeout: 120_000 }

/** Four projects: what needs only Node and a compiler, what needs more of the machine, what measures, and what measures others. */
export default defineConfig({
  test: {
    // Nothing may be left out unseen.
    allowOnly: false,
    projects: [
      {
        test: {
          ...patience,
          name: 'suite',
          include: ['test/**/*.test.ts'],
          exclude: ['test/machine/**', 'test/bench/**'],
        },
      },
      { test: { ...patience, name: 'machine', include: ['test/machine/**/*.test.ts'] } },
      {
        test: {
          name: 'bench',
          include: ['test/bench/**/*.test.ts'],
          exclude: ['test/bench/peers/**'],
          testTimeout: 1_800_000,
          fileParallelism: false,
          disableConsoleIntercept: true,
        },
      },
      { test: { name: 'peers', include: ['test/bench/peers/**/*.test.ts'], disableConsoleIntercept: true } },
    ],
  },
})
