import { labelled, type Page, paragraph, span } from './page.ts'

/** `firsthand help accessibility`: what there is for ears, for speech, and for hands that tremble. */
export const accessibilityPage: Page = [
  paragraph(span('firsthand for ears, for speech, and for hands that tremble', 'title')),
  labelled(
    '--plain',
    'Line by line, in words: for screen readers, braille displays, pipes and simple terminals. A question is a few lines, an answer is one: a number, a letter, or the first words. Nothing is drawn, coloured or said twice, the question comes last, and the time is said only to those who say time. At any question, help says which words there are.',
  ),
  labelled(
    '',
    'A line counts from its Enter on. A long text can be written in several: one that ends in a backslash is kept, and goes on in the next.',
  ),
  labelled(
    '',
    'ACCESSIBLE=1 in your environment asks for it for good; a terminal that calls itself dumb (TERM=dumb) has it by itself.',
  ),
  labelled(
    '--safe-keys',
    'The full screen, where no letter, digit or space does anything by itself: it is said in words, Enter takes it, any other key drops it. What is recorded happened when the key was pressed, not when Enter was. FIRSTHAND_SAFE_KEYS=1 asks for it for good.',
  ),
  labelled('NO_COLOR=1', 'No colours; --no-color does the same. A colour is never the only sign of anything.'),
  labelled(
    '--answers FILE',
    'The same interview, answered in an editor of your own, from a YAML file: firsthand run returns --answers answers.yaml',
  ),
  paragraph('No question has a time limit. On the full screen half an answer is kept as it is typed.'),
]
