import { describe, expect, test } from 'vitest'
import { paragraph, span } from '../../src/page.ts'
import { colourLevel, drawsUnicode, type Stream, terminalOutput } from '../../src/terminal/output.ts'
import { dangerousIn, payloads } from './payloads.ts'

function stream(properties: { isTTY?: boolean; columns?: number; fails?: string } = {}) {
  const written: string[] = []
  const listeners: ((error: NodeJS.ErrnoException) => void)[] = []
  const fake: Stream = {
    ...properties,
    on: (_event, listener) => listeners.push(listener),
    write(text, done) {
      if (properties.fails && text) {
        const error = Object.assign(new Error(properties.fails), { code: properties.fails })
        queueMicrotask(() => listeners.forEach((listener) => void listener(error)))
      } else written.push(text)
      queueMicrotask(() => done?.())
      return true
    },
  }
  return { ...fake, text: () => written.join('') }
}

function outputOn(stdout: Stream, stderr: Stream) {
  return terminalOutput({ stdout, stderr, colour: { stdout: 0, stderr: 0 }, unicode: true })
}

const long = paragraph('one two three '.repeat(20))

describe('where things go', () => {
  test('results to stdout, messages to stderr, JSON alone on stdout', async () => {
    const [stdout, stderr] = [stream(), stream()]
    const output = outputOn(stdout, stderr)
    output.say([paragraph('Reading')])
    output.json({ a: [1] })
    output.write('<p>')
    await output.close()
    expect(stdout.text()).toBe('{\n  "a": [\n    1\n  ]\n}\n<p>')
    expect(stderr.text()).toBe('Reading\n')
  })

  test('a pipe is not wrapped, a terminal is, at 80 when it does not say', () => {
    const [pipe, wide, silent] = [stream(), stream({ isTTY: true, columns: 40 }), stream({ isTTY: true, columns: 0 })]
    for (const each of [pipe, wide, silent]) outputOn(each, stream()).print([long])
    expect(pipe.text().split('\n')).toHaveLength(2)
    expect(
      Math.max(
        ...wide
          .text()
          .split('\n')
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(40)
    expect(
      Math.max(
        ...silent
          .text()
          .split('\n')
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(80)
    expect(pipe.text()).not.toContain('\x1b')
  })

  test.each(Object.entries(payloads))('JSON holds no control characters and reads the same: %s', (_, payload) => {
    const stdout = stream()
    outputOn(stdout, stream()).json({ [payload]: payload })
    expect(dangerousIn(stdout.text())).toEqual([])
    expect(JSON.parse(stdout.text())).toEqual({ [payload]: payload })
  })
})

describe('what goes wrong', () => {
  test('a reader that went away is no error', async () => {
    const output = outputOn(stream({ fails: 'EPIPE' }), stream())
    output.print([long])
    await expect(output.close()).resolves.toBeUndefined()
  })

  test('a full disk is an error that reaches the exit code', async () => {
    const output = outputOn(stream({ fails: 'ENOSPC' }), stream())
    output.print([long])
    await expect(output.close()).rejects.toMatchObject({
      exit: 'unable',
      message: expect.stringContaining('no space left'),
    })
  })
})

test('the decision on colour', () => {
  const terminal = { isTTY: true }
  expect(colourLevel(terminal, {})).toBe(1)
  expect(colourLevel({}, {})).toBe(0)
  expect(colourLevel(terminal, { NO_COLOR: '1' })).toBe(0)
  expect(colourLevel(terminal, { NO_COLOR: '' })).toBe(1)
  expect(colourLevel(terminal, { TERM: 'dumb' })).toBe(0)
  expect(colourLevel({}, { FORCE_COLOR: '1' })).toBe(1)
  expect(colourLevel(terminal, { FORCE_COLOR: '0' })).toBe(0)
  expect(colourLevel({}, { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(0)
})

test('whether more than ASCII can be drawn', () => {
  expect(drawsUnicode({ LANG: 'en_GB.UTF-8' }, 'linux')).toBe(true)
  expect(drawsUnicode({ LANG: 'C' }, 'linux')).toBe(false)
  expect(drawsUnicode({ LANG: 'en_GB.UTF-8', LC_ALL: 'C' }, 'linux')).toBe(false)
  expect(drawsUnicode({}, 'win32')).toBe(true)
})

test('spans keep their colour when the level says so', () => {
  const stdout = stream({ isTTY: true })
  terminalOutput({ stdout, stderr: stream(), colour: { stdout: 1, stderr: 0 }, unicode: true }).print([
    paragraph(span('x', 'bad')),
  ])
  expect(stdout.text()).toContain('\x1b[31m')
})
