import { fuzzed } from './fuzz-run.ts'

// One process of a long run: a seed, and how many mutants.
const [seed = '', mutants = ''] = process.argv.slice(2)
fuzzed(Number(seed), Number(mutants)).then((run) => console.log(JSON.stringify(run)))
