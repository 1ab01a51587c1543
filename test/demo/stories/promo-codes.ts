import type { Story } from '../story.ts'

/** Codes were refused for small letters, then mended in spring, and refused again since the new basket in summer. */
export const promoCodes: Story = {
  checklist: 'promo-codes',
  minutes: {
    message: [2, 4],
    field: [2, 4],
    redeem: [1, 3],
    sum: [2, 4],
    change: [1, 2],
    confirmation: [3, 6],
    expired: [3, 5],
  },
  steps: {
    message: {
      all: {
        odds: [4, 4, 5],
        value: 3,
        frustration: [1, 2],
        notes: ['Amount, last day and exceptions, one under the other.'],
      },
      some: {
        odds: [6, 6, 5],
        value: (draw) => draw.between(1, 2),
        frustration: [3, 4],
        feelings: ['confused'],
        leaves: 0.05,
        told: [
          {
            severity: 2,
            cause: 'content',
            text: 'I kept in mind that it is for "selected favourites". I could not say which.',
          },

          {
            severity: 2,
            cause: 'content',
            text: 'I remembered the ten euros. The exceptions are behind a star, and the star is behind a fold.',
          },
          {
            severity: 1,
            cause: 'content',
            text: 'The last day is "end of season". Nobody could tell me which day that is.',
            words: 'While the season lasts!',
          },
          { severity: 2, text: 'Two codes in one message, and only one of them is for me.' },
          { severity: 1, text: 'The code is part of a picture and cannot be copied.' },
        ],
      },
    },
    field: {
      basket: {
        odds: [4, 5, 5],
        value: 'basket',
        frustration: [1, 2],
        notes: ['Open, in the basket, and called what the message calls it.'],
      },
      folded: {
        odds: [4, 4, 3],
        value: 'folded',
        frustration: [2, 4],
        feelings: ['confused'],
        leaves: 0.1,
        told: [
          {
            severity: 1,
            cause: 'content',
            text: '"Have you got something for us?" I did not know that this is where the code goes.',
          },
          { severity: 1, text: 'A small plus sign at the edge of the page.' },

          { severity: 1, cause: 'content', text: 'I took the line for a heading.' },
          { severity: 1, text: 'It is called "benefit" here and "code" in the message.' },
          { severity: 1, text: 'Below the fold, under three things that others have bought.' },
        ],
      },
      checkout: {
        odds: [2, 1, 2],
        value: 'checkout',
        frustration: [4, 5],
        feelings: ['anxious', 'rushed'],
        leaves: 0.3,
        told: [
          {
            severity: 3,
            cause: 'conflicting-target',
            text: 'I had to give my address to find out whether my code works.',
          },
          { severity: 2, text: 'It comes after the payment is chosen. I nearly paid in full.' },
        ],
      },
    },
    redeem: {
      'as typed': {
        odds: [0, 9, 1],
        value: 'first-try',
        frustration: [1, 2],
        notes: ['Small letters, a space at the end, and it took it.'],
        kept: ['The total changed while I was still looking for the button.'],
        also: [{ kind: 'good-practice', text: 'It corrects what I typed and shows what it made of it.' }],
      },
      'exactly as printed': {
        odds: [6, 0, 5],
        value: 'exact-only',
        frustration: [4, 6],
        feelings: ['confused', 'angry'],
        leaves: 0.3,
        told: [
          {
            severity: 3,
            cause: 'system',
            text: 'Four tries. The message shows it in small letters, the basket wants large ones.',
          },

          {
            severity: 3,
            cause: 'system',
            text: 'Refused in small letters, taken in capitals. I found that out by copying it from the newsletter.',
            words: 'Invalid code.',
            idea: 'Make them large yourselves.',
          },
          {
            severity: 3,
            cause: 'system',
            text: 'My phone puts a space after each word. The space made the code invalid.',
            photo: 'code-refused.png',
          },
          {
            severity: 3,
            cause: 'system',
            wave: 3,
            text: 'It was mended in spring. Since the new basket it wants capitals again.',
          },
          {
            severity: 3,
            wave: 3,
            text: 'Invalid, invalid, invalid, and then valid. I had changed nothing but the letters.',
          },
          { severity: 3, text: 'I read it letter by letter to check for a nought and an O. It was neither.' },
        ],
      },
      refused: {
        odds: [3, 0, 3],
        value: 'refused',
        frustration: [5, 6],
        feelings: ['angry', 'ashamed', 'ignored'],
        told: [
          {
            severity: 4,
            cause: 'policy',
            text: 'Not valid for what is reduced, and everything in my basket was. That stood nowhere.',
          },
          {
            severity: 4,
            cause: 'system',
            wave: 3,
            text: 'The code that said sorry for the broken parcel was refused without a reason.',
            photo: 'code-refused.png',
            words: 'Invalid code.',
          },
        ],
      },
    },
    help: {
      solved: {
        odds: [3, 5, 5],
        value: (draw) => ({
          machine: [draw.seconds(2, 4)],
          person: [draw.seconds(70, 110)],
          solved: [draw.seconds(210, 400)],
        }),
        frustration: [2, 4],
        notes: ['He put the discount on the basket himself.'],
      },
      unsolved: {
        odds: [7, 5, 5],
        value: (draw) => ({
          machine: [draw.seconds(2, 4)],
          person: [draw.seconds(150, 190)],
          again: [draw.seconds(200, 215), draw.seconds(300, 330)],
          transfer: [draw.seconds(290, 298)],
        }),
        frustration: [6, 7],
        feelings: ['ignored', 'angry'],
        told: [
          {
            severity: 4,
            cause: 'authority',
            text: 'The second person saw what was wrong and was not allowed to mend it.',
            words: 'I can’t do anything on my side.',
          },
          { severity: 3, cause: 'system', text: 'The machine sent me back to the page that I had come from.' },
        ],
      },
    },
    sum: {
      right: {
        odds: [7, 8, 8],
        value: 'yes',
        frustration: [1, 2],
        notes: ['To the cent, with the code as a line of its own.'],
      },
      wrong: {
        odds: [3, 2, 2],
        value: 'no',
        frustration: [5, 6],
        feelings: ['angry', 'confused'],
        leaves: 0.5,
        told: [
          {
            severity: 3,
            cause: 'system',
            text: 'The discount was taken off before the offer, so that it came to less than the message had promised.',
          },

          {
            severity: 3,
            cause: 'policy',
            text: 'With the discount the goods come to less than 50 euros, and so delivery costs 6.95. I saved 3.05.',
          },
          { severity: 4, cause: 'policy', text: 'The code took ten euros off and the delivery put seven back on.' },
          { severity: 3, text: 'Ten per cent turned out to be ten per cent of the cheaper one.' },
        ],
      },
    },
    change: {
      stayed: { odds: [5, 6, 6], value: 'yes', frustration: [1, 2] },
      vanished: {
        odds: [5, 4, 4],
        value: 'no',
        frustration: [4, 5],
        feelings: ['confused'],
        leaves: 0.3,
        told: [
          {
            severity: 3,
            cause: 'system',
            text: 'Took one thing out and put it back, and the discount was gone without a word.',
          },
          { severity: 2, text: 'The second time it says that the code has been used.' },
          { severity: 2, text: 'I noticed it on the confirmation, which was too late.' },
        ],
      },
    },
    confirmation: {
      'not paid': {
        odds: [0, 1, 1],
        aside: { skip: 'The budget for the month was used up, so I stopped before I paid.' },
      },
      complete: {
        odds: [8, 8, 8],
        result: 'passed',
        frustration: [1, 2],
        notes: ['Price, discount, delivery, total, line by line.'],
      },
      incomplete: {
        odds: [2, 2, 2],
        result: 'failed',
        frustration: [3, 4],
        feelings: ['anxious'],
        leaves: 0.05,
        told: [
          {
            severity: 2,
            cause: 'content',
            text: 'It shows the total and no discount. I could not prove what I was promised.',
          },
          { severity: 1, text: 'The discount is called "adjustment 4711".' },
        ],
      },
    },
    expired: {
      honoured: {
        odds: [1, 2, 3],
        value: 'honoured',
        frustration: [1, 1],
        recovery: { 'way-out': 'yes', admitted: 'yes', apologised: 'yes', 'made-right': 'yes' },
        kept: [
          '"A day late? We will not be like that." On a web page.',
          'It took the old code and said "just this once".',
        ],
        also: [{ kind: 'good-practice', text: 'It says "just this once" and means it kindly.' }],
      },
      told: {
        odds: [2, 3, 2],
        value: 'told',
        frustration: [2, 3],
        recovery: { 'way-out': 'yes', admitted: 'yes', apologised: 'no', 'made-right': 'yes' },
        notes: ['It named the day, and offered free delivery instead.'],
      },
      bare: {
        odds: [6, 5, 4],
        value: 'bare',
        frustration: [4, 5],
        feelings: ['ashamed', 'confused', 'angry'],
        leaves: 0.5,
        recovery: { 'way-out': 'no', admitted: 'no', apologised: 'no', 'made-right': 'no' },
        told: [
          { severity: 2, cause: 'system', text: 'It did not know the difference between "too late" and "wrong".' },
          { severity: 2, text: 'The field turned red and I turned to another shop.' },

          {
            severity: 2,
            cause: 'content',
            text: 'Two words. I would not say them to a guest in the shop.',
            words: 'Invalid code.',
            idea: 'Say on which day it ended, and what there is today.',
          },
          {
            severity: 3,
            cause: 'policy',
            text: 'One day late, a full basket, and no. I closed the window with 48 euros in it.',
          },
          { severity: 2, text: 'The same message as for a typing mistake, so I typed it four times.' },
        ],
      },
      silent: {
        odds: [2, 1, 1],
        value: 'silent',
        frustration: [3, 4],
        feelings: ['confused'],
        leaves: 0.5,
        recovery: { 'way-out': 'no', admitted: 'no', apologised: 'no', 'made-right': 'no' },
        told: [
          { severity: 2, cause: 'system', text: 'The button turned grey, and that was all.' },
          { severity: 2, text: 'Nothing happened. I waited for something to happen.' },
        ],
      },
    },
    write: {
      quick: {
        odds: [4, 5, 5],
        value: (draw) => `${draw.between(2, 4)} min ${draw.between(5, 55)} s`,
        frustration: [1, 3],
      },
      slow: {
        odds: [6, 4, 4],
        value: (draw) => `${draw.between(6, 9)} min`,
        frustration: [4, 5],
        feelings: ['bored', 'angry'],
        leaves: 0.4,
        told: [
          {
            severity: 2,
            cause: 'process',
            text: 'The form wanted an order number. I had not ordered anything, that was the point.',
          },
          { severity: 2, text: 'Fourteen reasons to choose from, and none of them is a code.' },
          { severity: 2, text: 'The address to write to is at the end of the conditions.' },
        ],
      },
    },
    reply: {
      'next day': {
        odds: [4, 5, 5],
        wait: [1, 1],
        frustration: [1, 2],
        notes: ['Signed with a name, and the first sentence was the answer.'],
      },
      later: {
        odds: [5, 4, 3],
        wait: [5, 9],
        frustration: [4, 5],
        feelings: ['ignored'],
        leaves: 0.2,
        told: [
          { severity: 2, wave: 3, text: 'The answer was long and kind, and it came when the offer was over.' },

          { severity: 2, cause: 'people', text: 'The thing was sold out by the time they answered.' },
          {
            severity: 2,
            cause: 'process',
            text: 'First an answer that my message had arrived, then nothing for days.',
            words: 'We have opened case 88301 for you.',
          },
        ],
      },
      never: {
        odds: [1, 0, 0],
        wait: { after: 20, because: 'No answer in three weeks.' },
        frustration: [5, 6],
        told: [
          {
            severity: 3,
            cause: 'process',
            text: 'Nobody answered. The address on the contact page belongs to a team that is no longer there.',
          },
        ],
      },
    },
    decide: {
      decided: {
        odds: [4, 5, 6],
        value: 'decided',
        kept: ['A new code in the first line, for the same amount and a month longer.'],
      },
      'asked first': {
        odds: [2, 2, 2],
        value: 'asked-first',
        leaves: 0.05,
        told: [
          {
            severity: 2,
            cause: 'authority',
            text: 'She had to ask the campaign team, and the campaign team was at a fair.',
          },
        ],
      },
      rules: {
        odds: [4, 3, 2],
        value: 'rules',
        leaves: 0.5,
        told: [
          {
            severity: 2,
            wave: 3,
            cause: 'authority',
            text: 'She would have given me the ten euros herself, she wrote, if it were her shop.',
          },

          {
            severity: 3,
            cause: 'authority',
            text: 'A page of conditions. I had written that I know them.',
            words: 'Please understand that we cannot make exceptions.',
          },
          { severity: 2, text: 'He agreed with me and could do nothing.' },
        ],
      },
    },
  },
  achieved({ redeem, help, sum }) {
    if (redeem === 'refused' && help !== 'solved') return 'no'
    if (sum === 'wrong') return 'no'
    return redeem === 'as typed' ? 'yes' : 'partly'
  },
  verbatims: {
    waiting: [
      'The old code is with somebody now. I do not expect much.',
      { of: { redeem: 'refused' }, text: 'They sent me a code and then would not take it.' },
      'I have written to them about the old code. Let us see.',
      'The new code was fine. The old one is with a person now.',
      'Ten euros, half an hour, and one question is still open.',
      'They have not answered yet.',
    ],
    yes: [
      'Less than I had feared and more than I had hoped.',
      'It took the code at once. I looked for the catch, and there was none.',
      'Ten euros off, and nobody asked me to prove anything.',
      'The code worked. I had stopped expecting that of codes.',
      'Do use it, it takes two minutes.',
      'They mean what they print.',
    ],
    partly: [
      'It worked the third time, and I could not say why.',
      'I saved ten euros and lost my good mood.',
      { of: { redeem: 'exactly as printed' }, text: 'It works if you type it exactly as they print it.' },
      'You get your ten euros after a quarter of an hour.',
      { of: { redeem: 'exactly as printed' }, text: 'Copy it, do not type it.' },
      { of: { redeem: 'exactly as printed' }, text: 'Capital letters. Nobody tells you.' },
    ],
    no: [
      { of: { help: 'unsolved' }, text: 'Eight minutes in a chat to be told that nobody can do anything.' },
      'I felt like somebody who wants something for nothing.',
      { of: { sum: 'wrong' }, text: 'The delivery took back what the code had given.' },
      { of: { redeem: 'refused' }, text: 'They said sorry with a code that does not work.' },
      'I bought it elsewhere, for more, and felt better.',
      { of: { sum: 'wrong' }, text: 'Do the sum before you rejoice.' },
    ],
  },
}
