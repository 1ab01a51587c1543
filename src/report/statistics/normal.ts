/** Of the standard normal distribution: 95 % lie between −z95 and z95. */
export const z95 = 1.959963984540054

/**
 * The share of a standard normal distribution above z, 0 to 1, to about fourteen digits: the Taylor series near the middle
 * (Marsaglia 2004, 10.18637/jss.v011.i04), Laplace's continued fraction in the tails.
 */
export function normalTail(z: number): number {
  if (z < 0) return 1 - normalTail(-z)
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
  return z < 3 ? 0.5 - density * series(z) : density / fraction(z)
}

/** The chance of a standard normal value at least as far from 0 as z, on either side. */
export function twoSided(z: number): number {
  return 2 * normalTail(Math.abs(z))
}

/** z + z³/3 + z⁵/(3·5) + … */
function series(z: number): number {
  let sum = z
  for (let term = z, odd = 3; term > sum * 1e-17; odd += 2) {
    term *= (z * z) / odd
    sum += term
  }
  return sum
}

/** z + 1/(z + 2/(z + 3/(z + …))) */
function fraction(z: number): number {
  let value = z
  for (let level = 150; level >= 1; level -= 1) value = z + level / value
  return value
}
