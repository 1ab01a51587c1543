import type { Condition, Step } from '../../checklist/checklist.ts'
import { idProblem } from '../../checklist/id.ts'
import type { Path } from '../../checklist/place.ts'
import type { Fix } from '../../checklist/problem.ts'
import type { Subject } from '../rule.ts'
import { specOf } from './offers.ts'

/** The fix that gives a step its old id back, there and wherever later steps name it. */
export function oldIdFix({ checklist, locate }: Subject, index: number, id: string): Fix | undefined {
  const now = checklist.steps[index]?.id
  if (now === undefined || idProblem(id) !== undefined) return undefined
  const named = checklist.steps.flatMap((step, at) => mentions(step, now, ['steps', at]))
  const edits = [
    { ...locate(['steps', index, 'id']), text: id },
    ...named.map(({ path, what }) => ({ ...locate(path, what), text: id })),
  ]
  return { says: `Write \`${id}\`${named.length > 0 ? ', and also where other steps name it' : ''}.`, edits }
}

interface Mention {
  readonly path: Path
  readonly what: 'key' | 'value'
}

/** Where a step names another one. */
function mentions(step: Step, id: string, path: Path): readonly Mention[] {
  const since: Mention = { path: [...path, 'ask', 'since'], what: 'value' }
  return [
    ...(step.when ? conditionsOn(step.when, id, [...path, 'when']) : []),
    ...(specOf(step).since === id ? [since] : []),
  ]
}

function conditionsOn({ steps, all = [], any = [], not }: Condition, id: string, path: Path): readonly Mention[] {
  return [
    ...(Object.hasOwn(steps, id) ? [{ path: [...path, id], what: 'key' } as const] : []),
    ...all.flatMap((each, index) => conditionsOn(each, id, [...path, 'all', index])),
    ...any.flatMap((each, index) => conditionsOn(each, id, [...path, 'any', index])),
    ...(not ? conditionsOn(not, id, [...path, 'not']) : []),
  ]
}
