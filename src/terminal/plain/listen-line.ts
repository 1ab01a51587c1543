import { showSize } from '../../file-size.ts'
import type { Input } from '../../prompt.ts'
import { inWords, sentence, stopped } from '../spoken.ts'
import { inputOf, type LineControl, textOf } from '../written-line.ts'
import type { Heard, Listener } from './listener.ts'

/** Longer texts are not said again, only how long they are. */
const shortText = 80

const manners = {
  slash: 'Where you write your own words, a command has a slash before it, such as /back.',
  lines: 'Where several lines may be written, one that ends in a backslash is kept, and goes on in the next.',
}

/** A line, or several, of text; also the path of a file. */
export function listenLine(control: LineControl, initial: Input | undefined, folder: string): Listener {
  return lineAt(control, initial, folder, [])
}

/** `initial` is what stands there, `written` the lines that are to be gone on with. */
function lineAt(
  control: LineControl,
  initial: Input | undefined,
  folder: string,
  written: readonly string[],
): Listener {
  const before = textOf(initial)
  const kept = initial?.is === 'file' ? initial.kept : undefined
  const many = control.is === 'line' && control.many
  const optional = control.is === 'line' && control.optional

  function hear(line: string): Heard {
    const isEmpty = line.trim() === ''
    if (written.length === 0 && isEmpty && (before || kept || optional)) return taken(before)
    if (written.length === 0 && isEmpty)
      return { refused: 'Nothing is written yet. Write it, or say what else you want, such as /help.' }
    if (line === '/empty') {
      return optional ? taken('') : { refused: 'Something has to be written here.' }
    }
    if (/^\/[a-z-]+$/i.test(line) && control.is === 'line') {
      return { refused: `There is no command ${inWords(line)}. A text that begins with a slash is written with two.` }
    }
    const once = control.is === 'line' ? line.replace(/^\/\//, '/') : line
    // Lines that came at once may have been written to go on, too.
    const words = many ? once.replaceAll('\\\n', '\n') : once
    const goesOn = many && words.endsWith('\\')
    const lines = [...written, goesOn ? words.slice(0, -1) : words]
    if (!goesOn) return taken(lines.join('\n').trimEnd())
    // A backslash alone goes on after what stands there.
    const all = written.length === 0 && lines[0] === '' && before ? before.split('\n') : lines
    const listener = lineAt(control, initial, folder, all)
    return { listener, says: [], draft: inputOf(control, all.join('\n')) }
  }

  function taken(whole: string): Heard {
    return { answer: inputOf(control, whole, initial), taken: inShort(whole || (kept?.name ?? '')) }
  }

  return {
    cue: written.length > 0 ? 'And: ' : 'Your answer: ',
    offers: control.is === 'file' ? lookedIn(folder) : control.format ? [sentence(control.format)] : [],
    manners: { slash: manners.slash, ...(many && { lines: manners.lines }) },
    enter: enterSays(kept ? `${kept.name}, ${showSize(kept.size)}` : before, many, optional),
    writes: true,
    ticks: false,
    owns: () => false,
    hear,
    half: () => (written.length > 0 ? inputOf(control, written.join('\n')) : undefined),
  }
}

function lookedIn(folder: string): readonly string[] {
  return folder ? [`It is looked for in ${stopped(folder)}`] : []
}

function enterSays(before: string, many: boolean, optional: boolean): string | undefined {
  if (!before) return undefined
  const goesOn = many ? ', and a backslash alone goes on after it' : ''
  return `So far: ${stopped(before)} Enter keeps it${goesOn}.${optional ? ' /empty leaves it empty.' : ''}`
}

function inShort(text: string): string {
  const said = inWords(text).replace(/\.$/, '')
  if (said === '') return 'nothing'
  const words = said.split(' ').length
  return said.length > shortText && words > 1 ? `${words} words` : said
}
