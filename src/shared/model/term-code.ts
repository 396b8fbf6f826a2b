import type { CertaintyTag, TermCode } from './term.ts'

type More = Pick<TermCode, 'display' | 'unit' | 'version'>

/** SNOMED CT; read in the terminology of DICOM and FHIR unless said otherwise. */
export function snomed(code: string, display?: string, certainty: CertaintyTag = 'V'): TermCode {
  return { system: 'snomed', code, certainty, ...(display === undefined ? {} : { display }) }
}

/** ATC; from general knowledge, to be checked once against the index of the WHO. */
export function atc(code: string, certainty: CertaintyTag = 'K', more: More = {}): TermCode {
  return { system: 'atc', code, certainty, ...more }
}

export function loinc(code: string, certainty: CertaintyTag, more: More = {}): TermCode {
  return { system: 'loinc', code, certainty, ...more }
}

/** ICD-10 of the WHO. */
export function icd10(code: string, certainty: CertaintyTag, display?: string): TermCode {
  return { system: 'icd-10', code, certainty, ...(display === undefined ? {} : { display }) }
}
