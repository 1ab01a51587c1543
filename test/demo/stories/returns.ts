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
          { severity: 2, text: '"Service", "Support" and "Help" are three different pages. It was in the fourth.' },
          {
            severity: 2,
            cause: 'content',
            text: 'It says until when and it says how. What it costs is in a table for eleven countries.',
          },
          { severity: 2, wave: 3, text: 'The chat offered to help and sent me the link to the home page.' },
          { severity: 2, text: 'I read the page twice and would not have dared to send anything.' },

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
            cause: 'system',
            text: 'She had to open another program to see my return, and that program was down.',
          },
          { severity: 3, text: 'Both were kind. Neither could tell me when the money comes.' },

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
          { severity: 3, text: 'I gave my order number three times in one call.' },
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
          { kind: 'good-practice', text: 'The order was filled in already. I had only to say which thing and why.' },
          { kind: 'observation', text: 'I chose the first reason on the list because it was the first.' },
          {
            kind: 'good-practice',
            text: 'The code names the nearest parcel shop and until when it is open.',
            photo: 'code-in-the-parcel-shop.jpg',
          },
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
            wave: 2,
            cause: 'system',
            text: 'It put a star at the reason for the return and emptied everything above it.',
          },
          {
            severity: 3,
            wave: 2,
            text: 'I went to look up the order number in another window. The form was blank when I came back.',
          },
          {
            severity: 3,
            wave: 3,
            cause: 'system',
            text: 'The list of reasons was open when I turned the phone. After that the form was new.',
          },

          {
            severity: 3,
            cause: 'system',
            text: 'I left out one digit of the postcode. The form came back red, and empty: name, address, reason, all of it.',
            photo: 'returns-form.png',
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
            photo: 'returns-form.png',
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
            text: 'Still as in the report of spring: one wrong field and the page starts afresh.',
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
            wave: 1,
            cause: 'system',
            text: 'A field was missing, so it threw everything away that I had typed. At the end there was a file to print.',
          },
          {
            severity: 2,
            text: 'I sent the file to the office printer and walked over in my lunch break. Noor has no office.',
          },
          {
            severity: 3,
            wave: 3,
            cause: 'partner',
            text: 'The code is offered for one of the two carriers. My parcel had come with the other one.',
          },
          {
            severity: 3,
            wave: 3,
            text: 'The label wants to be cut out and folded so that two lines meet. I did it three times.',
          },
          {
            severity: 2,
            wave: 1,
            cause: 'content',
            text: 'The reason that was true is not on the list, so I ticked "other" and had to explain "other" in a field for 40 letters.',
          },
          { severity: 3, text: 'No printer at home, none at the parcel shop, and the copy shop had closed for good.' },

          {
            severity: 3,
            cause: 'partner',
            text: 'A file to print and no other way. The nearest printer was at the library, and the library opens at two.',
            photo: 'label-to-print.jpg',
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
        also: [
          { kind: 'idea', text: 'Print the way back on the flap of the box, where everybody tears it open.' },
          { kind: 'observation', text: 'The slip at the counter names the parcel and not what is in it.' },
        ],
      },
      long: {
        odds: [3, 2, 2],
        value: (draw) => `${draw.between(23, 38)} min ${draw.between(5, 55)} s`,
        frustration: [4, 5],
        feelings: ['rushed', 'bored'],
        leaves: 0.1,
        told: [
          { severity: 2, text: 'Two shops would not take it: too large for the one, too late for the other.' },
          {
            severity: 1,
            cause: 'partner',
            text: 'He had no slip to give me. I took a photograph of the counter instead.',
          },

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
          { severity: 2, text: 'Nothing for a week, then two messages on the same morning.' },
          {
            severity: 2,
            cause: 'process',
            text: 'The hall opens parcels in the order in which the lorries come, and mine was on the Friday lorry.',
            words: 'It is somewhere in the yard.',
          },
          { severity: 2, text: 'The carrier said delivered. We said nothing. I did not know whom to believe.' },
          { severity: 2, text: 'I rang after five days and was told to wait for the message.' },
          { severity: 1, text: 'It came, a day after the money would have been due.' },
          {
            severity: 2,
            wave: 3,
            cause: 'people',
            text: 'Three days in summer were lost because one person was on holiday.',
          },

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
          { severity: 2, text: 'Two lines of thanks. I read them three times to see whether I had missed the day.' },
          { severity: 1, wave: 3, text: 'It says that all is well. I would have liked to hear that from my bank.' },
          {
            severity: 2,
            wave: 3,
            cause: 'content',
            text: 'The day is in the customer area, a colleague says. The message does not say that either.',
            idea: 'Copy the line from the customer area into the message.',
          },
          {
            severity: 2,
            wave: 2,
            text: '"Please allow some time." How much, it leaves to me.',
            words: 'Please allow some time.',
          },
          { severity: 1, wave: 3, text: 'The new picture is a parcel with a smile. There is still no date.' },
          { severity: 2, text: 'I asked my mother to read it. She asked me when the money comes.' },

          {
            severity: 2,
            cause: 'content',
            text: 'It says that they have the parcel. It does not say what happens now.',
          },
          {
            severity: 2,
            text: 'I looked for a date in three places: the message, the account, the tracking. There is none.',
          },
          {
            severity: 2,
            cause: 'process',
            text: 'The message is sent before anybody has opened the parcel, so it cannot know.',
            idea: 'Send it a day later, and let it say something.',
          },
          { severity: 2, text: 'A thank you, a survey, and no date.', words: 'How did we do?' },
          { severity: 2, text: '"Within the usual period." I do not know what is usual here.' },
          { severity: 1, text: 'It names the amount, which is good, and leaves out the day.' },
          {
            severity: 2,
            wave: 2,
            cause: 'content',
            text: 'I was told in spring that this text would change. It has a new picture and the same words.',
          },
          { severity: 2, wave: 3, text: 'Once more a friendly message without a day in it.' },
          {
            severity: 2,
            wave: 3,
            cause: 'conflicting-target',
            text: 'A colleague told me why: if they name a day they are measured by it.',
          },

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
            text: 'Half a screen about the new range, one line about my money.',
            photo: 'booked-in-message.png',
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
        odds: [3, 5, 5],
        unless: { 'booked-in': 'late' },
        wait: [4, 5],
        frustration: [1, 2],
        notes: ['There on the fifth day, with our name and the order number.'],
        kept: ['It was in my account before the message that announced it. I told my wife.'],
        also: [
          { kind: 'observation', text: 'The money came before the message about it.' },
          { kind: 'idea', text: 'Say "on its way" on the day on which it leaves. The bank needs a day of its own.' },
        ],
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
            wave: 3,
            cause: 'process',
            text: 'It missed the release in its first week and came with the one after.',
          },
          { severity: 3, wave: 3, text: 'I would have written to them, but I did not know to whom.' },

          {
            severity: 3,
            cause: 'process',
            text: 'The parcel was opened on the third day. The money took its time after that.',
            of: { 'booked-in': 'prompt' },
          },
          {
            severity: 3,
            text: 'I looked at my account every morning for more than a week. That is what I remember of this shop now.',
          },
          {
            severity: 3,
            wave: 2,
            cause: 'partner',
            text: 'It went to a card that had expired in April, and waited there until somebody noticed.',
          },
          {
            severity: 3,
            wave: 2,
            text: 'Nobody had told me that it takes two Fridays.',
            words: 'That depends on the run.',
          },
          {
            severity: 3,
            wave: 3,
            cause: 'process',
            text: 'There was one release a week in winter and there is one release a week now.',
          },
          {
            severity: 4,
            wave: 3,
            text: 'My daughter asked on her birthday where her coat was. The money for it came five days later.',
          },

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
            text: 'It took so long that I had to borrow the money for the right size from my sister.',
          },
          {
            severity: 3,
            cause: 'process',
            text: 'Booked in promptly, paid when the next run came round. In between nobody could tell me what was happening.',
            of: { 'booked-in': 'prompt' },
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
            photo: 'statement-line.png',
          },
          {
            severity: 3,
            text: 'The birthday was over, the money was not there, and I had not bought another present.',
          },
          {
            severity: 3,
            wave: 3,
            text: 'As in the last report: the parcel is there in two days, the money takes more than a week.',
          },
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
      'cannot tell': {
        odds: [1, 1, 1],
        aside: { 'cannot-tell': 'The bank has put it into one sum with another refund.' },
      },
      whole: { odds: [6, 7, 8], value: 'yes', notes: ['To the cent, delivery included.'] },
      less: {
        odds: [3, 2, 2],
        value: 'no',
        leaves: 0.3,
        told: [
          {
            severity: 3,
            cause: 'policy',
            text: 'Four euros were kept for "handling". The page says that returns are free.',
            words: 'Free of shipping cost.',
          },
          { severity: 2, text: 'They paid back what the coat costs today, and not what I had paid.' },

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
      stopped: {
        odds: [1, 0, 1],
        aside: { blocked: 'The form does not know the order any more, and the line was busy three times.' },
      },
      helped: {
        odds: [4, 5, 6],
        value: 'helped',
        frustration: [1, 3],
        recovery: { 'way-out': 'yes', admitted: 'yes', apologised: 'yes', 'made-right': 'yes' },
        kept: [
          'He said "you have been with us for years" and took it back for credit.',
          'She offered to exchange it before I had come to the end of my excuse.',
          'I rang expecting a no and hung up with a bigger size on its way.',
        ],
        notes: ['Credit, valid for two years.', 'They asked when I had come back from hospital, and left it at that.'],
        also: [
          { kind: 'good-practice', text: 'She decided alone and at once, and told me that she may.' },
          { kind: 'idea', text: 'Say on the policy page that one may ask. Most people would not dare.' },
        ],
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
            text: 'He asked his colleague, and the colleague asked the system.',
            words: 'The system does not let me.',
          },
          { severity: 3, text: 'The no came quickly. After it there was nothing, not even "I am sorry".' },
          {
            severity: 2,
            cause: 'policy',
            text: 'I offered to take credit instead of money. There is no button for that.',
          },
          {
            severity: 3,
            wave: 3,
            cause: 'authority',
            text: 'She would have decided otherwise, she said, if she were allowed to decide.',
            idea: 'Trust her with 50 euros.',
          },
          { severity: 3, text: 'I said that I had been away. She said that many people say so.' },
          { severity: 2, wave: 2, text: 'A page with a sad face and a link back to where I had come from.' },

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
    waiting: [
      'Ask them for the day, and you get a thank you.',
      'Fine as long as you are in no hurry.',
      'If it is a present, start early.',
      { of: { label: 'printed' }, text: 'They send you a file and assume that you have a printer.' },
      { of: { call: 'around' }, text: 'I have told it to two people and wait for a third.' },
      { of: { 'too-late': 'helped' }, text: 'The people may help you. The website will not.' },
      'Sending it is easy. Then you hear nothing.',
      'They have my parcel and my money, and I have a number with eleven digits.',
      'Ask me again when the money is here.',
      'Do not count on the money before the end of the month.',
      'The way there took me half an hour. The way back of the money, nobody knows.',
      { of: { label: 'code, typed twice' }, text: 'Nice people at the counter, a form that forgets, and now I wait.' },
      'Take a photo of the slip. It is all you have.',
      'I have done my part in an evening. They have not begun theirs.',
      'You can return things there. Just do not do it for a birthday.',
      { of: { label: 'code, typed twice' }, text: 'It is easy if the form likes you. It did not like me at first.' },
      'Half of it is well made: the half that is mine.',
      'I would tell you if I knew how it ends.',
      'Everything told me thank you, and nothing told me when.',
      'I would buy there again. I would not buy two sizes to choose from.',
      { of: { label: 'code, typed twice' }, text: 'Write down what you typed, you may need it a second time.' },
      { of: { call: 'passed' }, text: 'One person on the phone knew more than the whole website.' },
      { of: { label: 'code' }, text: 'The label is quick now, they say. Mine was.' },
      { of: { label: 'printed' }, text: 'If you have a printer, a box and a week, go ahead.' },
      { of: { 'too-late': 'refused' }, text: 'It is a good shop until you want something back.' },
      'I have stopped looking at my account. Almost.',
      { of: { 'too-late': 'helped' }, text: 'They were kind about being late. That surprised me.' },
      { of: { 'find-policy': 'buried' }, text: 'I did what it said, and then it said something else.' },
      'It cost me no money and most of an evening.',
      { of: { send: 'long' }, text: 'Bring tape.' },
      { of: { label: 'code, typed twice' }, text: 'You explain it to a form, and the form is not listening.' },
      { wave: 3, text: 'Better than in spring, they tell me. Still nothing about the money.' },
      {
        wave: 3,
        text: 'The second time it took me half as long. I knew where the form goes wrong.',
        of: { label: 'code, typed twice' },
      },

      {
        wave: 2,
        text: 'The phone is better than the form. Ring them.',
        of: { call: 'passed', label: 'code, typed twice' },
      },
      { wave: 1, text: 'I would rather keep the wrong size than do that again this week.' },
    ],
    yes: [
      'Order two sizes without worrying, they make it easy to send one back.',
      'It just worked. I had set aside an evening for it and needed half an hour.',
      'Keep the box, show the code, and you have your money within the week.',
      'I would order there again, and I would not say that of many.',
      'Better than I had been told it would be.',
    ],
    partly: [
      'You get your money back, but take a photo of everything and be patient.',

      'The people are kind. The form is not.',
      'Type your reasons somewhere else first and paste them in. The form loses them.',
      'It came in the end, and I had stopped believing it.',
      'I would keep the thing next time rather than return it.',

      'Fine if you have a printer and no plans for the money.',
      'Good things, and I would not wait for my money there again.',
    ],
    no: [
      'Buy it in the high street, where you can bring it back.',

      { of: { call: 'around' }, text: 'I explained it to three people and I still have the coat.' },
    ],
  },
}
