import { type Problem, showProblem } from '../checklist/problem.ts'
import { validated } from '../checklist/validated.ts'
import { parseYaml } from '../checklist/yaml.ts'
import { Failure } from '../failure.ts'
import { type AnswersFile, answersFile } from './answers.ts'

/** An answers file that has the right form; whether it fits the checklist is for the interview to find out. */
export interface ReadAnswers {
  readonly file: string
  readonly answers: AnswersFile
  /** A problem at the place in the file to which these keys lead. */
  problemAt(path: readonly (string | number)[], message: string): Problem
}

/**
 * Reads an answers file, YAML or JSON. Throws a usage Failure with every problem of its form at once.
 *
 * @param file how to name it in messages.
 */
export function answersFrom(bytes: Uint8Array, file: string): ReadAnswers {
  const yaml = parseYaml(bytes)
  if (!('text' in yaml)) throw refused(file, yaml.problems)
  const checked = validated(answersFile, yaml)
  if ('problems' in checked) throw refused(file, checked.problems)
  return {
    file,
    answers: checked.value,
    problemAt: (path, message) => ({ rule: 'answers', severity: 'error', ...yaml.locate(path), message }),
  }
}

function refused(file: string, problems: readonly Problem[]): Failure {
  return new Failure('usage', `${file} can’t be used.`, {
    details: problems.map((problem) => showProblem(file, problem)),
  })
}
