// Every format of lint: a new one is one file beside this one and one line here.
export { compact } from './compact.ts'
export { pretty } from './pretty.ts'
