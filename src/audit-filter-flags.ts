import type { Flag } from './flag.ts'

/** Which audits a command is about: the flags that `report` and `export` share. */
export const auditFilterFlags: readonly Flag[] = [
  { flags: '--checklist <checklist>', about: 'only audits of this checklist, by its id; once for each', many: true },
  { flags: '--wave <name>', about: 'only audits of this wave; once for each', many: true },
  { flags: '--since <day>', about: 'only audits that began then or later: 2026-09-01, 2026-09, 2026-Q3 or 2026' },
  {
    flags: '--until <day>',
    about: 'only audits that began then or earlier, that day, month, quarter or year included',
  },
  { flags: '--auditor <name>', about: 'only audits that this auditor walked; once for each', many: true },
  {
    flags: '--perspective <whose>',
    about: 'only audits through these eyes; once for each',
    choices: ['employee', 'newcomer', 'customer'],
    many: true,
  },
  { flags: '--persona <name>', about: 'only audits that were walked as this persona; once for each', many: true },
  { flags: '--channel <channel>', about: 'only audits that went this way; once for each', many: true },
  { flags: '--owner <name>', about: 'only steps of this owner, and what was found there; once for each', many: true },
]
