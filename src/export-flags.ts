import type { Flag } from './flag.ts'

/** The flags of `export` beside those that say which audits. */
export const exportFlags: readonly Flag[] = [
  {
    flags: '--format <format>',
    about: 'csv, json or sqlite (else as the file of --output ends, else csv)',
    choices: ['csv', 'json', 'sqlite'],
  },
  {
    flags: '--output <file>',
    about: 'write it there: answers.csv, audits.json, audits.sqlite, or a folder for all tables as CSV',
  },
  {
    flags: '--table <table>',
    about: 'which table goes into the one file of CSV (else answers)',
    choices: ['answers', 'audits', 'findings', 'evidence'],
  },
]
