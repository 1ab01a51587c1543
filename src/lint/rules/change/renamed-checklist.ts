import { idProblem } from '../../../checklist/id.ts'
import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

export const renamedChecklist: Rule = {
  id: 'renamed-checklist',
  group: 'change',
  severity: 'error',
  outranks: ['file-name'],
  summary: 'A checklist with another id than before',
  why: 'Audits are kept under the id of their checklist. Under another id it is a new checklist, which nobody has walked yet.',
  help: 'Keep the id. A new title does no harm.',
  examples: {
    before: example,
    bad: example.replace('id: example', 'id: another'),
    good: example.replace('title: Return something', 'title: Return something you bought'),
  },
  *check({ checklist: { id }, before, text, locate, recorded }) {
    if (!before || before.id === id) return
    const place = locate(['id'])
    const isWritten = text
      .split('\n', place.line)
      [place.line - 1]?.slice(place.column - 1)
      .includes(id)
    const steps = before.steps.map((step) => recorded?.(step.id) ?? 0)
    const answers = steps.reduce((sum, each) => sum + each, 0)
    const lost = answers > 0 ? `its recorded answers, ${answers} of them,` : 'what is recorded of it'
    yield {
      path: ['id'],
      message: `This checklist was \`${before.id}\` before; as \`${id}\`, ${lost} would stand apart from what comes.`,
      help: `Keep \`id: ${before.id}\`, whatever the file is called.`,
      ...(isWritten &&
        idProblem(before.id) === undefined && {
          fix: { says: `Write \`${before.id}\`.`, edits: [{ ...place, text: before.id }] },
        }),
    }
  },
}
