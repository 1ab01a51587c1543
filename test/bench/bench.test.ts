import { availableParallelism, loadavg } from 'node:os'
import { beforeAll, expect, test } from 'vitest'
import { measureHostile } from './hostile.ts'
import { measureLint } from './lint.ts'
import { isMet, printTable, type Row } from './measure.ts'
import { measureMillion } from './million-answers.ts'
import { measureStartUp } from './start-up.ts'
import { measureWalk } from './walk.ts'

beforeAll(() => {
  const [load = 0] = loadavg()
  const processors = availableParallelism()
  if (load > processors / 2)
    console.log(
      `\nThis machine is busy (load ${load.toFixed(1)} on ${processors} processors): what follows is too slow.`,
    )
})

test.each<[string, () => Promise<readonly Row[]>]>([
  ['Start-up, against node -e 0 in the same run', measureStartUp],
  ['A key, the answer in the file, the next question on the screen', measureWalk],
  ['Lint, against what it is made of, in the same run', measureLint],
  [
    'Hostile files: the first reading of each in a process of its own; memory is the peak of the whole process',
    measureHostile,
  ],
  ['A million answers: 50,000 audits of 20 steps', measureMillion],
])('%s', async (title, measure) => {
  const rows = await measure()
  printTable(title, rows)
  expect(rows.filter((row) => !isMet(row)).map(({ what }) => what)).toEqual([])
})
