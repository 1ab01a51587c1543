import { Failure } from '../failure.ts'
import { nearest } from '../nearest.ts'
import { git } from './git.ts'

/** The commit that a revision means, by its id. Throws a usage Failure that says what may be meant where there is none. */
export async function commitOf(revision: string, root: string): Promise<string> {
  // git would take it for a flag, or for several.
  const canBeOne = /^[^-\p{C}\s][^\p{C}\s]{0,250}$/u.test(revision)
  if (canBeOne) {
    const asked = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]
    const { code, stdout } = await git(root, asked)
    const commit = stdout.toString('latin1').trim()
    if (code === 0 && /^[0-9a-f]{40,64}$/.test(commit)) return commit
  }
  throw new Failure('usage', `git knows no revision “${revision}” here.`, { hint: await hintFor(revision, root) })
}

async function hintFor(revision: string, root: string): Promise<string> {
  const names = await namesIn(root)
  // What a CI job checks out often has no branches of its own.
  const meant = names.find((name) => name === `origin/${revision}`) ?? nearest(revision, names)
  if (meant !== undefined) return `Did you mean ${meant}?`
  const { stdout } = await git(root, ['rev-parse', '--is-shallow-repository'])
  if (stdout.toString('latin1').trim() === 'true')
    return 'Only a part of the history is here. In a GitHub workflow, give actions/checkout `fetch-depth: 0`; in a GitLab job, set `GIT_DEPTH: 0`; elsewhere: git fetch --unshallow'
  return 'A branch, a tag or a commit, such as main, v2 or HEAD~3; or a file or a folder.'
}

/** Branches and tags, as one writes them; at most as many as anybody could have meant. */
async function namesIn(root: string): Promise<readonly string[]> {
  const kinds = ['refs/heads', 'refs/tags', 'refs/remotes']
  const { stdout } = await git(root, ['for-each-ref', '--count=1000', '--format=%(refname:lstrip=2)', ...kinds])
  return stdout.toString('utf8').split('\n').filter(Boolean)
}
