import { isAbsolute, relative, sep } from 'node:path'

/**
 * How to name a file, the same on every machine: from the working folder and with `/`; in full only where it is elsewhere and was
 * named so.
 *
 * @param argument by which the user named it, or the folder that it was found in.
 */
export function shownPath(path: string, argument: string, workingFolder: string): string {
  const below = relative(workingFolder, path)
  const isOutside = below === '..' || below.startsWith(`..${sep}`) || isAbsolute(below)
  const name = isOutside && isAbsolute(argument) ? path : below
  return sep === '/' ? name : name.replaceAll(sep, '/')
}
