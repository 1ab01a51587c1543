import { quoted } from '../../../checklist/quoted.ts'
import { hostOf, linksOf } from '../../links.ts'
import { replacing } from '../../replacing.ts'
import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

const withLink = (link: string) => example.replace('    ask: verdict', `    open: ${link}\n    ask: verdict`)

export const malformedLink: Rule = {
  id: 'malformed-link',
  group: 'links',
  severity: 'warning',
  summary: 'A link that leads nowhere as it is written',
  why: 'The auditor presses a key or points a phone at the code, gets an error page, and writes down as our fault what was a slip in the checklist.',
  help: 'Open the page in a browser, and copy the address from there.',
  examples: {
    bad: withLink('https://shop.example.com/returns).'),
    good: withLink('https://shop.example.com/returns'),
  },
  *check({ checklist, locateWord }) {
    for (const { url, path, opens } of linksOf(checklist)) {
      if (!opens) continue
      const tail = loose(url)
      if (tail > 0) {
        const word = [url.length - tail, url.length] as const
        const message = `${quoted(url.slice(-tail))} at the end belongs to the sentence that the link was taken from.`
        const fix = replacing(locateWord(path, word), tail, '', `Take ${quoted(url.slice(-tail))} off the end.`)
        yield { path, word, message, ...(fix && { fix }) }
        continue
      }
      const found = fault(url)
      if (found) yield { path, word: found.word, message: found.message }
    }
  },
}

/** How many characters at the end are the punctuation of a sentence. */
function loose(url: string): number {
  const tail = /[.,;:!)\]}]{1,5}$/.exec(url)?.[0] ?? ''
  let length = 0
  for (const character of [...tail].reverse()) {
    const opening = { ')': '(', ']': '[', '}': '{' }[character]
    if (opening !== undefined && url.split(opening).length >= url.split(character).length) break
    length += 1
  }
  return length
}

type Fault = { readonly word: readonly [number, number]; readonly message: string }

function fault(url: string): Fault | undefined {
  const percent = /%(?![0-9a-f]{2})/i.exec(url)
  if (percent) {
    const message = 'After a `%` an address has two figures from 0 to f; this one has not.'
    return { word: [percent.index, Math.min(percent.index + 3, url.length)], message }
  }
  const second = /(?<=.)(?<![=/&?#:,])https?:\/\//i.exec(url) ?? /(?<=^https?:\/\/)https?(?::|\/\/)/i.exec(url)
  if (second) return { word: [second.index, url.length], message: 'A second address begins here.' }
  const host = hostOf(url)
  const at = url.toLowerCase().indexOf(host, url.indexOf('//') + 2)
  const word = [at, at + host.length] as const
  if (host === '') return { word: [0, url.length], message: 'This address names no site.' }
  if (host.startsWith('[') || host === 'localhost') return undefined
  if (!host.includes('.')) return { word, message: `${quoted(host)} is no site that a phone finds: it has no dot.` }
  if (/\.\.|^[.-]|[.-]$|-\.|\.-/.test(host)) return { word, message: `${quoted(host)} has a dot or a hyphen too many.` }
  if (!URL.canParse(url)) return { word: [0, url.length], message: 'No browser can read this address.' }
  return undefined
}
