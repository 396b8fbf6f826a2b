import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { gateFor } from '../../shared/rules/eligibility/verdict.ts'
import { useStored, useStoredLater } from '../forms/store.ts'
import { formatDay, formatDayOffset } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'
import { ComputedValue } from '../ui/computed-value.tsx'
import { UndoIcon } from '../ui/icons/actions.tsx'
import { RingIcon } from '../ui/icons/states.tsx'
import { useNamedRuleset } from './use-named-ruleset.ts'
import { VerdictBanner } from './verdict-banner.tsx'
import { gaps } from './open-checks.ts'
import { plannedReview } from './review-plan.ts'
import { useSession } from './session-context.ts'
import { unconfirmedBelowProcedure } from './to-draft.ts'
import { useGoTo } from './use-go-to.ts'
import { useNext } from './use-next.ts'

export interface SaveBarProps {
  readonly onSave: () => void
  readonly isSaving: boolean
}

/** Always in sight: how complete the record is, which review it books, what stays unconfirmed, and Save. */
export function SaveBar({ onSave, isSaving }: SaveBarProps) {
  const { t } = useTranslation('sessions')
  const { t: signing } = useTranslation('signing')
  const { background, form } = useSession()
  const isNew = background.completing === null
  const books = useWatch({ control: form.control, name: 'review.kind' }) === 'book'
  return (
    <>
      <Completeness />
      {isNew && <BarVerdict />}
      {isNew && <ReviewDue />}
      <span className="spacer" />
      <div className="bar-left">
        <Unconfirmed />
        <CompleteLater />
      </div>
      <Button
        variant="primary"
        keys="Ctrl+Enter"
        onClick={onSave}
        disabledReason={isSaving ? t('bar.saving') : null}
      >
        {background.amends ? signing('amend.review') : isNew && books ? t('bar.save') : t('bar.saveAlone')}
      </Button>
    </>
  )
}

function Completeness() {
  const { t } = useTranslation('sessions')
  const { judgement } = useSession()
  const { nextMissing } = useNext()
  const percent = useStoredLater(judgement, (state) => state.percent)
  const missing = useStoredLater(judgement, (state) => gaps(state).length)
  return (
    <div className="bar-complete">
      <span>
        <b className="tabular">{t('bar.percent', { percent })}</b>{' '}
        {missing > 0 && (
          <Button variant="link" compact keys="F8" keysLabel={t('keys.nextMissing')} onClick={nextMissing}>
            {t('bar.missing', { count: missing })}
          </Button>
        )}
      </span>
      <span className="bar-track" aria-hidden>
        <span style={{ width: `${percent}%` }} />
      </span>
    </div>
  )
}

/** The strictest verdict, where the panel that says why stands below the form. */
function BarVerdict() {
  const { judgement } = useSession()
  const verdict = useStoredLater(judgement, ({ verdicts, gate }) =>
    verdicts.find((each) => gateFor(each.verdict) === gate),
  )
  const named = useNamedRuleset()
  if (verdict === undefined) return null
  return (
    <div className="bar-verdict" aria-hidden>
      <VerdictBanner verdict={verdict.verdict} ruleset={named(verdict).ruleset} open={0} of={0} />
    </div>
  )
}

function ReviewDue() {
  const { t } = useTranslation('sessions')
  const language = useLanguage()
  const { form, background } = useSession()
  const { goTo } = useGoTo()
  const [performedOn, review] = useWatch({ control: form.control, name: ['procedure.performedOn', 'review'] })
  const plan = plannedReview({ performedOn, review }, background.settings.holidays)
  function choose(kind: 'book' | 'none') {
    form.setValue('review.kind', kind, { shouldDirty: true })
    requestAnimationFrame(() => goTo(kind === 'book' ? 'review.dueOn' : 'review.reason'))
  }
  return (
    <div className="bar-review">
      {review.kind === 'none' || plan === null ? (
        <div>
          <small>{t('bar.reviewDue')}</small>
          <b>{t('bar.noReview')}</b>
        </div>
      ) : (
        <>
          <div>
            <small>{t('bar.reviewDue')}</small>
            <span>
              <b className="tabular">
                <ComputedValue explanation={plan.explain}>{formatDay(plan.dueOn, language)}</ComputedValue>
              </b>{' '}
              <span className="muted">{formatDayOffset(performedOn, plan.dueOn)}</span>
            </span>
          </div>
          <div className="bar-window">
            <small>{t('bar.window')}</small>
            <span className="tabular">
              {t('bar.fromTo', { from: plan.windowOpensOn, to: plan.windowClosesOn })}
            </span>
          </div>
        </>
      )}
      <Button compact className="bar-choice" keys="F9" onClick={() => choose('book')}>
        {review.kind === 'none' ? t('bar.bookReview') : t('bar.change')}
      </Button>
      {review.kind === 'book' && (
        <Button compact className="bar-choice" onClick={() => choose('none')}>
          {t('bar.noReviewReason')}
        </Button>
      )}
    </div>
  )
}

/** A record with gaps may be saved: it waits on the worklist until somebody completes it. */
function CompleteLater() {
  const { t } = useTranslation('sessions')
  const { judgement, marks } = useSession()
  const isWhole = useStoredLater(judgement, (state) => state.missing.length === 0)
  const isConfirmed = useStored(marks, (state) => unconfirmedBelowProcedure(state).length === 0)
  return isWhole && isConfirmed ? null : <small>{t('completeLater')}</small>
}

function Unconfirmed() {
  const { t } = useTranslation('sessions')
  const { marks } = useSession()
  const count = useStored(marks, (state) => state.unconfirmed.size)
  const undo = useStored(marks, (state) => state.undo)
  return (
    <span className="row nowrap">
      {undo !== null && undo.size > count && (
        <Button
          compact
          variant="link"
          icon={<UndoIcon size={14} />}
          title={t('bar.undoConfirmTitle')}
          onClick={() => marks.set({ ...marks.get(), unconfirmed: undo, undo: null })}
        >
          {t('bar.undoConfirm', { count: undo.size - count })}
        </Button>
      )}
      {count > 0 && (
        <span className="status-mark is-accent">
          <RingIcon size={14} />
          {t('bar.unconfirmed', { count })}
        </span>
      )}
    </span>
  )
}
