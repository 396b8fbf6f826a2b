/** Where the printed unit differs from its UCUM code. */
const PRINTED: Readonly<Record<string, string>> = {
  '1': '',
  'umol/L': 'µmol/L',
  '10*9/L': '10⁹/L',
  'Gy.cm2': 'Gy·cm²',
  'cGy.cm2': 'cGy·cm²',
  'mGy.cm2': 'mGy·cm²',
  'Gy.m2': 'Gy·m²',
  cm2: 'cm²',
  '/uL': '/µL',
  '10*4/uL': '10⁴/µL',
  'mgI/mL': 'mg I/mL',
  '[IU]/mL': 'IU/mL',
  "m[arb'U]/mL": 'mAU/mL',
  'mg/m2': 'mg/m²',
  Ch: 'F',
  um: 'µm',
  m2: 'm²',
}

/** A unit as it stands on screen and paper: `Gy·cm²` for the code `Gy.cm2`. */
export function unitText(code: string): string {
  return PRINTED[code] ?? code
}
