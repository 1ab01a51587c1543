import { visible } from '../../visible.ts'
import { fingerprints } from './fingerprints.ts'
import type { Format } from './format.ts'

/** The Code Quality report of GitLab, a subset of that of Code Climate. */
export const gitlab: Format = {
  name: 'gitlab',
  summary: 'a Code Quality report, shown in merge requests of GitLab',
  async show({ files }, program) {
    const digest = await program.digest()
    return {
      json: files.flatMap((linted) => {
        // They must differ over the whole report.
        const known = fingerprints(linted, digest, [linted.file])
        return linted.problems.map(({ rule, severity, message, line, endLine }, index) => ({
          description: visible(message),
          check_name: rule,
          fingerprint: known[index],
          severity: severity === 'error' ? 'major' : 'minor',
          location: { path: linted.file, lines: { begin: line, end: endLine } },
        }))
      }),
    }
  },
}
