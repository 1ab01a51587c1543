import { type Page, paragraph } from '../../page.ts'
import type { Comparison } from '../comparison.ts'

/** Two waves side by side, in print. */
export function comparisonPage({ sentences }: Comparison): Page {
  return sentences.map((sentence) => paragraph(sentence))
}
