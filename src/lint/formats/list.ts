// Every format of lint: a new one is one file beside this one and one line here.
export { compact } from './compact.ts'
export { github } from './github.ts'
export { gitlab } from './gitlab.ts'
export { json } from './json.ts'
export { junit } from './junit.ts'
export { pretty } from './pretty.ts'
export { sarif } from './sarif.ts'
