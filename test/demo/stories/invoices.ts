import type { Story } from '../story.ts'

/** The invoice says what, and not why; and since July one has to log in to see it. */
export const invoices: Story = {
  checklist: 'invoices',
  minutes: { open: [1, 2], words: [3, 5], sum: [3, 6], change: [3, 6], 'put-right': [3, 5], 'more-time': [5, 10] },
  opens: { reminder: { days: 15, hour: 10 } },
  steps: {
    open: {
      attached: {
        odds: [8, 8, 1],
        value: (draw) => draw.between(1, 2),
        frustration: [1, 2],
        notes: ['Attached, and the file is called what it is.'],
      },
      'behind a login': {
        odds: [0, 0, 7],
        value: (draw) => draw.between(5, 8),
        frustration: [4, 6],
        feelings: ['angry', 'bored', 'helpless'],
        leaves: 0.3,
        told: [
          {
            severity: 3,
            cause: 'policy',
            text: 'Since July the message only says that there is an invoice. To see it I need a password that I do not have.',
            photo: 'invoice-behind-login.png',
            words: 'A new document is available in your customer area.',
            idea: 'Say the amount and the last day in the message itself.',
          },
          {
            severity: 3,
            cause: 'conflicting-target',
            text: 'One click after another and a code by text message, to be told that I owe 23.40 euros.',
          },
          {
            severity: 3,
            cause: 'system',
            text: 'The link leads to the login, the login leads to the home page, and the invoice is nowhere.',
          },
          { severity: 2, text: 'My mother would have to open an account to read her own bill.' },
        ],
      },
    },
    'three-facts': {
      quick: {
        odds: [6, 6, 6],
        value: (draw) => `${draw.between(9, 19)} s`,
        frustration: [1, 2],
        notes: ['All three in one box.'],
      },
      slow: {
        odds: [4, 4, 4],
        value: (draw) => `${draw.between(26, 70)} s`,
        frustration: [3, 4],
        feelings: ['confused', 'bored'],
        leaves: 0.05,
        told: [
          {
            severity: 2,
            text: 'I took the customer number for the reference. They look the same and stand side by side.',
          },
          {
            severity: 2,
            wave: 3,
            text: 'It took me longer to get past the login than to find the three, and still too long for those.',
          },

          {
            severity: 2,
            cause: 'content',
            text: 'The last day to pay is a sentence on page two: "within fourteen days of receipt".',
          },
          {
            severity: 2,
            cause: 'content',
            text: 'Three numbers could be the reference. I asked a colleague, and she chose another one.',
          },
          { severity: 1, text: 'The amount stands four times on page one, in three sizes.' },
          { severity: 1, text: 'The code for the banking app is behind the fold.' },
        ],
      },
    },
    words: {
      plain: { odds: [2, 2, 3], value: (draw) => draw.between(0, 2), frustration: [1, 2] },
      jargon: {
        odds: [8, 8, 7],
        value: (draw) => draw.between(4, 9),
        frustration: [4, 5],
        feelings: ['confused', 'helpless'],
        leaves: 0.15,
        told: [
          {
            severity: 2,
            text: 'My colleague from sales knew half of them. The others she had always wondered about herself.',
          },
          { severity: 2, cause: 'content', text: '"Netted" appears twice and means two different things.' },
          { severity: 3, wave: 2, text: 'I could say what I pay. I could not say for what.' },
          {
            severity: 2,
            wave: 3,
            cause: 'content',
            text: 'There is a glossary. It is on the back of page four, and explains other words.',
          },

          {
            severity: 2,
            cause: 'content',
            text: 'I read it aloud to my husband. He asked which language that was.',
            words: 'Pro rata accrual CP-2, netted.',
          },
          {
            severity: 3,
            cause: 'content',
            text: 'Four of the nine lines are abbreviations. One of them is also the name of a tax.',
          },
          {
            severity: 2,
            cause: 'conflicting-target',
            text: 'The names are those of our products in the warehouse, not those in the shop.',
          },
          { severity: 2, text: '"Service element B". There is no A.' },
          { severity: 2, text: 'I know these words because I work here. I did not know them either.' },
          { severity: 2, wave: 3, text: 'The same abbreviations as in the last report. "Netted" is still there.' },
        ],
      },
    },
    'which-words': {
      named: {
        odds: [1, 1, 1],
        value: (draw) =>
          [
            'CP-2, netted, pro rata, index step. I took CP-2 for a parking place.',
            'Accrual, element B, settlement date, LKS ref. I thought that accrual was a fee.',
            'Net of rebate tier, true-up, CP-2. I would not know what to answer if somebody asked me what a true-up is.',
            'Index step, element B, netted, VAT cat. A. I would have asked my neighbour, who is a bookkeeper.',
          ][draw.between(0, 3)] ?? '',
      },
    },
    sum: {
      right: {
        odds: [8, 8, 8],
        value: 'yes',
        frustration: [1, 2],
        notes: ['To the cent, at the second try. I had added a subtotal.'],
      },
      wrong: {
        odds: [2, 2, 2],
        value: 'no',
        frustration: [5, 6],
        feelings: ['confused', 'angry'],
        told: [
          {
            severity: 4,
            cause: 'system',
            text: 'The lines come to 61.20 and the total is 61.22. Two cents, and I stopped believing the rest.',
          },
          {
            severity: 3,
            cause: 'content',
            text: 'One line is part of another, and nothing says so. I paid for it twice on paper.',
          },
        ],
      },
    },
    change: {
      explained: {
        odds: [2, 2, 2],
        result: 'passed',
        frustration: [1, 2],
        notes: ['"3.20 more, because your discount ended on the 15th." There it was.'],
      },
      unexplained: {
        odds: [8, 8, 8],
        result: 'failed',
        frustration: [4, 6],
        feelings: ['confused', 'anxious', 'angry'],
        leaves: 0.25,
        told: [
          { severity: 3, wave: 3, cause: 'content', text: 'The arrow says that it went up. I had seen that.' },
          {
            severity: 3,
            wave: 2,
            text: 'A colleague in billing found the reason in a table that customers never see.',
          },

          { severity: 3, text: 'I put them side by side and found four lines that are new and none that says why.' },
          {
            severity: 3,
            wave: 1,
            cause: 'policy',
            text: 'The price went up on the 1st. The letter about it is dated the 9th.',
          },
          { severity: 3, wave: 2, cause: 'content', text: 'It says "see overleaf". Overleaf is an advertisement.' },
          { severity: 2, wave: 3, text: 'I worked it out with a calculator, and would not bet on it.' },

          {
            severity: 3,
            cause: 'content',
            text: 'Fourteen euros more than last month, and not one word about why. I compared the two papers for five minutes.',
            photo: 'invoice-lines.jpg',
            words: 'Adjusted in accordance with section 7.',
            idea: 'One sentence above the lines: how much more, and since when.',
          },
          {
            severity: 3,
            cause: 'content',
            text: 'The discount has disappeared. It did not end, it is simply not there any more.',
          },
          {
            severity: 3,
            cause: 'system',
            text: 'The lines are in another order each month, so that nothing can be compared.',
          },
          { severity: 2, text: 'I believed that it was a mistake and would have stopped the payment.' },
          { severity: 3, text: 'The explanation is in a leaflet that came with another letter.' },
          {
            severity: 3,
            wave: 3,
            text: 'Eleven euros more, and for the third wave in a row somebody has to guess why.',
          },
        ],
      },
    },
    ask: {
      clear: {
        odds: [3, 5, 8],
        value: (draw) => ({ person: [draw.seconds(60, 160)], clear: [draw.seconds(230, 420)] }),
        frustration: [1, 3],
        notes: ['She opened the same page and read it with me.'],
        kept: ['He said "I would not understand that either", and then explained it.'],
      },
      unclear: {
        odds: [7, 5, 2],
        value: (draw) => ({
          person: [draw.seconds(190, 320)],
          hold: [draw.seconds(330, 350), draw.seconds(410, 450)],
          again: [draw.seconds(470, 500)],
          transfer: [draw.seconds(455, 465)],
        }),
        frustration: [5, 6],
        feelings: ['ignored', 'confused', 'helpless'],
        leaves: 0.4,
        told: [
          { severity: 3, cause: 'knowledge', text: 'She explained it twice, with the same words as on the paper.' },
          { severity: 3, text: 'After nine minutes we agreed that it is probably right.' },

          {
            severity: 3,
            cause: 'system',
            text: 'She sees another page than I do. We compared the lines one by one.',
            words: 'On mine that is further down.',
          },
          { severity: 3, cause: 'knowledge', text: 'He did not know what "netted" means, and was honest about it.' },
          { severity: 3, text: 'Put through to billing, who asked for the invoice number that I had just read out.' },
          { severity: 3, text: 'I may only speak for my mother if she gives me a form that only she can order.' },
        ],
      },
    },
    report: {
      quick: {
        odds: [6, 6, 6],
        value: (draw) => `${draw.between(2, 4)} min ${draw.between(5, 55)} s`,
        frustration: [1, 3],
        notes: ['I simply answered the message, and that worked.'],
        also: [{ kind: 'observation', text: 'The automatic reply names a day. It was the right one.' }],
      },
      slow: {
        odds: [4, 4, 4],
        value: (draw) => `${draw.between(6, 11)} min`,
        frustration: [4, 5],
        feelings: ['bored', 'angry'],
        leaves: 0.2,
        told: [
          {
            severity: 2,
            cause: 'process',
            text: 'I was asked for a customer number, an invoice number and a case number. I had two of them.',
          },
          {
            severity: 2,
            wave: 3,
            text: 'To write to them I had to log in, and the login was what I wanted to complain about.',
          },

          {
            severity: 2,
            cause: 'content',
            text: 'No address for mistakes on the invoice. I wrote to the one for cancellations.',
          },
          {
            severity: 2,
            cause: 'system',
            text: 'The form takes 200 characters, and counts them after I have sent it.',
          },
          {
            severity: 2,
            text: 'The message with the invoice cannot be answered.',
            words: 'This mailbox is not monitored.',
          },
        ],
      },
    },
    'new-invoice': {
      prompt: { odds: [4, 4, 5], wait: [1, 3], frustration: [1, 2], notes: ['On the day that they had named.'] },
      late: {
        odds: [5, 5, 4],
        wait: [7, 12],
        frustration: [4, 5],
        feelings: ['anxious', 'ignored'],
        leaves: 0.15,
        told: [
          { severity: 2, text: 'It was there one morning, without a word, at the bottom of the customer area.' },
          {
            severity: 3,
            cause: 'process',
            text: 'They wanted proof of how my name is spelt. I sent a picture of my letter box.',
            words: 'Kindly provide documentation.',
          },
          { severity: 2, wave: 3, text: 'It came, and behind the login like the others. I found it by chance.' },

          {
            severity: 3,
            cause: 'process',
            text: 'All that time for one letter in one name. I had to ask in between.',
            words: 'Corrections are made at the end of the month.',
          },
          {
            severity: 2,
            cause: 'process',
            text: 'The new invoice came without a word, and I did not see that it was the new one.',
          },
          { severity: 2, text: 'It came just before the last day to pay, when I had stopped looking for it.' },
        ],
      },
      never: {
        odds: [1, 1, 0],
        wait: { after: 20, because: 'It has not come, and the last day to pay is over.' },
        frustration: [6, 6],
        told: [
          {
            severity: 3,
            cause: 'process',
            text: 'Nothing came. My report is on a list that somebody works through once a quarter.',
          },
        ],
      },
    },
    'put-right': {
      gone: {
        odds: [5, 5, 5],
        value: 'yes',
        frustration: [1, 2],
        recovery: { 'way-out': 'yes', admitted: 'yes', apologised: 'yes', 'made-right': 'yes' },
        notes: ['It says "replaces" and the number of the old one.'],
      },
      'still there': {
        odds: [5, 5, 4],
        value: 'no',
        frustration: [4, 6],
        feelings: ['angry', 'confused'],
        leaves: 0.2,
        recovery: { 'way-out': 'yes', admitted: 'no', apologised: 'no', 'made-right': 'no' },
        told: [
          { severity: 3, text: 'The name on the invoice is right. The name on the envelope is the old one.' },
          {
            severity: 2,
            cause: 'content',
            text: 'Nothing says that it replaces the other one. I had both on my pile.',
          },
          {
            severity: 3,
            cause: 'system',
            text: 'The last day to pay is still that of the first invoice, which was yesterday.',
          },

          {
            severity: 3,
            cause: 'system',
            text: 'Right on the invoice and wrong in the account. The next one will be wrong again.',
          },
          {
            severity: 3,
            cause: 'system',
            text: 'Both invoices are open in the account. A bookkeeper would pay them both.',
          },
          { severity: 2, text: 'The name is right now, and the street has changed.' },
        ],
      },
    },
    reminder: {
      'letters forwarded': {
        odds: [0, 1, 1],
        aside: { 'cannot-tell': 'The letters of that week went to our old address.' },
      },
      none: { odds: [6, 6, 7], value: 'no' },
      reminded: {
        odds: [3, 3, 1],
        value: 'yes',
        leaves: 0.5,
        told: [
          {
            severity: 4,
            cause: 'process',
            text: 'A reminder, with a fee, for the invoice that they had withdrawn.',
            photo: 'reminder.jpg',
            words: 'Despite our invoice we have not been able to register a payment.',
          },
          {
            severity: 3,
            cause: 'system',
            text: 'The reminder is addressed to the misspelt name.',
          },
          { severity: 3, text: 'Five euros for their mistake.' },
        ],
      },
    },
    'more-time': {
      'nobody there': {
        odds: [1, 0, 0],
        aside: { blocked: 'The number on the back belongs to nobody. It rings and rings.' },
      },
      granted: {
        odds: [5, 6, 7],
        value: 'granted',
        frustration: [1, 2],
        recovery: { 'way-out': 'yes', admitted: 'yes', apologised: 'no', 'made-right': 'yes' },
        kept: [
          '"Two weeks? Of course. I have stopped the reminder as well." It took ninety seconds.',
          'She asked whether two weeks were enough.',
        ],
        notes: ['Confirmed in writing while I was still on the phone.'],
        also: [
          { kind: 'good-practice', text: 'Two weeks, no questions, and the reminder stopped in the same minute.' },
          { kind: 'idea', text: 'Write on the invoice that one may ask. My neighbour borrowed the money instead.' },
        ],
      },
      form: {
        odds: [4, 3, 2],
        value: 'form',
        frustration: [4, 5],
        feelings: ['ashamed', 'helpless'],
        leaves: 0.2,
        recovery: { 'way-out': 'yes', admitted: 'no', apologised: 'no', 'made-right': 'no' },
        told: [
          { severity: 2, text: 'Whoever can decide it works in the mornings. I rang in the afternoon.' },

          {
            severity: 3,
            cause: 'authority',
            text: 'She has to ask somebody who is there on Tuesdays and Thursdays.',
            words: 'That is above my limit.',
          },
          {
            severity: 3,
            cause: 'policy',
            text: 'A form with my income, my rent and a signature. I wanted fourteen days.',
          },
          { severity: 2, text: 'I had to say why, in front of my colleagues.' },
        ],
      },
      refused: {
        odds: [1, 1, 1],
        value: 'refused',
        frustration: [5, 6],
        feelings: ['ashamed', 'angry'],
        recovery: { 'way-out': 'no', admitted: 'no', apologised: 'no', 'made-right': 'no' },
        told: [{ severity: 3, cause: 'policy', text: 'No, and the tone of voice changed after the word "can\'t".' }],
      },
    },
  },
  achieved(turns) {
    if (turns['new-invoice'] === undefined || turns['new-invoice'] === 'never') return 'no'
    if (turns.reminder === 'reminded' || turns.sum === 'wrong') return 'no'
    const isClear = turns.change === 'explained' || turns.ask === 'clear'
    return isClear && turns['put-right'] === 'gone' ? 'yes' : 'partly'
  },
  verbatims: {
    waiting: [
      { of: { ask: 'clear' }, text: 'The lady on the phone explained it better than the paper.' },
      { of: { change: 'unexplained' }, text: 'I pay more than last month and cannot say why.' },
      { of: { words: 'jargon' }, text: 'You need a dictionary, and they have not written it.' },
      { of: { 'more-time': 'granted' }, text: 'If you cannot pay in time, ring them. They are decent about it.' },
      'The name is wrong on it, and it will take days to have it put right.',
      'I would not pay that before somebody has explained it.',
      'An hour of my Sunday for four pages.',
      'It is only a letter in my name, they said. It is my name.',
      { of: { open: 'behind a login' }, text: 'They hide the bill and then wonder why it is not paid.' },
      'I have written to them. Now it is their turn.',
      'I do not pay until I know what for.',
      'Ask me when the new one is here.',
      { of: { report: 'quick' }, text: 'It was easy to report. We will see.' },
      { wave: 3, text: 'I could not even open it without a password.', of: { open: 'behind a login' } },
    ],
    yes: [
      'I had to ask twice, and then somebody really looked.',
      { of: { ask: 'clear' }, text: 'A person read it with me. After that it was clear.' },
      'They made a mistake, said so, and it was gone three days later.',
      'Ring them about it. The paper will not tell you.',
      'The invoice is a riddle, the people solve it.',
    ],
    partly: [
      'I know now what is on it, and it took a phone call.',
      'The mistake is gone from the paper and not from the account.',
      'Ask for it in writing, and keep that too.',
      'Keep the old invoice, you will need it to understand the new one.',
      'I pay what they say because I cannot check it.',
      'It is probably right. I could not tell you why.',
      'One hour for one letter in my name.',
      'I know now what I pay. I do not know for what.',
    ],
    no: [
      'I have two invoices now and am not sure which of them I owe.',
      'I do not mind paying. I mind guessing.',
      { of: { reminder: 'reminded' }, text: 'They were friendly about it, and the fee is still there.' },
      {
        wave: 3,
        text: 'I need a password to see what I owe. I have not found it yet.',
        of: { open: 'behind a login' },
      },
      'It has been three weeks for one letter.',
      { of: { reminder: 'reminded' }, text: 'They charged me for their own mistake.' },
      'I would pay by direct debit and never look at it again.',
      'Thirty bills on my table, and theirs is the one that I put aside.',
      'I am still waiting for a piece of paper with my name on it.',
      'Do not report a mistake. It makes two.',
    ],
  },
}
