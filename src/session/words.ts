import type { Result } from './event.ts'
import type { AuditState } from './record.ts'

/** What a step came to, as people say it. */
export const resultWords: Readonly<Record<Result, string>> = {
  passed: 'passed',
  failed: 'failed',
  recorded: 'recorded',
  'cannot-tell': 'could not tell',
  inapplicable: 'does not apply',
  blocked: 'was stopped',
  skipped: 'skipped',
  waiting: 'waiting',
  'not-reached': 'not done',
}

/** What an audit is, as people say it. */
export const stateWords: Readonly<Record<AuditState, string>> = {
  open: 'open',
  waiting: 'waiting',
  finished: 'finished',
  'given-up': 'given up',
  abandoned: 'dropped',
}
