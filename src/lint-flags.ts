import type { Flag } from './flag.ts'

/** The flags of `lint`, which are many; texts in literals, as those in `cli.ts`. */
export const lintFlags: readonly Flag[] = [
  {
    flags: '--format <format>',
    about: 'how it is said',
    choices: ['pretty', 'compact', 'json', 'sarif', 'junit', 'github', 'gitlab'],
  },
  { flags: '--output <format=file>', about: 'write it to a file as well, in any format; once for each', many: true },
  {
    flags: '--against <ref>',
    about: 'compare with what the checklists were: a git revision (main, HEAD~3, a tag), a file or a folder',
  },
  {
    flags: '--with-audits',
    about:
      'say how many recorded answers each change would leave alone; without --against, compare with what was walked',
  },
  { flags: '--quiet', about: 'errors only; warnings still count for --max-warnings' },
  { flags: '--max-warnings <n>', about: 'exit 1 when there are more of them' },
  { flags: '--fix', about: 'put right what can be put right without asking' },
  { flags: '--dry-run', about: 'with --fix: print what would change as a patch, and write nothing' },
  { flags: '--config <file>', about: 'what your team decided on (else firsthand.config.yaml here or above)' },
  { flags: '--stdin-filename <name>', about: 'the file that the text piped into - stands for' },
  { flags: '--only-checklists', about: 'pass over named files that are none or are ignored: for hooks' },
  { flags: '--rules', about: 'list the rules instead' },
  { flags: '--explain <rule>', about: 'say what a rule finds, why, and what to do' },
]
