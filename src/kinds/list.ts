// Every kind of `ask`, in alphabetical order: a new one is one file beside this one and one line here.
export { choice } from './choice.ts'
export { duration } from './duration.ts'
export { number } from './number.ts'
export { text } from './text.ts'
export { timeline } from './timeline.ts'
export { verdict } from './verdict.ts'
export { wait } from './wait.ts'
export { yesNo } from './yes-no.ts'
