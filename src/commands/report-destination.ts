import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Failure } from '../failure.ts'
import { jsonText } from '../json.ts'
import { nearest } from '../nearest.ts'
import { paragraph, span } from '../page.ts'
import type { Format, Shown } from '../report/formats/format.ts'
import { formats } from '../report/formats/index.ts'
import type { World } from '../world.ts'

/** The flags that say how it is told, and where. */
export interface DestinationOptions {
  readonly format?: string
  readonly output?: string
  readonly open?: boolean
}

/** A format, and the file that it goes to; without one it is stdout. */
export interface Destination {
  readonly format: Format
  readonly file?: string
  readonly opens: boolean
}

/** How it is told, and where. Throws a usage Failure when that can't be. */
export function destinationOf({ format: name, output, open = false }: DestinationOptions): Destination {
  const file = output === '-' ? undefined : (output ?? (open ? 'report.html' : undefined))
  if (open && file === undefined)
    throw new Failure('usage', '--open opens a file, and stdout is none.', {
      hint: 'Such as: --output report.html --open',
    })
  return {
    format: name === undefined ? formatOf(file) : formatNamed(name),
    ...(file !== undefined && { file }),
    opens: open,
  }
}

function formatNamed(name: string): Format {
  const format = formats.find((each) => each.name === name)
  if (format) return format
  const names = formats.map((each) => each.name)
  const meant = nearest(name, names)
  throw new Failure('usage', `There is no format “${name}”.`, {
    hint: `${meant ? `Did you mean ${meant}? ` : ''}There are ${names.join(', ')}.`,
  })
}

/** As the file ends; text, where nobody says. */
function formatOf(file = '.txt'): Format {
  const format = formats.find(({ endings }) => endings.some((ending) => file.toLowerCase().endsWith(ending)))
  if (format) return format
  throw new Failure('usage', `What ${file} should be does not show in its name.`, {
    hint: `Say --format, or let it end in ${formats.map(({ endings }) => endings[0]).join(', ')}.`,
  })
}

/**
 * Prints it or writes it to its file, through a temporary one, and opens that. Throws a Failure when it can't be written.
 *
 * @param print writes a text to stdout that is encoded already.
 */
export async function deliver(
  shown: Shown,
  { file, opens }: Destination,
  world: World,
  print: (text: string) => void,
): Promise<void> {
  const { output } = world
  if (file === undefined) {
    if ('page' in shown) output.print(shown.page)
    else if ('json' in shown) output.json(shown.json)
    else print(shown.text)
    return
  }
  const path = resolve(world.workingFolder, file)
  const text = 'text' in shown ? shown.text : 'json' in shown ? jsonText(shown.json) : output.asText(shown.page)
  const { writeReport } = await import('./write-report.ts')
  await writeReport(path, file, text)
  const isOpen = opens && (await world.openFile(path))
  const address = pathToFileURL(path).href
  output.say([
    paragraph('Wrote ', span(file, 'key'), '.'),
    ...(opens && !isOpen ? [paragraph('No browser opened; it is at ', span(address, 'key'))] : []),
  ])
}
