import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAsk } from '../api/use-ask.ts'
import { useMayWrite } from '../api/use-caller.ts'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { LoadingBar } from '../ui/loading-bar.tsx'
import { Page } from '../ui/page.tsx'
import { RecordedReview } from './recorded-review.tsx'
import { ReviewEntry } from './review-entry.tsx'

/** The review of one session: the form while it is open, what was read once it is done, and the form to correct that. */
export function ReviewScreen() {
  const { t } = useTranslation('reviews')
  const { reviewUid } = useParams({ from: '/reviews/$reviewUid' })
  const mayWrite = useMayWrite()
  const [isCorrecting, setCorrecting] = useState(false)
  const shown = useAsk('reviews.show', { reviewUid })
  const draft = useAsk('drafts.load', { kind: 'review', subjectUid: reviewUid })
  const settings = useAsk('settings.show', {})
  const department = useAsk('department.status', {})
  const error = shown.error ?? draft.error ?? settings.error ?? department.error
  if (error !== null)
    return (
      <Page title={t('title')} padded>
        <ErrorNotice error={error} onRetry={shown.refetch} />
      </Page>
    )
  if (!shown.value || draft.value === undefined || !settings.value || !department.value)
    return (
      <Page title={t('title')}>
        <LoadingBar isActive />
      </Page>
    )
  const { state } = shown.value.review
  if (state !== 'open' && !(state === 'done' && isCorrecting))
    return (
      <RecordedReview
        shown={shown.value}
        {...(state === 'done' && mayWrite && { onCorrect: () => setCorrecting(true) })}
      />
    )
  return (
    <ReviewEntry
      key={`${reviewUid} ${state}`}
      {...(state === 'done' && { correcting: { onDone: () => setCorrecting(false) } })}
      shown={shown.value}
      stored={draft.value}
      settings={settings.value}
      today={department.value.today}
      reader={department.value.user?.name ?? ''}
    />
  )
}
