import { hostOf, linksOf } from '../../links.ts'
import { isPrivate } from '../../private-host.ts'
import { replacing } from '../../replacing.ts'
import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

const withLink = (link: string) => example.replace('    ask: verdict', `    open: ${link}\n    ask: verdict`)

export const notHttps: Rule = {
  id: 'not-https',
  group: 'links',
  severity: 'warning',
  summary: 'A link that is not encrypted',
  why: 'Browsers warn of such pages, and phones refuse some of them: the step then measures the warning. What is typed there can be read on the way.',
  help: 'Write `https://`. If the page does not open then, that is a finding of its own.',
  examples: { bad: withLink('http://shop.example.com'), good: withLink('https://shop.example.com') },
  *check({ checklist, locateWord }) {
    for (const { url, path, opens } of linksOf(checklist)) {
      // Where a second address begins at once, `malformed-link` says it.
      if (!opens || !/^http:(?!\/\/https?(?::|\/\/))/i.test(url) || isPrivate(hostOf(url))) continue
      const word = [0, 'http'.length] as const
      const fix = replacing(locateWord(path, word), word[1], 'https', 'Write `https`.')
      yield { path, word, message: 'This link is `http`, which is not encrypted.', ...(fix && { fix }) }
    }
  },
}
