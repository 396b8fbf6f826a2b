import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { windowDays } from '../../shared/rules/response/booked-window.ts'
import { daysBetween } from '../../shared/kit/iso-date.ts'
import { PROCEDURE_TYPES } from '../../shared/model/session-terms.ts'
import { wordFor } from '../../shared/model/term.ts'
import { useLanguage } from '../i18n/language.ts'
import { RecallRuler } from '../ui/recall-ruler.tsx'
import type { Shown } from './review-form.ts'

/** Whose review, of which session, and where it stands in its window. */
export function ReviewHeader({ shown, asOf }: { readonly shown: Shown; readonly asOf: string }) {
  const { t } = useTranslation('reviews')
  const language = useLanguage()
  const { patient, session, review } = shown
  const type =
    session.procedureType === null
      ? t('typeNotRecorded')
      : wordFor(PROCEDURE_TYPES, session.procedureType, language)
  return (
    <div className="review-header">
      <h1>
        <Link to="/patients/$patientUid" params={{ patientUid: patient.uid }}>
          {patient.name ?? t('nameNotRecorded')}
        </Link>
        {patient.namePinyin !== null && <span className="muted"> {patient.namePinyin}</span>}
      </h1>
      <span className="muted tabular">{patient.hospitalNo}</span>
      <span>{t('reviewOf', { type, no: session.no, on: session.performedOn })}</span>
      <span className="row muted">
        <RecallRuler
          day={daysBetween(session.performedOn, review.doneOn ?? asOf)}
          window={windowDays(session.performedOn, review)}
        />
        {t('window', { from: review.windowOpensOn, to: review.windowClosesOn, due: review.dueOn })}
      </span>
    </div>
  )
}
