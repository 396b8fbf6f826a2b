import { decimal, divideDecimals, multiplyDecimals, toNumber } from '../../kit/decimal.ts'

/**
 * Conversion factors for formulas and for suggestions. Stored values stay in the unit that was typed, and limits
 * are tested in that unit: paired limits are not exact conversions of one another.
 */
export const CONVERSIONS = [
  { quantity: 'bilirubin', from: 'mg/dL', to: 'umol/L', factor: 17.104 },
  { quantity: 'albumin', from: 'g/dL', to: 'g/L', factor: 10 },
  { quantity: 'creatinine', from: 'mg/dL', to: 'umol/L', factor: 88.42 },
  { quantity: 'haemoglobin', from: 'g/dL', to: 'g/L', factor: 10 },
  { quantity: 'afp', from: '[IU]/mL', to: 'ng/mL', factor: 1.21 },
  { quantity: 'afp', from: 'k[IU]/L', to: 'ng/mL', factor: 1.21 },
  { quantity: 'afp', from: 'ug/L', to: 'ng/mL', factor: 1 },
  { quantity: 'blood-cells', from: '/uL', to: '10*9/L', factor: 0.001 },
  { quantity: 'blood-cells', from: '10*3/uL', to: '10*9/L', factor: 1 },
  { quantity: 'blood-cells', from: '10*4/uL', to: '10*9/L', factor: 10 },
  { quantity: 'crp', from: 'mg/dL', to: 'mg/L', factor: 10 },
  { quantity: 'enzyme', from: 'ukat/L', to: 'U/L', factor: 60 },
  { quantity: 'monovalent-ion', from: 'meq/L', to: 'mmol/L', factor: 1 },
  { quantity: 'guidewire', from: '[in_i]', to: 'mm', factor: 25.4 },
  { quantity: 'dap', from: 'cGy.cm2', to: 'Gy.cm2', factor: 0.01 },
  { quantity: 'dap', from: 'dGy.cm2', to: 'Gy.cm2', factor: 0.1 },
  { quantity: 'dap', from: 'mGy.cm2', to: 'Gy.cm2', factor: 0.001 },
  { quantity: 'dap', from: 'uGy.m2', to: 'Gy.cm2', factor: 0.01 },
  { quantity: 'dap', from: 'mGy.m2', to: 'Gy.cm2', factor: 10 },
  { quantity: 'dap', from: 'Gy.m2', to: 'Gy.cm2', factor: 10_000 },
] as const
export type Quantity = (typeof CONVERSIONS)[number]['quantity'] | 'catheter'

const CHARRIERE_PER_MM = decimal(3)
/** Digits kept where a conversion divides. */
const QUOTIENT_PLACES = 12

/**
 * Converts between the units a quantity is known in, exactly where the factor multiplies and to twelve decimals
 * where it divides. null when the pair is not known; PIVKA-II is never known, its factor depends on the kit.
 */
export function convertUnit(quantity: Quantity, value: number, from: string, to: string): number | null {
  if (from === to) return value
  if (quantity === 'catheter') return convertCatheter(value, from, to)
  const forward = CONVERSIONS.find((row) => row.quantity === quantity && row.from === from && row.to === to)
  if (forward) return toNumber(multiplyDecimals(decimal(value), decimal(forward.factor)))
  const back = CONVERSIONS.find((row) => row.quantity === quantity && row.from === to && row.to === from)
  return back ? toNumber(divideDecimals(decimal(value), decimal(back.factor), QUOTIENT_PLACES)) : null
}

/** Outer diameter: 3 Charrière (French) are 1 mm. */
function convertCatheter(value: number, from: string, to: string): number | null {
  if (from === 'Ch' && to === 'mm')
    return toNumber(divideDecimals(decimal(value), CHARRIERE_PER_MM, QUOTIENT_PLACES))
  if (from === 'mm' && to === 'Ch') return toNumber(multiplyDecimals(decimal(value), CHARRIERE_PER_MM))
  return null
}
