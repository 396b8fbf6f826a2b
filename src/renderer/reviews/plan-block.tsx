import { useTranslation } from 'react-i18next'
import { addDays, daysBetween, isIsoDate } from '../../shared/kit/iso-date.ts'
import { NEXT_PLANS, type ReviewResponse } from '../../shared/model/review.ts'
import { wordFor } from '../../shared/model/term.ts'
import { type PlanHint, planHints } from '../../shared/rules/response/plan-hints.ts'
import { formatDayOffset, weekdayName } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'
import { DateField } from '../ui/date-field.tsx'
import { Panel } from '../ui/panel.tsx'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { useShortcut } from '../ui/use-shortcut.ts'
import { focusFirst } from './focus-field.ts'
import { planFactsOf } from './plan-facts.ts'
import type { ChangeReview, ReviewForm, Shown } from './review-form.ts'

/** Later reviews every one to three months (domain 3.1), in whole weeks so that the weekday stays. */
const NEXT_REVIEW_WEEKS = [4, 8, 12] as const

export interface PlanBlockProps {
  readonly shown: Shown
  readonly form: ReviewForm
  readonly responses: readonly ReviewResponse[]
  readonly onChange: ChangeReview
  readonly errorAt: (path: string) => string | undefined
}

/** What follows: the plan with hints beside it that never choose, and the day of the next review. */
export function PlanBlock({ shown, form, responses, onChange, errorAt }: PlanBlockProps) {
  const { t } = useTranslation('reviews')
  const language = useLanguage()
  useShortcut('Alt+P', t('keys.plan'), () => focusFirst(['findings.nextPlan']))
  const hints = planHints(planFactsOf(shown, form, responses))
  const { doneOn, nextReviewOn } = form
  const imagedOn = doneOn !== null && isIsoDate(doneOn) ? doneOn : null
  const isNextDate = nextReviewOn !== null && isIsoDate(nextReviewOn)
  const after = imagedOn !== null && isNextDate ? daysBetween(imagedOn, nextReviewOn) : null
  return (
    <Panel title={t('plan')} lead={t('planLead')}>
      <div className="field-grid">
        <Select
          required
          label={t('nextPlan')}
          name="findings.nextPlan"
          options={NEXT_PLANS.map((term) => ({
            value: term.code,
            label: term[language],
            keywords: `${term.en} ${term.zh}`,
          }))}
          value={form.nextPlan}
          error={errorAt('findings.nextPlan')}
          onChange={(nextPlan) => onChange({ nextPlan })}
        />
        <DateField
          label={t('nextReviewOn')}
          name="findings.nextReviewOn"
          value={nextReviewOn}
          {...(imagedOn === null ? {} : { min: addDays(imagedOn, 1) })}
          {...(isNextDate ? { unit: weekdayName(nextReviewOn, language) } : {})}
          hint={
            after === null || imagedOn === null || nextReviewOn === null
              ? t('nextReviewHint')
              : t('nextReviewAfter', { day: formatDayOffset(imagedOn, nextReviewOn) })
          }
          error={errorAt('findings.nextReviewOn')}
          onChange={(day) => onChange({ nextReviewOn: day })}
        />
        {imagedOn !== null && (
          <fieldset className="review-next">
            <legend>{t('nextReviewIn')}</legend>
            {NEXT_REVIEW_WEEKS.map((weeks) => (
              <Button
                key={weeks}
                compact
                onClick={() => onChange({ nextReviewOn: addDays(imagedOn, weeks * 7) })}
              >
                {t('weeks', { count: weeks })}
              </Button>
            ))}
          </fieldset>
        )}
      </div>
      <PlanHints hints={hints} chosen={form.nextPlan} onTake={(nextPlan) => onChange({ nextPlan })} />
      <p className="small muted">{t('planStands')}</p>
      <TextArea
        label={t('note')}
        name="findings.note"
        rows={2}
        value={form.note}
        onChange={(note) => onChange({ note })}
      />
    </Panel>
  )
}

interface PlanHintsProps {
  readonly hints: readonly PlanHint[]
  readonly chosen: ReviewForm['nextPlan']
  readonly onTake: (plan: PlanHint['plan']) => void
}

function PlanHints({ hints, chosen, onTake }: PlanHintsProps) {
  const { t } = useTranslation('reviews')
  const language = useLanguage()
  if (hints.length === 0) return null
  return (
    <section className="review-hints" aria-label={t('hints')}>
      <h3 className="small">{t('hints')}</h3>
      <ul>
        {hints.map(({ plan, reasons }) => (
          <li key={`${plan} ${reasons.join()}`}>
            <Button variant="link" disabled={chosen === plan} onClick={() => onTake(plan)}>
              {wordFor(NEXT_PLANS, plan, language)}
            </Button>{' '}
            <span className="muted">
              {reasons.map((reason) => t(`hintReason.${reason}`)).join(t('comma'))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
