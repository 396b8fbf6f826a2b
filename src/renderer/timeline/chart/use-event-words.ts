import { useTranslation } from 'react-i18next'
import { COMPLICATIONS } from '../../../shared/model/complication.ts'
import { PRIOR_TREATMENTS } from '../../../shared/model/patient-history-terms.ts'
import { MODALITIES, NEXT_PLANS } from '../../../shared/model/review.ts'
import type { Session } from '../../../shared/model/session.ts'
import { PROCEDURE_TYPES } from '../../../shared/model/session-terms.ts'
import { wordFor } from '../../../shared/model/term.ts'
import type { OtherTreatment } from '../../../shared/rules/timeline/other-treatments.ts'
import type {
  TimelineComplication,
  TimelinePlan,
  TimelineReview,
} from '../../../shared/rules/timeline/timeline.ts'
import { tumourDrugs } from '../../../shared/rules/timeline/timeline-doses.ts'
import { formatNumber } from '../../i18n/format.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useDoseWords } from '../dose-words.ts'
import { drugShort } from './drug-short.ts'
import type { MarkWords } from './lane-layout.ts'
import type { EventDay } from './timeline-data.ts'
import { type EventLine, useMeasurementWords } from './use-measurement-words.ts'

export interface EventWords extends MarkWords {
  readonly session: (session: Session) => string
  readonly lines: (day: EventDay) => readonly EventLine[]
}

/** Words for everything on the timeline, in the language on screen. */
export function useEventWords(): EventWords {
  const { t } = useTranslation('timeline')
  const language = useLanguage()
  const doseWords = useDoseWords()
  const measurements = useMeasurementWords()
  const comma = t('comma')

  const sessionName = ({ procedureType, no }: Session) =>
    [
      procedureType === null ? 'TACE' : wordFor(PROCEDURE_TYPES, procedureType, language),
      t('event.session', { no }),
    ].join(comma)
  const doses = (session: Session): readonly string[] => {
    const short = tumourDrugs(session).flatMap(({ code, amount }) =>
      amount.value === null ? [] : [`${drugShort(code, language)} ${formatNumber(amount.value)}`],
    )
    // Where there is no room for all of them, that there are more is said too.
    const more = short.length > 1 ? ` +${short.length - 1}` : ''
    return short.length === 0 ? [] : [...new Set([short.join(comma), `${short[0] ?? ''}${more}`])]
  }
  const reviewText = ({ overall, isOpen, review }: TimelineReview) => {
    if (isOpen) return t(review.appointmentOn === null ? 'review.due' : 'review.booked')
    const modality = review.modality && wordFor(MODALITIES, review.modality, language)
    return [overall ?? t('review.notJudged'), modality].filter(Boolean).join(comma)
  }
  const complicationName = ({ complication }: TimelineComplication) =>
    wordFor(COMPLICATIONS, complication.term, language)
  const treatmentText = ({ kind }: OtherTreatment) =>
    kind === 'targeted' ? t('treatment.targeted') : wordFor(PRIOR_TREATMENTS, kind, language)
  const treatmentDates = ({ from, to, told }: OtherTreatment) => {
    if (to === from) return ''
    if (told === 'visit') return t('event.since', { date: from })
    return to === null ? t('event.noEnd') : t('event.until', { date: to })
  }
  const planText = ({ plan }: TimelinePlan) => wordFor(NEXT_PLANS, plan, language)

  function lines(day: EventDay): EventLine[] {
    return [
      ...day.lines.map(({ lineNo }) => ({
        key: `line ${lineNo}`,
        name: t('line', { no: lineNo }),
        text: t('event.begins'),
      })),
      ...day.sessions.map((session) => ({
        key: session.uid,
        name: sessionName(session),
        text: tumourDrugs(session).map(doseWords.dose).join(comma) || t('noDrug'),
      })),
      ...day.reviews.map((each) => ({
        key: each.review.uid,
        name: t('event.review'),
        text: reviewText(each),
      })),
      ...day.complications.map((each) => ({
        key: each.complication.uid,
        name: complicationName(each),
        text: `CIRSE ${each.complication.cirseGrade}`,
      })),
      ...day.plans.map((each) => ({
        key: `plan ${each.reviewUid}`,
        name: t('event.plan'),
        text: planText(each),
      })),
      ...day.treatments.map((each) => ({
        key: `${each.told} ${each.kind} ${each.to} ${each.detail}`,
        name: treatmentText(each),
        text: [each.detail, treatmentDates(each)].filter(Boolean).join(comma),
      })),
      ...measurements(day),
    ]
  }
  return {
    session: sessionName,
    doses,
    review: ({ overall, isOpen }) =>
      isOpen ? t('review.openTag') : (SHORT_RESPONSES[overall ?? ''] ?? overall ?? t('review.doneTag')),
    complication: (each) => [
      `${complicationName(each)} ${each.complication.cirseGrade}`,
      each.complication.cirseGrade,
    ],
    treatment: (each) => [
      ...(each.detail === null ? [] : [`${treatmentText(each)} ${each.detail}`, each.detail]),
      treatmentText(each),
      t(`treatmentShort.${each.kind}`),
    ],
    plan: (each, before) =>
      before?.plan === each.plan ? [''] : [planText(each), t(`planShort.${each.plan}`, ''), ''],
    line: (each) => [
      `${t('line', { no: each.lineNo })} · ${each.on}`,
      t('line', { no: each.lineNo }),
      String(each.lineNo),
    ],
    lines,
  }
}

const SHORT_RESPONSES: Readonly<Record<string, string>> = { 'non-CR/non-PD': 'nCR/nPD' }
