import { z95 } from './normal.ts'

/** Up to here the exact sums are short; beyond, the expansion is exact to nine digits. */
const manyDegrees = 60

/**
 * Student's t with so many degrees of freedom, 1 and more: 95 % lie between −t95 and t95. Between whole degrees it goes by their
 * reciprocals, as tables do. Student 1908, 10.1093/biomet/6.1.1; sums and expansion: Abramowitz and Stegun 1964, 26.7.3 to 26.7.5.
 */
export function t95(degrees: number): number {
  const below = Math.floor(degrees)
  if (below === degrees) return ofWhole(degrees)
  const share = (1 / below - 1 / degrees) / (1 / below - 1 / (below + 1))
  return ofWhole(below) * (1 - share) + ofWhole(below + 1) * share
}

function ofWhole(degrees: number): number {
  return degrees > manyDegrees ? expansion(degrees) : bisection(degrees)
}

/** The t within which 95 % lie, found by halving. */
function bisection(degrees: number): number {
  let low = 0
  let high = 16
  while (true) {
    const middle = (low + high) / 2
    if (middle === low || middle === high) return middle
    if (within(middle, degrees) < 0.95) low = middle
    else high = middle
  }
}

/** The share between −t and t. */
function within(t: number, degrees: number): number {
  const angle = Math.atan2(t, Math.sqrt(degrees))
  const cosine = Math.sqrt(degrees / (degrees + t * t))
  const sine = t / Math.sqrt(degrees + t * t)
  const isOdd = degrees % 2 === 1
  let term = isOdd ? cosine : 1
  let sum = degrees > 1 ? term : 0
  for (let at = isOdd ? 3 : 2; at < degrees; at += 2) {
    term *= (cosine * cosine * (at - 1)) / at
    sum += term
  }
  return isOdd ? (2 / Math.PI) * (angle + sine * sum) : sine * sum
}

/** Fisher and Cornish's expansion around the normal distribution. */
function expansion(degrees: number): number {
  const z = z95
  const powers = (...factors: readonly number[]) => factors.reduce((sum, factor) => sum * z * z + factor, 0) * z
  return (
    z +
    powers(1, 1) / (4 * degrees) +
    powers(5, 16, 3) / (96 * degrees ** 2) +
    powers(3, 19, 17, -15) / (384 * degrees ** 3) +
    powers(79, 776, 1482, -1920, -945) / (92160 * degrees ** 4)
  )
}
