import { spawnSync } from 'node:child_process'
import { chmodSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import packageJson from '../../package.json' with { type: 'json' }
import { readConfig } from '../../src/lint/config.ts'
import { root } from '../audits/firsthand.ts'
import { temporaryFolder } from '../store/fixture.ts'
import { checklist, gitEnvironment, ownerless, repository, wrong } from './repository.ts'

const document = readFileSync(join(root, 'docs/lint.md'), 'utf8')

/** What stands between `<!-- name -->` and `<!-- /name -->`. */
function block(name: string): string {
  const [, text] =
    new RegExp(`<!-- ${name} -->\n\`\`\`\\w+\n([\\s\\S]*?)\`\`\`\n<!-- /${name} -->`).exec(document) ?? []
  if (text === undefined) throw new Error(`docs/lint.md has no ${name}`)
  return text
}

/** A repository with one good checklist on `main`, and what a job of CI finds on its path: the built program, and an npm that only listens. */
function checkedOut() {
  const self = repository()
  const tools = temporaryFolder()
  const tool = (name: string, text: string) => {
    spawnSync('tee', [join(tools, name)], { input: `#!/bin/sh\n${text}\n` })
    chmodSync(join(tools, name), 0o755)
  }
  tool('firsthand', `exec "${process.execPath}" "${join(root, 'bin/firsthand.js')}" "$@"`)
  tool('npm', `[ "$*" = "install --global firsthand" ]`)
  const env = { ...gitEnvironment, PATH: `${tools}${delimiter}${process.env.PATH}` }
  const summary = join(tools, 'summary.md')
  self.write('audits/x.yaml', checklist('x'))
  self.write('compose.yaml', 'services: []\n')
  self.git('add', '.')
  self.git('commit', '--quiet', '--message', 'Begun')
  self.git('update-ref', 'refs/remotes/origin/main', 'main')
  return {
    ...self,
    env,
    /** Steps of a job one after the other, up to the first that fails, as a shell of CI runs them. */
    runAll(steps: readonly string[], more: Readonly<Record<string, string>> = {}) {
      let said = ''
      for (const step of steps) {
        const run = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', step], {
          cwd: self.folder,
          encoding: 'utf8',
          env: { ...env, GITHUB_STEP_SUMMARY: summary, ...more },
        })
        said += run.stdout + run.stderr
        if (run.status !== 0) return { status: run.status, said }
      }
      return { status: 0, said }
    },
  }
}

const shared = `${checklist('x')}  - id: send\n    title: Send it back\n    do: Go.\n    owner: web team\n    ask: text\n`

describe('the GitHub workflow of docs/lint.md', () => {
  const workflow = parse(block('github'))
  const steps: readonly { uses?: string; run?: string; with?: Record<string, unknown> }[] = workflow.jobs.lint.steps
  const commands = steps.flatMap(({ run }) => (run === undefined ? [] : [run]))

  it('has what it takes: the history, and a Node that firsthand runs on', () => {
    expect(workflow).toMatchObject({ on: ['push', 'pull_request'], permissions: { contents: 'read' } })
    expect(steps[0]).toMatchObject({ uses: expect.stringMatching(/^actions\/checkout@/), with: { 'fetch-depth': 0 } })
    expect(steps[1]).toMatchObject({
      uses: expect.stringMatching(/^actions\/setup-node@/),
      with: { 'node-version': 24 },
    })
    expect(commands).toHaveLength(2)
  })

  it('passes what is right, and annotates what is wrong', () => {
    const { runAll, write } = checkedOut()
    expect(runAll(commands)).toMatchObject({ status: 0 })
    write('audits/y.yaml', wrong('y'))
    const { status, said } = runAll(commands)
    expect(status).toBe(1)
    expect(said).toMatch(/^::error file=audits\/y\.yaml,line=15,/m)
  })

  it('compares a pull request with where it goes', () => {
    const { runAll, write, git } = checkedOut()
    write('audits/x.yaml', shared)
    git('commit', '--quiet', '--all', '--message', 'More')
    git('update-ref', 'refs/remotes/origin/main', 'main')
    write('audits/x.yaml', checklist('x'))
    expect(runAll(commands).status).toBe(0)
    const { status, said } = runAll(commands, { GITHUB_BASE_REF: 'main' })
    expect([status, said]).toEqual([1, expect.stringMatching(/^::error file=audits\/x\.yaml,.*vanished-id/m)])
  })
})

describe('the GitLab job of docs/lint.md', () => {
  const { 'lint-checklists': job } = parse(block('gitlab'))

  it('writes the report that it hands over, whether it passes or not', () => {
    const { runAll, write, read, git } = checkedOut()
    expect(job).toMatchObject({ image: 'node:24', variables: { GIT_DEPTH: 0 }, artifacts: { when: 'always' } })
    const report = job.artifacts.reports.codequality
    expect(runAll(job.script).status).toBe(0)
    expect(JSON.parse(read(report))).toEqual([])
    write('audits/y.yaml', wrong('y'))
    expect(runAll(job.script).status).toBe(1)
    expect(JSON.parse(read(report))).toMatchObject([{ check_name: 'unknown-key', location: { path: 'audits/y.yaml' } }])
    write('audits/y.yaml', checklist('y'))
    write('audits/x.yaml', checklist('x').replace('find-policy', 'policy').replace('Find the', 'Where is the'))
    const base = git('rev-parse', 'main').trim()
    expect(runAll(job.script, { CI_MERGE_REQUEST_DIFF_BASE_SHA: base })).toMatchObject({
      status: 1,
      said: expect.stringContaining('vanished-id'),
    })
  })
})

describe('before a commit', () => {
  const [hook] = parse(block('pre-commit')).repos[0].hooks
  const [definition] = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8'))

  it('pre-commit is told the same by this repository and by the document', () => {
    const { additional_dependencies: packages, ...told } = hook
    expect(packages).toEqual([`firsthand@${packageJson.version}`])
    expect(definition).toMatchObject(told)
    expect(told).toMatchObject({ language: 'node', types: ['yaml'] })
  })

  it.each([
    [
      'the entry of the hook',
      `git diff --cached --name-only --diff-filter=d -z -- '*.yaml' | xargs -0 -r ${hook.entry}`,
    ],
    ['the hook without pre-commit', block('git-hook')],
  ])('%s stops a commit with an error, and no other', (_, script) => {
    const { write, git, folder, env } = checkedOut()
    write('.git/hooks/pre-commit', script.startsWith('#!') ? script : `#!/bin/sh\n${script}\n`)
    chmodSync(join(folder, '.git/hooks/pre-commit'), 0o755)
    write('firsthand.config.yaml', 'ignore: [drafts/]\n')
    const commit = () => spawnSync('git', ['commit', '--message', 'More'], { cwd: folder, encoding: 'utf8', env })
    write('audits/not staged.yaml', wrong('not-staged'))
    write('drafts/z.yaml', wrong('z'))
    write('-odd name.yaml', ownerless('odd'))
    git('add', '--', 'firsthand.config.yaml', 'drafts/z.yaml', '-odd name.yaml')
    expect(commit()).toMatchObject({ status: 0 })
    write('compose.yaml', 'services: [{}]\n')
    git('rm', '--quiet', 'audits/x.yaml')
    git('add', 'compose.yaml')
    expect(commit()).toMatchObject({ status: 0 })
    git('add', 'audits/not staged.yaml')
    const refused = commit()
    expect(refused.status).toBe(1)
    expect(refused.stdout + refused.stderr).toContain('audits/not staged.yaml:15:5')
    expect(git('log', '--oneline').trim().split('\n')).toHaveLength(3)
  })
})

describe('what docs/lint.md shows', () => {
  it('is a config that can be used', () => {
    const { write, found } = repository()
    write('firsthand.config.yaml', block('config'))
    expect(readConfig(new TextEncoder().encode(block('config')))).toMatchObject({
      settings: {
        severities: { 'no-prepare': 'off', 'no-owner': 'error', 'too-many-steps': 'error' },
        options: { jargon: { words: ['omnichannel', 'SKU'] }, 'too-many-steps': { most: 20 } },
      },
      ignore: ['drafts/', '*.old.yaml'],
    })
    write('x.yaml', ownerless('x').replace(/prepare: .*\n/, ''))
    write('drafts/y.yaml', wrong('y'))
    write('z.old.yaml', wrong('z'))
    expect(found()).toEqual(['x.yaml:10 no-owner'])
  })

  it('is a comment that disables what it says', () => {
    const { write, lint, found } = repository()
    write('x.yaml', checklist('x') + block('comment'))
    expect(lint('--max-warnings', '0').status).toBe(0)
    write('x.yaml', checklist('x') + block('comment').replace(/.*firsthand-disable.*\n/, ''))
    expect(found()).toEqual(['x.yaml:17 no-owner'])
  })
})
