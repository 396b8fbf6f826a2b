const ENOUGH = 1e-15
const MOST_TERMS = 500

/**
 * Probability that a chi-squared variable of so many degrees of freedom is at least `value`: the upper regularized
 * incomplete gamma function Q(k/2, x/2), by its series below k/2 + 1 and by its continued fraction above.
 */
export function chiSquaredTail(value: number, degrees: number): number {
  if (value <= 0) return 1
  const a = degrees / 2
  const x = value / 2
  const scale = Math.exp(a * Math.log(x) - x - logGamma(a))
  return x < a + 1 ? 1 - scale * lowerSeries(a, x) : scale * upperFraction(a, x)
}

function lowerSeries(a: number, x: number): number {
  let term = 1 / a
  let sum = term
  for (let n = 1; n < MOST_TERMS && term > sum * ENOUGH; n++) {
    term *= x / (a + n)
    sum += term
  }
  return sum
}

/** Evaluated from its far end, where it has converged. */
function upperFraction(a: number, x: number): number {
  let tail = 0
  for (let n = MOST_TERMS; n >= 1; n--) tail = (n * (n - a)) / (x + 2 * n + 1 - a - tail)
  return 1 / (x + 1 - a - tail)
}

/** Of whole and half numbers, which is all that degrees of freedom ask for. */
function logGamma(a: number): number {
  let sum = Number.isInteger(a) ? 0 : Math.log(Math.PI) / 2
  for (let factor = Number.isInteger(a) ? 1 : 0.5; factor < a; factor++) sum += Math.log(factor)
  return sum
}
