import { labelled, type Page, paragraph } from '../page.ts'
import { wordOf } from './commands.ts'
import { verbs, ways } from './verbs.ts'

/** All words that lead line by line, explained. */
export const allWords: Page = [
  paragraph('Answer with the number or the letter of an option, or with its first words, and press Enter.'),
  paragraph(
    'Several at once are written one after another, such as 2 5. Where words are asked for, they may follow at once: 3 because it was late.',
  ),
  paragraph(
    'Where you write your own words, a command has a slash before it, such as /back. A line that ends in a backslash goes on in the next. /empty leaves it empty.',
  ),
  paragraph(
    'While you do something, ouch records that it hurt just then, and wrong takes the last press back. Time says the time.',
  ),
  ...verbs.map((verb) => labelled(wordOf(verb), ways[verb].means)),
  labelled('same', 'the same as at the step before'),
  labelled('again', 'hear the question again, with all that belongs to it'),
  paragraph('A word does something only where it is offered. Every answer is saved when it is given.'),
]
