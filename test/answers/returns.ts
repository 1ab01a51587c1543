/** The steps of the checklist that explains the format, as YAML. */
export const returns = `
- id: find-policy
  title: Find the returns policy
  do: Start on the home page, on your phone. Find out how to send an item back.
  great: Two taps from the home page; plain words; says when the money arrives.
  ask: verdict
- id: call
  title: Ask a person instead
  when: { find-policy: failed }
  ask:
    kind: timeline
    marks:
      - { id: hold, key: h, label: put on hold, span: true }
      - { id: transfer, key: t, label: transferred, counts-as: transfer }
      - { id: person, key: p, label: a person answers, counts-as: contact }
    target: { person: { within: 2 min }, hold: { total: 1 min }, transfer: { at-most: 0 } }
- id: send
  title: Send it back
  do: Follow what they told you, to the moment the parcel leaves your hands.
  ask: { kind: duration, target: { at-most: 10 min } }
- id: refund
  title: The money
  ask: { kind: wait, since: send, target: { within: 5 days } }
- id: amount
  title: Was it the whole amount?
  when: { refund: arrived }
  ask: { kind: yes-no, good: yes }
- id: too-late
  title: Try it with the other order, a day too late
  drill: true
  ask: { kind: choice, options: [{ id: helped, label: They found a way }, { id: refused, label: Refused, result: failed }] }
`

/** An audit of it in which the page failed, so that a person was asked. */
export const sample = `auditor: Mina
perspective: employee
wave: 2026-Q4
answers:
  find-policy:
    result: failed
    frustration: 2
    note: Found it in the footer.
    findings: [{ kind: problem, severity: 2, text: Only in the footer. }]
  call:
    value: { hold: [12s, 95s], person: [140s] }
    frustration: 6
    emotions: [ignored]
    findings: [{ kind: problem, severity: 3, cause: process, text: Asked twice for the order number. }]
  send: { value: 7 min, frustration: 2, at: 2026-11-03T10:15:00+01:00 }
  refund:
    value: { arrived: 2026-11-12 }
    frustration: 3
    findings: [{ severity: 1, text: Nine days. }]
  amount: { skip: Paid by gift card }
  too-late: { value: helped, frustration: 1, recovery: { way-out: yes, admitted: yes, apologised: no, made-right: yes } }
finish: { achieved: partly, well-spent: 3, verbatim: I would not do it again. }
`
