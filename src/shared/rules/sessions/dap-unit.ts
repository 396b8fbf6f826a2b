import type { UnitSuggestion } from '../../model/unit-suggestion.ts'
import { usualReadings } from '../plausibility/unit-detective.ts'
import { judgeDosePair } from './session-dose-checks.ts'

/**
 * The unit of a DAP (Gy.cm2) that does not go with the reference air kerma (mGy): a reading that is usual in itself and
 * gives a field that exists. 23.8 is as usual a DAP as 238; beside 1400 mGy it is one of 23.8 mGy.m2.
 */
export function detectDapUnit(dapGyCm2: number, airKermaMgy: number): UnitSuggestion | null {
  if (judgeDosePair(dapGyCm2, airKermaMgy) === null) return null
  const [likeliest, ...otherReadings] = usualReadings('dapGyCm2', dapGyCm2, 'Gy.cm2').filter(
    ({ suggestedValue }) => judgeDosePair(suggestedValue, airKermaMgy) === null,
  )
  return likeliest === undefined
    ? null
    : { field: 'dapPerAirKermaCm2', ...likeliest, reason: 'unusual-as-typed', otherReadings }
}
