/** Cockcroft & Gault, Nephron 1976;16:31. */
const AGE_BASE = 140
const CREATININE_FACTOR = 72
const FEMALE_FACTOR = 0.85

export interface ClearanceInput {
  readonly creatinineMgDl: number
  readonly ageYears: number
  readonly weightKg: number
  readonly sex: 'male' | 'female'
}

/** Creatinine clearance in mL/min (Cockcroft-Gault): what the limit of 30 mL/min in the guidelines is meant for. */
export function creatinineClearanceMlMin(input: ClearanceInput): number {
  const { creatinineMgDl, ageYears, weightKg, sex } = input
  const male = ((AGE_BASE - ageYears) * weightKg) / (CREATININE_FACTOR * creatinineMgDl)
  return sex === 'female' ? FEMALE_FACTOR * male : male
}
