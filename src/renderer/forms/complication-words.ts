import {
  COMPLICATION_OUTCOMES,
  COMPLICATION_RELATIONS,
  SIR_2017,
} from '../../shared/model/complication-grades.ts'
import { wordFor } from '../../shared/model/term.ts'
import { fieldName } from '../../shared/wording/fields.ts'
import type { Language } from '../../shared/wording/language.ts'
import { quantityText } from '../../shared/wording/unit.ts'
import type { ComplicationFields } from './complication-form.ts'

type Details = Pick<
  { readonly [K in keyof ComplicationFields]: ComplicationFields[K]['value'] },
  'ctcaeGrade' | 'sirSeverity' | 'relation' | 'treatment' | 'extraDays' | 'outcome' | 'reportedTo'
>

/** The grades and the course of an event, each in its own words; what nobody answered is left out. */
export function complicationWords(event: Details, language: Language): string[] {
  const { ctcaeGrade, sirSeverity, relation, extraDays, outcome, treatment, reportedTo } = event
  const named = (path: string, said: string) =>
    `${fieldName(path, language)}${language === 'zh' ? '：' : ': '}${said}`
  const words = [
    ctcaeGrade === null || Number.isNaN(ctcaeGrade) ? '' : `CTCAE ${ctcaeGrade}`,
    sirSeverity === null ? '' : `SIR ${wordFor(SIR_2017, sirSeverity, language)}`,
    relation === null ? '' : named('relation', wordFor(COMPLICATION_RELATIONS, relation, language)),
    extraDays === null || Number.isNaN(extraDays)
      ? ''
      : named('extraDays', language === 'zh' ? `${extraDays} 天` : quantityText(extraDays, 'd')),
    outcome === null ? '' : named('event.outcome', wordFor(COMPLICATION_OUTCOMES, outcome, language)),
    treatment === null ? '' : named('event.treatment', treatment),
    reportedTo === null ? '' : named('reportedTo', reportedTo),
  ]
  return words.filter((word) => word !== '')
}

/** The same of an event that is being filled in. */
export function detailWords(fields: ComplicationFields, language: Language): string[] {
  const { ctcaeGrade, sirSeverity, relation, treatment, extraDays, outcome, reportedTo, note } = fields
  const words = complicationWords(
    {
      ctcaeGrade: ctcaeGrade.value,
      sirSeverity: sirSeverity.value,
      relation: relation.value,
      treatment: treatment.value,
      extraDays: extraDays.value,
      outcome: outcome.value,
      reportedTo: reportedTo.value,
    },
    language,
  )
  return note.value === null ? words : [...words, note.value]
}
