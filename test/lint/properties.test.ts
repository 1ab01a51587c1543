import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textProblem } from '../../src/checklist/text-problem.ts'
import { lint } from '../../src/lint/lint.ts'
import { rules } from '../../src/lint/rules/index.ts'
import { checklist, place } from './repository.ts'
import { scrutinised } from './scrutiny.ts'

/** The same ones each time; RUNS=5000 SEED=1 looks further. */
const runs = { numRuns: Number(process.env.RUNS ?? 150), seed: Number(process.env.SEED ?? 20_261_122) }
const bytesOf = (text: string) => new TextEncoder().encode(text)

/** What YAML is made of, in any order. */
const yamlish = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '- ',
        ': ',
        '? ',
        '\n',
        '\n  ',
        '\n    ',
        '[',
        ']',
        '{',
        '}',
        ',',
        '"',
        "'",
        '|\n',
        '>-\n',
        '# ',
        '&',
        '*',
        '!',
        '---\n',
      ),
      fc.constantFrom(
        'title',
        'outcome',
        'steps',
        'id',
        'ask',
        'when',
        'kind',
        'great',
        'timeline',
        'marks',
        'persona',
        'yes',
        '1',
        '~',
      ),
      fc.string({ maxLength: 5, unit: 'binary' }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''))

describe('whatever the file', () => {
  it('any bytes have an answer, at a place in them', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const { problems, wrong } = scrutinised(bytes)
        expect(wrong).toEqual([])
        expect(problems.length).toBeGreaterThan(0)
      }),
      runs,
    )
  })

  it('so has anything that looks like YAML', () => {
    fc.assert(
      fc.property(yamlish, (text) => {
        const { problems, wrong } = scrutinised(bytesOf(text))
        expect(wrong).toEqual([])
        expect(problems.length).toBeGreaterThan(0)
      }),
      runs,
    )
  })

  it('the answer is the same again, and the bytes are as they were', () => {
    fc.assert(
      fc.property(yamlish, (text) => {
        const bytes = bytesOf(checklist('x') + text)
        const before = Buffer.from(bytes)
        const one = lint({ bytes, file: 'x.yaml' })
        lint({ bytes: bytesOf(checklist('y')), file: 'y.yaml' })
        expect(lint({ bytes, file: 'x.yaml' })).toEqual(one)
        expect(before.equals(bytes)).toBe(true)
      }),
      runs,
    )
  })
})

describe('what somebody writes', () => {
  it('is fine in quotation marks as a title, or refused there and nowhere else', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 250, unit: 'binary' }), (title) => {
        // What JSON quotes, YAML reads.
        const line =
          checklist('x')
            .split('\n')
            .findIndex((each) => each.startsWith('title: ')) + 1
        const text = checklist('x').replace(/^title: .*$/m, () => `title: ${JSON.stringify(title)}`)
        const errors = lint({ bytes: bytesOf(text), file: 'x.yaml' }).filter(({ severity }) => severity === 'error')
        const isFine = textProblem(title, 'line') === undefined
        expect(errors.length > 0).toBe(!isFine)
        for (const error of errors) expect(error.line).toBe(line)
      }),
      runs,
    )
  })

  it('in a comment changes nothing, but for those that disable rules', () => {
    const usual = lint({ bytes: bytesOf(checklist('x')), file: 'x.yaml' })
    fc.assert(
      fc.property(fc.string({ maxLength: 100, unit: 'grapheme' }), fc.nat({ max: 10 }), (words, at) => {
        const comment = `# ${words.replaceAll(/[\r\n\u2028\u2029]/g, ' ')}`
        fc.pre(!comment.includes('firsthand-') && textProblem(words, 'prose') === undefined)
        const lines = checklist('x').trimEnd().split('\n')
        lines.splice(at % lines.length, 0, comment)
        const found = lint({ bytes: bytesOf(lines.join('\n')), file: 'x.yaml' })
        const own = found.filter(({ line, rule }) => line !== (at % lines.length) + 1 || rule !== 'holds-secrets')
        expect(own.map(({ rule, message }) => ({ rule, message }))).toEqual(
          usual.map(({ rule, message }) => ({ rule, message })),
        )
      }),
      runs,
    )
  })
})

it('no rule says more, or less, for those that are turned off beside it', () => {
  const text = checklist('x')
    .replace(/^ {4}owner: .*\n/gm, '')
    .replace(/^persona:\n( .*\n)*/m, '')
  const all = lint({ bytes: bytesOf(text), file: 'x.yaml' })
  const optional = rules.filter(({ essential, group }) => !essential && group !== 'comments').map(({ id }) => id)
  fc.assert(
    fc.property(fc.subarray(optional), (off) => {
      const severities = Object.fromEntries(off.map((id) => [id, 'off' as const]))
      const left = lint({ bytes: bytesOf(text), file: 'x.yaml' }, { severities })
      expect(left).toEqual(all.filter(({ rule }) => !off.includes(rule)))
    }),
    runs,
  )
})

it('the order of the files does not matter', { timeout: 120_000 }, () => {
  const { write, lint: firsthand } = place()
  const names = ['a', 'b', 'c', 'd'].map((name) => `${name}.yaml`)
  for (const name of names) write(name, checklist(name.slice(0, 1)).replace(/^ {4}owner: .*\n/m, ''))
  const usual = firsthand('--format', 'json', ...names)
  expect(JSON.parse(usual.stdout).problems.length).toBeGreaterThan(0)
  fc.assert(
    fc.property(fc.shuffledSubarray(names, { minLength: names.length }), (order) => {
      expect(firsthand('--format', 'json', ...order).stdout).toBe(usual.stdout)
    }),
    { numRuns: 5 },
  )
})
