import { LABS, type LabCode } from '../../model/lab.ts'
import { convertUnit, type Quantity } from './units.ts'

/** How printers spell units (UCUM), folded by `unitKey`. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  'umol/L': ['umol/l'],
  'mg/dL': ['mg/dl'],
  'g/L': ['g/l'],
  'g/dL': ['g/dl'],
  'U/L': ['u/l', 'iu/l'],
  s: ['s', 'sec', 'seconds', '秒'],
  '10*9/L': ['10*9/l', '10^9/l', '109/l', '10e9/l', 'x10*9/l', 'x10^9/l', 'x109/l', 'x10e9/l'],
  'mmol/L': ['mmol/l'],
  'ng/mL': ['ng/ml'],
  '[IU]/mL': ['iu/ml', '[iu]/ml'],
  "m[arb'U]/mL": ['mau/ml'],
  'mg/L': ['mg/l'],
  '%': ['%'],
  '/uL': ['/ul', '/mm3', '/cumm', 'cells/ul', 'cells/mm3', '个/ul'],
  '10*3/uL': ['k/ul', 'k/mm3', 'g/l', ...powersOfTen(3)],
  '10*4/uL': ['万/ul', '万/mm3', ...powersOfTen(4)],
  'ukat/L': ['ukat/l'],
  'meq/L': ['meq/l'],
}
/** Units that laboratories print and no value is kept in: what they are converted by, and to what. */
const CONVERTED: Readonly<
  Partial<Record<LabCode, readonly [Quantity, to: string, from: readonly string[]]>>
> = {
  haemoglobin: ['haemoglobin', 'g/L', ['g/dL']],
  platelets: ['blood-cells', '10*9/L', ['/uL', '10*3/uL', '10*4/uL']],
  wbc: ['blood-cells', '10*9/L', ['/uL', '10*3/uL', '10*4/uL']],
  neutrophils: ['blood-cells', '10*9/L', ['/uL', '10*3/uL', '10*4/uL']],
  direct_bilirubin: ['bilirubin', 'umol/L', ['mg/dL']],
  crp: ['crp', 'mg/L', ['mg/dL']],
  alt: ['enzyme', 'U/L', ['ukat/L']],
  ast: ['enzyme', 'U/L', ['ukat/L']],
  alp: ['enzyme', 'U/L', ['ukat/L']],
  ggt: ['enzyme', 'U/L', ['ukat/L']],
  ldh: ['enzyme', 'U/L', ['ukat/L']],
  sodium: ['monovalent-ion', 'mmol/L', ['meq/L']],
  potassium: ['monovalent-ion', 'mmol/L', ['meq/L']],
}
/** The same amount in the same volume under another name. */
const SAME_AS: Readonly<Partial<Record<LabCode, Readonly<Record<string, string>>>>> = {
  afp: { 'ug/l': 'ng/mL', 'kiu/l': '[IU]/mL' },
  pivka_ii: { 'ug/l': 'ng/mL' },
}

/** `10^3/µL`, and what is left of `10³/µL` once its exponent is an ordinary digit. */
function powersOfTen(exponent: number): string[] {
  return ['', 'x'].flatMap((sign) =>
    ['*', '^', 'e', ''].flatMap((power) =>
      ['ul', 'mm3'].map((volume) => `${sign}10${power}${exponent}/${volume}`),
    ),
  )
}

function unitKey(printed: string): string {
  return printed.normalize('NFKC').toLowerCase().replace(/\s/g, '').replace(/[μµ]/g, 'u').replace(/×/g, 'x')
}

/** The unit that a printed one means for a value; null where it is none that the value is taken in. */
export function labUnit(code: LabCode, printed: string): string | null {
  const key = unitKey(printed)
  const same = SAME_AS[code]?.[key]
  if (same !== undefined) return same
  const units: readonly string[] = LABS.find((lab) => lab.code === code)?.units ?? []
  return units.find((unit) => SPELLINGS[unit]?.includes(key) === true) ?? null
}

/** A value in a unit that it is kept in, converted exactly from one that it is only printed in; null for any other. */
export function convertedLab(
  code: LabCode,
  value: number,
  printed: string,
): { readonly value: number; readonly unit: string } | null {
  const [quantity, unit, units] = CONVERTED[code] ?? []
  if (quantity === undefined || unit === undefined) return null
  const key = unitKey(printed)
  const from = units?.find((one) => SPELLINGS[one]?.includes(key) === true)
  const converted = from === undefined ? null : convertUnit(quantity, value, from, unit)
  return converted === null ? null : { value: converted, unit }
}

/** The units that a value without one may have been printed in: those it is kept in, then those it is converted from. */
export function printedUnits(code: LabCode): readonly string[] {
  const kept: readonly string[] = LABS.find((lab) => lab.code === code)?.units ?? []
  return [...kept, ...(CONVERTED[code]?.[2] ?? [])]
}

/** True for a value that is a pure number, so that no unit is printed. */
export function needsNoUnit(code: LabCode): boolean {
  return LABS.find((lab) => lab.code === code)?.units[0] === '1'
}
