import type { SurvivalCurve, SurvivalPatient, SurvivalSubject } from '../../shared/model/survival.ts'
import { DAYS_PER_MONTH } from '../../shared/rules/survival/survival-curves.ts'

/** The patients behind a number of the report. */
export interface SelectedPatients {
  readonly title: string
  readonly patients: readonly (SurvivalPatient & Partial<Pick<SurvivalSubject, 'days' | 'hasEvent'>>)[]
}

/** Still observed without the event at a month. */
export function atRiskAtMonth({ subjects }: SurvivalCurve, months: number): readonly SurvivalSubject[] {
  return subjects.filter(({ days }) => days >= months * DAYS_PER_MONTH)
}

/** Those whose observation ended on a day. */
export function endingOnDay({ subjects }: SurvivalCurve, day: number): readonly SurvivalSubject[] {
  return subjects.filter(({ days }) => days === day)
}
