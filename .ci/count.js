import { existsSync, readFileSync } from 'node:fs'

// Sums up vitest's JSON reports as `N passed, N failed`. A suite that left no report, a file that could not be loaded and
// a test that was not run count as failed: nothing is skipped silently.

const totals = { passed: 0, failed: 0 }
for (const file of process.argv.slice(2)) {
  if (!existsSync(file)) fail(`No report ${file}: its suite ended before its tests ran.`)
  else count(JSON.parse(readFileSync(file, 'utf8')))
}
if (totals.passed === 0) fail('No test passed.')
console.log(`${totals.passed} passed, ${totals.failed} failed`)
process.exitCode = totals.failed > 0 ? 1 : 0

/** @param {{ testResults: { name: string, status: string, assertionResults: { fullName: string, status: string }[] }[] }} report */
function count({ testResults }) {
  for (const { name, status, assertionResults } of testResults) {
    const failures = assertionResults.filter((test) => test.status !== 'passed')
    totals.passed += assertionResults.length - failures.length
    for (const test of failures) fail(`${test.status}: ${test.fullName}`)
    if (status !== 'passed' && failures.length === 0) fail(`${name} did not load`)
  }
}

/** @param {string} why */
function fail(why) {
  totals.failed += 1
  console.log(why)
}
