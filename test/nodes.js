import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'

// Runs `npm test` on other Nodes than the one at hand, each in a copy of this folder with an `npm ci` of its own. The Nodes
// come from npm. Plain JavaScript, since Node 20 does not run TypeScript.

/** What npm gives to users on these Nodes; the lock file has what Node 20 needs, which aborts on Node 24. */
const sqlite = 'better-sqlite3@^13.2.0'

const majors = process.argv.length > 2 ? process.argv.slice(2) : ['22', '24']
const root = dirname(import.meta.dirname)
const outcomes = majors.map(test)
for (const { name, isFine } of outcomes) console.log(`${isFine ? 'passed' : 'FAILED'}  ${name}`)
process.exitCode = outcomes.every(({ isFine }) => isFine) ? 0 : 1

/** @param {string} major */
function test(major) {
  const folder = mkdtempSync(join(tmpdir(), `firsthand-node-${major}-`))
  try {
    const bin = fetchNode(major, folder)
    const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` }
    const copy = copyTree(join(folder, 'firsthand'))
    const run = (/** @type {string[]} */ ...args) =>
      spawnSync('npm', args, { cwd: copy, env, stdio: 'inherit' }).status === 0
    const name = `Node ${execFileSync(join(bin, 'node'), ['--version'], { encoding: 'utf8' }).trim()}`
    console.log(`\n${name}`)
    const isInstalled = run('ci', '--ignore-scripts') && run('install', '--no-save', '--ignore-scripts', sqlite)
    return { name, isFine: isInstalled && run('test') }
  } catch (error) {
    console.error(error)
    return { name: `Node ${major}`, isFine: false }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Installs a Node from npm; the folder that it is in.
 * @param {string} major
 * @param {string} folder
 */
function fetchNode(major, folder) {
  const name = `node-${process.platform}-${process.arch}`
  const prefix = join(folder, 'node')
  mkdirSync(prefix)
  execFileSync('npm', ['install', '--prefix', prefix, '--no-save', `${name}@${major}`], { stdio: 'inherit' })
  const bin = join(prefix, 'node_modules', name, 'bin')
  if (!existsSync(join(bin, 'node'))) throw new Error(`${name}@${major} has no bin/node`)
  return bin
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
