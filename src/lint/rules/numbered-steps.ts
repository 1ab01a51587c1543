import { withSteps } from './example.ts'

/** The example with so many small steps. */
export function numberedSteps(count: number): string {
  return withSteps(
    Array.from({ length: count }, (_, index) => index + 1)
      .map(
        (number) => `  - id: page-${number}
    title: Page ${number}
    great: The first line of page ${number} says what to do.
    owner: web team
    ask: verdict
`,
      )
      .join(''),
  )
}
