import type { Draw, Story } from '../story.ts'

const wanderings = (draw: Draw) => ({
  choose: [18, 44, 71, 105].map((second) => draw.seconds(second, second + 8)),
  'no-fit': [draw.seconds(55, 62), draw.seconds(80, 95)],
  queue: [draw.seconds(115, 125), draw.seconds(300, 520)],
  person: [draw.seconds(521, 530), draw.seconds(700, 720)],
  again: [draw.seconds(540, 560), draw.seconds(725, 760)],
  hold: [draw.seconds(580, 590), draw.seconds(660, 685)],
  transfer: [draw.seconds(688, 698)],
  ...(draw.between(0, 1) ? { solved: [draw.seconds(800, 1100)] } : {}),
})

/** The phone got better: a new menu in spring, and since summer whoever answers may decide. */
export const ivr: Story = {
  checklist: 'ivr',
  minutes: { number: [1, 4], silence: [2, 4], closed: [1, 3] },
  opens: { closed: { days: 0, hour: 18 } },
  before: [
    [
      'Two taps from the home page. The number can be tapped. Beside it stand the hours, the price of the call, and\n      how long the wait is now.',
      'The number is on the contact page, with the hours.',
    ],
    ['title: Would you have to call again?', 'title: Is anything still open?'],
  ],
  steps: {
    number: {
      found: {
        odds: [5, 7, 8],
        result: 'passed',
        frustration: [1, 2],
        notes: ['At the foot of every page now, with the hours.', 'It can be tapped.'],
        also: [
          {
            kind: 'good-practice',
            wave: 3,
            text: 'The page says how long the wait is at this moment. It was right to the minute.',
          },
        ],
      },
      hidden: {
        odds: [5, 3, 2],
        result: 'failed',
        frustration: [4, 5],
        feelings: ['confused', 'helpless'],
        told: [
          { severity: 2, text: 'The page offers to call me back, in three working days.' },
          {
            severity: 2,
            cause: 'conflicting-target',
            text: '"Please use our form" stands where I expected the number.',
            words: 'Please use our form.',
          },

          { severity: 2, text: 'It is in the imprint, between the tax number and the register.' },
          {
            severity: 2,
            cause: 'content',
            text: 'A form, a chat, a list of questions. The number is on none of them.',
          },

          {
            severity: 3,
            cause: 'conflicting-target',
            text: 'Five pages, and each asks whether it has answered my question before it gives away the number.',
            photo: 'did-this-help.png',
            words: 'Did this article help you?',
            idea: 'Put the number beside the question, not behind it.',
          },
          {
            severity: 2,
            cause: 'content',
            text: 'The number is a picture. On the phone it can be looked at and not tapped.',
          },
          { severity: 2, text: 'I found the number on a forum before I found it on our own page.' },
          { severity: 2, text: 'Two numbers, no word about which is for whom.' },
          { severity: 2, text: 'The hours are those of last winter.' },
        ],
      },
    },
    call: {
      straight: {
        odds: [1, 5, 9],
        value: (draw) => ({
          choose: [draw.seconds(12, 18), draw.seconds(26, 34)],
          queue: [draw.seconds(40, 46), draw.seconds(70, 150)],
          person: [draw.seconds(151, 165)],
          solved: [draw.seconds(240, 430)],
        }),
        frustration: [1, 2],
        notes: ['Two choices, then a person. She knew what I had pressed.', 'Six minutes from dialling to goodbye.'],
        kept: [
          'The first sentence was "I see that your bill has gone up, let us look at it together".',
          'He waited while I found my glasses and did not fill the silence.',
          'I was told how long it would take, and it took less.',
        ],
        also: [
          { kind: 'good-practice', text: 'He repeated my question in his own words before he answered it.' },
          { kind: 'idea', text: 'Offer the same to people who write. They wait for two days.' },
          { kind: 'observation', text: 'The second menu has one choice too many, and nobody takes the last.' },
          { kind: 'good-practice', wave: 3, text: 'What I had typed in the menu was on her screen.' },
        ],
      },
      'one too many': {
        odds: [2, 4, 2],
        value: (draw) => ({
          choose: [draw.seconds(15, 20), draw.seconds(38, 45), draw.seconds(60, 68)],
          queue: [draw.seconds(75, 80), draw.seconds(200, 290)],
          person: [draw.seconds(291, 300)],
          again: [draw.seconds(310, 330)],
          solved: [draw.seconds(420, 520)],
        }),
        frustration: [4, 5],
        feelings: ['bored', 'rushed', 'ignored'],
        leaves: 0.2,
        told: [
          {
            severity: 2,
            cause: 'system',
            text: 'I typed my customer number and was asked for my customer number.',
            words: 'May I have your customer number?',
          },
          {
            severity: 2,
            cause: 'people',
            text: 'Minutes of music. I heard afterwards that two people answer the phone at that hour.',
          },
          { severity: 2, text: 'The menu reads me the privacy notice twice before it asks anything.' },
          { severity: 2, text: 'All that time for one sentence about one line of a bill.' },
        ],
      },
      astray: {
        odds: [7, 2, 0],
        value: wanderings,
        frustration: [5, 7],
        feelings: ['angry', 'ignored', 'helpless'],
        leaves: 0.6,
        told: [
          {
            severity: 4,
            cause: 'authority',
            text: 'The first person knew what to do and was not allowed to do it.',
            words: 'Only the back office can change that.',
          },
          {
            severity: 3,
            text: 'They asked whether I have access to the internet. I was ringing because of what I had read there.',
          },

          { severity: 3, cause: 'people', text: 'Fifteen callers before me, said the voice, and thanked me for that.' },
          { severity: 3, text: 'I explained it four times and each time in fewer words.' },

          {
            severity: 4,
            cause: 'process',
            text: 'I told it to two people. The second had not heard a word of what the first had written down.',
            words: 'That is not for us.',
          },
          {
            severity: 3,
            cause: 'system',
            text: 'None of the four choices was mine, so I pressed anything and landed with furniture.',
            words: 'For tariff portfolio and contract management, press three.',
            idea: 'Call it what the letter calls it.',
          },
          { severity: 4, cause: 'process', text: 'When I hung up I had heard more music than words.' },
          { severity: 3, cause: 'knowledge', text: 'She read me the page that I had open in front of me.' },
          { severity: 3, text: 'I had twelve minutes, and they were over while I was still being put through.' },
          { severity: 3, text: 'Asked for my date of birth by three different people, one of them a machine.' },
          { severity: 3, text: 'After the transfer there was music, then "hello, who is there?"' },
        ],
      },
    },
    answer: {
      right: {
        odds: [4, 7, 9],
        value: 'right',
        notes: ['Word for word what stands on the paper.'],
        also: [
          { kind: 'good-practice', text: 'She said it once in our words and once in mine.' },
          { wave: 2, kind: 'observation', text: 'Right, and not what the website says.' },
        ],
      },
      wrong: {
        odds: [3, 2, 1],
        value: 'wrong',
        leaves: 0.3,
        told: [
          {
            severity: 3,
            wave: 3,
            cause: 'knowledge',
            text: "He answered last year's question. The plan was changed in May.",
          },

          { severity: 3, text: 'She read me the first paragraph of the letter. My question was about the second.' },

          {
            severity: 3,
            cause: 'knowledge',
            text: 'He was certain, friendly and wrong: the care plan does not end in June.',
            words: 'No, that runs out by itself.',
          },
          {
            severity: 3,
            cause: 'knowledge',
            text: 'She added up the bill with me and we both arrived at another sum than the paper.',
          },
          { severity: 3, text: 'The answer was about another plan, which I do not have.' },
        ],
      },
      none: {
        odds: [3, 1, 0],
        unless: { call: 'straight' },
        value: 'none',
        told: [
          { severity: 3, text: 'He promised to find out, and then we were cut off.' },
          { severity: 4, cause: 'process', text: 'Two departments agreed that the other one knows.' },

          {
            severity: 4,
            cause: 'knowledge',
            text: 'Nobody had seen the letter that we had sent to forty thousand people.',
          },
          {
            severity: 4,
            cause: 'people',
            text: 'The line broke off after the second transfer. I did not have it in me to dial again.',
          },
          { severity: 3, text: 'I was told to look at the website.' },
        ],
      },
    },
    words: {
      theirs: {
        odds: [1, 1, 1],
        value: (draw) =>
          [
            'I would say: my bill went up. The menu says: price adjustments and index clauses.',
            'I would say: a question about a letter. The menu has nothing with "letter" in it.',
            'I would say: my plan ends. The menu says: tariff portfolio and contract management.',
            'I would say: I do not understand this. The menu says: consumption and settlement.',
          ][draw.between(0, 3)] ?? '',
      },
    },
    handover: {
      dropped: {
        odds: [8, 6, 5],
        result: 'failed',
        leaves: 0.4,
        told: [
          { severity: 2, wave: 1, text: 'I heard them look for each other, and then I heard nothing.' },

          {
            severity: 3,
            cause: 'process',
            text: 'The first one wrote it all down. The second one had none of it.',
            words: 'I can’t see his notes.',
          },
          { severity: 3, text: 'I was put through in the middle of my sentence.' },
          {
            severity: 3,
            cause: 'conflicting-target',
            text: 'She told me that she has four minutes for each call and had used them up.',
          },
          { severity: 2, text: 'Nobody said to whom, nobody said why.' },
          { severity: 3, text: 'The second person greeted me like a new caller and I began again.' },

          {
            severity: 3,
            cause: 'process',
            text: 'The first person hung up before the second was there. I began at the beginning.',
          },
          { severity: 3, cause: 'system', text: 'Put through to the menu that I had come from.' },
          { severity: 3, text: 'The second person began with "what is it about?"' },
        ],
      },
      warm: { odds: [2, 4, 5], result: 'passed', notes: ['They spoke to each other first, and I listened.'] },
    },
    'second-call': {
      no: {
        odds: [3, 6, 8],
        unless: { answer: 'none' },
        value: 'no',
        notes: ['She asked whether anything else was open, and waited for the answer.'],
      },
      yes: {
        odds: [7, 3, 2],
        value: 'yes',
        leaves: 0.3,
        told: [
          { severity: 2, text: 'I have it by word of mouth only. Nobody offered to write it down.' },
          { severity: 3, cause: 'knowledge', text: 'She said "I think so" twice, and so I shall ring again.' },
          { severity: 2, text: 'My question was answered, and the bill in front of me is still wrong.' },
          { severity: 3, text: 'I hung up and had to look up what I had been told.' },
          {
            severity: 2,
            cause: 'conflicting-target',
            text: 'He closed the case while I was still speaking. I could hear the keys.',
            words: 'Then I will mark it as done.',
          },
          { severity: 2, wave: 1, text: 'They gave me another number, for another day.' },
          { severity: 2, text: 'Nothing was agreed, and we both said thank you.' },

          { severity: 3, text: 'I have an answer and do not know what I have to do with it.' },
          {
            severity: 2,
            cause: 'knowledge',
            text: 'She was not sure, and asked me to ring again on Thursday when her colleague is there.',
          },
          {
            severity: 3,
            text: 'They will look into it. Who, and until when, I could not find out.',
            words: 'Somebody will look into it.',
          },
          { severity: 2, text: 'The line went dead after "one moment please".' },

          { severity: 3, cause: 'process', text: 'Nobody said what happens next, or whether anything does.' },
          { severity: 2, text: 'I hung up with a feeling of having been handled.' },
          {
            severity: 3,
            cause: 'conflicting-target',
            text: 'She was counting the minutes, and I could hear it.',
            words: 'Is that all for today then?',
          },
          { severity: 2, text: 'It was goodbye before I had asked my second question.' },
        ],
      },
    },
    promise: {
      'call back': {
        odds: [5, 5, 5],
        value: 'call-back',
        result: 'passed',
        notes: ['"Tomorrow before noon", she said.'],
      },
      nothing: {
        odds: [5, 3, 2],
        value: 'nothing',
        result: 'failed',
        leaves: 0.4,
        told: [
          {
            severity: 3,
            text: 'I asked whether anybody would get back to me. He said that this is not foreseen.',
            words: 'That is not foreseen.',
          },
          { severity: 2, cause: 'process', text: 'Every promise has to be written on a form, so nobody makes one.' },
          { severity: 2, text: 'She was sorry, and that was the end of it.' },

          {
            severity: 3,
            cause: 'authority',
            text: 'They may not call customers back. It is not in the system.',
            words: 'You would have to ring us again.',
          },
          { severity: 3, text: 'I was wished a nice day instead of an answer.' },
        ],
      },
    },
    kept: {
      kept: {
        odds: [2, 3, 4],
        wait: [1, 1],
        frustration: [1, 2],
        notes: ['At ten the next morning, with the answer.'],
      },
      late: {
        odds: [3, 2, 1],
        wait: [4, 6],
        frustration: [4, 5],
        feelings: ['ignored', 'bored'],
        told: [
          { severity: 2, cause: 'people', text: 'Days later, and he asked what it was about.' },
          { severity: 2, text: 'They rang while I was at work, once, and left no number.' },
        ],
      },
      never: {
        odds: [2, 0, 0],
        wait: { after: 15, because: 'Nobody rang.' },
        frustration: [5, 6],
        told: [
          {
            severity: 4,
            cause: 'process',
            text: 'Nobody ever rang. The promise is in no system: it was on a piece of paper.',
          },
        ],
      },
    },
    silence: {
      helped: {
        odds: [1, 5, 9],
        value: 'person',
        frustration: [1, 2],
        recovery: { 'way-out': 'yes', admitted: 'yes', apologised: 'yes', 'made-right': 'yes' },
        notes: [
          'After the second silence: "I will put you through." And it did.',
          'It said "take your time", and gave me some.',
          'Slower the second time, and a person after the third.',
        ],
        also: [{ kind: 'good-practice', text: 'It waits twelve seconds now and tells me that it waits.' }],
      },
      circles: {
        odds: [3, 3, 0],
        value: 'circles',
        frustration: [4, 5],
        feelings: ['bored', 'helpless'],
        leaves: 0.5,
        recovery: { 'way-out': 'no', admitted: 'no', apologised: 'no', 'made-right': 'no' },
        told: [
          { severity: 2, cause: 'system', text: 'The same four choices, five times, in the same voice.' },
          { severity: 2, cause: 'system', text: 'It asked me to speak and did not wait for me to begin.' },
          { severity: 2, text: 'Two minutes of the same sentence.' },
        ],
      },
      'cut off': {
        odds: [6, 2, 0],
        value: 'cut-off',
        frustration: [5, 7],
        feelings: ['helpless', 'rushed', 'angry'],
        leaves: 0.7,
        recovery: { 'way-out': 'no', admitted: 'no', apologised: 'no', 'made-right': 'no' },
        told: [
          { severity: 3, text: 'I had put the phone down to find a pen. When I picked it up nobody was there.' },
          {
            severity: 3,
            wave: 1,
            cause: 'system',
            text: 'It asked whether I was still there, and did not wait to hear it.',
            words: 'Are you still there?',
          },
          { severity: 3, text: 'Without a key there is no way in, and nobody tells you so.' },
          { severity: 4, wave: 1, text: 'If I could not see the keys, this would be the end of it.' },

          { severity: 3, text: 'One sentence, one silence, gone.' },
          { severity: 3, cause: 'system', text: 'It spoke of a star key. I was still looking for it when it hung up.' },
          {
            severity: 4,
            wave: 1,
            cause: 'conflicting-target',
            text: 'Calls that end in the menu count as solved. Mine was one of those.',
          },

          {
            severity: 4,
            cause: 'system',
            text: 'Eight seconds of silence and it hung up on me.',
            words: 'We did not receive your selection. Goodbye.',
          },
          {
            severity: 3,
            cause: 'system',
            text: 'My father needs eight seconds to find the key. He would never reach us.',
          },
          { severity: 3, text: 'It said goodbye. It had not said hello.' },
          { severity: 3, text: 'Cut off twice before I understood that it was not the line.' },
        ],
      },
    },
    closed: {
      'no time': { odds: [1, 1, 0], aside: { skip: 'I was on my way home by then.' } },
      told: {
        odds: [4, 6, 7],
        result: 'passed',
        frustration: [1, 3],
        recovery: { 'way-out': 'yes', admitted: 'yes', apologised: 'yes', 'made-right': 'no' },
        notes: ['"We are closed and open at eight." That is all it takes.'],
      },
      music: {
        odds: [6, 4, 3],
        result: 'failed',
        frustration: [3, 5],
        feelings: ['bored', 'confused'],
        recovery: { 'way-out': 'no', admitted: 'yes', apologised: 'no', 'made-right': 'no' },
        told: [
          { severity: 2, text: 'A minute of welcome, and then a click.' },
          { severity: 2, cause: 'policy', text: 'A burst pipe would have to wait until eight.' },
          { severity: 1, text: 'I was thanked for my patience by a shop that was closed.' },

          { severity: 2, text: 'I listened to the whole greeting before I understood that they had gone home.' },
          { severity: 2, cause: 'content', text: 'It gives an address on the web, letter by letter.' },
          { severity: 1, text: '"We look forward to your call", and then it was over.' },
          {
            severity: 2,
            cause: 'system',
            text: 'Ten minutes after closing it still puts people into the queue. I waited for three of them.',
          },
          { severity: 2, wave: 3, text: 'It says that we are closed, and keeps to itself when we open.' },

          { severity: 2, cause: 'content', text: 'Forty seconds of greeting before it says that nobody is there.' },
          {
            severity: 2,
            cause: 'policy',
            text: 'No way to leave a number. I would have to remember it myself.',
            idea: 'Take the number and ring in the morning.',
          },
          { severity: 1, text: 'It says "outside our service hours" and not which those are.' },
          { severity: 2, text: 'It let me choose from the whole menu first, and closed after that.' },
        ],
      },
    },
  },
  achieved({ call, answer }) {
    if (answer !== 'right') return 'no'
    return call === 'straight' ? 'yes' : 'partly'
  },
  verbatims: {
    waiting: [
      { of: { promise: 'call back' }, text: 'They will ring me back, they say.' },
      { of: { promise: 'call back' }, text: 'Somebody is to call me tomorrow. I have heard that before.' },
      'I wait by the phone, as in the old days.',
      'No answer yet, but a promise with a day in it.',
    ],
    yes: [
      'Two keys, one person, done.',
      'I would ring again rather than write.',
      'She wished me a good day and I had one.',
      'Short, friendly, right.',
      'Ring them. Do not bother with the website.',
      'I got a person, and the person had an answer.',
      'Quicker than writing, and they are nice about it.',
      'I had forgotten that a call can be like that.',
      'They picked up before the kettle had boiled.',
      { wave: 3, text: 'They have changed something since winter. It is a different company on the phone now.' },
      'She knew what I wanted before I had said it properly.',
    ],
    partly: [
      'You get your answer if you bring time and something to write with.',
      { of: { call: 'one too many' }, text: 'Have your number ready, you will say it more than once.' },
      'The people know what they are doing. The menu does not.',
      'Good answer, long way round.',
    ],
    no: [
      { of: { answer: 'wrong' }, text: 'The answer was friendly, quick and wrong.' },
      'I rang twice and was told two things.',
      'I asked my neighbour in the end. He knew it.',
      'I threw the letter away and will see what happens.',
      'I rang for an answer and got music.',
      { of: { call: 'astray' }, text: 'Three people, and I know less than before.' },
      { of: { silence: 'cut off' }, text: 'Write to them. At least paper does not hang up.' },
      'I would let somebody else ring.',
    ],
  },
}
