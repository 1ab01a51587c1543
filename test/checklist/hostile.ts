import { limits } from '../../src/checklist/guard.ts'

/** A file that somebody made to hang, crash or mislead; each is to be refused or read, quickly and in little memory. */
export interface Hostile {
  readonly name: string
  readonly text: string | Uint8Array
  readonly outcome: 'refused' | 'read' | 'either'
}

const steps = (count: number, more = '') =>
  Array.from(
    { length: count },
    (_, index) => `  - id: step-${index}\n    title: Step ${index}\n    ask: yes-no\n${more}`,
  ).join('')
const head = 'title: Hostile\noutcome: Nothing hangs.\nsteps:\n'
const around = (step: string) => `${head}${steps(1)}${step}`
const laughs = (levels: number, times: number) =>
  Array.from(
    { length: levels },
    (_, level) =>
      `a${level}: &a${level} [${Array(times)
        .fill(level === 0 ? 'ha' : `*a${level - 1}`)
        .join(', ')}]`,
  ).join('\n')
const keys = (bytes: number) => {
  const lines: string[] = []
  for (let size = 0, index = 0; size < bytes; index += 1) {
    const line = `k${index.toString(36)}: 1`
    lines.push(line)
    size += line.length + 1
  }
  return lines.join('\n')
}
const keyed = (count: number) => Array.from({ length: count }, (_, n) => `k${n.toString(36)}: 1\n`).join('')
/** As many entries as are read, and as many lines, for a comment follows each. */
const atTheLimits = () => {
  const when = `    when:\n      any:\n${'        - step-0: passed # why\n'.repeat(12)}`
  const text = around(
    Array.from({ length: 199 }, (_, n) => `  - id: last-${n}\n    title: Last\n    ask: text\n${when}`).join(''),
  )
  return `${text}${'    # comment\n'.repeat(limits.lines - text.split('\n').length + 1)}`
}
const indented = (levels: number, by = 1) =>
  Array.from({ length: levels }, (_, level) => `${' '.repeat(level * by)}a:`).join('\n')
const bytes = (...list: number[]) => Uint8Array.from(list)
const refused = (name: string, text: string | Uint8Array): Hostile => ({ name, text, outcome: 'refused' })
const read = (name: string, text: string | Uint8Array): Hostile => ({ name, text, outcome: 'read' })

export const hostile: readonly Hostile[] = [
  refused('billion laughs, 9 by 9', laughs(9, 9)),
  refused('mild laughs, 30 by 2', laughs(30, 2)),
  refused('self reference', 'a: &a [*a]'),
  refused('quadratic keys, 64 KiB', keys(64 * 1024)),
  refused('quadratic keys, 256 KiB', keys(256 * 1024)),
  refused('quadratic keys, 1 MiB', keys(1024 * 1024 - 100)),
  refused('flow keys, 256 KiB', `{${keys(256 * 1024).replaceAll('\n', ', ')}}`),
  refused('complex keys, 300', '? '.repeat(300)),
  refused('complex keys, 400', '? '.repeat(400)),
  refused('complex keys, 600', '? '.repeat(600)),
  refused('complex keys, 600, with a value', `${'? '.repeat(600)}a`),
  refused('complex keys, 16 a line', `${'? '.repeat(16)}a\n`.repeat(20_000)),
  refused('complex keys in brackets', `[${'? '.repeat(400)}a]`),
  refused('complex keys in braces', '{? '.repeat(32) + '}'.repeat(32)),
  refused('lists in a line, 400', '- '.repeat(400)),
  refused('lists in a line, 16 a line', `${'- '.repeat(16)}a\n`.repeat(20_000)),
  refused('colons in a line', ': '.repeat(400)),
  refused('keys in a line', 'a: '.repeat(400)),
  refused('brackets, 900 deep', '['.repeat(900) + ']'.repeat(900)),
  refused('brackets, 1,000 deep, open', '['.repeat(1000)),
  refused('brackets, 100,000 deep', '['.repeat(100_000) + ']'.repeat(100_000)),
  refused('braces, 10,000 deep', '{a: '.repeat(10_000) + '}'.repeat(10_000)),
  refused('brackets over lines, 10,000 deep', '[\n'.repeat(10_000)),
  refused('indentation, 900 deep', indented(900)),
  refused('indentation, 1,400 deep', indented(1400)),
  refused('indentation, 128 deep', indented(128)),
  refused('lists and keys, 128 deep', Array.from({ length: 63 }, (_, level) => `${'  '.repeat(level)}- a:`).join('\n')),
  refused('brackets below indentation', `${indented(120)}\n${' '.repeat(121)}${'['.repeat(32)}${']'.repeat(32)}`),
  refused('closing brackets, 20,000', ']'.repeat(20_000)),
  refused('closing brackets over lines', ']\n'.repeat(20_000)),
  refused('closing braces in a list', '- }\n'.repeat(20_000)),
  refused('wrong closing bracket', '[a}'),
  refused('roots, 50,000', 'a\n---\n'.repeat(50_000)),
  refused('empty documents, 50,000', '---\n'.repeat(50_000)),
  refused('document ends, 50,000', '...\n'.repeat(50_000)),
  refused('list roots after a root', `a: 1\n${'- b\n'.repeat(50_000)}`),
  refused('flow roots', '[]\n'.repeat(50_000)),
  refused('commas after a root', `a\n${','.repeat(50_000)}`),
  refused('commas in brackets', `[${','.repeat(50_000)}]`),
  refused('10 MB list', '- a\n'.repeat(2_500_000)),
  refused('10 MB text', `title: ${'a'.repeat(10_000_000)}`),
  refused('10 MB comments', '# a\n'.repeat(2_500_000)),
  refused('1 MiB list', '- a\n'.repeat(130_000)),
  refused('1 MiB list of lists', '- - a\n'.repeat(80_000)),
  refused('1 MiB text', `title: ${'a'.repeat(1_000_000)}`),
  refused('1 MiB of digits', `title: ${'1'.repeat(1_000_000)}`),
  refused('1 MiB of digits and a dot', `title: ${'1'.repeat(999_000)}.x`),
  refused('1 MiB of spaces in text', `title: a${' '.repeat(1_000_000)}b`),
  refused('1 MiB of spaces in quotes', `title: "a${' '.repeat(1_000_000)}b"`),
  refused('1 MiB of lines in quotes', `title: "a${'\n '.repeat(500_000)}b"`),
  refused('1 MiB of lines in plain text', `title: a${'\n b'.repeat(300_000)}`),
  refused('1 MiB of escapes', `title: "${'\\z'.repeat(500_000)}"`),
  refused('1 MiB of good escapes', `title: "${'\\x41'.repeat(250_000)}"`),
  refused('1 MiB of backslashes', `title: "${'\\\\'.repeat(500_000)}`),
  refused('1 MiB of quotes', "'".repeat(1_000_000)),
  refused('1 MiB of doubled quotes, open', `title: '${"''".repeat(500_000)}`),
  refused('1 MiB of open quotes by line', 'a: "\n'.repeat(200_000)),
  refused('1 MiB of block text', `title: |\n${'  a\n'.repeat(250_000)}`),
  refused('1 MiB of empty block text', `title: |\n${'\n'.repeat(1_000_000)}`),
  refused('1 MiB of block headers', 'a: |\n'.repeat(200_000)),
  refused('1 MiB of newlines', '\n'.repeat(1_000_000)),
  refused('1 MiB of comments', '#\n'.repeat(500_000)),
  refused('1 MiB of indented comments', `a:\n${' #\n'.repeat(130_000)}`),
  refused('1 MiB of comments in a list', `- a\n${'  # b\n'.repeat(130_000)}- c`),
  refused('1 MiB of newlines and comments after a key', `a:\n${'\n#\n'.repeat(130_000)} b`),
  refused('1 MiB of spaces', ' '.repeat(1_000_000)),
  refused('1 MiB of tabs', '\t\n'.repeat(500_000)),
  refused('tabs as indentation', 'a:\n\tb: 1'),
  refused('nested keys on lines', 'a: b: c\n'.repeat(130_000)),
  refused('errors, 512 KB', 'a: @\n'.repeat(100_000)),
  refused('no colons', 'a: 1\nb\n'.repeat(70_000)),
  refused('long key', `${'a'.repeat(2000)}: 1`),
  refused('keys without values', `${'? a\n'.repeat(130_000)}`),
  refused('50,000 tags', '- !a b\n'.repeat(50_000)),
  refused('50,000 directives', '%FOO bar\n'.repeat(50_000)),
  refused('escape in a tag', '- !a\u001b[31m b'),
  refused('binary tag', 'title: !!binary aGVsbG8='),
  refused('YAML 1.1', `%YAML 1.1\n---\n${around('')}`),
  refused('anchor', around('').replace('title: Hostile', 'title: &a Hostile')),
  refused('alias', around('').replace('title: Hostile', 'title: *a')),
  refused('merge key', `<<: { title: a }\n${around('')}`),
  refused('__proto__', `__proto__: { polluted: true }\n${around('')}`),
  refused('constructor', `constructor: { prototype: { polluted: true } }\n${around('')}`),
  refused('prototype in a condition', around('    when: { __proto__: passed }\n')),
  refused('duplicate keys', around('title: Again\n')),
  refused('duplicate keys, a number and text', '1: a\n"1": b'),
  refused('duplicate keys, 100,000', 'a: 1\n'.repeat(100_000)),
  refused(
    '100,000 unknown keys with escapes',
    Array.from({ length: 60_000 }, (_, n) => `"k\\e[31m${n}": 1`).join('\n'),
  ),
  refused('60,000 unknown keys in a step', `${around('')}${keys(400_000).replaceAll(/^/gm, '    ')}`),
  refused('20,000 bad steps', `${head}${'  - 1\n'.repeat(20_000)}`),
  refused('20,000 steps', `${head}${steps(10_000)}`),
  read(
    'conditions, deep',
    around(
      `  - id: last\n    title: Last\n    ask: text\n    when: ${'{ not: '.repeat(30)}{ step-0: passed }${'}'.repeat(30)}\n`,
    ),
  ),
  refused(
    'conditions, wide',
    `${around('').replace(/\n$/, '')}\n    when: { any: [${'{ step-0: passed }, '.repeat(20_000)}] }`,
  ),
  refused('number too large', `version: 1e400\n${around('')}`),
  refused('number not exact', `version: 12345678901234567890\n${around('')}`),
  refused('Latin-1', bytes(0x74, 0x69, 0x74, 0x6c, 0x65, 0x3a, 0x20, 0xe9)),
  refused('UTF-16', bytes(0xff, 0xfe, 0x74, 0, 0x3a, 0, 0x20, 0, 0x61, 0)),
  refused('overlong UTF-8', bytes(0x61, 0x3a, 0x20, 0xc0, 0xaf)),
  refused('surrogate in UTF-8', bytes(0x61, 0x3a, 0x20, 0xed, 0xa0, 0x80)),
  refused('NUL', 'title: a\0b'),
  refused('ESC', 'title: a\u001b[2Jb'),
  refused('C1', 'title: a\u009b31mb'),
  refused('bidi override', 'title: a\u202eb'),
  refused('two byte order marks', '\ufeff\ufefftitle: a'),
  refused('carriage return alone', 'title: a\rb'),
  refused('ESC by escape', around('').replace('Hostile', '"\\e[2J"')),
  refused('bidi by escape', around('').replace('Hostile', '"\\u202e"')),
  refused('half a pair by escape', around('').replace('Hostile', '"\\ud800"')),
  refused('empty', ''),
  refused('only a comment', '# nothing'),
  refused('only text', 'hello'),
  refused('javascript address', around('    open: "javascript:alert(1)"\n')),
  read('as it should be', around('')),
  read('200 steps', head + steps(200)),
  read('200 steps with long texts', head + steps(200, `    do: ${'word '.repeat(390)}\n`)),
  read('CRLF', around('').replaceAll('\n', '\r\n')),
  read('byte order mark', `\ufeff${around('')}`),
  read('document start', `---\n${around('')}`),
  read('as many comments as lines', `${'# comment\n'.repeat(limits.lines - 6)}${around('')}`),
  refused('a line too many', `${'# comment\n'.repeat(limits.lines - 5)}${around('')}`),
  read('as many lines and entries as are read', atTheLimits()),
  refused('an entry too many', `${'- a\n'.repeat(limits.entries + 1)}`),
  refused('as many keys as are read, none of them known', keyed(limits.entries - 10)),
  refused(
    'as many keys and comments as are read',
    `${keyed(limits.entries - 10).replaceAll('\n', ' # b\n')}${'# c\n'.repeat(limits.lines - limits.entries)}`,
  ),
  refused('as many bad steps as are read', `${head}${'  - 1\n'.repeat(limits.entries - 10)}`),
  refused('as many steps as are read', `${head}${steps(limits.entries / 4 - 10)}`),
  refused(
    'as many conditions as are read',
    `${around('').replace(/\n$/, '')}\n    when: { any: [${'{ step-0: passed }, '.repeat(limits.entries / 2 - 10)}] }`,
  ),
  refused(
    'as many options as are read',
    around(
      `  - { id: a, title: A, ask: { kind: choice, options: [${'{ id: a, label: b }, '.repeat(limits.entries / 3 - 10)}] } }\n`,
    ),
  ),
  refused('quotes in a line', `a: ${"'a' ".repeat(200_000)}`),
  refused('quotes in brackets', `[${"'a' ".repeat(200_000)}]`),
  refused('colons in braces', `{${'a : '.repeat(200_000)}}`),
  refused('as many quotes as are read', `[${"'a' ".repeat(limits.tokens / 3 - 10)}]`),
  refused('colons in braces, 400', `{${'a : '.repeat(400)}}`),
  refused('colons in braces, between brackets', `{a: ${'[] : a : '.repeat(20_000)}}`),
  refused('colons in braces, over lines', `{a: ${'a :\n '.repeat(9_000)}}`),
  refused('lists in braces', `{a: b: ${'- '.repeat(20_000)}}`),
  refused('complex keys in braces, after a value', `{a: b: ${'? '.repeat(20_000)}}`),
  refused('colons in braces, 4 an entry', `{${`${'a : '.repeat(4)}, `.repeat(limits.entries - 10)}}`),
  refused('colons in braces, 4 an entry, 32 deep', `${'{a : a : a : a : '.repeat(32)}${'}'.repeat(32)}`),
  refused(
    'colons in braces, 32 deep, below indentation',
    `${indented(120)}\n${' '.repeat(121)}${'{a : a : a : a : '.repeat(32)}${'}'.repeat(32)}`,
  ),
  read('emoji with joiners', around('').replace('Hostile', '👩‍👩‍👧 שלום')),
]

/** The bytes of a sample. */
export function bytesOf({ text }: Hostile): Uint8Array {
  return typeof text === 'string' ? new TextEncoder().encode(text) : text
}
