import type { Problem } from '../../checklist/problem.ts'
import type { Findings, Format, LintedFile } from './format.ts'
import { element, encodeXml } from './xml.ts'

/** What Jenkins, GitLab and others read of tests: a file is a suite, a problem is a test that failed, a file without one a test that passed. */
export const junit: Format = {
  name: 'junit',
  summary: 'a test report, for Jenkins, GitLab and others',
  show: (findings) => ({ text: `<?xml version="1.0" encoding="UTF-8"?>\n${suites(findings)}\n` }),
}

function suites({ files }: Findings): string {
  const failures = files.reduce((sum, { problems }) => sum + problems.length, 0)
  const tests = files.reduce((sum, { problems }) => sum + Math.max(1, problems.length), 0)
  const counts = { name: 'firsthand lint', tests, failures, errors: 0, time: 0 }
  return element('testsuites', counts, lines(files.map(suite)))
}

function suite({ file, problems }: LintedFile): string {
  const counts = { name: file, tests: Math.max(1, problems.length), failures: problems.length, errors: 0, skipped: 0 }
  const names = namesOf(problems)
  const passed = element('testcase', { name: 'nothing wrong', classname: file, file, time: 0 })
  const failed = problems.map((problem, index) =>
    element('testcase', { name: names[index] ?? '', classname: file, file, time: 0 }, failure(file, problem)),
  )
  return element('testsuite', { ...counts, time: 0 }, lines(failed.length > 0 ? failed : [passed]))
}

function failure(file: string, { line, column, severity, rule, message, help, fix }: Problem): string {
  const said = [`${file}:${line}:${column} [${rule}]`, message, ...(help ? [help] : []), ...(fix ? [fix.says] : [])]
  return element('failure', { message, type: severity }, said.map(encodeXml).join('\n'))
}

/** By its name a test is known from one run to the next, and GitLab shows one of each: so without the line, and never the same twice. */
function namesOf(problems: readonly Problem[]): readonly string[] {
  const seen = new Map<string, number>()
  return problems.map(({ rule, message }) => {
    const name = `${rule}: ${message}`
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count > 1 ? `${name} (${count})` : name
  })
}

function lines(elements: readonly string[]): string {
  return elements.map((each) => `\n${each}`).join('') + (elements.length > 0 ? '\n' : '')
}
