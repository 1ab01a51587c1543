import { quoted } from '../../../checklist/quoted.ts'
import { englishTextsWith, onlyEnglish } from '../../language/english.ts'
import { anyOf } from '../../language/word-list.ts'
import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

/** What one does not have at hand unless somebody said so. */
const needed = anyOf(
  `order number, order numbers, customer number, contract number, account number, invoice number, serial number, tracking number,
  booking number, reservation number, claim number, case number, booking reference, promo code, voucher code, discount code,
  coupon code, gift card, voucher, receipt, test account, test order, customer card, loyalty card, login details, your invoice,
  your contract, the old order, the second order`
    .split(',')
    .map((word) => word.trim()),
)

const using =
  /\b(?:enter|type|give|read out|show|use|redeem|return|have|take|bring|scan|log in|sign in|say|quote|cancel)\b/iu

export const noPrepare: Rule = {
  id: 'no-prepare',
  group: 'method',
  severity: 'warning',
  summary: 'Something is needed on the way, and nothing says so beforehand',
  why: `Whoever has to look for an order number in the middle stops the clock, loses the thread, and measures the search in place of the service. ${onlyEnglish}`,
  help: 'Say in `prepare` what must be at hand before it begins.',
  examples: {
    bad: example
      .replace(/prepare: .*\n/, '')
      .replace('Find out how to send an item back.', 'Type in the order number, and return the item.'),
    good: example.replace('Find out how to send an item back.', 'Type in the order number, and return the item.'),
  },
  *check({ checklist }) {
    if (checklist.prepare.length > 0) return
    for (const { is, path, said, text } of englishTextsWith(checklist, needed.rarest())) {
      const [found] = is === 'do' ? needed.in(said) : []
      if (!found || !using.test(said)) continue
      const word = [found.index, found.index + found[0].length] as const
      const message = `${quoted(text.slice(...word))} has to be at hand here, and there is no \`prepare\`.`
      yield { path, lacks: ['prepare'], word, message }
      return
    }
  },
}
