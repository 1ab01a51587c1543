import { Failure } from './failure.ts'
import { type Page, paragraph, span } from './page.ts'

/** What a person is told of an error: what is wrong, where, and what to do. The stack is for `--debug` alone. */
export function failurePage(error: unknown, debug: boolean): Page {
  const stack =
    debug && error instanceof Error && error.stack
      ? error.stack.split('\n').map((line) => paragraph(span(line, 'quiet')))
      : []
  if (error instanceof Failure) {
    return [
      paragraph(span(error.message, 'bad')),
      ...error.details.map((line) => paragraph(line)),
      ...(error.hint ? [paragraph(error.hint)] : []),
      ...stack,
    ]
  }
  const message = error instanceof Error ? error.message : String(error)
  return [
    paragraph(span(`This is a bug in firsthand: ${message}`, 'bad')),
    paragraph(
      'Everything answered so far is saved. Run it again with --debug to see where it comes from, and please report it.',
    ),
    ...stack,
  ]
}
