import { isIsoDate, yearsBetween } from '../../shared/kit/iso-date.ts'
import type { Patient } from '../../shared/model/patient.ts'
import type { ShelfLifeDays } from '../../shared/model/settings.ts'
import {
  answerCreatinineClearance,
  type CreatinineClearanceAnswer,
} from '../../shared/rules/scores/creatinine-clearance.ts'
import type { Facts } from '../../shared/rules/eligibility/facts.ts'
import { type InputAge, judgeInputAge } from '../../shared/rules/eligibility/input-age.ts'

/** Creatinine clearance of a patient on a day; its numbers are null while creatinine, weight, age or sex is not known. */
export function clearanceOf(
  facts: Pick<Facts, 'creatinine_umol_L' | 'creatinine_mg_dl'>,
  { sex, weightKg, birthDate }: Pick<Patient, 'sex' | 'weightKg' | 'birthDate'>,
  performedOn: string,
): CreatinineClearanceAnswer {
  const umolL = facts.creatinine_umol_L ?? null
  const mgDl = facts.creatinine_mg_dl ?? null
  return answerCreatinineClearance({
    creatinine:
      umolL !== null
        ? { value: umolL, unit: 'umol/L' }
        : mgDl === null
          ? null
          : { value: mgDl, unit: 'mg/dL' },
    ageYears: birthDate === null || !isIsoDate(performedOn) ? null : yearsBetween(birthDate, performedOn),
    weightKg,
    sex,
  })
}

/**
 * The age of the weight on file where it is past its shelf life: the clearance is then not computed. A weight whose
 * day nobody knows counts as known. Height does not enter this formula.
 */
export function staleWeight(
  { weightKg, weightMeasuredOn }: Pick<Patient, 'weightKg' | 'weightMeasuredOn'>,
  performedOn: string,
  { weight: limitDays }: ShelfLifeDays,
): InputAge | null {
  if (weightKg === null || weightMeasuredOn === null || !isIsoDate(performedOn)) return null
  const age = judgeInputAge({ item: 'weight', datedOn: weightMeasuredOn, performedOn, limitDays })
  return age.state === 'stale' ? age : null
}
