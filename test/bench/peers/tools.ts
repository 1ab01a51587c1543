import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../../..')
const schemaFile = join(root, 'checklists/schema.json')

/** What checks YAML files, and how it is called. */
export interface Tool {
  readonly name: string
  /** Whether it holds the files against our JSON Schema, and whether it says where a problem is. */
  readonly knows: string
  /** @param paths files, or one folder, below the working folder. */
  readonly command: (path: string) => readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

const packages = [
  '@stoplight/spectral-cli@6.16.3',
  'eslint@10.15.0',
  'eslint-plugin-yml@3.10.0',
  'eslint-plugin-json-schema-validator@6.3.1',
  'ajv-cli@5.0.0',
  'v8r@5.1.0',
  'yaml-lint@1.7.0',
  '@sourcemeta/jsonschema@16.11.0',
  '@biomejs/biome@2.6.8',
  'prettier@3.10.1',
]

export const ours: Tool = {
  name: 'firsthand lint',
  knows: 'schema, flow, method; place',
  command: (path) => [process.execPath, join(root, 'bin/firsthand.js'), 'lint', path],
}

/** Installs the others into a folder, and writes what they have to be told. */
export function installed(folder: string): readonly Tool[] {
  const tools = join(folder, 'tools')
  mkdirSync(tools)
  writeFileSync(join(tools, 'package.json'), '{ "private": true }\n')
  execFileSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error', ...packages], {
    cwd: tools,
  })
  const bin = (name: string) => join(tools, 'node_modules/.bin', name)
  const schema = readFileSync(schemaFile, 'utf8')
  // A reference to the file is let be without a word, so it is written out.
  writeFileSync(join(folder, 'spectral.json'), spectralRules(schema))
  writeFileSync(join(folder, 'eslint.config.mjs'), eslintConfig(tools))
  const files = (path: string) => (path.endsWith('.yaml') ? path : `${path}/*.yaml`)
  const list = (path: string) =>
    path.endsWith('.yaml') ? [path] : readdirSync(join(folder, path)).map((name) => `${path}/${name}`)
  return [
    {
      name: 'Spectral 6.16.3',
      knows: 'schema; place',
      command: (path) => [bin('spectral'), 'lint', '-r', 'spectral.json', files(path)],
    },
    {
      name: 'ESLint 10.15.0, yml and json-schema-validator',
      knows: 'schema; place',
      command: (path) => [bin('eslint'), path],
    },
    { name: 'v8r 5.1.0', knows: 'schema', command: (path) => [bin('v8r'), '-s', schemaFile, files(path)] },
    {
      name: 'ajv-cli 5.0.0',
      knows: 'schema',
      command: (path) => [bin('ajv'), 'validate', '--spec=draft2020', '-s', schemaFile, '-d', files(path)],
    },
    {
      name: '@sourcemeta/jsonschema 16.11.0, native',
      knows: 'schema; place; the first problem',
      command: (path) => [bin('jsonschema'), 'validate', schemaFile, path, '--extension', '.yaml'],
    },
    { name: 'Biome 2.6.8 lint, native', knows: 'syntax; place', command: (path) => [bin('biome'), 'lint', path] },
    {
      name: 'yaml-lint 1.7.0',
      knows: 'syntax; place',
      command: (path) => [process.execPath, join(tools, 'node_modules/yaml-lint/dist/cli.js'), ...list(path)],
    },
    { name: 'Prettier 3.10.1 --check', knows: 'layout', command: (path) => [bin('prettier'), '--check', path] },
    ...yamllint(folder),
  ]
}

function spectralRules(schema: string): string {
  return `{ "rules": { "checklist": { "given": "$", "severity": "error", "then":
    { "function": "schema", "functionOptions": { "dialect": "draft2020-12", "schema": ${schema} } } } } }`
}

function eslintConfig(tools: string): string {
  const at = (name: string) => JSON.stringify(join(tools, 'node_modules', name))
  return `import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
const require = createRequire(${at('x.js')})
const load = async (name) => { const loaded = await import(require.resolve(name)); return loaded.default ?? loaded }
const yml = await load('eslint-plugin-yml')
const validator = await load('eslint-plugin-json-schema-validator')
const schema = JSON.parse(readFileSync(${JSON.stringify(schemaFile)}, 'utf8'))
export default [
  ...(yml.configs['flat/base'] ?? yml.configs.base),
  {
    files: ['**/*.yaml'],
    plugins: { 'json-schema-validator': validator },
    rules: { 'json-schema-validator/no-invalid': ['error', { useSchemastoreCatalog: false, schemas: [{ fileMatch: ['**/*.yaml'], schema }] }] },
  },
]
`
}

/** From Debian, unpacked and not installed; none where there is no apt-get. */
function yamllint(folder: string): readonly Tool[] {
  const unpacked = join(folder, 'debian')
  mkdirSync(unpacked)
  try {
    execFileSync('apt-get', ['download', 'yamllint', 'python3-pathspec', 'python3-yaml'], {
      cwd: unpacked,
      stdio: 'ignore',
    })
    for (const name of readdirSync(unpacked)) execFileSync('dpkg', ['-x', name, 'root'], { cwd: unpacked })
  } catch {
    return []
  }
  return [
    {
      name: 'yamllint, Debian, relaxed',
      knows: 'syntax, layout; place',
      command: (path) => ['/usr/bin/python3', '-m', 'yamllint', '-d', 'relaxed', path],
      env: { PYTHONPATH: join(unpacked, 'root/usr/lib/python3/dist-packages') },
    },
  ]
}
