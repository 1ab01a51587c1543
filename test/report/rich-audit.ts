import { type Walker, walk } from '../interview/walker.ts'

const steps = `
  - { id: find, title: Find the policy, do: Look., great: Two taps., owner: web team, ask: verdict }
  - { id: call, title: Ask a person instead, when: { find: failed }, channel: phone, do: Call., owner: contact centre, ask: { kind: yes-no, good: yes } }
  - { id: paper, title: Read what came in the post, when: { find: passed }, ask: text }
  - { id: send, title: Send it back, owner: logistics, ask: { kind: duration, target: { at-most: 20 min } } }
  - { id: money, title: The money, owner: payments, ask: { kind: wait, since: send, target: { within: 5 days } } }
  - { id: words, title: Their words, great: A whole sentence., ask: text }
  - { id: late, title: 'A day too late: do they help?', drill: true, do: Ask., owner: returns team, ask: { kind: yes-no } }
  - { id: gift, title: Gift card, ask: { kind: yes-no } }
`
const head = 'id: returns\nversion: 3\nchannel: web\n'

/**
 * An audit with everything in it: a branch, a finding with all that can be known of it, a step done earlier, a second thought on
 * the way, a drill, something worth remembering, a step set aside, and corrections a week later.
 */
export function richAudit(): Walker {
  const walker = walk(steps, {
    head,
    introduction: {
      auditor: 'Mina',
      perspective: 'employee',
      meetsCustomers: 'rarely',
      persona: 'Noor',
      wave: '2026-Q4',
      location: 'Leeds',
    },
  })
  walker.pass(251_000)
  walker.enter([{ id: 'ouch', ms: 20 }])
  walker.answers('3', 'n', 'No link in the footer, and the search finds nothing at all.')
  walker.verb('details')
  walker.answer('content')
  walker.verb('details')
  walker.answer('words', 'It is all online.')
  walker.verb('details')
  walker.answer('idea', 'Link it from the order.')
  walker.answers('3', 'n')
  for (let times = 0; times < 5; times += 1) walker.verb('back')
  walker.answer('6')
  walker.reply({ input: { is: 'pick', ids: ['helpless', 'ignored'] } })
  walker.enter()
  walker.answer('2')
  walker.verb('remember')
  walker.answers('She laughed with me.', 'y')
  walker.reply({ input: { is: 'pick', ids: ['pleased'] } })
  walker.verb('earlier')
  walker.answers('2 Nov 10:15', '17 min', '2')
  walker.answer('another-day', '3 Nov')
  walker.answers('1', 'We take care.\nPlease hold the line.', 'n', '', '1', 'n')
  walker.verb('note')
  walker.answer('On a Monday, before nine.')
  walker.enter()
  walker.answers('1', 'y', 'y', 'n', 'n', 'y')
  walker.verb('set-aside')
  walker.answer('inapplicable', 'Paid by card.')
  walker.answers('partly', '3', 'Ask for the lady on the phone.', '0')
  const later = walker.nextSitting({
    editing: { reason: 'The bank says Thursday.', by: 'Noor' },
    now: '2026-11-16T09:30:00Z',
  })
  later.answers('money', 'do')
  later.answer('another-day', '12 Nov')
  later.answers('They forgot it.', '2', 'n', 'frustration', '4', '0', 'closing.achieved', 'no')
  return later
}
