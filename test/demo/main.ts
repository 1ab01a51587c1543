import { existsSync } from 'node:fs'
import { makeDemoFile } from './make-demo.ts'

// Makes `demo.sqlite` in the working folder: `npm run demo`.
const file = 'demo.sqlite'
if (existsSync(file)) {
  console.error(`${file} is there already, and was left as it is. Remove it to make it anew.`)
  process.exitCode = 2
} else {
  await makeDemoFile(file, process.cwd())
  console.error(`Made ${file}: three waves of audits at Larkspur & Sons, a shop that does not exist.`)
  console.error(`Look at it with: firsthand report --db ${file}`)
}
