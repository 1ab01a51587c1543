import type { Story } from '../story.ts'

/** One may buy as a guest since spring; the delivery still costs more than the basket says, and since summer a banner wants an app. */
export const mobileSite: Story = {
  checklist: 'mobile-site',
  minutes: {
    search: [1, 2],
    boxes: [1, 3],
    total: [1, 3],
    'who-are-you': [1, 1],
    address: [2, 5],
    tunnel: [1, 3],
    pay: [1, 4],
  },
  steps: {
    search: {
      'not searched': {
        odds: [0, 1, 1],
        aside: { inapplicable: 'My phone has no search engine of its own; it opens with our page.' },
      },
      top: { odds: [4, 5, 6], value: 'first-screen', frustration: [1, 2], notes: ['Second result, with the price.'] },
      below: {
        odds: [4, 3, 2],
        value: 'further-down',
        frustration: [2, 4],
        feelings: ['bored'],
        leaves: 0.2,
        told: [
          { severity: 1, text: 'The fifth result, with a price that was not the price.' },
          { severity: 1, cause: 'content', text: 'Our title says who we are. The others say what they sell.' },
          { severity: 1, text: 'I had to scroll past our own advertisement for something else.' },

          { severity: 1, cause: 'content', text: 'We come after two comparison sites that sell our jacket.' },
          { severity: 1, text: 'The two lines under our name are about garden furniture.' },
          { severity: 2, text: 'The link leads to the home page and not to the jacket.' },
        ],
      },
      nowhere: {
        odds: [1, 1, 1],
        value: 'nowhere',
        frustration: [3, 4],
        told: [
          { severity: 2, text: 'Not on the page. A shop that I had never heard of has our jacket.' },

          { severity: 2, cause: 'content', text: 'Nine other shops. In the end I typed our name.' },
          { severity: 2, text: 'We sell it as "outerwear junior". Nobody searches for that.' },
        ],
      },
    },
    'first-screen': {
      calm: {
        odds: [6, 7, 2],
        value: (draw) => ({
          readable: [draw.seconds(2, 4)],
          cover: [draw.seconds(4, 5)],
          works: [draw.seconds(9, 16)],
        }),
        frustration: [1, 2],
        notes: ['One question about cookies, and its "no" was as large as its "yes".'],
      },
      jumping: {
        odds: [4, 3, 2],
        value: (draw) => ({
          readable: [draw.seconds(4, 8)],
          cover: [draw.seconds(5, 6)],
          jump: [draw.seconds(9, 10), draw.seconds(12, 14)],
          works: [draw.seconds(18, 29)],
        }),
        frustration: [4, 5],
        feelings: ['rushed', 'confused'],
        leaves: 0.2,
        told: [
          {
            severity: 2,
            cause: 'system',
            text: 'I tapped "rain" and landed in "sale", because the page had moved in between.',
          },

          {
            severity: 2,
            cause: 'system',
            text: 'A picture came in late and pushed "sale" under my thumb where "search" had been.',
          },
          { severity: 2, cause: 'system', text: 'Grey boxes first, and then everything moved.' },
          { severity: 2, text: 'I hit the same wrong thing twice.' },
        ],
      },
      'covered by the app': {
        odds: [0, 0, 7],
        value: (draw) => ({
          readable: [draw.seconds(3, 5)],
          cover: [draw.seconds(3, 4), draw.seconds(6, 8), draw.seconds(14, 17)],
          works: [draw.seconds(27, 41)],
        }),
        frustration: [5, 6],
        feelings: ['angry', 'rushed'],
        leaves: 0.4,
        told: [
          {
            severity: 3,
            cause: 'conflicting-target',
            text: 'A banner over half the screen wants me to get the app. I came to buy a jacket, and I was already here.',
            photo: 'app-banner.png',
            words: 'It is better in the app!',
            idea: 'Ask on the page that thanks for the order.',
          },
          {
            severity: 3,
            cause: 'conflicting-target',
            text: 'The cross of the app banner is under the cookie banner. I opened the app store twice by accident.',
          },
          { severity: 3, text: 'With large letters the button to stay on the website has left the screen.' },
          { severity: 2, text: 'Closed it, turned the page, and there it was again.' },
        ],
      },
    },
    boxes: {
      'came back': {
        odds: [8, 8, 8],
        result: 'failed',
        frustration: [4, 6],
        feelings: ['angry', 'bored'],
        leaves: 0.2,
        told: [
          {
            severity: 3,
            cause: 'system',
            text: 'The app banner came back on each of the three pages.',
            words: 'Open in app',
          },
          {
            severity: 2,
            cause: 'conflicting-target',
            text: 'The newsletter asks for my address before I have seen a single jacket.',
          },
          { severity: 2, text: 'Each box has its cross in another corner.' },
        ],
      },
      'went away': { odds: [2, 2, 2], result: 'passed', frustration: [3, 4] },
    },
    find: {
      quickly: {
        odds: [5, 6, 6],
        value: (draw) => `${draw.between(28, 58)} s`,
        frustration: [1, 2],
        notes: ['The search took my typing mistake in its stride.'],
        also: [
          { kind: 'good-practice', text: 'What is sold out is marked in the list.' },
          {
            kind: 'idea',
            text: 'Let me save the size. My nephew has one, and it does not change on the way to the basket.',
          },
        ],
      },
      slowly: {
        odds: [5, 4, 4],
        value: (draw) => `${draw.between(75, 160)} s`,
        frustration: [3, 5],
        feelings: ['bored', 'confused'],
        leaves: 0.1,
        told: [
          { severity: 2, text: 'Thirty-one jackets, and the size can be chosen in none of the pictures.' },
          {
            severity: 1,
            cause: 'content',
            text: '"Navy", "marine" and "ocean" are all blue. I looked through two of them.',
          },

          { severity: 2, cause: 'content', text: 'Size 116 was sold out in blue. I saw that on the last page only.' },
          { severity: 2, cause: 'system', text: 'The list forgets my size when I come back from a jacket.' },
          { severity: 1, text: 'Children are under "family", and family is under "more".' },
          { severity: 2, text: '"Jackets" has raincoats, and "rain" has umbrellas.' },
          { severity: 1, text: 'The filter covers what it filters.' },
        ],
      },
    },
    total: {
      clear: {
        odds: [3, 3, 4],
        result: 'passed',
        frustration: [1, 2],
        notes: ['One sum, with delivery, and "Thursday" beside it.'],
      },
      later: {
        odds: [7, 7, 6],
        result: 'failed',
        frustration: [4, 6],
        feelings: ['confused', 'angry'],
        leaves: 0.4,
        told: [
          { severity: 3, text: 'I had to invent a postcode to see what it costs to send a jacket.' },
          { severity: 2, text: 'The day is a range of nine days. I gave up counting which of them are working days.' },
          { severity: 3, wave: 2, cause: 'policy', text: 'Free delivery from 40 euros. The jacket costs 39.90.' },
          {
            severity: 3,
            wave: 3,
            text: 'The sum on the button was not the sum in the basket, and I nearly pressed it.',
          },
          {
            severity: 2,
            wave: 1,
            cause: 'system',
            text: 'The basket has a line for delivery, and in it stands a dash.',
          },

          {
            severity: 3,
            cause: 'policy',
            text: 'The basket says 39.90 and the last page says 46.85. Delivery turns up when I have typed everything.',
            photo: 'basket.png',
            words: 'Delivery: calculated at checkout.',
            idea: 'It is 6.95 for everybody. Say so in the basket.',
          },
          {
            severity: 3,
            cause: 'policy',
            text: 'No day anywhere. I need it on Monday, and would have to guess.',
          },
          {
            severity: 2,
            cause: 'content',
            text: '"3 to 5 working days after dispatch", and no word about when that is.',
          },
          { severity: 3, text: 'There is a charge for small orders. It has a name and no explanation.' },
          { severity: 2, text: 'I went through to the payment only to see the price, and then back.' },
          {
            severity: 3,
            wave: 3,
            text: 'The basket still keeps the delivery cost to itself, as it did in the last report.',
          },
        ],
      },
    },
    'who-are-you': {
      guest: {
        odds: [1, 6, 9],
        value: 'guest',
        frustration: [1, 2],
        notes: ['"Go on as a guest" is the first button now.'],
        kept: ['It did not ask me to think of a password on a tram.'],
        also: [{ kind: 'good-practice', text: 'The guest comes first, in the same size as the others.' }],
      },
      hidden: {
        odds: [3, 3, 0],
        value: 'hidden',
        frustration: [3, 4],
        feelings: ['confused'],
        leaves: 0.1,
        told: [
          { severity: 2, text: 'I saw it when I had begun to think of a password.' },

          { severity: 2, cause: 'conflicting-target', text: 'The guest is a grey line under two large buttons.' },
          { severity: 2, text: 'I took "continue without benefits" for a warning.' },
        ],
      },
      forced: {
        odds: [6, 1, 0],
        value: 'forced',
        frustration: [5, 6],
        feelings: ['angry'],
        leaves: 0.7,
        told: [
          { severity: 4, cause: 'policy', text: 'One jacket, one payment, and for that I am to belong to something.' },
          { severity: 3, text: 'The other shop, in the next window, did not ask.' },

          { severity: 4, text: 'A wall. I had the money in my hand and was asked for a password.' },
          { severity: 3, text: 'I opened the account, and the first message was an advertisement.' },

          {
            severity: 4,
            cause: 'policy',
            text: 'There is no way to pay without an account.',
            words: 'Become a Larkspur friend to continue.',
          },
          { severity: 4, cause: 'conflicting-target', text: 'I want one jacket. They want a relationship.' },
          { severity: 3, cause: 'policy', text: 'The account asks for a date of birth. For a jacket.' },
        ],
      },
    },
    account: {
      'first try': { odds: [2, 3, 3], value: 1, frustration: [2, 4] },
      'several tries': {
        odds: [8, 7, 7],
        value: (draw) => draw.between(2, 4),
        frustration: [5, 6],
        feelings: ['helpless', 'angry'],
        told: [
          {
            severity: 3,
            cause: 'policy',
            text: 'One capital letter, one figure, one sign, not the last five. I used the name of my dog and a question mark.',
          },
          { severity: 3, text: 'In the end a password was accepted, and the basket was empty.' },

          {
            severity: 3,
            cause: 'content',
            text: 'The rules for the password came one by one, one with each try.',
            words: 'Your password does not meet our requirements.',
          },
          { severity: 3, text: 'It refused the password that my phone had suggested.' },
        ],
      },
    },
    address: {
      'few slips': {
        odds: [5, 5, 6],
        value: (draw) => draw.between(0, 2),
        frustration: [1, 3],
        notes: ['The phone filled in all of it.'],
      },
      'many slips': {
        odds: [5, 5, 4],
        value: (draw) => draw.between(3, 6),
        frustration: [4, 5],
        feelings: ['bored', 'rushed'],
        leaves: 0.2,
        told: [
          { severity: 2, text: 'It wrote my town in front of my street, and I had to move it letter by letter.' },
          { severity: 2, cause: 'system', text: 'The error stood at the top of the page and the field at the bottom.' },
          { severity: 1, text: 'It wants a telephone number and does not say what for.' },
          { severity: 2, wave: 3, cause: 'system', text: 'The phone offered my address, the form took half of it.' },
          { severity: 2, wave: 3, text: 'Every second tap closed the keyboard.' },

          { severity: 2, cause: 'system', text: 'The keyboard hid the field that I was typing in.' },
          {
            severity: 2,
            cause: 'system',
            text: 'It wants the house number in a field of its own and says so after I have sent it.',
          },
          {
            severity: 2,
            text: 'Letters for the postcode, and four figures to find on the second page of the keyboard.',
          },
          { severity: 2, text: 'Our street is not on its list. I had to write it into the field for the town.' },
          { severity: 1, text: 'It asks for a title. I have none.' },
        ],
      },
    },
    tunnel: {
      everything: {
        odds: [2, 3, 4],
        value: 'everything',
        frustration: [1, 3],
        recovery: { 'way-out': 'yes', admitted: 'yes', apologised: 'no', 'made-right': 'yes' },
        notes: ['"No connection. Nothing was ordered." One button, and on I went.'],
      },
      some: {
        odds: [3, 3, 3],
        value: 'some',
        frustration: [4, 5],
        feelings: ['bored', 'anxious'],
        leaves: 0.2,
        recovery: { 'way-out': 'yes', admitted: 'no', apologised: 'no', 'made-right': 'no' },
        told: [
          { severity: 2, text: 'The voucher had to be entered again, and was refused the second time.' },
          {
            severity: 2,
            cause: 'content',
            text: '"Something went wrong." I had to find out for myself what that was.',
            words: 'Oops! Something went wrong.',
          },

          { severity: 2, cause: 'system', text: 'The basket was there, the address was gone.' },
          { severity: 2, text: 'It kept my name and forgot where I live.' },
          { severity: 2, text: 'I had to choose the delivery again, and nearly chose the dear one.' },
        ],
      },
      nothing: {
        odds: [5, 4, 3],
        value: 'nothing',
        frustration: [6, 7],
        feelings: ['angry', 'helpless', 'anxious'],
        leaves: 0.7,
        recovery: { 'way-out': 'no', admitted: 'no', apologised: 'no', 'made-right': 'no' },
        told: [
          { severity: 4, text: 'Back to the home page, as if I had never been there.' },
          { severity: 3, cause: 'system', text: 'Ten seconds without network, and I could begin from the start.' },
          {
            severity: 4,
            wave: 3,
            cause: 'system',
            text: 'Now it empties the basket too. In the report of last winter it had only emptied the form.',
          },

          {
            severity: 4,
            cause: 'system',
            text: 'A white page. When the network was back so was the empty form, and the basket was empty too.',
            photo: 'after-the-tunnel.png',
          },
          {
            severity: 4,
            cause: 'system',
            text: 'I did not know whether I had ordered. I looked at my bank account instead of our page.',
          },
          { severity: 3, text: 'All that typing, gone in one tunnel.' },
          {
            severity: 4,
            text: 'It said that I had made an error. The tram had.',
            photo: 'after-the-tunnel.png',
            words: 'You have entered invalid data.',
          },
        ],
      },
    },
    pay: {
      'first try': {
        odds: [6, 7, 8],
        value: 'first-try',
        frustration: [1, 2],
        notes: ['The button said the amount.', 'Looked at the phone, and it was paid.'],
        also: [
          { kind: 'observation', text: 'I left our site twice on the way and came back to the right page.' },
          { kind: 'idea', text: 'Show the day of delivery beside the button, where I decide.' },
        ],
      },
      'later try': {
        odds: [3, 2, 2],
        value: 'later-try',
        frustration: [4, 5],
        feelings: ['anxious'],
        leaves: 0.3,
        told: [
          {
            severity: 3,
            cause: 'system',
            text: 'The button did nothing at first. I pressed it again and feared that I had paid twice.',
          },

          {
            severity: 3,
            cause: 'partner',
            text: 'The page of the bank could not be scrolled. I turned the phone on its side.',
          },
          { severity: 3, cause: 'system', text: 'The first payment ended in a circle that turned for two minutes.' },
          { severity: 2, text: 'Sent to my bank and back to an empty page, and then once more.' },
        ],
      },
      'not at all': {
        odds: [1, 1, 0],
        value: 'not-at-all',
        frustration: [6, 7],
        feelings: ['anxious', 'angry'],
        told: [
          { severity: 4, cause: 'partner', text: 'Refused three times, and the tram was at the terminus.' },
          {
            severity: 4,
            cause: 'system',
            text: 'My card is fine. The page said that it was not, in English and with a number.',
          },
        ],
      },
    },
    refusal: {
      cryptic: {
        odds: [7, 6, 6],
        result: 'failed',
        frustration: [5, 6],
        feelings: ['anxious', 'ignored'],
        told: [
          {
            severity: 3,
            cause: 'content',
            text: 'I cannot tell whether they took the money.',
            photo: 'error-51b.png',
            words: 'Error 51-B. Please try again later.',
          },
          { severity: 3, text: 'It does not say what went wrong, or whose fault it was.' },
          { severity: 3, text: 'The message was gone before I had found my glasses.' },
        ],
      },
      plain: {
        odds: [3, 4, 4],
        result: 'passed',
        frustration: [2, 3],
        notes: ['"No money was taken." The basket was still full.'],
      },
    },
    confirmation: {
      soon: {
        odds: [7, 8, 8],
        value: (draw) => `${draw.between(25, 190)} s`,
        frustration: [1, 2],
        notes: ['The first line names the jacket and the day.'],
        kept: ['The message shows a map with the parcel on it, and no password.'],
        also: [{ kind: 'good-practice', text: 'The parcel can be followed without a password.' }],
      },
      late: {
        odds: [3, 2, 2],
        value: (draw) => `${draw.between(6, 10)} min`,
        frustration: [3, 5],
        feelings: ['anxious'],
        leaves: 0.05,
        told: [
          { severity: 2, cause: 'system', text: 'I had looked at my bank account twice before it came.' },
          {
            severity: 2,
            cause: 'content',
            text: 'It was among the advertisements, from a sender called "noreply-shop4".',
          },
          { severity: 2, text: 'The day of delivery stands under the imprint.' },
        ],
      },
    },
  },
  achieved(turns) {
    if (turns.pay === 'not at all' || turns.pay === undefined) return 'no'
    const isEasy = turns.tunnel !== 'nothing' && turns['who-are-you'] !== 'forced'
    return turns.pay === 'first try' && isEasy ? 'yes' : 'partly'
  },
  verbatims: {
    waiting: ['Ask me later.'],
    yes: [
      { of: { 'who-are-you': 'guest' }, text: 'No account, no fuss, and it told me the day.' },
      'Cheaper elsewhere, perhaps. Not easier.',
      'Bought it between two stops.',
      'One hand, one jacket, and it comes on Thursday.',
      'I did it on the tram, standing up.',
      'Quicker than in any other shop on my phone.',
    ],
    partly: [
      'I have my jacket and I have had enough.',
      'Good prices, if you find out what they are.',
      'Sit down first.',
      {
        wave: 3,
        text: 'It wanted me to get the app three times before I could see a jacket.',
        of: { 'first-screen': 'covered by the app' },
      },
      {
        wave: 3,
        text: 'Half of the screen is theirs. The other half is quite good.',
        of: { 'first-screen': 'covered by the app' },
      },
      { of: { tunnel: 'nothing' }, text: 'It forgets you as soon as the network does.' },
      { of: { total: 'later' }, text: 'I paid more than I had read, and only noticed at home.' },
      'You get your jacket. Bring patience, and do not look at the price before the end.',
      { of: { tunnel: 'some' }, text: 'It works if you stand still and have network.' },
      { of: { total: 'later' }, text: 'Add seven euros to everything you see.' },
      { wave: 3, text: 'Fine, once you have shooed away all the boxes.', of: { 'first-screen': 'covered by the app' } },
      'I would do it on the computer next time.',
      {
        wave: 3,
        text: 'They want me to have their app more than they want me to have the jacket.',
        of: { 'first-screen': 'covered by the app' },
      },
      { of: { tunnel: 'nothing' }, text: 'Do not go into a tunnel.' },
      'I bought it, and I was not in the mood for it any more.',
      'It is all there. It only moves about.',
    ],
    no: [
      { of: { pay: 'not at all' }, text: 'I had my card in my hand, and they would not have it.' },
      'I closed it at my stop and forgot about it.',
      'I went to the shop in the high street.',
      'Four minutes of typing, and I still have no jacket.',
    ],
  },
}
