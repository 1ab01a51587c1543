import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { keys, type OpenTerminal } from '../terminal/pty.ts'
import { freshFolder, inTerminal, readBySomebodyElse, talk } from './firsthand.ts'

const kills = Number(process.env.FIRSTHAND_KILLS ?? 20)
const questions = 200

/** Questions that one key answers, so that the screen acknowledges an answer by the number of the next. */
const checklist = `firsthand: 1
title: Many questions
outcome: All of them are answered.
steps:
${Array.from({ length: questions }, (_, index) => `  - { id: q${index + 1}, title: "Question ${index + 1}?", ask: yes-no }`).join('\n')}
`

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The number of the question on the screen. */
function questionOn(terminal: OpenTerminal): number | undefined {
  const number = /Question (\d+)\?/.exec(terminal.screen())?.[1]
  return number === undefined ? undefined : Number(number)
}

/** Answers whatever is asked, as fast as the program allows, until it is told to stop; the highest question that was seen. */
async function answering(terminal: OpenTerminal, until: Promise<unknown>): Promise<number> {
  let isOver = false
  let seen = 0
  let answered = 0
  until.then(() => {
    isOver = true
  })
  while (!isOver) {
    const screen = terminal.screen()
    const question = questionOn(terminal)
    if (screen.includes('Ready?')) await talk(terminal, [['Ready?', '1'], ['Question']])
    else if (screen.includes('unfinished')) await talk(terminal, [['unfinished', '1'], ['Question']])
    else if (question !== undefined && question > answered) {
      answered = question
      terminal.send(question % 2 === 0 ? 'y' : 'n')
    }
    seen = Math.max(seen, question ?? 0)
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
  return Math.max(seen, questionOn(terminal) ?? 0)
}

it(
  `loses no acknowledged answer in ${kills} kills at random moments, and goes on after each`,
  async () => {
    const folder = freshFolder()
    const file = join(folder, 'many.yaml')
    writeFileSync(file, checklist)
    const random = seeded(20261103)
    let db = join(folder, '0.db')
    let acknowledged = 0
    let total = 0
    for (let kill = 0; kill < kills; kill++) {
      if (acknowledged > questions / 2) {
        db = join(folder, `${kill}.db`)
        total += acknowledged
        acknowledged = 0
      }
      const flags = ['--auditor', 'K', '--perspective', 'employee', '--meets-customers', 'daily']
      const terminal = inTerminal(['run', file, ...flags], { db })
      // Some kills hit the start, while the file is opened or recovered; most hit the answering.
      if (random() > 0.15) await terminal.waitFor(/unfinished|Question|Ready/, 20_000)
      const moment = new Promise((resolve) => setTimeout(resolve, random() * 1500))
      const seen = await answering(terminal, moment)
      terminal.kill('SIGKILL')
      await terminal.exit
      const last = Math.max(seen, questionOn(terminal) ?? 0)
      acknowledged = Math.max(acknowledged, last - 1)

      // The next run goes on behind the last answer that was acknowledged, or one further: written, but not shown any more.
      const next = inTerminal(['run', file, ...flags], { db })
      await next.waitFor(/unfinished|Question|Ready/, 20_000)
      if (next.screen().includes('Ready?')) await talk(next, [['Ready?', '1']])
      if (next.screen().includes('unfinished')) await talk(next, [['unfinished', '1']])
      await next.waitFor(/Question \d+\?/)
      const goesOn = questionOn(next) ?? 0
      expect(goesOn).toBeGreaterThanOrEqual(acknowledged + 1)
      expect(goesOn).toBeLessThanOrEqual(acknowledged + 2)
      await talk(next, [['Question', keys.ctrl('c')]])
      expect((await next.exit).code).toBe(130)
      acknowledged = goesOn - 1
      // Nothing was answered yet, so nothing is kept.
      if (acknowledged === 0 && !existsSync(db)) continue

      const rows = readBySomebodyElse(db, 'select step, value from answer order by position').filter(
        ({ value }) => value !== null,
      )
      expect(rows.map(({ step }) => step)).toEqual(Array.from({ length: acknowledged }, (_, index) => `q${index + 1}`))
      expect(readBySomebodyElse(db, 'pragma integrity_check')).toEqual([{ integrity_check: 'ok' }])
    }
    console.log(`${kills} kills, ${total + acknowledged} answers acknowledged, none lost`)
  },
  60_000 + kills * 15_000,
)
