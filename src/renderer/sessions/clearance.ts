import { yearsBetween } from '../../shared/kit/iso-date.ts'
import type { Patient } from '../../shared/model/patient.ts'
import { creatinineClearanceMlMin } from '../../shared/rules/scores/creatinine-clearance.ts'
import type { Facts } from '../../shared/rules/eligibility/facts.ts'
import { convertUnit } from '../../shared/rules/plausibility/units.ts'

/** Creatinine clearance of a patient on a day, mL/min; null while creatinine, weight, age or sex is not known. */
export function clearanceOf(
  facts: Pick<Facts, 'creatinine_umol_L' | 'creatinine_mg_dl'>,
  { sex, weightKg, birthDate }: Pick<Patient, 'sex' | 'weightKg' | 'birthDate'>,
  performedOn: string,
): number | null {
  const umolL = facts.creatinine_umol_L ?? null
  const mgDl =
    umolL === null ? (facts.creatinine_mg_dl ?? null) : convertUnit('creatinine', umolL, 'umol/L', 'mg/dL')
  if (mgDl === null || weightKg === null || birthDate === null) return null
  if (sex !== 'male' && sex !== 'female') return null
  return creatinineClearanceMlMin({
    creatinineMgDl: mgDl,
    ageYears: yearsBetween(birthDate, performedOn),
    weightKg,
    sex,
  })
}
