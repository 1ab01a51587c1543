import { versionFix } from '../../change/version-fix.ts'
import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

const at = (version: number) => example.replace('id: example', `id: example\nversion: ${version}`)

export const versionWentBack: Rule = {
  id: 'version-went-back',
  group: 'change',
  severity: 'error',
  summary: 'A version that is lower than before',
  why: 'Two checklists with different words could then say that they are the same version, and their answers would be taken for the same.',
  help: 'Go on counting upwards, also when you go back to older words.',
  examples: { before: at(3), bad: at(2), good: at(3) },
  *check(subject) {
    const { checklist, before } = subject
    if (!before || before.id !== checklist.id || checklist.version >= before.version) return
    // Older words under a higher version harm nobody; under the same one they might.
    const next = before.version + 1
    const fix = versionFix(subject, next)
    yield {
      path: ['version'],
      message: `\`version\` went back from ${before.version} to ${checklist.version}.`,
      help: `Write \`version: ${next}\`, or ${before.version} if nothing else has changed.`,
      ...(fix && { fix }),
    }
  },
}
