import type { Story } from '../story.ts'

/** The form forgets what was typed, and the money takes too long; both come back in every wave. */
export const returns: Story = {
  checklist: 'returns',
  minutes: { 'find-policy': [2, 5], label: [4, 9], 'too-late': [5, 11], chase: [6, 12] },
  steps: {
    'find-policy': {
      found: {
        odds: [6, 6, 8],
        result: 'passed',
        frustration: [1, 3],
        notes: [
          'Two taps, under "Help". The first line says 30 days.',
          'Found it through the search field, not through the menu.',
          'I read it once and could have told a neighbour.',
        ],
        also: [
          { kind: 'good-practice', text: 'The three dates that matter stand in one line at the top.' },
          { kind: 'idea', text: 'Put the same three lines on the delivery note, where I look first.' },
        ],
      },
      buried: {
        odds: [4, 4, 3],
        result: 'failed',
        frustration: [4, 5],
        feelings: ['confused', 'rushed'],
        leaves: 0.2,
        told: [
          {
            severity: 2,
            cause: 'content',
            text: 'Five taps to the policy. It says how to send the parcel, and nowhere when the money comes.',
            words: 'Refunds are processed in accordance with our terms.',
            idea: 'One line: "You have your money five days after you post it."',
          },
          {
            severity: 3,
            cause: 'content',
            text: 'There are two pages about returns. One says 30 days and the other says 14.',
            idea: 'Take the old page down. The search engine still shows it first.',
          },
          { severity: 2, text: 'The policy opens as a file of six pages. On my phone I could read a third of a line.' },
          { severity: 2, text: 'I read "reverse logistics" twice and still do not know whether that means me.' },
          { severity: 2, cause: 'content', text: 'It says what it costs to return furniture. I had bought a coat.' },
        ],
      },
    },
    call: {
      passed: {
        odds: [1, 5, 9],
        value: (draw) => ({ person: [draw.seconds(35, 100)], hold: draw.between(0, 1) ? ['3 min', '3 min 25 s'] : [] }),
        frustration: [1, 3],
        kept: ['She had the order open before I had finished my name, and wrote it all down for me while we spoke.'],
        notes: ['One person, three sentences, and a message on my phone before we hung up.'],
      },
      around: {
        odds: [9, 5, 1],
        value: (draw) => ({
          person: [draw.seconds(150, 330)],
          hold: [draw.seconds(345, 360), draw.seconds(450, 520)],
          transfer: [draw.seconds(530, 560)],
          again: [draw.seconds(570, 600), draw.seconds(610, 660)],
        }),
        frustration: [5, 6],
        feelings: ['ignored', 'helpless', 'angry'],
        told: [
          {
            severity: 3,
            cause: 'process',
            text: 'The first person could see orders and the second could see returns. Nobody could see both.',
            words: 'I only have the order here. I will put you through to returns.',
          },
          {
            severity: 3,
            cause: 'knowledge',
            text: 'I read the policy to her, and she thanked me: she had not known about the code.',
            words: 'Oh, is that on the website?',
          },
          { severity: 3, text: 'I gave my order number three times in nine minutes.' },
        ],
      },
    },
    label: {
      code: {
        odds: [3, 4, 5],
        value: 'code',
        frustration: [1, 3],
        notes: ['The code was on my phone within a minute.', 'Three fields, all filled in already.'],
        kept: ['The woman in the parcel shop scanned my phone and said "that is all, have a nice day".'],
        also: [
          { kind: 'good-practice', text: 'The page says where the nearest parcel shop is and until when it is open.' },
        ],
      },
      'code, typed twice': {
        odds: [3, 3, 4],
        value: 'code',
        frustration: [5, 6],
        feelings: ['angry', 'helpless', 'bored'],
        leaves: 0.35,
        told: [
          {
            severity: 3,
            cause: 'system',
            text: 'I left out one digit of the postcode. The form came back red, and empty: name, address, reason, all of it.',
            words: 'Please check your entries.',
            idea: 'Keep what I typed and mark the one field that is wrong.',
          },
          {
            severity: 3,
            cause: 'system',
            text: 'A phone call came in while I was typing. When I went back the form had forgotten everything.',
          },
          {
            severity: 4,
            cause: 'system',
            text: 'Typed it all three times. The fourth time I wrote "changed my mind" because it is the shortest reason.',
            words: 'Your session has expired for your security.',
          },
          {
            severity: 3,
            cause: 'conflicting-target',
            text: 'It asked for my name, address and order number although I had come from the link in my own order.',
            idea: 'The link knows the order. Fill it in.',
          },
          {
            severity: 3,
            wave: 3,
            text: 'Still the same: one wrong field and the page starts afresh. I had seen it in spring.',
          },
          { severity: 3, wave: 3, text: 'The back button emptied the form. I noticed after I had sent it half empty.' },
        ],
      },
      printed: {
        odds: [4, 3, 3],
        value: 'printed',
        frustration: [4, 6],
        feelings: ['helpless', 'rushed', 'confused'],
        leaves: 0.3,
        told: [
          {
            severity: 3,
            cause: 'partner',
            text: 'A file to print and no other way. The nearest printer was at the library, and the library opens at two.',
            words: 'Please print the label on white A4 paper.',
            idea: 'A code that the parcel shop can scan, for every carrier and not only for one.',
          },
          {
            severity: 3,
            cause: 'partner',
            text: 'For parcels above ten kilos there is no code. Nothing said so until the last page.',
          },
          {
            severity: 3,
            cause: 'system',
            text: 'Sent the form, got an error, pressed back, and had to begin again. Then it wanted a printer.',
          },
          { severity: 2, text: 'The label came as a picture that fills four sheets.' },
        ],
      },
      posted: {
        odds: [0, 1, 1],
        value: 'posted',
        frustration: [4, 5],
        told: [
          {
            severity: 2,
            cause: 'process',
            text: 'The label comes by post in three working days. The 30 days go on meanwhile.',
          },
          { severity: 2, text: 'They post me a piece of paper so that I can post them a parcel.' },
        ],
      },
    },
    send: {
      quick: {
        odds: [7, 8, 8],
        value: (draw) => `${draw.between(8, 18)} min ${draw.between(5, 55)} s`,
        frustration: [1, 3],
        notes: ['The box closed again without tape.', 'Seven minutes on foot, one minute at the counter.'],
      },
      long: {
        odds: [3, 2, 2],
        value: (draw) => `${draw.between(23, 38)} min ${draw.between(5, 55)} s`,
        frustration: [4, 5],
        feelings: ['rushed', 'bored'],
        leaves: 0.1,
        told: [
          {
            severity: 2,
            cause: 'partner',
            text: 'The shop that our page names had closed in December. The next one was a bus ride away.',
          },
          { severity: 1, cause: 'process', text: 'No tape in the box and none at the counter. I bought a roll.' },
          { severity: 2, cause: 'partner', text: 'Fourteen people in the queue, all with parcels, and one scanner.' },
          {
            severity: 1,
            text: 'The box had been torn open along the dotted line, as it says, and could not be closed again.',
          },
        ],
      },
    },
    'booked-in': {
      prompt: { odds: [6, 7, 7], wait: [1, 3], frustration: [1, 2], notes: ['It came by itself, at ten past eight.'] },
      late: {
        odds: [4, 3, 3],
        wait: [6, 7],
        frustration: [4, 5],
        feelings: ['anxious', 'ignored'],
        leaves: 0.1,
        told: [
          {
            severity: 2,
            cause: 'process',
            text: 'The carrier had delivered it on the second day. We took four more to open it.',
          },
          {
            severity: 2,
            cause: 'people',
            text: 'I looked up the parcel every evening. It stood in our yard over the weekend.',
          },
          { severity: 2, text: 'By the time the message came I had rung twice in my head.' },
        ],
      },
    },
    told: {
      day: { odds: [2, 3, 4], value: 'yes', notes: ['"On Friday, 64.90 euros." That is all I wanted.'] },
      'no day': {
        odds: [8, 7, 6],
        value: 'no',
        leaves: 0.05,
        told: [
          {
            severity: 2,
            cause: 'content',
            text: 'It thanks me for my patience and names no day.',
            words: 'We will take care of your refund as soon as possible.',
            idea: 'The day is known when the parcel is booked in. Print it.',
          },
          {
            severity: 2,
            cause: 'content',
            text: 'Half a screen about the autumn range, one line about my money.',
            words: 'Discover what is new!',
          },
          {
            severity: 2,
            text: '"In a few days." I asked three colleagues how many that is and got two, five and ten.',
          },
          {
            severity: 2,
            cause: 'content',
            text: 'The message has a number for the return, a number for the parcel and no date.',
          },
          { severity: 1, text: 'It says "shortly".' },
        ],
      },
    },
    refund: {
      'in time': {
        odds: [2, 3, 3],
        wait: [4, 5],
        frustration: [1, 2],
        notes: ['There on the fifth day, with our name and the order number.'],
        kept: ['It was in my account before the message that announced it. I told my wife.'],
      },
      late: {
        odds: [7, 6, 7],
        wait: [9, 16],
        frustration: [4, 6],
        feelings: ['anxious', 'angry', 'ignored'],
        leaves: 0.45,
        told: [
          {
            severity: 3,
            cause: 'process',
            text: 'Refunds are released on Fridays. Mine missed one Friday by an hour and waited for the next.',
            words: 'It goes out with the next run.',
            idea: 'Release what is booked in on the same day. The bank takes it every hour.',
          },
          {
            severity: 4,
            cause: 'process',
            text: 'Eleven days. I had to borrow the money for the right size from my sister.',
          },
          {
            severity: 3,
            cause: 'process',
            text: 'Booked in on the third day, paid on the twelfth. In between nobody could tell me what was happening.',
          },
          {
            severity: 3,
            cause: 'conflicting-target',
            text: 'I heard that refunds are held until the month is closed, because of the figures.',
            words: 'Finance asked us to spread them.',
          },
          {
            severity: 3,
            text: 'The line on the statement says "LKS CLR 0412". I took it for a fraud and rang the bank.',
          },
          {
            severity: 3,
            text: 'The birthday was over, the money was not there, and I had not bought another present.',
          },
          { severity: 3, wave: 3, text: 'Same as in spring: the parcel is there in two days, the money takes ten.' },
        ],
      },
      never: {
        odds: [1, 1, 0],
        wait: { after: 26, because: 'After four weeks I stopped looking.' },
        frustration: [6, 7],
        feelings: ['angry', 'helpless'],
        told: [
          {
            severity: 4,
            cause: 'process',
            text: 'Four weeks and not a cent. The return had been booked under another name.',
          },
          { severity: 4, text: 'I gave up on 39 euros. As a customer I would have told everyone I know.' },
        ],
      },
    },
    amount: {
      whole: { odds: [6, 7, 8], value: 'yes', notes: ['To the cent, delivery included.'] },
      less: {
        odds: [3, 2, 2],
        value: 'no',
        leaves: 0.3,
        told: [
          {
            severity: 3,
            cause: 'policy',
            text: 'They kept 4.95 for delivery. No page and no message had said so.',
            words: 'Outbound shipping is non-refundable.',
          },
          {
            severity: 3,
            cause: 'system',
            text: 'The voucher that I had paid with came back as a voucher that had expired.',
          },
          { severity: 2, text: 'Two euros are missing and nobody can say what for.' },
        ],
      },
    },
    chase: {
      solved: {
        odds: [1, 1, 1],
        result: 'passed',
        frustration: [3, 4],
        notes: ['Paid out while I listened. She read me the reference twice.'],
      },
      sent: {
        odds: [1, 1, 1],
        result: 'failed',
        frustration: [6, 7],
        feelings: ['angry', 'ignored'],
        told: [
          {
            severity: 4,
            cause: 'authority',
            text: 'He could see the parcel and was not allowed to release the money.',
            words: 'I will pass it on.',
          },
        ],
      },
    },
    'too-late': {
      helped: {
        odds: [4, 5, 6],
        value: 'helped',
        frustration: [1, 3],
        recovery: { 'way-out': 'yes', admitted: 'yes', apologised: 'yes', 'made-right': 'yes' },
        kept: [
          'He said "rules are for strangers" and took it back for credit.',
          'She offered to exchange it before I had come to the end of my excuse.',
          'I rang expecting a no and hung up with a bigger size on its way.',
        ],
        notes: ['Credit, valid for two years.', 'They asked when I had come back from hospital, and left it at that.'],
      },
      'helped, grudgingly': {
        odds: [2, 2, 2],
        value: 'helped',
        frustration: [3, 4],
        recovery: { 'way-out': 'yes', admitted: 'no', apologised: 'no', 'made-right': 'yes' },
        notes: ['A favour, I was told. It did not feel like one.'],
      },
      refused: {
        odds: [4, 3, 3],
        value: 'refused',
        frustration: [5, 6],
        feelings: ['ashamed', 'helpless', 'angry'],
        leaves: 0.6,
        recovery: { 'way-out': 'no', admitted: 'no', apologised: 'yes', 'made-right': 'no' },
        told: [
          {
            severity: 3,
            cause: 'authority',
            text: 'She wanted to help and her screen would not let her.',
            words: 'I am so sorry, the button is grey.',
            idea: 'Let whoever answers decide up to 50 euros.',
          },
          {
            severity: 3,
            cause: 'policy',
            text: 'Two days late after a year as a customer, and the sentence ended at "no".',
            words: 'Thirty days is thirty days.',
          },
          {
            severity: 3,
            cause: 'policy',
            text: 'The website lets me fill in the whole form and refuses on the last page.',
          },
          { severity: 2, text: 'They told me the rule three times, each time more slowly.' },
        ],
      },
    },
  },
  achieved({ refund, amount, call, chase }) {
    if (refund === 'never' && chase !== 'solved') return 'no'
    if (refund === undefined) return call === 'around' ? 'no' : 'partly'
    return refund === 'in time' && amount !== 'less' && call !== 'around' ? 'yes' : 'partly'
  },
  verbatims: {
    yes: [
      'Order two sizes without worrying, they make it easy to send one back.',
      'It just worked. I had set aside an evening for it and needed half an hour.',
      'Keep the box, show the code, and you have your money within the week.',
      'I would order there again, and I would not say that of many.',
      'Better than I had been told it would be.',
    ],
    partly: [
      'You get your money back, but take a photo of everything and be patient.',
      'Sending it is easy. Then you hear nothing.',
      'Do not count on the money before the end of the month.',
      'The people are kind. The form is not.',
      'Type your reasons somewhere else first and paste them in. The form will eat them.',
      'It came in the end, and I had stopped believing it.',
      'I would keep the thing next time rather than return it.',
      'They have my parcel and my money, and I have a number with eleven digits.',
      'Fine if you have a printer and no plans for the money.',
      'Nice shop, slow purse.',
    ],
    no: [
      'Buy it in the high street, where you can bring it back.',
      'I am still waiting. Ask me again in a month.',
      'I explained it to three people and I still have the coat.',
    ],
  },
}
