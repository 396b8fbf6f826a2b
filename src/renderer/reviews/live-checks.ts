import { inputIssues } from '../../shared/kit/input-issues.ts'
import { isIsoDate } from '../../shared/kit/iso-date.ts'
import { LesionReading } from '../../shared/model/review.ts'
import { isMeasuredThoughNonevaluable } from '../../shared/rules/response/review-findings.ts'
import { sentence } from '../../shared/wording/errors.ts'
import { issueSentence } from '../../shared/wording/issue-sentence.ts'
import type { Language } from '../../shared/wording/language.ts'
import type { ReadingRow, ReviewForm, Shown } from './review-form.ts'

/** Amounts that the response is computed from. */
const DIAMETER = /^findings\.readings\..*\.(viableMm|longestMm|viableAcrossMm)$/

export interface LiveChecks {
  /** Sentences about what cannot be, by the path of the field. */
  readonly errors: ReadonlyMap<string, string>
  /** Paths of categories that the diameters speak against. */
  readonly doubts: ReadonlySet<string>
  /** True while a diameter of the first reader is no number, or contradicts another one. */
  readonly areDiametersInvalid: boolean
}

/** What is wrong already while it is typed, judged by the schema and the days that the record keeps to. */
export function liveChecks(
  form: ReviewForm,
  { session: { performedOn } }: Shown,
  { today, language }: { readonly today: string; readonly language: Language },
): LiveChecks {
  const { doneOn } = form
  const rows = [
    ...rowsAt('findings.readings', form.readings),
    ...rowsAt('findings.secondReading.readings', form.secondReading?.readings ?? []),
  ]
  const issues = rows.flatMap(({ reading, path }) => {
    const judged = LesionReading.safeParse(reading)
    return judged.success ? [] : inputIssues(judged.error, LesionReading, reading, path)
  })
  const day =
    doneOn === null || !isIsoDate(doneOn)
      ? null
      : doneOn > today
        ? { code: 'review-in-future', doneOn, today }
        : doneOn < performedOn
          ? { code: 'review-before-session', doneOn, performedOn }
          : null
  return {
    errors: new Map([
      // The field itself says best what is wrong with text that is no number.
      ...issues
        .filter(({ code }) => code !== 'invalid_type')
        .map((issue): [string, string] => [issue.path, issueSentence(issue, language)]),
      ...(day === null ? [] : [['findings.doneOn', sentence(day, language)] as const]),
    ]),
    doubts: new Set(
      rows.filter(({ reading }) => isMeasuredThoughNonevaluable(reading)).map(({ path }) => `${path}.lrTr`),
    ),
    areDiametersInvalid: issues.some(({ path }) => DIAMETER.test(path)),
  }
}

function rowsAt(path: string, readings: readonly ReadingRow[]) {
  return readings.map((reading, at) => ({ reading, path: `${path}.${at}` }))
}
