// Every format of a report: a new one is one file beside this one and one line here.
export { csv } from './csv.ts'
export { html } from './html.ts'
export { json } from './json.ts'
export { md } from './md.ts'
export { text } from './text.ts'
