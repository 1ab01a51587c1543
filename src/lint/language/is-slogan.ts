import { anyOf, type WordOptions } from './word-list.ts'
import type { Sought } from './words.ts'

const praise =
  `active amazing attentive awesome best caring clear comfortable committed competent convenient courteous customer-centric customer-focused dedicated delighted delightful
  easily easy effective efficient effortless empathetic empathic empathy engaging enjoyable enthusiasm enthusiastic excellence excellent exceptional fabulous fantastic fast first-class
  flawless frictionless friendly friendliness genuine genuinely good great happy hassle-free helpful helpfulness high-quality hospitable ideal
   innovative intuitive inviting kind knowledgeable loved lovely memorable modern nice passion passionate outstanding perfect perfection personal personalised personalized
  pleasant pleased polite politely politeness positive premium professional professionally professionalism prompt promptly quality
  quick quickly reliable respectful respectfully respected satisfaction satisfied seamless seamlessly simple sincere sincerely smart smooth smoothly
  straightforward state-of-the-art superb superior swift timely trust trustworthy unforgettable user-friendly valued warm welcome welcoming
  well wonderful world-class wow wowed`.split(/\s+/)

/** What slogans are otherwise made of: nothing here can be seen, heard or counted. */
const filler =
  `a about agent agents all always an and any are as at attitude be being better build builds buyer buyers by care client clients come comes communication
  company create creates customer customers delight deliver delivered delivers demonstrate demonstrates do does each employee employees ensure ensures
  everyone everybody everything exceed exceeds expectation expectations expected experience experienced experiences extremely feel
  feeling feelings feels fine focus focused for fully get gets give given gives go goes guest guests happen happens has have having
  heart high highest highly how i impression in interaction interactions is it its journey keep keeps leave leaves like listening made make
  makes manner me meet meets memory mood more most my need needs no not of offer offered offers on or our ourselves people person
  process processes provide provided provides put puts really remain remains runs see seen sense service services should so
  solution solutions staff standard standards start finish first success successful successfully support team teams that the their them they thing throughout
  things this time times to totally touch treat treated treats truly us user users value values very was way we were will with wishes
  works you your`.split(/\s+/)

/** Things to which praise alone is given in a few words: “Fast delivery”. */
const thing =
  `answer answers app call calls checkout communication contact delivery design handling help information navigation ordering page
  pages payment price prices product products reply response responses shop shopping site store website`.split(/\s+/)

/** Words without one of which nothing is a slogan. */
export function sloganWords({ words = [] }: WordOptions): readonly Sought[] {
  return [anyPraise.rarest(), anyOf(words).rarest()]
}

/** Who says more than that says something. */
const longest = 300

const usualPraise = new Set(praise)
const anyPraise = anyOf(praise)
const fillers = new Set(filler)
const things = new Set(thing)

/** Whether every word is praise or says nothing by itself. A figure or a quotation is something to go by. */
export function isSlogan(text: string, { words = [], allow = [] }: WordOptions): boolean {
  if (text.length > longest || /["“\p{N}]/u.test(text)) return false
  const own = words.length > 0 ? anyOf(words) : undefined
  const rest = own ? own.replaced(text, ' great ') : text
  const all = rest.toLowerCase().match(/\p{L}[\p{L}\p{M}-]*/gu) ?? []
  const allowed = new Set(allow.map((word) => word.toLowerCase()))
  const isPraise = (word: string) => usualPraise.has(word) && !allowed.has(word)
  const saysNothing = (word: string) => fillers.has(word) || (all.length <= 4 && things.has(word))
  return all.some(isPraise) && all.every((word) => isPraise(word) || saysNothing(word))
}
