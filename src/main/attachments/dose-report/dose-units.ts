import { type Decimal, decimal, divideDecimals, multiplyDecimals } from '../../../shared/kit/decimal.ts'
import { spelledUnit } from '../../../shared/model/primitives.ts'
import { convertUnit } from '../../../shared/rules/plausibility/units.ts'

const SECONDS_PER_MINUTE = decimal(60)
const MINUTES_PER_HOUR = decimal(60)
const QUOTIENT_PLACES = 12

/** Each unit of air kerma in mGy. */
const MGY_PER: Readonly<Record<string, Decimal>> = {
  Gy: decimal(1000),
  dGy: decimal(100),
  cGy: decimal(10),
  mGy: decimal(1),
  uGy: decimal(0.001),
}

/** A dose-area product in Gy.cm2, exactly; null for a unit that is none. Some makers leave out the dot: `Gym2`. */
export function dapInGyCm2(value: number, unit: string): Decimal | null {
  const [, gray, area] = /^([cdmu]?Gy)[.*]?(c?m)\^?2$/.exec(spelledUnit(unit)) ?? []
  const converted = gray === undefined ? null : convertUnit('dap', value, `${gray}.${area}2`, 'Gy.cm2')
  return converted === null ? null : decimal(converted)
}

/** An air kerma in mGy, exactly; null for a unit that is none. */
export function airKermaInMgy(value: number, unit: string): Decimal | null {
  const factor = MGY_PER[spelledUnit(unit)]
  return factor === undefined ? null : multiplyDecimals(decimal(value), factor)
}

/** A time in minutes, seconds to twelve decimals; null for a unit that is none. */
export function timeInMin(value: number, unit: string): Decimal | null {
  switch (unit) {
    case 's':
      return divideDecimals(decimal(value), SECONDS_PER_MINUTE, QUOTIENT_PLACES)
    case 'min':
      return decimal(value)
    case 'h':
      return multiplyDecimals(decimal(value), MINUTES_PER_HOUR)
    default:
      return null
  }
}

/** A count, whatever it says its unit is; null for anything that is not whole. */
export function wholeCount(value: number): Decimal | null {
  return Number.isInteger(value) ? decimal(value) : null
}
