import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'

// Runs `npm test` on other Nodes than the one at hand, each in a copy of this folder with an `npm ci` of its own: the
// binary interface of better-sqlite3 differs. Plain JavaScript, since Node 20 does not run TypeScript.
// The Nodes come from npm, with their headers, so that nothing else is fetched to compile against.

const majors = process.argv.length > 2 ? process.argv.slice(2) : ['22', '24']
const root = dirname(import.meta.dirname)
const outcomes = majors.map(test)
for (const { name, isFine } of outcomes) console.log(`${isFine ? 'passed' : 'FAILED'}  ${name}`)
process.exitCode = outcomes.every(({ isFine }) => isFine) ? 0 : 1

/** @param {string} major */
function test(major) {
  const folder = mkdtempSync(join(tmpdir(), `firsthand-node-${major}-`))
  try {
    const home = fetchNode(major, folder)
    const bin = join(home, 'bin')
    const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}`, npm_config_nodedir: home }
    const copy = copyTree(join(folder, 'firsthand'))
    const run = (/** @type {string[]} */ ...args) =>
      spawnSync('npm', args, { cwd: copy, env, stdio: 'inherit' }).status === 0
    const name = `Node ${execFileSync(join(bin, 'node'), ['--version'], { encoding: 'utf8' }).trim()}`
    console.log(`\n${name}`)
    return { name, isFine: run('ci') && run('test') }
  } catch (error) {
    console.error(error)
    return { name: `Node ${major}`, isFine: false }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Installs a Node from npm; the folder with its `bin` and `include`.
 * @param {string} major
 * @param {string} folder
 */
function fetchNode(major, folder) {
  const name = `node-${process.platform}-${process.arch}`
  const prefix = join(folder, 'node')
  mkdirSync(prefix)
  execFileSync('npm', ['install', '--prefix', prefix, '--no-save', `${name}@${major}`], { stdio: 'inherit' })
  const home = join(prefix, 'node_modules', name)
  for (const part of ['bin/node', 'include/node/node.h'])
    if (!existsSync(join(home, part))) throw new Error(`${name}@${major} has no ${part}`)
  return home
}

/**
 * Copies what git knows and what it would take, as it is now.
 * @param {string} to
 */
function copyTree(to) {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root })
  for (const path of new Set(listed.toString().split('\0')))
    if (path && existsSync(join(root, path))) cpSync(join(root, path), join(to, path))
  return to
}
