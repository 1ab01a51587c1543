import { describe, expect, it } from 'vitest'
import { lint } from '../../src/lint/lint.ts'
import { example } from '../../src/lint/rules/example.ts'
import { found, oneStep } from './found.ts'

describe('a secret that would be recorded', () => {
  it.each([
    ['Write down your card number.', 'card number'],
    ['Pay. Then write down the card number that you used.', 'card number'],
    ['Note your PIN for the next step.', 'PIN'],
    ['Take a picture of your passport.', 'passport'],
    ['Take a screenshot of your bank details.', 'bank details'],
    ['Write down the password you chose.', 'password'],
    ['Record the date of birth that they ask for.', 'date of birth'],
    ['Keep your social security number here.', 'social security number'],
    ['Copy the full IBAN.', 'IBAN'],
    ['Photograph your ID card.', 'ID card'],
    ['Tell us your diagnosis.', 'diagnosis'],
    ['Upload your identity card.', 'identity card'],
    ['Jot down your CVV.', 'CVV'],
  ])('in what to do: %s', (text, words) => {
    expect(found('asks-for-secrets', oneStep({ do: text }))).toEqual([words])
  })

  it.each([
    'Type in your card number on the page.',
    'Do not write down your card number.',
    'Write down the day that they name.',
    'Note where the password field is.',
    'Take a picture, without the card number.',
    'Open an account with a password that you could remember. Count the tries until the password is accepted.',
    'Write down the password rules that they show.',
    'Take a screenshot of the password page.',
    'Write down how often you typed your date of birth.',
    'Note whether they ask for your date of birth.',
    'Say your date of birth when they ask.',
    'Pin the note to the board.',
    'Note the PIN pad: can the next customer see it?',
    'Record the sentence about "card number" word for word.',
    'Write to them. Your PIN is not needed.',
  ])('not in: %s', (text) => {
    expect(found('asks-for-secrets', oneStep({ do: text }))).toEqual([])
  })

  it.each([
    ['What is your date of birth?', 'date'],
    ['Your card number', 'number'],
    ['Which password did you choose?', 'text'],
    ['What was the PIN?', 'number'],
    ['Enter your social security number', 'text'],
    ['Passport number', 'text'],
  ])('in a title that is answered with it: %s', (title, ask) => {
    expect(found('asks-for-secrets', oneStep({ title }, ask === 'number' ? '{ kind: number }' : ask))).toHaveLength(1)
  })

  it.each([
    ['How many tries until the password was accepted?', '{ kind: number }'],
    ['What did they say about your password?', 'text'],
    ['What was the password rule?', 'text'],
    ['Did they ask for your date of birth?', '{ kind: yes-no, good: no }'],
    ['What is your date of birth?', 'verdict'],
    ['On which day did the card come?', 'date'],
  ])('not in: %s', (title, ask) => {
    expect(found('asks-for-secrets', oneStep({ title, great: 'One tap.' }, ask))).toEqual([])
  })

  it('is a list that a team extends and cuts', () => {
    const text = oneStep({ do: 'Write down the member number. Write down the PIN.' })
    expect(found('asks-for-secrets', text, { words: ['member number'] })).toEqual(['member number'])
    expect(found('asks-for-secrets', oneStep({ do: 'Note the PIN.' }), { allow: ['pin'] })).toEqual([])
  })
})

describe('a secret that stands in the file', () => {
  // Put together here, so that nobody takes the test for a leak.
  const together = (...parts: readonly string[]) => parts.join('')

  it.each([
    ['Pay with 4539 1488 0343 6467, please.', '4539 1488 0343 6467'],
    ['Card 4539-1488-0343-6467', '4539-1488-0343-6467'],
    ['4539148803436467', '4539148803436467'],
    ['Send it to DE68 2105 0170 0012 3456 78.', 'DE68 2105 0170 0012 3456 78'],
    ['Sign in as tester, password: Winter-2026', 'Winter-2026'],
    ['The password is hunter-2a.', 'hunter-2a.'],
    ['Passwort: Sommer!26', 'Sommer!26'],
    ['pwd=s3cr3t!', 's3cr3t!'],
    ['Test card, PIN: 4821', '4821'],
    ['CVC 737', '737'],
    ['The PIN is 4821.', '4821'],
    [`Use ${together('AKIA', 'IOSFODNN7EXAMPLE')}`, together('AKIA', 'IOSFODNN7EXAMPLE')],
    [`Use ${together('gh', 'p_', 'a1'.repeat(18))} here`, together('gh', 'p_', 'a1'.repeat(18))],
    [together('sk', '_live_', 'a1b2'.repeat(6)), together('sk', '_live_', 'a1b2'.repeat(6))],
  ])('%s', (text, words) => {
    expect(found('holds-secrets', oneStep({ do: text }))).toEqual([words])
  })

  it.each([
    'Pay with the test card 4111 1111 1111 1111.',
    'Pay with 4242 4242 4242 4242.',
    'Type 1234 5678 9012 3456 as the card number.',
    'The order number is 4539 1488 0343 6468.',
    'Order 20261103 1234 5678.',
    'Call 0049 30 1234 5678 9012.',
    'Pay to DE89 3704 0044 0532 0130 01.',
    'Password: at least 8 characters',
    'Password: hidden',
    'The password is accepted.',
    'The password is accepted at the first try.',
    'PIN 4 digits',
    'Choose a PIN with 4 digits.',
    'CVC 3 figures',
    'Take bus 4539 from stop 1488 at 0343 to 6467 Street.',
    'The key is under the mat of number 12.',
    'One token: 10 euros.',
  ])('not: %s', (text) => {
    expect(found('holds-secrets', oneStep({ do: text }))).toEqual([])
  })

  it('in a comment, and not in what only looks like one', () => {
    const said = (text: string) =>
      lint({ bytes: new TextEncoder().encode(text), file: 'example.yaml' }).map(
        ({ rule, line, column, endColumn }) =>
          `${rule}: ${text.split('\n')[line - 1]?.slice(column - 1, endColumn - 1)}`,
      )
    const comment = example.replace('minutes: 10', 'minutes: 10 # sign in as test, password: Winter-2026')
    expect(said(comment)).toEqual(['holds-secrets: Winter-2026'])
    const text = oneStep({ owner: 'web team', great: 'Two taps. # password: Winter-2026' }, 'verdict')
    expect(said(text)).toEqual(['holds-secrets: Winter-2026'])
    expect(said(example.replace('minutes: 10', 'minutes: 10 # ask the team for the password'))).toEqual([])
  })

  it('wherever it stands', () => {
    const text = example.replace('It is a present', 'Her card is 4539 1488 0343 6467')
    expect(found('holds-secrets', text)).toHaveLength(1)
  })
})

describe('an employee who is named', () => {
  it.each([
    ['Ask for Mrs Miller at desk 4.', 'Mrs Miller'],
    ['Call Mr. Smith.', 'Mr. Smith'],
    ['Speak to Anna Miller.', 'Anna Miller'],
    ['Ask for Thomas at the till.', 'Thomas'],
    ['Write to anna.miller@shop.de.', 'anna.miller@shop.de'],
    ['Contact Daniel, who is new.', 'Daniel'],
    ['Frau Schmidt knows it.', 'Frau Schmidt'],
    ['See Dr Weber in room 3.', 'Dr Weber'],
    ['Talk to Sarah Jones about it.', 'Sarah Jones'],
    ['Email peter.pan@firma.example.org.uk today.', 'peter.pan@firma.example.org.uk'],
    ['Report to Julia at the desk.', 'Julia'],
    ['Go to Ms Okafor.', 'Ms Okafor'],
  ])('in what to do: %s', (text, words) => {
    expect(found('names-employee', oneStep({ do: text }))).toEqual([words])
  })

  it.each([
    'Ask for Noor at the desk.',
    'Call as Noor would.',
    'Call Customer Service.',
    'Ask in Anna Street where the shop is.',
    'Tell Berlin from Paris.',
    'Call again. Thomas the train is on the box.',
    'Ask for a person.',
    'Write to service.team@shop.de.',
    'Write to anna.miller@example.com.',
    'Ask Alexa or Siri.',
    'Find the Miller page.',
    'See Monday in the calendar.',
    'Find the dress of the brand Hugo Boss.',
    'Find Thomas Cook on the list.',
    'Contact Martin Luther hospital.',
    'Call May or June the better month.',
  ])('not in: %s', (text) => {
    expect(found('names-employee', oneStep({ do: text }))).toEqual([])
  })

  it.each(['Anna', 'Anna Miller', 'Mrs Miller', 'anna.miller@shop.de', 'Jürgen Groß'])(
    'who owns a step: %s',
    (owner) => {
      expect(found('names-employee', oneStep({ owner }))).toEqual([owner])
    },
  )

  it.each([
    'web team',
    'Field Sales',
    'Martin’s team',
    'head of sales',
    'Customer Service',
    'IVR team',
    'Team Anna',
    'Carlos Shop',
  ])('not: %s', (owner) => {
    expect(found('names-employee', oneStep({ owner }))).toEqual([])
  })

  it('and not a persona, in the story or in a step', () => {
    const text = example
      .replace('Noor, who ordered the wrong size', 'Mr Brandt, who does everything right')
      .replace('Start on the home page.', 'Call as Mr Brandt. Mrs Brandt is out.')
    expect(found('names-employee', text)).toEqual([])
  })
})

describe('the name of an employee that would be recorded', () => {
  it.each([
    ['Write down the name of the person who served you.', 'the name of the person'],
    ['Note the name on the badge.', 'the name on the badge'],
    ['Write down their first name.', 'their first name'],
    ['Jot down the initials of the cashier.', 'the initials of the cashier'],
    ['Pay. Record names of all staff members, please.', undefined],
    ['Take a picture of their name.', 'their name'],
    ['Note down his name and the day.', 'his name'],
    ['Copy the name of the driver.', 'the name of the driver'],
  ])('in what to do: %s', (text, words) => {
    expect(found('asks-for-names', oneStep({ do: text }))).toEqual([words ?? 'names of all staff members'])
  })

  it.each([
    'Write down the name of the product.',
    'Note whether they say their name.',
    'Do not write down the name of the person.',
    'Note the name on the invoice.',
    'Write down the name that the page has for it.',
    'Give your name when they ask.',
    'Write down what they say, never who said it.',
    'Write down their name for it.',
  ])('not in: %s', (text) => {
    expect(found('asks-for-names', oneStep({ do: text }))).toEqual([])
  })

  it('in a title that is answered with it', () => {
    for (const title of ['What was the name of the employee?', 'Who served you?', 'Name of the cashier'])
      expect(found('asks-for-names', oneStep({ title }, 'text'))).toHaveLength(1)
    for (const title of [
      'What was the name of the product?',
      'Who could decide it?',
      'What did whoever served you say?',
    ])
      expect(found('asks-for-names', oneStep({ title }, 'text'))).toEqual([])
    const options = '[{ id: a, label: A person }, { id: b, label: A machine, result: failed }]'
    expect(
      found('asks-for-names', oneStep({ title: 'Who served you?' }, `{ kind: choice, options: ${options} }`)),
    ).toEqual([])
  })
})
