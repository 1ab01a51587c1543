const owners = ['web team', 'contact centre', 'logistics', 'payments', 'returns team', 'shop']

/** Five checklists of twenty steps each, of every sort that a report tells apart. */
export const millionChecklists: readonly { readonly id: string; readonly text: string }[] = [
  ['returns', 'Return one of our own products', 'web'],
  ['delivery', 'Have it delivered', 'web'],
  ['ivr', 'Get through to a person', 'phone'],
  ['invoices', 'Understand the invoice', 'email'],
  ['shop', 'Buy it in a shop', 'store'],
].map(([id = '', title = '', channel = '']) => ({ id, text: checklist(id, title, channel) }))

function checklist(id: string, title: string, channel: string): string {
  const asks = [
    'verdict',
    '{ kind: yes-no, good: yes }',
    '{ kind: choice, options: [{ id: helped, label: They helped, result: passed }, { id: sent-on, label: Sent on }, { id: refused, label: Refused, result: failed }] }',
    '{ kind: number, unit: taps, target: { at-most: 5 } }',
    '{ kind: scale, low: not at all, high: completely }',
    'text',
    '{ kind: timeline, marks: [{ id: hold, key: h, label: put on hold, span: true }, { id: transfer, key: t, label: transferred, counts-as: transfer }, { id: again, key: a, label: asked again, counts-as: repeat }, { id: person, key: p, label: a person answers, counts-as: contact }], target: { person: { within: 2 min }, transfer: { at-most: 0 } } }',
    '{ kind: duration, target: { at-most: 10 min } }',
    '{ kind: wait, since: step-8, target: { within: 5 days } }',
    'verdict',
    'verdict',
    '{ kind: yes-no, good: no }',
    '{ kind: scale, min: 0, max: 10, low: never, high: certainly }',
    '{ kind: duration }',
    'verdict',
    '{ kind: number, unit: words }',
    '{ kind: choice, options: [{ id: found, label: Found it, result: passed }, { id: gave-up, label: Gave up, result: failed }] }',
    'verdict',
    'text',
    'verdict',
  ]
  const steps = asks.map((ask, index) => {
    const n = index + 1
    const more = [
      n % 7 === 0 && 'critical: true, weight: 2, ',
      n === 12 && 'drill: true, ',
      n % 5 === 0 && 'channel: phone, ',
      n === 20 && 'when: { step-1: failed }, ',
    ]
    return `  - { id: step-${n}, title: "${title}: part ${n}", do: Do part ${n}., great: Part ${n} is done in a minute., owner: ${owners[n % owners.length]}, ${more.filter(Boolean).join('')}ask: ${ask} }`
  })
  return `firsthand: 1
id: ${id}
version: 1
title: ${title}
outcome: It is done, and I explained myself once at most.
touchpoint: core
channel: ${channel}
persona:
  - { name: Noor, story: First order with us., loves: [being told], hates: [forms] }
  - { name: Ben, story: Comes every week. }
  - { name: Ada, story: Pays for everybody. }
steps:
${steps.join('\n')}
`
}
