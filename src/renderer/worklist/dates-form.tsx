import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../api/use-command.ts'
import { isIsoDate } from '../../shared/kit/iso-date.ts'
import { DateField } from '../ui/date-field.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { showStatus } from '../ui/status-message.ts'
import { TextField } from '../ui/text-field.tsx'
import { RowForm, type RowFormProps } from './row-form.tsx'

const DATES = ['dueOn', 'windowOpensOn', 'windowClosesOn'] as const

/** Moves the due date or the window of a review, with the reason that its history keeps. */
export function DatesForm({ review, onDone }: RowFormProps) {
  const { t } = useTranslation('worklist')
  const rebook = useCommand('reviews.rebook')
  const [dates, setDates] = useState<Readonly<Record<(typeof DATES)[number], string | null>>>(review)
  const [reason, setReason] = useState('')
  const moved = DATES.flatMap((name) => {
    const date = dates[name]
    return date !== null && isIsoDate(date) && date !== review[name] ? [[name, date] as const] : []
  })
  const isWhole = DATES.every((name) => dates[name] !== null && isIsoDate(dates[name]))
  const isComplete = isWhole && moved.length > 0 && reason.trim() !== ''
  async function save() {
    const reply = await rebook.run({
      reviewUid: review.reviewUid,
      ...Object.fromEntries(moved),
      reason: reason.trim(),
    })
    if (!reply.ok) return
    showStatus({ text: t('dates.saved', { date: reply.value.dueOn }), isSaved: true })
    onDone()
  }
  return (
    <RowForm
      title={t('dates.title')}
      save={t('dates.save')}
      isOff={!isComplete || rebook.isRunning}
      onSave={() => void save()}
      onCancel={onDone}
    >
      {DATES.map((name) => (
        <DateField
          key={name}
          label={t(`dates.${name}`)}
          compact
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the form was asked for a moment ago
          autoFocus={name === 'dueOn'}
          value={dates[name]}
          onChange={(next) => setDates((before) => ({ ...before, [name]: next }))}
          min={review.performedOn}
        />
      ))}
      <TextField
        label={t('dates.reason')}
        compact
        required
        value={reason}
        onChange={setReason}
        maxLength={500}
      />
      {rebook.error !== null && <ErrorNotice error={rebook.error} />}
    </RowForm>
  )
}
