import type { Control, Input } from '../prompt.ts'

/** A control that is answered in words: a text, or the path of a file. */
export type LineControl = Extract<Control, { is: 'line' | 'file' }>

/** What is there to be changed; a file that is kept already is replaced, not changed. */
export function textOf(initial: Input | undefined): string {
  if (initial?.is === 'file') return initial.kept ? '' : initial.path
  return initial?.is === 'line' ? initial.text : ''
}

/** The answer that a text is; nothing at all stands for the file that is kept already. How a path is quoted is for who reads it. */
export function inputOf(control: LineControl, text: string, initial?: Input): Input {
  if (text === '' && initial?.is === 'file') return initial
  return control.is === 'file' ? { is: 'file', path: text } : { is: 'line', text }
}
