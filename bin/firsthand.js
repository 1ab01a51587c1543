#!/usr/bin/env node
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19) || (major === 22 && minor < 13) || major === 21 || major === 23) {
  console.error(`firsthand needs Node 20.19, 22.13, 24 or newer; this is ${process.versions.node}.`)
  process.exit(3)
}
// Node 22 keeps what it compiled for the next time; Node 20 can't.
require('node:module').enableCompileCache?.()
require('./dist/main.js').main(process.argv, require('node:path').join(__dirname, '..'))
