import { useTranslation } from 'react-i18next'
import type { IsoDate } from '../../shared/kit/iso-date.ts'
import type { PatientRecord } from '../../shared/model/patient-record.ts'
import type { BeforeTreatingAgain } from '../../shared/rules/timeline/retreatment.ts'
import { asksAttention } from '../../shared/rules/timeline/retreatment-checks.ts'
import { earlierProgression } from '../../shared/rules/timeline/timeline-course.ts'
import type { ThreeValued } from '../../shared/rules/three-valued.ts'
import { overallOf } from '../../shared/rules/timeline/timeline.ts'
import { formatNumber } from '../i18n/format.ts'
import { Emphasis } from '../ui/emphasis.tsx'
import { PersonName } from '../ui/person-name.tsx'

export interface RetreatmentHeaderProps {
  readonly record: PatientRecord
  readonly found: BeforeTreatingAgain
  readonly today: IsoDate
}

/** Who it is, how long ago the last session was, and how many definitions are met. */
export function RetreatmentHeader({ record, found, today }: RetreatmentHeaderProps) {
  const { t } = useTranslation('retreatment')
  const { patient } = record
  const sentence = useSentence(record, found)
  return (
    <div className="retreatment-header">
      <h1>
        <span className="retreatment-title">{t('title')}</span>
        <PersonName person={patient} on={today} unnamed={patient.hospitalNo} />
      </h1>
      <span className="muted tabular">{patient.hospitalNo}</span>
      {sentence !== null && (
        <p>
          <Emphasis text={sentence} />
        </p>
      )}
    </div>
  )
}

function useSentence(record: PatientRecord, found: BeforeTreatingAgain): string | null {
  const { t } = useTranslation('retreatment')
  const { session, daysSince, rounds, unread } = found

  /** How many are met stands first and bold only where some are; none is left to be taken for "not met". */
  function counts(): string {
    const of = (met: ThreeValued) =>
      found.refractoriness.definitions.filter((verdict) => verdict.met === met).length
    const met = t('count.met', { n: of(true) })
    const rest = ([false, 'unknown'] as const).flatMap((value) =>
      of(value) === 0 ? [] : [t(value === false ? 'count.notMet' : 'count.unknown', { n: of(value) })],
    )
    return [of(true) === 0 ? met : `<b>${met}</b>`, ...rest].join(t('count.between'))
  }

  if (session === null || daysSince === null) return null
  const said = { no: session.no, date: session.performedOn, formatted: formatNumber(daysSince) }
  const reviewed = record.reviews
    .flatMap((review) => {
      const response = overallOf(review)
      const { doneOn } = review
      return doneOn !== null && doneOn > session.performedOn && response !== null
        ? [{ response, date: doneOn }]
        : []
    })
    .at(-1)
  const progressedOn = earlierProgression(record)
  const afterPd = progressedOn === null ? '' : t('afterPd', { date: progressedOn })
  const named = (nos: readonly number[]) => nos.map((no) => `L${no}`).join(t('comma'))
  const count = found.checks.filter(asksAttention).length
  return [
    daysSince === 0 ? t('sentenceToday', said) : t('sentence', said),
    t('inLine', { line: session.lineNo, formatted: formatNumber(rounds.length) }),
    reviewed ? t('response', reviewed) + afterPd : t('noReview'),
    ...(unread === null ? [] : [t('unread', { names: named(unread.lesionNos), date: unread.on })]),
    t('definitions', { counts: counts() }),
    ...(count === 0 ? [] : [t('warnings', { count })]),
  ].join(t('comma'))
}
