import { describe, expect, it } from 'vitest'
import { found, oneStep, onScale } from './found.ts'

describe('two questions in one', () => {
  it.each([
    ['Was it fast and friendly?', 'fast and friendly'],
    ['Was the answer clear and complete?', 'clear and complete'],
    ['Was the page easy to find and easy to read?', 'easy to find and easy to read'],
    ['Were they polite, helpful and patient?', 'helpful and patient'],
    ['Was the shop clean & tidy?', 'clean & tidy'],
    ['Was it quick as well as correct?', 'quick as well as correct'],
    ['Was the person friendly and very competent?', 'friendly and very competent'],
    ['Did they greet you and offer you a seat?', 'and offer you'],
    ['Did they find the order and tell you the day?', 'and tell you'],
    ['Did the driver ring and wait, and did it fit into the box?', 'and did it'],
    ['Was it there on the day and was it whole?', 'and was it'],
    ['How long did it take and how friendly were they?', 'and how friendly were they'],
    ['Was it clear? Did it help you?', 'Did it help you?'],
    ['Did they listen to you and apologise?', 'and apologise'],
    ['How satisfied are you with the price and the service?', 'price and the service'],
    ['Were you greeted promptly and with a smile?', 'promptly and with a smile'],
    ['Was the adviser well dressed and wearing a badge?', 'well dressed and wearing a badge'],
    ['Did the agent use your name and verify your order?', 'and verify your'],
  ])('%s', (title, words) => {
    expect(found('two-questions', oneStep({ title }))).toEqual([words])
  })

  it.each([
    'Did you agree to the terms and conditions?',
    'Was the parcel safe and sound?',
    'How easy or difficult was it?',
    'Was it fast or slow?',
    'Is the price with tax and delivery on the page?',
    'Did they give you the name and number of somebody?',
    'Did you get an answer and help?',
    'Could you read the letter and the envelope?',
    'Did they say who they are and what they want?',
    'How well did they know who you are and what you had asked?',
    'Do you know what you can and can’t return?',
    'The payment is refused: what is left?',
    'Was it between nine and ten?',
    'Is there one button to go on and one to go back?',
    'Did it say "fast and friendly" on the door?',
    'Did the bread and butter come?',
    'Was the text correct and the picture there?',
    'Did they use the right name and number?',
    'A fast and friendly answer',
  ])('not in: %s', (title) => {
    expect(found('two-questions', oneStep({ title }))).toEqual([])
  })

  it('nor in what to do, nor where several sentences say what great looks like', () => {
    const texts = { do: 'Call. Be fast and friendly.', great: 'They call back and say the day. It is quick and clear.' }
    expect(found('two-questions', oneStep(texts))).toEqual([])
  })

  it('nor where words or several options can tell the two apart', () => {
    const title = 'Was it fast and friendly?'
    const options =
      '[{ id: a, label: Fast }, { id: b, label: Friendly, result: passed }, { id: c, label: Neither, result: failed }]'
    expect(found('two-questions', oneStep({ title }, 'text'))).toEqual([])
    expect(found('two-questions', oneStep({ title }, `{ kind: choice, options: ${options} }`))).toEqual([])
  })

  it('in an end of a scale, which stands for one number', () => {
    const ask = '{ kind: scale, low: slow and rude, high: fast and friendly }'
    expect(found('two-questions', oneStep({}, ask))).toEqual(['slow and rude', 'fast and friendly'])
  })

  it('but not what a team allows', () => {
    expect(found('two-questions', oneStep({ title: 'Is it quick and easy?' }), { allow: ['Quick and easy'] })).toEqual(
      [],
    )
  })
})

describe('leading words', () => {
  it.each([
    ['How easy was it to find the number?', 'How easy'],
    ['How friendly were they?', 'How friendly'],
    ['How satisfied are you with the answer?', 'How satisfied'],
    ['How helpful did you find the page?', 'How helpful'],
    ['How much did you enjoy the visit?', 'How much did you enjoy'],
    ['Don’t you find it clear?', 'Don’t you'],
    ["Wasn't it there on the day?", "Wasn't it"],
    ['Isn’t the new page better?', 'Isn’t the'],
    ['It was there on the day, wasn’t it?', 'wasn’t it'],
    ['They knew the order, right?', 'right'],
    ['Surely they knew your name?', 'Surely'],
    ['Did they, of course, apologise?', 'of course'],
    ['Did it take just two minutes?', 'just two minutes'],
    ['Were only three taps needed?', 'only three taps'],
    ['Was it obviously the right page?', 'obviously'],
  ])('%s', (title, words) => {
    expect(found('leading-words', onScale(title))).toEqual([words])
  })

  it.each([
    'How easy or difficult was it?',
    'How difficult or easy was it to find it?',
    'What was it like?',
    'How clear is it to you what you do now?',
    'How much of the promise was kept?',
    'How well did they know your order?',
    'How long did it take?',
    'You simply answer one: what happens?',
    'Find the easy way out',
    'Which is the right answer?',
    'Did you just want to leave?',
    'Is there only one button?',
    'Did they say "of course"?',
    'Was it on the right page?',
    'It can’t be returned: do they help?',
  ])('not in: %s', (title) => {
    expect(found('leading-words', onScale(title))).toEqual([])
  })

  it('where something is measured, “how fast” only names it', () => {
    const title = 'How fast did they call back?'
    expect(found('leading-words', oneStep({ title }, 'duration'))).toEqual([])
    expect(found('leading-words', onScale(title))).toEqual(['How fast'])
  })

  it('in what to notice, and not in what to do', () => {
    expect(found('leading-words', oneStep({ notice: 'Surely you see how kind they are.' }))).toEqual(['Surely'])
    expect(found('leading-words', oneStep({ do: 'Of course you may keep it.' }))).toEqual([])
  })

  it('are a list that a team extends and cuts', () => {
    const title = 'Did they, as always, help you?'
    expect(found('leading-words', oneStep({ title }), { words: ['as always'] })).toEqual(['as always'])
    expect(found('leading-words', oneStep({ title: 'Surely not?' }), { allow: ['Surely'] })).toEqual([])
    expect(found('leading-words', onScale('How satisfied are you?'), { allow: ['how satisfied'] })).toEqual([])
  })
})

describe('loaded words', () => {
  it.each([
    ['Fill in the terrible form', 'terrible'],
    ['Get through the ridiculous menu', 'ridiculous'],
    ['Was the answer useless?', 'useless'],
    ['Find our award-winning app', 'award-winning'],
    ['Look at our wonderful new page', 'wonderful'],
    ['Was it a waste of time?', 'waste of time'],
    ['How stupid was the question?', 'stupid'],
    ['Enjoy the seamless checkout', 'seamless'],
    ['Read the awful letter', 'awful'],
    ['Do they always answer?', 'always'],
    ['Does it never load?', 'never'],
    ['Was every single page slow?', 'every single'],
    ['Is it an unacceptable wait?', 'unacceptable'],
  ])('%s', (title, words) => {
    expect(found('loaded-words', oneStep({ title }))).toEqual([words])
  })

  it.each([
    'Find the outstanding amount on the invoice',
    'Put the packaging into the rubbish',
    'Report a bad battery',
    'Say that you have never sewn',
    'Is the slow lane open?',
    'What went wrong?',
    'Find the page that always opens first',
    'Was a word wrong in it?',
    'Is the fruit rotten?',
    'Find out who is good at it',
    'Read the words "terrible weather" aloud',
    'Does the disaster cover pay?',
    'Is it the best price?',
  ])('not in: %s', (title) => {
    expect(found('loaded-words', oneStep({ title }))).toEqual([])
  })

  it('in what to do and to notice; not in answers, and not in what great looks like', () => {
    const texts = { do: 'Open the ugly page.', notice: 'The annoying box.', great: 'Never an ugly page again.' }
    expect(found('loaded-words', oneStep(texts))).toEqual(['ugly', 'annoying'])
    const options = '[{ id: a, label: Terrible, result: failed }, { id: b, label: Excellent }]'
    expect(found('loaded-words', oneStep({}, `{ kind: choice, options: ${options} }`))).toEqual([])
  })

  it('are a list that a team extends and cuts', () => {
    const title = 'Is the legendary form always there?'
    expect(found('loaded-words', oneStep({ title }), { words: ['legendary'] })).toEqual(['legendary', 'always'])
    expect(found('loaded-words', oneStep({ title }), { allow: ['Always'] })).toEqual([])
  })
})

describe('a “not” in a question that yes or no answers', () => {
  it.each([
    ['Were you not charged for delivery?', 'not'],
    ['Did they not answer?', 'not'],
    ['Was there nothing in the box?', 'nothing'],
    ['Did they say nothing about it?', 'nothing'],
    ['Have they never written?', 'never'],
    ['Is the old name no longer there?', 'no longer'],
    ['Was the form not clear?', 'not'],
    ['Could you not go back?', 'not'],
    ['Is there no way to a person?', 'no way'],
    ['Did your parcel not come?', 'not'],
    ['Were there no errors in it?', 'no errors'],
    ['Has the page really not changed?', 'not'],
  ])('%s', (title, words) => {
    expect(found('negative-question', oneStep({ title }))).toEqual([words])
  })

  it.each([
    'Were you charged for delivery?',
    'Did it come, or not?',
    'Did they say what is not in the box?',
    'Do you know what you can’t return?',
    'Is it there, although nobody told you?',
    'Did they help without asking why?',
    'Was it not only fast?',
    'Is it whole?',
    'What did they not know?',
    'Did the page say that nothing was ordered?',
    'Would you know a month later what it is for?',
    'Was the note in the box?',
  ])('not in: %s', (title) => {
    expect(found('negative-question', oneStep({ title }))).toEqual([])
  })

  it('is nothing where other answers can be given', () => {
    expect(found('negative-question', oneStep({ title: 'Did they not answer?' }, 'text'))).toEqual([])
  })
})

describe('a statement to agree with', () => {
  it('on a scale and among options, not in other words', () => {
    const agree = '{ kind: scale, low: strongly disagree, high: strongly agree }'
    const options = '[{ id: a, label: I agree }, { id: b, label: I do not agree, result: failed }]'
    const other = '[{ id: a, label: They agreed }, { id: b, label: They refused, result: failed }]'
    expect(found('agree-disagree', oneStep({}, agree))).toEqual(['Find the returns policy'])
    expect(found('agree-disagree', oneStep({}, `{ kind: choice, options: ${options} }`))).toHaveLength(1)
    expect(found('agree-disagree', oneStep({}, `{ kind: choice, options: ${other} }`))).toEqual([])
    expect(found('agree-disagree', onScale('Do they agree with each other?'))).toEqual([])
  })
})
