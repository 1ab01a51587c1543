import type { Channel } from './checklist.ts'

/** What a new checklist says where nobody has said it yet: for each channel where to start, whose it is, and what to break. */
interface Draft {
  readonly start: string
  readonly owner: string
  readonly drill: { readonly title: string; readonly do: string; readonly great: string }
}

const closedWindow = {
  title: 'Close it half way through',
  do: 'Begin once more. Half way through, close everything. Wait a minute, come back, and try to go on.',
  great: 'I am where I was, and what I had typed is there. If not, it says what I have to do again, and why.',
}
const missingNumber = {
  title: 'Leave out the number they need',
  do: 'Write once more, and leave out what they will ask for: the order number, the customer number.',
  great:
    'They find me by something else. If they can’t, one message asks for all that is missing, and none for the rest.',
}

export const drafts: Readonly<Record<Channel, Draft>> = {
  web: {
    start: 'Start on our home page, in a private window, so that nothing there knows you.',
    owner: 'web team',
    drill: closedWindow,
  },
  mobile: {
    start: 'Start on our home page, on a phone, held in one hand, away from the office network.',
    owner: 'web team',
    drill: closedWindow,
  },
  app: { start: 'Start with the app closed, and signed out.', owner: 'app team', drill: closedWindow },
  phone: {
    start: 'Look for the number first, as a customer has to. Then call.',
    owner: 'contact centre',
    drill: {
      title: 'Get cut off',
      do: 'Hang up in the middle of a sentence, as if the line had gone. Call again if they don’t.',
      great: 'They call back. Or whoever answers knows how far we had come, and goes on from there.',
    },
  },
  store: {
    start: 'Start in the street, and take the way that somebody takes who was never there.',
    owner: 'store team',
    drill: {
      title: 'Come without the receipt',
      do: 'Say that you have left at home what they ask for first: the receipt, the card, the number.',
      great: 'They ask for something else that shows who I am, and go on.',
    },
  },
  email: {
    start: 'Look for the address first, as a customer has to. Then write, from a private address.',
    owner: 'customer service',
    drill: missingNumber,
  },
  chat: {
    start: 'Look for the chat first, as a customer has to. Then write the way you write to friends.',
    owner: 'customer service',
    drill: missingNumber,
  },
  post: {
    start: 'Start with the letter or the parcel as it arrived, still closed.',
    owner: 'logistics',
    drill: {
      title: 'Be out when it comes',
      do: 'Do as if nobody had been at home. Try to get hold of it afterwards.',
      great: 'A note says where it is, until when, and what to bring. Another day or another place can be chosen.',
    },
  },
  field: {
    start: 'Start with making the appointment, as a customer has to.',
    owner: 'field service',
    drill: {
      title: 'Change the appointment',
      do: 'The day before, ask for another day.',
      great: 'One sentence is enough. Another day can be chosen at once, and nobody asks why.',
    },
  },
}

/** What the first, a middle and the last step look at, whatever they are about. */
export const looks = {
  first: {
    notice: 'Every word you had to read or hear twice, and every moment in which you did not know where you were.',
    great: 'What I see or hear first says where to begin. There is no word in it that I would have to look up.',
  },
  middle: {
    notice: 'Everything they asked you that they could have known.',
    great: 'One try. What comes next is said before I ask, and nobody asks for what I have said already.',
  },
  last: {
    notice: 'Would you dare to forget about it now? If not, what is missing?',
    great: 'I know that it worked, what happens next, and on which day. I have that in writing.',
  },
}

/** An example of every kind of answer but a verdict, as it stands behind `ask:`. */
export const otherAsks: readonly string[] = [
  '{ kind: yes-no, good: yes }',
  '{ kind: choice, options: [{ id: helped, label: Helped }, { id: sent-on, label: Sent on, result: failed }] }',
  '{ kind: choices, options: [{ id: price, label: The price }, { id: day, label: The day }] }',
  '{ kind: scale, low: not at all, high: completely, target: { at-least: 5 } }',
  '{ kind: number, unit: people who were asked, target: { at-most: 1 } }',
  '{ kind: date, target: { within: 3 days } }',
  'text',
  'evidence    # a file: a photo, a screenshot, a mail',
  '{ kind: duration, target: { at-most: 5 min } }',
  '{ kind: timeline, marks: [{ id: hold, key: h, label: on hold, span: true }], target: { hold: { at-most: 1 } } }',
  '{ kind: count, unit: e-mails, for: 7 days, per: day, target: { total: { at-most: 5 } } }    # a diary',
  '{ kind: wait, target: { within: 5 days } }',
]
