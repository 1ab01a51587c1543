import type { Checklist } from '../../src/checklist/checklist.ts'
import { parseChecklist } from '../../src/checklist/parse.ts'
import { showProblem } from '../../src/checklist/problem.ts'

/** A checklist of the given steps (YAML, from the margin), read as any other. */
export function checklistOf(steps: string, head = ''): Checklist {
  const lines = steps.replace(/^\n+|\s+$/g, '').split('\n')
  const margin = Math.min(...lines.filter((line) => line.trim()).map((line) => line.search(/\S/)))
  const indented = lines.map((line) => `  ${line.slice(margin)}`).join('\n')
  const text = `title: A test\noutcome: It works.\n${head}steps:\n${indented}\n`
  const read = parseChecklist(new TextEncoder().encode(text), 'test.yaml')
  if ('checklist' in read) return read.checklist
  throw new Error(read.problems.map((problem) => showProblem('test.yaml', problem)).join('\n'))
}
