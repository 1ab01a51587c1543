import type { Prompt } from '../../prompt.ts'
import { encode } from '../encode.ts'
import { columnsOf, flow } from '../lines.ts'
import type { Room } from './widget.ts'

const between = 3

/** Whose step this is, how far it is, and how long it may still take; a line under it. */
export function headerLines(progress: Prompt['progress'], { width, paint, unicode }: Omit<Room, 'height'>): string[] {
  if (!progress) return []
  const { step, of, minutesLeft } = progress
  const title = encode(progress.title, { line: true })
  const where = step > 0 ? [`Step ${step} of ${of}`] : []
  const left = minutesLeft === undefined ? [] : [`about ${minutesLeft} min left`]
  const size = Math.min(
    20,
    width - [title, ...where, ...left].reduce((sum, text) => sum + columnsOf(text) + between, 0),
  )
  const bar = step > 0 && size >= 8 ? [barOf(step, of, size, unicode)] : []
  const texts = [paint(title, 'strong'), ...where, ...bar, ...left.map((text) => paint(text, 'quiet'))]
  return [...flow(texts, width), paint((unicode ? '─' : '-').repeat(width), 'quiet')]
}

/** What lies before the step, filled. */
function barOf(step: number, of: number, size: number, unicode: boolean): string {
  const done = Math.round((size * Math.min(Math.max(0, step - 1), of)) / Math.max(1, of))
  const [full, empty] = unicode ? ['█', '░'] : ['#', '.']
  return full.repeat(done) + empty.repeat(size - done)
}
