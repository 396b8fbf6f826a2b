import type { SurvivalQuestion } from '../../model/survival.ts'

/** Pooled overall survival after conventional TACE (domain 6, Q40): Lencioni, Hepatology 2016;64:106. */
export const LENCIONI_2016 = {
  medianMonths: 19.4,
  rates: [
    { months: 12, survival: 0.703 },
    { months: 24, survival: 0.518 },
    { months: 36, survival: 0.404 },
    { months: 60, survival: 0.324 },
  ],
} as const

/** It can be held against survival of all patients from their very first session, and nothing else. */
export function isComparable({
  endpoint,
  strata,
  lineNo,
}: Pick<SurvivalQuestion, 'endpoint' | 'strata' | 'lineNo'>) {
  return endpoint === 'overall-survival' && strata !== 'response' && lineNo === 1
}
