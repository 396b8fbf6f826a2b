/**
 * Exact decimal arithmetic on what was typed: 42.6 is 426 × 10⁻¹, never the binary fraction beside it.
 * A JavaScript number holds every decimal of up to 15 significant digits without ambiguity, so plain `<` between
 * two typed numbers is already exact; this is for sums, products and quotients.
 */
export interface Decimal {
  readonly units: bigint
  /** Digits after the point; never negative. */
  readonly scale: number
}

const DECIMAL_TEXT = /^([+-]?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i

/** Reads a finite number by its shortest decimal form, or a decimal text. Throws for anything else. */
export function decimal(value: number | string): Decimal {
  const match = DECIMAL_TEXT.exec(String(value).trim())
  if (!match) throw new RangeError('not a decimal number')
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match
  const scale = fraction.length - Number(exponent)
  const digits = BigInt(whole + fraction) * (sign === '-' ? -1n : 1n)
  return scale < 0 ? { units: digits * 10n ** BigInt(-scale), scale: 0 } : { units: digits, scale }
}

const unitsAt = (a: Decimal, scale: number): bigint => a.units * 10n ** BigInt(scale - a.scale)

/** Negative, zero or positive, as `a` is below, equal to or above `b`. */
export function compareDecimals(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const scale = Math.max(a.scale, b.scale)
  const [x, y] = [unitsAt(a, scale), unitsAt(b, scale)]
  return x < y ? -1 : x > y ? 1 : 0
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale)
  return { units: unitsAt(a, scale) + unitsAt(b, scale), scale }
}

export function subtractDecimals(a: Decimal, b: Decimal): Decimal {
  return addDecimals(a, { units: -b.units, scale: b.scale })
}

export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  return { units: a.units * b.units, scale: a.scale + b.scale }
}

/** `a / b` to `places` digits, half away from zero. Throws when `b` is zero. */
export function divideDecimals(a: Decimal, b: Decimal, places: number): Decimal {
  if (b.units === 0n) throw new RangeError('division by zero')
  const shift = places + b.scale - a.scale
  const numerator = shift >= 0 ? a.units * 10n ** BigInt(shift) : a.units
  const denominator = shift >= 0 ? b.units : b.units * 10n ** BigInt(-shift)
  return { units: divideHalfAway(numerator, denominator), scale: places }
}

/** Rounds half away from zero: 2.5 → 3, -2.5 → -3. */
export function roundDecimal(a: Decimal, places: number): Decimal {
  if (a.scale <= places) return { units: unitsAt(a, places), scale: places }
  return { units: divideHalfAway(a.units, 10n ** BigInt(a.scale - places)), scale: places }
}

function divideHalfAway(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n
  const [n, d] = [numerator < 0n ? -numerator : numerator, denominator < 0n ? -denominator : denominator]
  const rounded = (2n * n + d) / (2n * d)
  return negative ? -rounded : rounded
}

/** Sum of typed numbers without binary drift: 12.3 + 4.4 + 3.3 is 20. */
export function sumOf(values: readonly number[]): number {
  return toNumber(values.map(decimal).reduce(addDecimals, { units: 0n, scale: 0 }))
}

export function toNumber(a: Decimal): number {
  return Number(decimalText(a))
}

/** Decimal text with exactly `scale` digits after the point, e.g. `-2.60`. */
export function decimalText(a: Decimal): string {
  const digits = String(a.units < 0n ? -a.units : a.units).padStart(a.scale + 1, '0')
  const point = digits.length - a.scale
  const sign = a.units < 0n ? '-' : ''
  return a.scale === 0 ? sign + digits : `${sign}${digits.slice(0, point)}.${digits.slice(point)}`
}

/** A number rounded half away from zero for display; grades and classes come from the unrounded one. */
export function roundHalfAway(value: number, places: number): number {
  return toNumber(roundDecimal(decimal(value), places))
}

const SETTLED_PLACES = 9

/** A number that was computed in binary, without its last bits, which would otherwise decide exact ties. */
export function settled(value: number): number {
  return Number(value.toFixed(SETTLED_PLACES))
}
