import type { Step } from '../checklist/checklist.ts'
import { specOf } from './language/texts.ts'

/** Whether some answer fails a step by itself; where none does, nothing but being stopped does. */
export function canFail(step: Step): boolean {
  const spec = specOf(step)
  const hasTarget = spec.target !== undefined
  const results = resultsOf(spec.options)
  switch (step.ask.kind) {
    case 'text':
    case 'evidence':
      return false
    case 'yes-no':
      return spec.good !== undefined
    case 'choice':
      return results.includes('failed')
    case 'choices':
      return hasTarget || results.includes('failed')
    case 'scale':
    case 'number':
    case 'date':
    case 'count':
    case 'duration':
    case 'timeline':
      return hasTarget
    default:
      return true
  }
}

/** Whether some answer passes or fails a step, so that it counts in the score. */
export function isJudged(step: Step): boolean {
  return canFail(step) || resultsOf(specOf(step).options).length > 0
}

function resultsOf(options: unknown): readonly unknown[] {
  if (!Array.isArray(options)) return []
  return options.flatMap((option: { result?: unknown } | null) => option?.result ?? [])
}
