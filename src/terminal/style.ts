import { Chalk, type ChalkInstance } from 'chalk'
import type { Look } from '../page.ts'

/** No colour at all, or the sixteen that every terminal has. */
export type Colour = 0 | 1

/** Gives encoded text a look. */
export type Paint = (text: string, look?: Look) => string

/**
 * The looks in escape codes. Only weight and colours that can be read on dark and on light backgrounds: no white,
 * black or yellow; and dim for what may be overlooked. Never the only sign of a meaning, because colour can be off.
 */
export function painter(colour: Colour): Paint {
  const chalk = new Chalk({ level: colour })
  const looks: Record<Look, ChalkInstance> = {
    title: chalk.bold,
    strong: chalk.bold,
    quiet: chalk.dim,
    good: chalk.green,
    bad: chalk.red.bold,
    key: chalk.magenta.bold,
  }
  return (text, look) => (look && text ? looks[look](text) : text)
}

/** Black on white, whatever the colours of the terminal: what a camera is to read. */
export function inkOnPaper(text: string): string {
  return new Chalk({ level: 1 }).black.bgWhiteBright(text)
}
