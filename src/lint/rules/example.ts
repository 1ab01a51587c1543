/** A small checklist of which lint reports nothing; the examples of most rules are made from it. */
export const example = `firsthand: 1
id: example
title: Return something
outcome: My money is back.
minutes: 10
persona:
  name: Noor, who ordered the wrong size
  story: It is a present, and the birthday is on Saturday.
prepare: [An order that can still be returned]
steps:
  - id: find-policy
    title: Find the returns policy
    do: Start on the home page. Find out how to send an item back.
    great: Two taps from the home page, in plain words.
    owner: web team
    ask: verdict
`

/** The example with other steps. */
export function withSteps(steps: string): string {
  return example.replace(/steps:\n[\s\S]*$/, () => `steps:\n${steps}`)
}

/** The example with a question that has options. */
export const withOptions = withSteps(`  - id: too-late
    title: Try it a day too late
    do: Ask for your money back, a day after the last one.
    owner: contact centre
    ask:
      kind: choice
      options:
        - { id: helped, label: They found a way }
        - { id: refused, label: Refused, result: failed }
`)
