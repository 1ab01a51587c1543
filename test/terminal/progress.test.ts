import { expect, test } from 'vitest'
import { paragraph } from '../../src/page.ts'
import { terminalOutput } from '../../src/terminal/output.ts'

function outputOn(stderr: { isTTY?: boolean; columns?: number }, plain = false, unicode = true) {
  const written: string[] = []
  let time = 0
  const stream = (properties: object, into: string[]) => ({
    ...properties,
    on: () => undefined,
    write(text: string, done?: () => void) {
      into.push(text)
      queueMicrotask(() => done?.())
      return true
    },
  })
  const output = terminalOutput({
    stdout: stream({}, []),
    stderr: stream(stderr, written),
    colour: { stdout: 0, stderr: 0 },
    unicode,
    plain: { stdout: plain, stderr: plain },
    now: () => time,
  })
  return {
    output,
    written,
    /** Shows progress every 50 ms from one time to another. */
    work(from: number, to: number, of = 20_000, what = 'Exporting') {
      for (time = from; time <= to; time += 50) output.progress(time, of, what)
    },
  }
}

test('on a terminal it is one line that is drawn over, never wider than the screen, and gone in the end', async () => {
  const { output, written, work } = outputOn({ isTTY: true, columns: 60 })
  work(0, 350)
  expect(written).toEqual([])
  work(400, 10_000)
  expect(written.length).toBeLessThan(110)
  for (const text of written) {
    expect(text).toMatch(/^\r[^\r\n]*\u001b\[K$/)
    expect(text.length).toBeLessThanOrEqual(60 + 4)
  }
  expect(written.at(-1)).toContain('50 %, 10,000 of 20,000')
  output.progress(20_000, 20_000, 'Exporting')
  expect(written.at(-1)).toBe('\r\u001b[K')
  await output.close()
  expect(written.at(-1)).toBe('')
})

test('it makes room for what is said', () => {
  const { output, written, work } = outputOn({ isTTY: true, columns: 80 })
  work(0, 1000)
  output.say([paragraph('A message.')])
  expect(written.slice(-2)).toEqual(['\r\u001b[K', 'A message.\n'])
})

test('in words it is a sentence every few seconds, and nothing of work that is short', () => {
  const { written, work } = outputOn({ isTTY: true }, true)
  work(0, 2950)
  expect(written).toEqual([])
  work(3000, 13_000)
  expect(written).toEqual([
    'Exporting: 15 %, 3,000 of 20,000.\n',
    'Exporting: 40 %, 8,000 of 20,000.\n',
    'Exporting: 65 %, 13,000 of 20,000.\n',
  ])
})

test('a pipe hears nothing, and a terminal of ASCII gets ASCII', () => {
  const pipe = outputOn({})
  pipe.work(0, 20_000)
  expect(pipe.written).toEqual([])
  const ascii = outputOn({ isTTY: true }, false, false)
  ascii.work(0, 10_000, 20_000, 'Reading \u001b[2J')
  expect(ascii.written.at(-1)).toMatch(/^\r#{12}\.{12} {2}Reading \\u\{1b\}\[2J: 50 %[ -~]*\u001b\[K$/)
})

test('what is poured waits for its reader, and stops when the reader is gone', async () => {
  const listeners: ((error: NodeJS.ErrnoException) => void)[] = []
  let waiting = 0
  let most = 0
  const stdout = {
    on: (_: 'error', listener: (error: NodeJS.ErrnoException) => void) => listeners.push(listener),
    write(text: string, done?: () => void) {
      waiting += text.length
      most = Math.max(most, waiting)
      setImmediate(() => {
        waiting -= text.length
        done?.()
      })
      return waiting < 30
    },
  }
  const output = terminalOutput({ stdout, stderr: stdout, colour: { stdout: 0, stderr: 0 }, unicode: true })
  let asked = 0
  async function* pieces() {
    for (; asked < 1000; asked += 1) {
      if (asked === 500) for (const listener of listeners) listener(Object.assign(new Error(), { code: 'EPIPE' }))
      yield '0123456789'
    }
  }
  await output.pour(pieces())
  expect(most).toBeLessThanOrEqual(40)
  expect(asked).toBeLessThan(502)
  await output.close()
})
