import { labelled, type Page, paragraph, span } from '../../page.ts'
import { verbs, ways } from '../verbs.ts'

const ownNames: Readonly<Record<string, string>> = {
  back: 'b or ←',
  forward: '→',
  undo: 'u or Ctrl+Z',
  pause: 'p or q',
}

/** All keys of the full screen, explained. */
export const allKeys: Page = [
  labelled('Enter', 'done; or keep what is marked'),
  labelled('1-9 y n', 'answer'),
  labelled('=', 'the same as at the step before'),
  ...verbs
    .filter((verb) => verb !== 'help')
    .map((verb) => labelled(ownNames[verb] ?? ways[verb].letter, ways[verb].means)),
  labelled('Space', 'ouch, while doing'),
  labelled('Esc', 'first, where letters are text or marks; then one of the keys above'),
  labelled('Ctrl+C', 'leave at once; all that was answered is kept, and a text that was begun'),
  paragraph(
    span(
      'A key does something only where the line at the bottom offers it. Every answer is saved when it is given.',
      'quiet',
    ),
  ),
]
