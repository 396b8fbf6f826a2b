/** Where the printed unit differs from its UCUM code. */
const PRINTED: Readonly<Record<string, string>> = {
  '1': '',
  'umol/L': 'µmol/L',
  '10*9/L': '10⁹/L',
  'mm[Hg]': 'mmHg',
  'Gy.cm2': 'Gy·cm²',
  'cGy.cm2': 'cGy·cm²',
  'mGy.cm2': 'mGy·cm²',
  'dGy.cm2': 'dGy·cm²',
  'uGy.m2': 'µGy·m²',
  'mGy.m2': 'mGy·m²',
  'Gy.m2': 'Gy·m²',
  cm2: 'cm²',
  mm2: 'mm²',
  '/uL': '/µL',
  '10*3/uL': '10³/µL',
  '10*4/uL': '10⁴/µL',
  'ukat/L': 'µkat/L',
  'meq/L': 'mEq/L',
  'mgI/mL': 'mg I/mL',
  '[IU]/mL': 'IU/mL',
  'k[IU]/L': 'kIU/L',
  'ug/L': 'µg/L',
  '[iU]': 'IU',
  '[in_i]': 'in',
  '[lb_av]': 'lb',
  '{jin}': 'jin',
  '{score}': '',
  '{ratio}': '',
  a: '',
  'mL/min/{1.73_m2}': 'mL/min/1.73 m²',
  Cel: '°C',
  '[degF]': '°F',
  "m[arb'U]/mL": 'mAU/mL',
  'mg/m2': 'mg/m²',
  Ch: 'F',
  um: 'µm',
  ug: 'µg',
  m2: 'm²',
}

/** A unit as it stands on screen and paper: `Gy·cm²` for the code `Gy.cm2`. */
export function unitText(code: string): string {
  return PRINTED[code] ?? code
}

/** A particle size as it is sold, `100-300`, with its unit: from one end to the other. */
export function particleSizeText(sizeUm: string): string {
  return `${sizeUm.replace('-', '\u2013')}\u202fµm`
}

/** Enough for any limit or converted suggestion: 0.0238 stays 0.0238. */
const MOST_DIGITS = 6

/** A number as a sentence holds it: grouped, with a true minus. */
export function numberText(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: MOST_DIGITS }).replace('-', '\u2212')
}

/** A number with its printed unit, joined by a thin space that never breaks. */
export function quantityText(value: number, unit: string): string {
  const printed = unitText(unit)
  return printed === '' ? numberText(value) : `${numberText(value)}\u202f${printed}`
}
