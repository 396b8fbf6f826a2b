import { type LabCode, LABS } from '../lab.ts'
import type { Term, TermCode } from '../term.ts'
import { loinc } from '../term-code.ts'

/** LOINC has one code for each kind of unit; PIVKA-II in arbitrary units has one that is not known. */
const LOINC_OF: Partial<Record<LabCode, readonly TermCode[]>> = {
  bilirubin: [loinc('1975-2', 'V', { unit: 'mg/dL' }), loinc('14631-6', 'K', { unit: 'umol/L' })],
  albumin: [loinc('1751-7', 'V')],
  inr: [loinc('6301-6', 'K')],
  platelets: [loinc('777-3', 'K')],
  wbc: [loinc('6690-2', 'V')],
  haemoglobin: [loinc('718-7', 'V')],
  alt: [loinc('1742-6', 'V')],
  ast: [loinc('1920-8', 'V')],
  creatinine: [loinc('2160-0', 'V', { unit: 'mg/dL' }), loinc('14682-9', 'V', { unit: 'umol/L' })],
  sodium: [loinc('2951-2', 'V')],
  afp: [
    loinc('53962-7', 'V', { unit: 'ng/mL', display: 'AFP as tumour marker, mass' }),
    loinc('53961-9', 'V', { unit: '[IU]/mL', display: 'AFP as tumour marker, units' }),
  ],
  pivka_ii: [loinc('34444-0', 'V', { unit: 'ng/mL' })],
}

/** The laboratory values of the program with their codes; a PT prolongation is a difference and has none. */
export const CODED_LABS: readonly Term[] = LABS.map((lab) => ({ ...lab, codes: LOINC_OF[lab.code] ?? [] }))
