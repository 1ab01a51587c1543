import type { Checklist } from '../checklist/checklist.ts'
import type { Input } from '../prompt.ts'
import type { AnswersFile } from './answers.ts'

/** What a file answers before the first step and after the last. */
export function atEnds(
  part: string,
  file: AnswersFile,
  checklist: Checklist,
  complain: (path: readonly string[], message: string) => void,
): Input {
  switch (part) {
    case 'welcome':
      return { is: 'pick', ids: ['begin'] }
    case 'auditor':
      return { is: 'line', text: file.auditor ?? '' }
    case 'perspective':
      return { is: 'pick', ids: [file.perspective ?? 'employee'] }
    case 'meets-customers':
      return { is: 'pick', ids: [file['meets-customers'] ?? 'unknown'] }
    case 'persona': {
      const names = checklist.personas.map((persona) => persona.name)
      if (file.persona === undefined) complain([], `\`persona\` is missing: ${names.join(' or ')}.`)
      return { is: 'pick', ids: [file.persona ?? names[0] ?? ''] }
    }
    case 'achieved':
      return { is: 'pick', ids: [file.finish.achieved] }
    case 'well-spent':
      return { is: 'pick', ids: [String(file.finish['well-spent'])] }
    case 'verbatim':
      return { is: 'line', text: file.finish.verbatim ?? '' }
    default:
      return { is: 'pick', ids: ['finish'] }
  }
}
