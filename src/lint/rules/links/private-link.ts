import { quoted } from '../../../checklist/quoted.ts'
import { hostOf, linksOf } from '../../links.ts'
import { isPrivate } from '../../private-host.ts'
import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

const withLink = (link: string) => example.replace('    ask: verdict', `    open: ${link}\n    ask: verdict`)

export const privateLink: Rule = {
  id: 'private-link',
  group: 'links',
  severity: 'warning',
  summary: 'A link that no customer can open',
  why: 'What runs on one machine or within our walls is not what customers get: it is faster, newer, and knows who we are. Nor can a phone outside open it.',
  help: 'Give the address that customers have.',
  examples: { bad: withLink('https://localhost:3000/returns'), good: withLink('https://shop.example.com/returns') },
  *check({ checklist }) {
    for (const { url, path, opens } of linksOf(checklist)) {
      const host = hostOf(url)
      if (!opens || !isPrivate(host)) continue
      const at = url.toLowerCase().indexOf(host, url.indexOf('//') + 2)
      yield { path, word: [at, at + host.length], message: `${quoted(host)} is not to be reached from outside.` }
    }
  },
}
