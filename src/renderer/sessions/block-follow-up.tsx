import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { formatDay, formatDayOffset } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { DateField } from '../ui/date-field.tsx'
import { Block } from './block.tsx'
import { TextInput } from './fields.tsx'
import { planReview } from '../../shared/rules/response/review-schedule.ts'
import { plannedReview } from './review-plan.ts'
import { useSession } from './session-context.ts'
import { FollowUpSummary } from './summaries.tsx'
import { useSessionField } from './use-session-field.ts'

/** Books the one-month review in the same breath, or takes a written reason for none. */
export function BlockFollowUp() {
  const { t } = useTranslation('sessions')
  const { form, background } = useSession()
  const [performedOn, review] = useWatch({ control: form.control, name: ['procedure.performedOn', 'review'] })
  const kind = useSessionField('review.kind')
  const plan = plannedReview({ performedOn, review }, background.settings.holidays)
  return (
    <Block name="followUp" summary={<FollowUpSummary />}>
      <div className="session-grid">
        <Choice
          {...kind.frame}
          label={t('review.label')}
          value={kind.value}
          onChange={(next) => kind.change(next ?? 'book')}
          options={[
            { value: 'book', label: t('review.book') },
            { value: 'none', label: t('review.none') },
          ]}
        />
        {review.kind === 'none' ? (
          <TextInput
            name="review.reason"
            label={t('review.reasonForNone')}
            placeholder={t('review.reasonExample')}
            className="session-wide"
            required
          />
        ) : (
          plan !== null && <DueDate plan={plan} performedOn={performedOn} />
        )}
      </div>
    </Block>
  )
}

interface WindowDateProps extends DueDateProps {
  readonly name: 'review.windowOpensOn' | 'review.windowClosesOn'
  readonly label: string
}

/** One end of the window; the planned day again, or nothing, leaves it where the procedure puts it. */
function WindowDate({ name, label, plan, performedOn }: WindowDateProps) {
  const { value, change, frame } = useSessionField(name)
  const planned = planReview({ performedOn })
  const end = name === 'review.windowOpensOn' ? 'windowOpensOn' : 'windowClosesOn'
  return (
    <DateField
      {...frame}
      label={label}
      value={value ?? plan[end]}
      onChange={(next) => change(next === planned[end] ? null : next)}
      min={performedOn}
      unit={formatDayOffset(performedOn, plan[end])}
    />
  )
}

interface DueDateProps {
  readonly plan: NonNullable<ReturnType<typeof plannedReview>>
  readonly performedOn: string
}

function DueDate({ plan, performedOn }: DueDateProps) {
  const { t } = useTranslation('sessions')
  const language = useLanguage()
  const { value, change, frame } = useSessionField('review.dueOn')
  const isChanged = value !== null && value !== plan.proposedOn
  const isOutside = plan.dueOn < plan.windowOpensOn || plan.dueOn > plan.windowClosesOn
  return (
    <>
      <DateField
        {...frame}
        label={t('review.due')}
        value={value ?? plan.proposedOn}
        onChange={(next) => change(next === plan.proposedOn ? null : next)}
        min={performedOn}
        unit={formatDayOffset(performedOn, plan.dueOn)}
        warning={
          isOutside ? t('review.outside', { from: plan.windowOpensOn, to: plan.windowClosesOn }) : null
        }
      />
      <WindowDate name="review.windowOpensOn" label={t('review.windowFrom')} {...{ plan, performedOn }} />
      <WindowDate name="review.windowClosesOn" label={t('review.windowTo')} {...{ plan, performedOn }} />
      {(isChanged || plan.isOwnWindow) && (
        <TextInput
          name="review.reason"
          label={t('review.reasonForChange')}
          className="session-wide"
          required
        />
      )}
      {isChanged && (
        <Button compact onClick={() => change(null)} className="session-row-remove">
          {t('review.backTo', { date: formatDay(plan.proposedOn, language) })}
        </Button>
      )}
    </>
  )
}
