import { LABS, type LabCode } from '../../model/lab.ts'

/** How printers spell the units (UCUM) that values may be typed in, folded by `unitKey`. */
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
}
/** The same amount in the same volume under another name. */
const SAME_AS: Readonly<Partial<Record<LabCode, Readonly<Record<string, string>>>>> = {
  afp: { 'ug/l': 'ng/mL' },
  pivka_ii: { 'ug/l': 'ng/mL' },
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

/** True for a value that is a pure number, so that no unit is printed. */
export function needsNoUnit(code: LabCode): boolean {
  return LABS.find((lab) => lab.code === code)?.units[0] === '1'
}
