import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { COMPLICATION_ONSETS, COMPLICATIONS } from '../../shared/model/complication.ts'
import type { IsoDate } from '../../shared/kit/iso-date.ts'
import type { Explanation } from '../../shared/model/formula.ts'
import type { PatientRecord } from '../../shared/model/patient-record.ts'
import type { Review } from '../../shared/model/review.ts'
import type { Session } from '../../shared/model/session.ts'
import type { SnapshotBrief } from '../../shared/model/snapshot.ts'
import { wordFor } from '../../shared/model/term.ts'
import { childPughClass } from '../../shared/rules/scores/child-pugh.ts'
import { explainStoredResponse } from '../../shared/rules/response/explain-stored-response.ts'
import { explainReviewDue, planReview } from '../../shared/rules/response/review-schedule.ts'
import { reviewOfSession } from '../../shared/rules/timeline/timeline.ts'
import { OVERRIDE_REASONS } from '../../shared/rules/eligibility/verdict.ts'
import { complicationWords } from '../forms/complication-words.ts'
import { useLanguage } from '../i18n/language.ts'
import { ComputedValue } from '../ui/computed-value.tsx'
import { FrozenRules } from '../ui/frozen-rules.tsx'
import { RulesetName } from '../ui/ruleset-name.tsx'
import { ReopenReview } from './reopen-review.tsx'
import { ReviewState } from './sessions-table.tsx'

export interface SessionOutcomeProps {
  readonly session: Session
  readonly record: PatientRecord
}

/** What came of it: complications, the frozen eligibility, the review, and what was noted. */
export function SessionOutcome({ session, record }: SessionOutcomeProps) {
  const { t } = useTranslation('timeline')
  const language = useLanguage()
  const complications = record.complications.filter(({ sessionUid }) => sessionUid === session.uid)
  const snapshots = record.snapshots.filter(({ sessionUid }) => sessionUid === session.uid)
  const review = reviewOfSession(record, session.uid)
  return (
    <>
      <section>
        <h3>{t('sheet.complications')}</h3>
        {complications.length === 0 && (
          <p className={session.noComplication ? undefined : 'faint'}>
            {t(session.noComplication ? 'none' : 'notRecorded')}
          </p>
        )}
        {complications.map(({ uid, term, cirseGrade, cirseVersion, onset, onsetOn, note, ...more }) => (
          <p key={uid}>
            <b>{wordFor(COMPLICATIONS, term, language)}</b> CIRSE {cirseVersion}: {cirseGrade}
            <span className="muted">
              {t('comma')}
              {onsetOn}
              {t('comma')}
              {wordFor(COMPLICATION_ONSETS, onset, language)}
            </span>
            {[...complicationWords(more, language), ...(note === null ? [] : [note])].map((word) => (
              <span key={word} className="muted">
                {t('comma')}
                {word}
              </span>
            ))}
          </p>
        ))}
      </section>
      <section>
        <h3>{t('sheet.eligibility')}</h3>
        {snapshots.length === 0 && <p className="faint">{t('sheet.noSnapshot')}</p>}
        {snapshots.map((snapshot) => (
          <FrozenVerdict key={snapshot.uid} snapshot={snapshot} />
        ))}
      </section>
      <section>
        <h3>{t('sheet.review')}</h3>
        <div>
          <ComputedValue explanation={review && explainReview(review, session.performedOn)}>
            <ReviewState review={review} noReviewReason={session.noReviewReason} />
          </ComputedValue>
          {review === undefined && session.noReviewReason !== null && (
            <span className="muted"> {session.noReviewReason}</span>
          )}{' '}
          {review !== undefined && (
            <Link to="/reviews/$reviewUid" params={{ reviewUid: review.uid }}>
              {t('sheet.openReview')}
            </Link>
          )}{' '}
          {review !== undefined && <ReopenReview review={review} />}
        </div>
      </section>
      <section>
        <h3>{t('sheet.note')}</h3>
        <p className={session.note === null ? 'faint' : undefined}>{session.note ?? t('notRecorded')}</p>
      </section>
    </>
  )
}

/** How what is said of a review came about: its response once it is done, its due date until then. */
function explainReview(review: Review, performedOn: IsoDate): Explanation | null {
  const [response] = review.responses
  if (review.state === 'done') return response ? explainStoredResponse(response, review) : null
  // A date that a person chose, or that a holiday moved, did not come about by the rule alone.
  const isPlanned = review.windowReason === null && planReview({ performedOn }).dueOn === review.dueOn
  return isPlanned ? explainReviewDue({ performedOn }) : null
}

function FrozenVerdict({ snapshot }: { readonly snapshot: SnapshotBrief }) {
  const { t } = useTranslation('timeline')
  const language = useLanguage()
  const { judgement, decision, rulesetId: id, rulesetVersion: version, rulesetSha256 } = snapshot
  const ruleset = { id, version }
  const { low, high } = judgement.childPugh
  const score = (points: number) => `${childPughClass(points)}${points}`
  return (
    <div className="timeline-artery">
      <b>{t(`verdict.${judgement.verdict}`)}</b>{' '}
      <span className="muted">Child-Pugh {low === high ? score(low) : `${score(low)}–${score(high)}`}</span>
      <RulesetName ruleset={ruleset} sha256={rulesetSha256} />
      <FrozenRules ruleset={ruleset} judgement={judgement} />
      <ul>
        {decision.reason !== null && <li>{t('sheet.reason', { reason: decision.reason })}</li>}
        {decision.override !== null && (
          <li>
            {t('sheet.override', {
              text: decision.override.text ?? wordFor(OVERRIDE_REASONS, decision.override.code, language),
              physician: decision.override.responsiblePhysician,
              second: decision.override.secondPerson,
            })}
          </li>
        )}
      </ul>
    </div>
  )
}
