import type { Flag } from './flag.ts'

/** How it is told, and where: `report` and `compare` alike. */
const destinationFlags: readonly Flag[] = [
  {
    flags: '--format <format>',
    about: 'how it is told (else as the file of --output ends, else text)',
    choices: ['text', 'html', 'json', 'csv', 'md'],
  },
  { flags: '--output <file>', about: 'write it to a file instead: report.html, report.md; an older one is replaced' },
  { flags: '--open', about: 'open it in the browser as well (without --output: as report.html in this folder)' },
]

/** The flags of `report` beside those that say which audits. */
export const reportFlags: readonly Flag[] = [
  ...destinationFlags,
  { flags: '--whole', about: 'as text: everything behind page one as well' },
  {
    flags: '--fail-on <limit>',
    about:
      'exit 1 when a problem is as bad (severity:3), a step as frustrating (frustration:5) or a score below (score:80)',
    many: true,
  },
]

/** The flags of `compare`, likewise. */
export const compareFlags: readonly Flag[] = [
  ...destinationFlags,
  {
    flags: '--test <measure>',
    about: 'the one test that counts, decided before looking (else achieved); all else is exploratory',
    choices: ['achieved', 'frustration', 'score', 'minutes'],
  },
]
