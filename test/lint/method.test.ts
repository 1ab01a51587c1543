import { describe, expect, it } from 'vitest'
import { lint } from '../../src/lint/lint.ts'
import { example, withSteps } from '../../src/lint/rules/example.ts'
import { found, oneStep, withOutcome } from './found.ts'

describe('a slogan', () => {
  it.each([
    'Be friendly.',
    'Excellent service',
    'A seamless experience.',
    'Friendly and helpful staff at all times.',
    'We put the customer first, with excellence.',
    'The customer is satisfied.',
    'I feel welcome and valued.',
    'Quick, easy and convenient.',
    'Everything runs smoothly.',
    'We exceed expectations and deliver world-class service.',
    'Professional, courteous support. A memorable journey.',
    'A great feeling.',
    'Fast delivery.',
    'Agents demonstrate empathy and active listening throughout the interaction.',
    'The process is simple and efficient for everyone.',
  ])('%s', (great) => {
    expect(found('slogan', oneStep({ great }))).toEqual([great])
  })

  it.each([
    'Two taps.',
    'One. All that comes after it comes from them, and none of it is a question.',
    'None.',
    'It is whole.',
    'They greet me by my name.',
    'A friendly person answers within a minute.',
    'The price is on the page, and it is clear.',
    'They say sorry once.',
    'It comes on the day that was named.',
    'Nobody asks why.',
    '"Welcome" is what they say.',
    '3 good answers.',
    'More than half of them.',
    'Be friendly. Say my name.',
    'It works at the first try.',
    'The staff are friendly: they look up and greet me.',
    'All of them.',
  ])('is not: %s', (great) => {
    expect(found('slogan', oneStep({ great }))).toEqual([])
  })

  it('is a matter of words that a team extends and cuts', () => {
    expect(found('slogan', oneStep({ great: 'A magical service.' }))).toEqual([])
    expect(found('slogan', oneStep({ great: 'A magical service.' }), { words: ['magical'] })).toHaveLength(1)
    expect(found('slogan', oneStep({ great: 'Be friendly.' }), { allow: ['friendly'] })).toEqual([])
  })

  it('is not called vague or jargon as well', () => {
    const text = oneStep({ great: 'A user-friendly, high-quality, customer-centric experience.' })
    expect(found('jargon', text)).toEqual([])
    expect(found('slogan', text)).toHaveLength(1)
    expect(found('vague-great', text)).toEqual([])
  })
})

describe('what everybody measures in their own way', () => {
  it.each([
    ['They call back as soon as possible.', 'as soon as possible'],
    ['The answer comes in a timely manner.', 'in a timely manner'],
    ['A person answers within a reasonable time.', 'within a reasonable time'],
    ['They explain it professionally, with a picture.', 'professionally'],
    ['The form is user-friendly and remembers me.', 'user-friendly'],
    ['They offer other days as appropriate.', 'as appropriate'],
    ['It names day, sum, account etc.', 'etc'],
    ['They answer ASAP.', 'ASAP'],
    ['The sum is corrected in due course.', 'in due course'],
    ['The box is sufficiently large to take it.', 'sufficiently'],
    ['The case is closed to my satisfaction.', 'to my satisfaction'],
    ['The photos are high-quality prints.', 'high-quality'],
  ])('%s', (great, words) => {
    expect(found('vague-great', oneStep({ great }))).toEqual([words])
  })

  it.each([
    'They call back on the same day.',
    '"In a few days" is not a day.',
    'They never say "as soon as possible".',
    'The page opens at once.',
    'They speak slowly enough to write it down.',
    'It can be read from the door.',
    'A person answers within 2 minutes.',
    'The reason is said in one sentence.',
    'They ask what I need it for.',
    'The form remembers what I typed.',
    'The etching is whole.',
    'They do what is possible, and say it.',
  ])('not: %s', (great) => {
    expect(found('vague-great', oneStep({ great }))).toEqual([])
  })
})

describe('an outcome of ours', () => {
  it.each([
    ['Increase conversion.', 'conversion'],
    ['NPS is above 40.', 'NPS'],
    ['Customers are satisfied.', 'Customers'],
    ['Reduce handling time.', 'handling time'],
    ['Our customers feel at home.', 'Our customers'],
    ['Every customer gets an answer.', 'Every customer'],
    ['Improve the returns page.', 'Improve the returns page.'],
    ['We want to ensure a good start.', 'We want to ensure a good start.'],
    ['Churn is below 2 percent.', 'Churn'],
    ['The customer can return it without help.', 'The customer'],
    ['The SLA is kept.', 'SLA'],
    ['Happy customers come back.', 'Happy customers'],
    ['Check that the shop works.', 'Check that the shop works.'],
    ['Users find the page, and buy.', 'Users'],
  ])('%s', (outcome, words) => {
    expect(found('our-outcome', withOutcome(outcome))).toEqual([words])
  })

  it.each([
    'My money is back, and I explained myself once at most.',
    'The parcel is here, whole, and on the day that was named.',
    'I can reduce what I pay.',
    'Increase my limit, without a letter.',
    'I know the conversion rate, and what it costs.',
    'I leave with my parcel, and nobody made me feel like a nuisance.',
    'The hotel knows that the guests of my wedding are late.',
    'I am a customer again.',
    'It is done, and they know what customers like me need.',
    'Lower costs from next month on.',
    'The new card is in the letter box.',
    'The SLA that I pay for is kept.',
  ])('not: %s', (outcome) => {
    expect(found('our-outcome', withOutcome(outcome))).toEqual([])
  })
})

describe('jargon', () => {
  it.each([
    ['Every touchpoint says the same.', 'touchpoint'],
    ['An omnichannel answer with my name.', 'omnichannel'],
    ['The CSAT form has one question.', 'CSAT'],
    ['They leverage what I said.', 'leverage'],
    ['They utilise my order number.', 'utilise'],
    ['The IVR has four choices.', 'IVR'],
    ['The end-to-end tracking is on one page.', 'end-to-end'],
    ['No pain points are left.', 'pain points'],
    ['The SLA is on the page.', 'SLA'],
    ['Synergies are used.', 'Synergies'],
    ['The customer journey is on a poster.', 'customer journey'],
    ['All stakeholders get the mail.', 'stakeholders'],
    ['The\nmoment of\ntruth is at the till.', 'moment of\ntruth'],
  ])('%s', (great, words) => {
    expect(found('jargon', oneStep({ great }))).toEqual([words])
  })

  it.each([
    'The voice on the phone has four choices.',
    'It says "touchpoint" nowhere.',
    'A funnel and a jug are in the box.',
    'The end is near the end.',
    'The file says who we are.',
    'The journey takes an hour.',
    'They touch the point at which it broke.',
    'Granular sugar is in the bowl.',
    'The address is deliverable.',
    'The blueprint of the house is there.',
    'The roads on the map are named.',
    'The lever is on the left.',
  ])('not: %s', (great) => {
    expect(found('jargon', oneStep({ great }))).toEqual([])
  })

  it('in whatever the auditor reads, not in names of teams', () => {
    const ask =
      '{ kind: choice, options: [{ id: a, label: By the IVR }, { id: b, label: By a person, result: failed }] }'
    expect(found('jargon', oneStep({ title: 'The CRM', owner: 'IVR team' }, ask))).toEqual(['CRM', 'IVR'])
  })

  it('is a list that a team extends and cuts', () => {
    const text = oneStep({ great: 'The golden record and the SLA.' })
    expect(found('jargon', text, { words: ['golden record'], allow: ['sla'] })).toEqual(['golden record'])
    expect(found('jargon', oneStep({ great: 'C++ (new) and €uro.' }), { words: ['C++ (new)', '€uro'] })).toEqual([
      'C++ (new)',
      '€uro',
    ])
  })
})

describe('words in another language', () => {
  const german = `firsthand: 1
id: example
title: Etwas zurückgeben
outcome: Customers are satisfied, und das Geld ist da.
minutes: 10
persona: { name: Noor mit dem Bus, story: Der Geburtstag ist am Samstag. }
prepare: [Eine Bestellung, die man zurückgeben kann]
steps:
  - id: only
    title: Surely, was the Touchpoint fast and friendly?
    do: Ruf an und frag nach Frau Miller. Write down your card number.
    great: Excellent Service
    owner: das Team
    ask: { kind: yes-no, good: yes }
`
  const french = german
    .replace('Etwas zurückgeben', 'Renvoyer un article que vous avez commandé')
    .replace('und das Geld ist da', 'et mon argent est sur le compte')
    .replace('Ruf an und frag nach', 'Appelez le service et demandez')
    .replace('Der Geburtstag ist am Samstag', 'La fête est pour samedi')

  it.each([
    ['German', german],
    ['French', french],
  ])('is nothing that rules about English words judge: %s', (_, text) => {
    expect(lint({ bytes: new TextEncoder().encode(text), file: 'example.yaml' })).toEqual([])
  })

  it('does not hide it when a checklist in English quotes some', () => {
    const title = 'Surely they say Guten Tag und auf Wiedersehen?'
    expect(found('leading-words', oneStep({ title }))).toEqual(['Surely'])
  })
})

const step = (id: string, lines: string) =>
  `  - id: ${id}\n${lines
    .split('\n')
    .map((line) => `    ${line}\n`)
    .join('')}    owner: shops\n`

describe('an opinion before the fact', () => {
  const scale = step('liked', 'title: What did you think of the people?\nask: { kind: scale, low: cold, high: warm }')
  const count = step('passed-on', 'title: How often were you passed on?\nask: { kind: number, unit: times }')
  const call = step('call', 'title: Call\ndo: Call them.\ngreat: A person says the day.\nask: verdict')
  const early = (...steps: string[]) => found('opinion-before-fact', withSteps(steps.join('')))

  it('is an opinion with a question for a fact behind it, and nothing done between them', () => {
    expect(early(call, scale, count)).toEqual(['What did you think of the people?'])
    const felt = scale
      .replace('ask: { kind: scale, low: cold, high: warm }', 'ask: text')
      .replace('think of', 'feel about')
    expect(early(call, felt, count)).toEqual(['What did you feel about the people?'])
  })

  it('is not the other way round, nor where something is done in between, nor of something else', () => {
    expect(early(call, count, scale)).toEqual([])
    expect(early(scale, call, count)).toEqual([])
    expect(early(scale, count.replace('ask:', 'channel: post\n    ask:'))).toEqual([])
    expect(early(scale, count.replace('ask:', 'do: Look at it.\n    ask:'))).toEqual([])
    expect(early(scale, step('paid', 'title: Pay\nask: duration'), count)).toEqual([])
  })

  it('is not what follows up on the opinion, and not a second opinion', () => {
    const why = count.replace('ask:', 'when: { liked: { at-most: 3 } }\n    ask:')
    expect(early(scale, why)).toEqual([])
    expect(early(scale, why.replace('{ liked: { at-most: 3 } }', '{ not: { any: [{ liked: 7 }] } }'))).toEqual([])
    expect(early(scale, step('trust', 'title: Would you recommend them?\nask: { kind: yes-no, good: yes }'))).toEqual(
      [],
    )
    expect(early(scale, step('why', 'title: What was it?\nask: text'))).toEqual([])
  })
})

describe('scales', () => {
  const scales = (...asks: string[]) =>
    withSteps(
      asks.map((ask, index) => step(`s${index}`, `title: Question ${index}\nask: { kind: scale, ${ask} }`)).join(''),
    )

  it('that run both ways, by their targets or by their words', () => {
    const direction = (...asks: string[]) => found('scale-direction', scales(...asks))
    const up = 'low: a, high: b, target: { at-least: 5 }'
    const down = 'low: c, high: d, target: { at-most: 3 }'
    expect(direction(up, down)).toEqual(['c'])
    expect(direction(up, up)).toEqual([])
    expect(direction(down, down)).toEqual([])
    expect(direction('low: very easy, high: very difficult', up)).toEqual(['a'])
    expect(direction('low: very difficult, high: very easy', up)).toEqual([])
    expect(direction('low: not at all, high: completely', down, 'low: nothing, high: all of it')).toEqual([])
    expect(direction('low: not easy, high: not hard', down)).toEqual([])
    expect(direction(up, 'low: unhelpful, high: helpful', 'low: friendly, high: rude')).toEqual(['friendly'])
  })

  it('with other numbers than the first', () => {
    const points = (...asks: string[]) => found('scale-points', scales(...asks.map((ask) => `low: a, high: b${ask}`)))
    expect(points('', ', min: 1, max: 7', '')).toEqual([])
    expect(points('', ', max: 5', ', min: 0, max: 10')).toEqual(['5', '10'])
    expect(points(', max: 5', ', max: 5')).toEqual([])
  })

  it('with ends that say the same, nothing, or lie on one side', () => {
    const ends = (low: string, high: string) => found('scale-ends', scales(`low: ${low}, high: ${high}`))
    for (const [low, high] of [
      ['good', 'Good'],
      ['"1"', 'very much'],
      ['never', '"10"'],
      ['good', 'excellent'],
      ['bad', 'terrible'],
      ['"-"', '"+"'],
    ] as const)
      expect(ends(low, high)).toHaveLength(1)
    for (const [low, high] of [
      ['not at all', 'completely'],
      ['very poor', 'excellent'],
      ['not good', 'good'],
      ['nothing', 'all of it'],
      ['certainly not', 'certainly'],
      ['😠', '😀'],
      ['unlikely', 'likely'],
      ['not satisfied', 'satisfied'],
    ] as const)
      expect(ends(low, high)).toEqual([])
  })
})

describe('a critical step, and a weight', () => {
  const critical = (ask: string) =>
    found('unjudged-critical', withSteps(step('a', `title: A\ncritical: true\ngreat: It is there.\nask: ${ask}`)))
  const weighty = (ask: string) =>
    found('idle-weight', withSteps(step('a', `title: A\nweight: 2\ngreat: It is there.\nask: ${ask}`)))
  const option = (result: string) => `{ kind: choice, options: [{ id: a, label: A${result} }, { id: b, label: B }] }`

  it.each([
    ['text', 1, 1],
    ['evidence', 1, 1],
    ['yes-no', 1, 1],
    ['{ kind: yes-no, good: yes }', 0, 0],
    ['verdict', 0, 0],
    ['duration', 1, 1],
    ['{ kind: duration, target: { at-most: 1 min } }', 0, 0],
    ['{ kind: number, unit: taps }', 1, 1],
    ['{ kind: number, target: { at-most: 1 } }', 0, 0],
    ['{ kind: scale, low: a, high: b }', 1, 1],
    [option(''), 1, 1],
    [option(', result: passed'), 1, 0],
    [option(', result: failed'), 0, 0],
    ['{ kind: timeline, marks: [{ id: a, key: a, label: A }] }', 1, 1],
    ['{ kind: timeline, marks: [{ id: a, key: a, label: A }], target: { a: { at-most: 0 } } }', 0, 0],
    ['{ kind: count, for: 3 days, per: day }', 1, 1],
    ['wait', 0, 0],
  ])('%s: nothing fails it (%i), nothing scores it (%i)', (ask, unfailing, unscored) => {
    expect(critical(ask)).toHaveLength(unfailing)
    expect(weighty(ask)).toHaveLength(unscored)
  })
})

describe('how long it takes', () => {
  const minutes = (promised: number, ...steps: string[]) =>
    found('minutes', withSteps(steps.join('')).replace('minutes: 10', `minutes: ${promised}`))
  const walk = step('walk', 'title: Walk\ndo: Walk.\nask: { kind: duration, target: { at-most: 20 min } }')

  it('counts what everybody walks, and the targets of clocks', () => {
    expect(minutes(10, walk)).toEqual(['10'])
    expect(minutes(20, walk)).toEqual([])
    expect(minutes(17, walk)).toEqual([])
    expect(minutes(1, walk.replace('title: Walk', 'title: Walk\n    when: { walk: failed }'))).toEqual([])
    const call = step(
      'call',
      'title: Call\ndo: Call.\nask: { kind: timeline, marks: [{ id: a, key: a, label: A }, { id: b, key: b, label: B }], target: { a: { within: 8 min }, b: { at-most: 0 } } }',
    )
    expect(minutes(6, call)).toEqual(['6'])
    expect(minutes(8, call)).toEqual([])
  })

  it('counts no wait, and little for a question', () => {
    const wait = step('wait', 'title: Wait\nask: { kind: wait, target: { within: 5 days } }')
    expect(minutes(1, wait)).toEqual([])
    const question = (id: string) => step(id, `title: ${id}\nask: { kind: yes-no, good: yes }`)
    expect(minutes(2, ...['a', 'b', 'c', 'd'].map(question))).toEqual([])
  })

  it('is to be said from five steps on', () => {
    const short = example.replace('minutes: 10\n', '')
    expect(found('no-minutes', short)).toEqual([])
  })
})

describe('fatigue', () => {
  const steps = (count: number, more = '') =>
    withSteps(
      Array.from({ length: count }, (_, index) =>
        step(`s${index}`, `title: S${index}${index > 0 ? more : ''}\nask: text`),
      ).join(''),
    )

  it('counts what follows up as half', () => {
    expect(found('too-many-steps', steps(15))).toEqual([])
    expect(found('too-many-steps', steps(16))).toHaveLength(1)
    expect(found('too-many-steps', steps(29, '\nwhen: { s0: skipped }'))).toEqual([])
    expect(found('too-many-steps', steps(30, '\nwhen: { s0: skipped }'))).toHaveLength(1)
    expect(found('too-many-steps', steps(16), { most: 20 })).toEqual([])
  })

  it('is writing at every other step, from three on', () => {
    expect(found('too-much-writing', steps(2))).toEqual([])
    expect(found('too-much-writing', steps(3))).toHaveLength(1)
    expect(found('too-much-writing', steps(4, '\nwhen: { s0: skipped }'))).toEqual([])
    expect(found('too-much-writing', steps(3), { most: 100 })).toEqual([])
  })
})

describe('options that overlap', () => {
  const choice = (...labels: string[]) => {
    const options = labels.map((label, index) => `{ id: o${index}, label: ${JSON.stringify(label)} }`)
    return found('overlapping-options', oneStep({}, `{ kind: choice, options: [${options.join(', ')}] }`))
  }

  it.each([
    [['0 to 2 days', '2 to 4 days'], ['2 to 4 days']],
    [['1-3', '3-5', 'more than 5'], ['3-5']],
    [['under 5 min', '4 to 6 min'], ['4 to 6 min']],
    [['up to 10 %', '10 % or more'], ['10 % or more']],
    [['1–2', 'at least 2'], ['at least 2']],
    [['Yes', 'No', 'yes '], ['yes ']],
  ])('%j', (labels, overlapping) => {
    expect(choice(...labels)).toEqual(overlapping)
  })

  it.each([
    [['0 to 2 days', '3 to 4 days', 'more than 4 days']],
    [['under 5 min', '5 to 10 min', 'over 10 min']],
    [['less than 1 hour', '1 to 2 days', '1 to 2 weeks']],
    [['Yes', 'No', 'I could not tell']],
    [['up to 10', 'more than 10']],
    [['9 to 17', 'Not at all']],
    [['1 person', '2 people', '3 or more people']],
  ])('not: %j', (labels) => {
    expect(choice(...labels)).toEqual([])
  })
})

describe('what is missing', () => {
  it('is a persona, or the story of one', () => {
    const none = example.replace(/persona:\n.*\n.*\n/, '')
    expect(found('no-persona', none)).toHaveLength(1)
    expect(found('no-story', none)).toEqual([])
    const two = `${none}persona: [{ name: Noor, story: The bus leaves. }, { name: Ben }]\n`
    expect(found('no-story', two)).toHaveLength(1)
  })

  it('is what has to be at hand, where something has to', () => {
    const bare = (doing: string) => oneStep({ do: doing }).replace(/prepare: .*\n/, '')
    for (const [doing, words] of [
      ['Type in the order number.', 'order number'],
      ['Enter your promo code.', 'promo code'],
      ['Show the receipt at the till.', 'receipt'],
      ['Log in with the test account.', 'test account'],
    ] as const)
      expect(found('no-prepare', bare(doing))).toEqual([words])
    for (const doing of ['Start on the home page.', 'Look for the number to call.', 'Ask whether they need a code.'])
      expect(found('no-prepare', bare(doing))).toEqual([])
    expect(found('no-prepare', oneStep({ do: 'Type in the order number.' }))).toEqual([])
  })

  it('is what great looks like, where several steps are judged and none says it', () => {
    const question = (id: string) => step(id, `title: ${id}\nask: { kind: yes-no, good: yes }`)
    expect(found('no-great', withSteps(['a', 'b', 'c'].map(question).join('')))).toHaveLength(1)
    expect(found('no-great', withSteps(['a', 'b'].map(question).join('')))).toEqual([])
  })

  it('is an owner, but not of a follow-up', () => {
    const bare = withSteps(
      `  - { id: a, title: A, ask: text }\n  - { id: b, title: B, when: { a: skipped }, ask: text }\n`,
    )
    expect(found('no-owner', bare)).toHaveLength(1)
  })
})
