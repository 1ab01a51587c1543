import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { namedPaths } from '../../src/evidence/named-paths.ts'
import { randomFrom } from '../checklist/random.ts'
import { names, pieces } from './names.ts'

const unix = { isWindows: false, home: '/home/mina' }
const windows = { isWindows: true, home: 'C:\\Users\\mina' }

const likeliest = (text: string) => namedPaths(text, unix).paths[0]
const likeliestOnWindows = (text: string) => namedPaths(text, windows).paths[0]

/** What `printf %q` of the machine's own bash makes of each. */
function quotedByBash(names: readonly string[]): readonly string[] {
  const script = 'while IFS= read -r -d "" name; do printf "%q\\0" "$name"; done'
  const { stdout } = spawnSync('bash', ['-c', script], { input: names.map((name) => `${name}\0`).join('') })
  return stdout.toString().split('\0').slice(0, -1)
}

const inQuotes = (name: string) => `'${name.replaceAll("'", "'\\''")}'`
const withBackslashes = (name: string) => name.replace(/[\\ ()"&'!$<>;|*?[\]#`\t{}\n~^=]/g, '\\$&')

/** How terminals write the path of what is dropped on them. */
const terminals: Readonly<Record<string, (name: string) => string>> = {
  'GNOME Terminal: always in single quotes, a space behind': (name) => `${inQuotes(name)} `,
  'Konsole, kitty: quotes where needed': (name) => (/[^\w/.-]/.test(name) ? inQuotes(name) : name),
  'iTerm2, Terminal on a Mac: backslashes, a space behind': (name) => `${withBackslashes(name)} `,
  'a shell that a person quotes in by hand': (name) => `"${name.replace(/["\\$`]/g, '\\$&')}"`,
}

describe('a file dropped on the window', () => {
  it.each(Object.entries(terminals))('%s', (_, quote) => {
    for (const name of names(1)) expect(likeliest(quote(name)), JSON.stringify(quote(name))).toBe(name)
  })

  it('bash’s own quoting', () => {
    const all = names(2)
    const quoted = quotedByBash(all)
    expect(quoted.length).toBe(all.length)
    for (const [index, name] of all.entries()) expect(likeliest(quoted[index] ?? ''), quoted[index]).toBe(name)
  })

  it('Alacritty, xterm: as it is; found where its quoted reading is no file', () => {
    for (const name of names(3, (name) => !/[ \t\n]$/.test(name)))
      expect(namedPaths(`${name} `, unix).paths).toContain(name)
  })

  it('Windows: in double quotes where there is a space; PowerShell in VS Code', () => {
    const possible = (name: string) => !/[<>:"/\\|?*\n\t\x01\x1b\x7f]/.test(name.slice(1)) && !/[ .]$/.test(name)
    for (const name of names(4, possible)) {
      const path = `C:\\Fotos\\${name.slice(1)}`
      expect(likeliestOnWindows(`"${path}"`)).toBe(path)
      expect(likeliestOnWindows(`& '${path.replaceAll("'", "''")}'`)).toBe(path)
      expect(namedPaths(path, windows).paths).toContain(path)
    }
    expect(likeliestOnWindows('C:\\Fotos\\box.jpg')).toBe('C:\\Fotos\\box.jpg')
    expect(likeliestOnWindows('\\\\server\\share\\box.jpg ')).toBe('\\\\server\\share\\box.jpg')
  })
})

describe('a path that is typed', () => {
  it('may be relative, with spaces, without quotes', () => {
    expect(likeliest('box.jpg')).toBe('box.jpg')
    expect(namedPaths('my box.jpg', unix).paths).toEqual(['my box.jpg'])
    expect(namedPaths("it's.jpg", unix).paths).toEqual(["it's.jpg"])
    expect(namedPaths('what\\ is\\this.jpg', unix).paths).toContain('what\\ is\\this.jpg')
  })

  it('may begin at home', () => {
    expect(likeliest('~/box.jpg')).toBe('/home/mina/box.jpg')
    expect(likeliest('~/my\\ box.jpg ')).toBe('/home/mina/my box.jpg')
    expect(namedPaths("'~/box.jpg'", unix).paths).toEqual(['~/box.jpg', "'~/box.jpg'", '/home/mina/box.jpg'])
    expect(likeliest('/a/~/box.jpg')).toBe('/a/~/box.jpg')
    expect(likeliest('~root/box.jpg')).toBe('~root/box.jpg')
  })

  it('may be an address of a file, and of nothing else', () => {
    expect(likeliest('file:///home/mina/my%20box%20%F0%9F%98%80.jpg')).toBe('/home/mina/my box 😀.jpg')
    expect(likeliest("'file:///tmp/a%27b.jpg' ")).toBe("/tmp/a'b.jpg")
    expect(likeliestOnWindows('file:///C:/Fotos/my%20box.jpg')).toBe('C:\\Fotos\\my box.jpg')
    for (const odd of ['file:/', 'file://%', 'file:///a%2Fb', 'https://example.com/box.jpg'])
      expect(namedPaths(odd, unix).paths).toEqual([odd])
  })

  it('is told from several', () => {
    expect(namedPaths("'/a/b c.jpg' '/d.jpg' ", unix).several).toEqual(['/a/b c.jpg', '/d.jpg'])
    expect(namedPaths('/a/b\\ c.jpg /d.jpg', unix).several).toEqual(['/a/b c.jpg', '/d.jpg'])
    expect(namedPaths('file:///a.jpg\nfile:///b.jpg', unix).several).toEqual(['/a.jpg', '/b.jpg'])
    expect(namedPaths('"C:\\a b.jpg" C:\\d.jpg', windows).several).toEqual(['C:\\a b.jpg', 'C:\\d.jpg'])
    expect(namedPaths('my\\ box.jpg', unix).several).toEqual([])
  })

  it('is none when it is empty, longer than any path, or holds what no path can', () => {
    for (const none of ['', '  ', '\n', 'a\0b', 'x'.repeat(50_000)]) expect(namedPaths(none, unix).paths).toEqual([])
  })

  it('never looks anything up, and never hangs, whatever stands in it', () => {
    const random = randomFrom(5)
    for (let round = 0; round < 3000; round += 1) {
      const text = Array.from({ length: 12 }, () => pieces[Math.floor(random() * pieces.length)] ?? '').join('')
      for (const machine of [unix, windows]) {
        const { paths, several } = namedPaths(text, machine)
        for (const path of [...paths, ...several]) expect(typeof path).toBe('string')
      }
    }
    expect(likeliest('"$HOME/`id`.jpg"')).toBe('$HOME/`id`.jpg')
    expect(namedPaths(`'${'\\'.repeat(30_000)}`, unix).paths.length).toBe(1)
    expect(namedPaths(`"${'\\"'.repeat(15_000)}`, unix).paths.length).toBe(1)
  })
})
