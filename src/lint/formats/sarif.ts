import type { Log, Region, ReportingDescriptor, Result, Run } from 'sarif'
import type { Fix, Problem, Range } from '../../checklist/problem.ts'
import { visible } from '../../visible.ts'
import { excerpts } from '../example-excerpt.ts'
import type { Rule } from '../rule.ts'
import { rules } from '../rules/index.ts'
import { fingerprints } from './fingerprints.ts'
import type { Findings, Format, LintedFile } from './format.ts'

/** The folder that relative addresses are below; named so by GitHub. */
const root = '%SRCROOT%'

export const sarif: Format = {
  name: 'sarif',
  summary: 'SARIF 2.1.0, for GitHub code scanning and others',
  async show(findings, program) {
    const digest = await program.digest()
    const log: Log = {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [runOf(findings, program.version, digest)],
    }
    return { json: log }
  },
}

function runOf({ files }: Findings, version: string, digest: (text: string) => string): Run {
  const ids = rules.map(({ id }) => id)
  return {
    tool: { driver: { name: 'firsthand', version, semanticVersion: version, rules: rules.map(descriptor) } },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [root]: { description: { text: 'The folder in which lint was called.' } } },
    artifacts: files.map(({ file }) => ({ location: locationOf(file), roles: ['analysisTarget'] })),
    results: files.flatMap((linted, index) => resultsOf(linted, index, ids, digest)),
  }
}

function descriptor({ id, group, severity, summary, why, help, examples }: Rule): ReportingDescriptor {
  const [bad, good] = excerpts(examples.bad, examples.good).map(
    ({ lines }) => `\`\`\`yaml\n${lines.join('\n')}\n\`\`\``,
  )
  const markdown = `${why}\n\n${help}\n\nNot so:\n\n${bad}\n\nBut so:\n\n${good}\n`
  return {
    id,
    shortDescription: { text: `${summary}.` },
    fullDescription: { text: why },
    help: { text: `${why} ${help}`, markdown },
    defaultConfiguration: { level: severity },
    properties: { group, tags: [group] },
  }
}

function resultsOf(
  linted: LintedFile,
  index: number,
  ids: readonly string[],
  digest: (text: string) => string,
): readonly Result[] {
  const known = fingerprints(linted, digest)
  const artifactLocation = { ...locationOf(linted.file), index }
  return linted.problems.map((problem, at) => {
    const { rule, severity, message, fix } = problem
    const ruleIndex = ids.indexOf(rule)
    return {
      ruleId: rule,
      ...(ruleIndex >= 0 && { ruleIndex }),
      level: severity,
      message: { text: plain(message) },
      locations: [{ physicalLocation: { artifactLocation, region: regionOf(problem) } }],
      // Not `primaryLocationLineHash`: GitHub has its own way to that, and warns of any other.
      partialFingerprints: { 'problem/v1': known[at] ?? '' },
      ...(fix && { fixes: [fixOf(fix, linted.file)] }),
    }
  })
}

function fixOf({ says, edits }: Fix, file: string) {
  const replacements = edits.map((edit) => ({
    deletedRegion: regionOf(edit),
    insertedContent: { text: edit.text },
  }))
  return { description: { text: plain(says) }, artifactChanges: [{ artifactLocation: locationOf(file), replacements }] }
}

function regionOf({ line, column, endLine, endColumn }: Range | Problem): Region {
  return { startLine: line, startColumn: column, endLine, endColumn }
}

/** A message in which nothing is a link: `[text](1)` would be one. */
function plain(text: string): string {
  return visible(text).replaceAll('](', '] (')
}

/** As a URI: relative ones below the folder in which lint was called. */
function locationOf(file: string) {
  const wellFormed = file.replaceAll(/\p{Cs}/gu, '\ufffd')
  const uri = wellFormed.split('/').map(encodeURIComponent).join('/')
  if (file.startsWith('/')) return { uri: `file://${uri}` }
  if (/^[a-z]:\//i.test(file)) return { uri: `file:///${file.slice(0, 2)}${uri.slice(uri.indexOf('/'))}` }
  return { uri, uriBaseId: root }
}
