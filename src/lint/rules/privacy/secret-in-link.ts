import { linksOf } from '../../links.ts'
import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

/** `https://name:password@…`. */
const login = /^https?:\/\/([^/?#@\s]{1,200}:[^/?#@\s]{1,200})@/i
/** `?token=…`, `;jsessionid=…`: what opens a page as somebody. */
const session =
  /[?&;#](?:access[_-]?token|refresh[_-]?token|id[_-]?token|auth[_-]?token|token|jwt|api[_-]?key|apikey|client[_-]?secret|secret|password|passwd|pwd|session[_-]?id|sessionid|session|sid|jsessionid|phpsessid|aspsessionid\w{0,20}|signature|x-amz-signature|sig)=([^&#\s]{8,})/i

export const secretInLink: Rule = {
  id: 'secret-in-link',
  group: 'privacy',
  severity: 'warning',
  summary: 'A link that carries a login or a session',
  why: 'Who has the link has the account: it is shown as a QR code, stands in every report, and lies in the history of the repository. A session has ended by the next audit anyway, and then the step tests the wrong page.',
  help: 'Give the address alone, and say in `prepare` with which account to sign in.',
  examples: {
    bad: example.replace(
      '    ask: verdict',
      '    open: https://shop.example.com/orders?token=9f86d081884c7d65\n    ask: verdict',
    ),
    good: example.replace('    ask: verdict', '    open: https://shop.example.com/orders\n    ask: verdict'),
  },
  *check({ checklist }) {
    for (const { path, url, at } of linksOf(checklist)) {
      const found = login.exec(url) ?? session.exec(url)
      const secret = found?.[1]
      if (!found || secret === undefined) continue
      const start = at + found.index + found[0].lastIndexOf(secret)
      const what = login.test(url) ? 'a name and a password' : 'what opens a page as somebody'
      yield { path, word: [start, start + secret.length], message: `This link carries ${what}.` }
    }
  },
}
