import type { Flag } from './flag.ts'

export const channels = ['web', 'mobile', 'app', 'phone', 'store', 'email', 'chat', 'post', 'field']

/** The flags of `run`. */
export const runFlags: readonly Flag[] = [
  { flags: '--answers <file>', about: 'answer from a YAML or JSON file (- is standard input) instead of the terminal' },
  { flags: '--json', about: 'print the finished audit as JSON on stdout' },
  { flags: '--auditor <name>', about: 'who walks; any name, never required' },
  { flags: '--perspective <whose>', about: 'whose eyes', only: ['employee', 'newcomer', 'customer'] },
  {
    flags: '--meets-customers <how-often>',
    about: 'how often the auditor does',
    only: ['rarely', 'sometimes', 'daily', 'unknown'],
  },
  { flags: '--persona <name>', about: 'who to be, of the personas of the checklist' },
  { flags: '--channel <channel>', about: 'which way', only: channels },
  { flags: '--location <where>', about: 'which shop, country or desk' },
  { flags: '--wave <name>', about: 'the round of audits that this one belongs to, such as 2026-Q4' },
  { flags: '--together <name>', about: 'walked at the same time as others under this name' },
  { flags: '--practice', about: 'a practice audit: kept, and never counted' },
]

/** The flags of `edit`. */
export const editFlags: readonly Flag[] = [
  { flags: '--because <why>', about: 'the reason, kept with every correction' },
  { flags: '--by <name>', about: 'who corrects it; any name, never required' },
  { flags: '--step <id>', about: 'correct this step without a terminal' },
  { flags: '--value <answer>', about: 'its answer, as in an answers file: yes, 7 min, { arrived: 2026-11-12 }' },
  { flags: '--result <result>', about: 'whether it was as great as that', only: ['passed', 'failed'] },
  { flags: '--frustration <n>', about: 'how frustrating it was', only: ['1', '2', '3', '4', '5', '6', '7'] },
  { flags: '--note <text>', about: 'its note' },
  { flags: '--accept', about: 'the audit counts' },
  { flags: '--exclude', about: 'the audit is left out of every report; needs --because' },
  { flags: '--practice', about: 'it was a practice audit; needs --because' },
  { flags: '--no-practice', about: 'it was no practice audit; needs --because' },
]
