import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ARTERIES } from '../../shared/model/artery.ts'
import { COMPLICATIONS } from '../../shared/model/complication.ts'
import type { PatientRecord } from '../../shared/model/patient-record.ts'
import { CLOSE_REASONS, type Review } from '../../shared/model/review.ts'
import type { Session } from '../../shared/model/session.ts'
import { PROCEDURE_TYPES } from '../../shared/model/session-terms.ts'
import { wordFor } from '../../shared/model/term.ts'
import {
  overallOf,
  reviewOfSession,
  sessionGaps,
  standingSessions,
} from '../../shared/rules/timeline/timeline.ts'
import { decidingSnapshot } from '../../shared/rules/timeline/timeline-course.ts'
import { tumourDrugs } from '../../shared/rules/timeline/timeline-doses.ts'
import { useLanguage } from '../i18n/language.ts'
import { DataRow, DataTable } from '../ui/data-table.tsx'
import { DashedRingIcon } from '../ui/icons/states.tsx'
import { drugShort } from './chart/drug-short.ts'
import { useDoseWords } from './dose-words.ts'

export interface SessionsTableProps {
  readonly record: PatientRecord
  readonly openUid: string | null
  readonly onOpen: (session: Session) => void
}

/** Every session that stands, newest first; Enter shows all that was recorded of it. */
export function SessionsTable({ record, openUid, onOpen }: SessionsTableProps) {
  const { t } = useTranslation('timeline')
  const sessions = standingSessions(record)
  const [selected, setSelected] = useState(openUid)
  const gaps = sessionGaps(sessions)
  const current = sessions.some(({ uid }) => uid === selected) ? selected : sessions.at(-1)?.uid
  return (
    <section className="timeline-part" aria-labelledby="timeline-sessions-title">
      <header className="timeline-part-head">
        <h2 id="timeline-sessions-title">{t('sessions.title')}</h2>
        <span className="faint">{t('sessions.hint')}</span>
      </header>
      {sessions.length === 0 ? (
        <p className="muted">{t('sessions.none')}</p>
      ) : (
        <DataTable
          label={t('sessions.title')}
          rowHeight={28}
          minWidth={832}
          columns={[
            { key: 'no', label: t('sessions.no'), width: 42 },
            { key: 'on', label: t('table.date'), width: 92 },
            { key: 'gap', label: t('sessions.gap'), width: 56, align: 'end' },
            { key: 'type', label: t('sessions.type'), width: 96 },
            { key: 'arteries', label: t('sessions.arteries'), width: 88 },
            { key: 'drugs', label: t('sessions.drugs') },
            { key: 'endpoint', label: t('sessions.endpoint'), width: 48 },
            { key: 'complications', label: t('sessions.complications'), width: 104 },
            { key: 'verdict', label: t('sessions.verdict'), width: 72 },
            { key: 'review', label: t('sessions.review'), width: 122 },
          ]}
        >
          {sessions.toReversed().map((session) => (
            <DataRow
              key={session.uid}
              label={`TACE ${session.no}`}
              isSelected={session.uid === current}
              onSelect={() => setSelected(session.uid)}
              onOpen={() => onOpen(session)}
            >
              <SessionCells session={session} record={record} gap={gaps.get(session.uid) ?? null} />
            </DataRow>
          ))}
        </DataTable>
      )}
    </section>
  )
}

interface SessionCellsProps {
  readonly session: Session
  readonly record: PatientRecord
  readonly gap: number | null
}

function SessionCells({ session, record, gap }: SessionCellsProps) {
  const { t } = useTranslation('timeline')
  const language = useLanguage()
  const doseWords = useDoseWords()
  const missing = <span className="faint">{t('notRecordedShort')}</span>
  const arteries = [...new Set(session.arteries.map(({ node }) => node))]
  const endpoints = [...new Set(session.arteries.flatMap(({ endpoint }) => endpoint ?? []))]
  const given = tumourDrugs(session)
  const drugs = given.map(doseWords.dose).join(t('comma'))
  const shortDoses = given
    .map(
      ({ code, amount }) =>
        `${drugShort(code, language)} ${amount.value === null ? '?' : doseWords.amount(amount)}`,
    )
    .join(t('comma'))
  const verdict = decidingSnapshot(record, session.uid)?.judgement.verdict
  const late = record.complications.filter(({ sessionUid }) => sessionUid === session.uid)
  const complications = late.map(
    ({ term, cirseGrade }) => `${wordFor(COMPLICATIONS, term, language)} ${cirseGrade}`,
  )
  const review = reviewOfSession(record, session.uid)
  return (
    <>
      <td>
        <b>{session.no}</b>{' '}
        {session.state === 'incomplete' && <DashedRingIcon size={12} label={t('sessions.incomplete')} />}
      </td>
      <td className="tabular">{session.performedOn}</td>
      <td className="end muted">{gap ?? '–'}</td>
      <td>
        {session.procedureType === null ? missing : wordFor(PROCEDURE_TYPES, session.procedureType, language)}
      </td>
      <td title={arteries.map((node) => wordFor(ARTERIES, node, language)).join(t('comma'))}>
        {arteries.length === 0 ? missing : arteries.join(', ')}
      </td>
      <td title={drugs}>{shortDoses || missing}</td>
      <td>{endpoints.length === 0 ? missing : endpoints.join(', ')}</td>
      <td title={complications.join(t('comma'))}>
        {complications.length > 0
          ? complications.join(t('comma'))
          : session.noComplication
            ? t('none')
            : missing}
      </td>
      <td title={verdict && t(`verdict.${verdict}`)}>{verdict ? t(`verdictShort.${verdict}`) : missing}</td>
      <td>
        <ReviewState review={review} noReviewReason={session.noReviewReason} />
      </td>
    </>
  )
}

interface ReviewStateProps {
  readonly review: Review | undefined
  readonly noReviewReason: string | null
}

/** How the review of a session stands. */
export function ReviewState({ review, noReviewReason }: ReviewStateProps) {
  const { t } = useTranslation('timeline')
  const language = useLanguage()
  if (!review)
    return noReviewReason === null ? (
      <span className="faint">{t('notRecordedShort')}</span>
    ) : (
      <span title={noReviewReason}>{t('review.none')}</span>
    )
  if (review.state === 'done')
    return (
      <>
        <b>{overallOf(review) ?? t('review.doneTag')}</b>{' '}
        <span className="muted tabular">{review.doneOn}</span>
      </>
    )
  if (review.state === 'open')
    return <span className="tabular">{t('review.dueOn', { date: review.dueOn })}</span>
  return (
    <span className="muted">
      {review.closedReason === null
        ? t(`review.state.${review.state}`)
        : wordFor(CLOSE_REASONS, review.closedReason, language)}
    </span>
  )
}
