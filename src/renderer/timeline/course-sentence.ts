import { useTranslation } from 'react-i18next'
import type { IsoDate } from '../../shared/kit/iso-date.ts'
import type { PatientRecord } from '../../shared/model/patient-record.ts'
import { courseOf } from '../../shared/rules/timeline/timeline-course.ts'
import { formatNumber } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.ts'
import { useDoseWords } from './dose-words.ts'

const DAYS_PER_MONTH = 30.44
/** Shorter courses are told in days. */
const MONTHS_FROM_DAYS = 61
/** After a longer silence the course is told from the first to the last, else from the first to today. */
const SILENT_AFTER_DAYS = 365
/** The drug given most often; the table of doses has the others. */
const DRUGS_NAMED = 1

/** `<b>5 TACE</b> in 14 months, last <b>46 days</b> ago, …`: only what is on file, the numbers in bold. */
export function useCourseSentence(record: PatientRecord, today: IsoDate): string {
  const { t } = useTranslation('timeline')
  const language = useLanguage()
  const { name, amount, unit } = useDoseWords()
  const course = courseOf(record, today)
  const { treatments, spanDays, daysSinceLast, diedOn, lastResponse, progressedOn, bestResponse, dap } =
    course

  const died = diedOn === null ? [] : [t('course.died', { date: diedOn })]
  if (treatments === 0) return [t('course.none'), ...aborted(), ...died].join(t('comma'))

  function aborted(): string[] {
    return course.aborted === 0 ? [] : [t('course.aborted', { count: course.aborted })]
  }
  function span(): string {
    const said = { count: treatments, formatted: formatNumber(treatments) }
    if (treatments === 1) return t('course.treatments', said)
    const days = daysSinceLast > SILENT_AFTER_DAYS ? spanDays - daysSinceLast : spanDays
    return days >= MONTHS_FROM_DAYS
      ? t('course.inMonths', { ...said, months: formatNumber(Math.round(days / DAYS_PER_MONTH)) })
      : t('course.inDays', { ...said, count: days })
  }
  function response(overall: string): string {
    const said = t('course.response', { response: overall })
    return progressedOn === null ? said : said + t('course.afterPd', { date: progressedOn })
  }
  function last(): string {
    const said = { count: daysSinceLast, formatted: formatNumber(daysSinceLast) }
    if (diedOn !== null) return t('course.beforeDeath', said)
    return daysSinceLast === 0 ? t('course.today') : t('course.last', said)
  }
  const drugs = course.drugs.slice(0, DRUGS_NAMED).map((drug) => {
    const word = name(drug)
    return t('course.dose', {
      name: language === 'en' ? word.charAt(0).toLowerCase() + word.slice(1) : word,
      amount: amount(drug.total),
      unit: unit(drug.unit),
    })
  })
  return [
    span(),
    last(),
    ...aborted(),
    ...(lastResponse ? [response(lastResponse.overall)] : []),
    // Said only where the course has left it: a best response that still stands is the last one.
    ...(bestResponse !== null && bestResponse !== lastResponse?.overall
      ? [t('course.bestResponse', { response: bestResponse })]
      : []),
    ...drugs,
    ...(dap ? [t('course.dose', { name: 'DAP', amount: amount(dap.total), unit: unit(dap.unit) })] : []),
    ...died,
  ].join(t('comma'))
}
