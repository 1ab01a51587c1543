import { krippendorff, type Metric } from './krippendorff.ts'
import { mean, sum } from './mean.ts'
import { randomDraws } from './random.ts'
import { t95 } from './student.ts'
import type { Interval } from './wilson.ts'

type Units = readonly (readonly (number | undefined)[])[]

/** So many parts of the units are left out in turn; of fewer units, each. */
const mostParts = 100

/**
 * Between which values, −1 to 1, Krippendorff's alpha of units like these may lie, with 95 %: Student's t on the jackknife over units,
 * Tukey 1958; of more than 100 units, over as many parts of them. None where alpha is none, below three units, and where leaving one
 * out leaves nothing to agree about or changes nothing: there too few disagree to tell.
 */
export function krippendorffInterval(units: Units, metric: Metric): Interval | undefined {
  const alpha = krippendorff(units, metric)
  const parts = partsOf(units)
  if (alpha === undefined || parts.length < 3) return undefined
  const without = parts.map((_, part) => krippendorff(parts.toSpliced(part, 1).flat(), metric))
  const known = without.filter((each) => each !== undefined)
  const centre = mean(known)
  if (centre === undefined || known.length < without.length) return undefined
  const squares = sum(known.map((each) => (each - centre) ** 2))
  if (squares < 1e-18) return undefined
  const half = t95(parts.length - 1) * Math.sqrt(((parts.length - 1) / parts.length) * squares)
  return { low: Math.max(-1, alpha - half), high: Math.min(1, alpha + half) }
}

/** The units that two or more rated, in at most 100 parts, each drawn from all, and the same in whatever order they came. */
function partsOf(units: Units): readonly Units[] {
  const rated = units
    .map((unit) => unit.filter((value) => value !== undefined).sort((one, other) => one - other))
    .filter(({ length }) => length > 1)
    .sort(inOrder)
  const draw = randomDraws()
  const parts = Array.from({ length: Math.min(mostParts, rated.length) }, (): (readonly number[])[] => [])
  for (let left = rated.length; left > 0; left -= 1) {
    const at = draw(left)
    parts[left % parts.length]?.push(rated[at] ?? [])
    rated[at] = rated[left - 1] ?? []
  }
  return parts
}

function inOrder(one: readonly number[], other: readonly number[]): number {
  const differs = one.findIndex((value, index) => value !== other[index])
  return differs < 0 ? one.length - other.length : (one[differs] ?? 0) - (other[differs] ?? Number.NEGATIVE_INFINITY)
}
