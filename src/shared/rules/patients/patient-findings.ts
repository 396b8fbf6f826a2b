import { type IsoDate, yearsBetween } from '../../kit/iso-date.ts'
import type { RangeFinding } from '../../model/finding.ts'
import type { PatientDraft } from '../../model/patient.ts'
import { judgeRange } from '../plausibility/plausibility.ts'

/** Master data outside their ranges (domain 4.1); the age is that of today, by years where no date of birth is known. */
export function judgePatient(patient: PatientDraft, today: IsoDate): RangeFinding[] {
  const { birthDate, birthYear, heightCm, weightKg, priorAnthracyclineMgM2 } = patient
  const yearOnly = birthYear === null ? null : Number(today.slice(0, 4)) - birthYear
  const age = birthDate === null ? yearOnly : yearsBetween(birthDate, today)
  return [
    age === null ? null : judgeRange('age', age, 'a'),
    heightCm === null ? null : judgeRange('heightCm', heightCm, 'cm'),
    weightKg === null ? null : judgeRange('weightKg', weightKg, 'kg'),
    priorAnthracyclineMgM2 === null
      ? null
      : judgeRange('priorAnthracyclineMgM2', priorAnthracyclineMgM2, 'mg/m2'),
  ].filter((finding) => finding !== null)
}
