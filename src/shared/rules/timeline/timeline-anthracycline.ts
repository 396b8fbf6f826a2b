import { type IsoDate, yearsBetween } from '../../kit/iso-date.ts'
import type { Patient } from '../../model/patient.ts'
import type { ArteryUse } from '../../model/procedure/artery-use.ts'
import { type AnthracyclineAnswer, answerAnthracycline, isAnthracycline } from '../scores/anthracycline.ts'

export interface GivingSession {
  readonly performedOn: IsoDate
  readonly arteries: readonly {
    readonly drugs: readonly Pick<ArteryUse['drugs'][number], 'drug' | 'doseMg'>[]
  }[]
}

export type AnthracyclinePatient = Pick<
  Patient,
  'heightCm' | 'weightKg' | 'birthDate' | 'birthYear' | 'priorAnthracyclineMgM2' | 'cardiacRisk'
>

/**
 * Lifetime anthracycline of a patient as it stands on a day, every session by the height and weight on file: the
 * sessions keep none of their own. null where none was ever given.
 */
export function anthracyclineOf(
  sessions: readonly GivingSession[],
  { heightCm, weightKg, birthDate, birthYear, priorAnthracyclineMgM2, cardiacRisk }: AnthracyclinePatient,
  on: IsoDate,
): AnthracyclineAnswer | null {
  const given = sessions
    .map(({ performedOn, arteries }) => ({
      performedOn,
      heightCm,
      weightKg,
      doses: arteries
        .flatMap(({ drugs }) => drugs)
        .flatMap(({ drug, doseMg }) => (isAnthracycline(drug) ? [{ drug, doseMg }] : [])),
    }))
    .filter(({ doses }) => doses.length > 0)
  if (given.length === 0 && priorAnthracyclineMgM2 === null) return null
  return answerAnthracycline({
    sessions: given,
    priorAnthracyclineMgM2,
    cardiacRisk,
    // By a year of birth alone the older of the two possible ages, whose limit is the lower one.
    ageYears: birthDate === null ? ageInYear(birthYear, on) : yearsBetween(birthDate, on),
    bodyMeasured: 'now',
  })
}

function ageInYear(birthYear: number | null, on: IsoDate): number | null {
  return birthYear === null ? null : Number(on.slice(0, 4)) - birthYear
}
