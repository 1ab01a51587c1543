// Every rule, by group and name: a new one is one file and one line here.
export { noOwner } from './method/no-owner.ts'
export { unknownKey } from './schema/unknown-key.ts'
