import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { InputIssue } from '../../shared/kit/endpoint.ts'
import { acknowledgementOf } from '../../shared/model/finding.ts'
import type { Settings } from '../../shared/model/settings.ts'
import { sentence } from '../../shared/wording/errors.ts'
import { issueSentence } from '../../shared/wording/issue-sentence.ts'
import type { Answer } from '../api/client.ts'
import { DraftState } from '../forms/draft-state.tsx'
import { useDraft } from '../forms/use-draft.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'
import { Page, TopBarActions } from '../ui/page.tsx'
import { Panel } from '../ui/panel.tsx'
import { showStatus } from '../ui/status-message.ts'
import { TextField } from '../ui/text-field.tsx'
import { DraftOffer } from './draft-offer.tsx'
import { focusFirst } from './focus-field.ts'
import { FindingsOpen, openFindings } from './findings-open.tsx'
import { liveChecks } from './live-checks.ts'
import { liveResponse } from './live-response.ts'
import { keptLabs, knownBefore, recordedForm } from './recorded-form.ts'
import { ResponsePanel } from './response-panel.tsx'
import { ReviewFields } from './review-fields.tsx'
import {
  emptyReview,
  missingAnswers,
  reviewInput,
  type ChangeReview,
  type ReviewForm,
  type Shown,
} from './review-form.ts'
import { ReviewHeader } from './review-header.tsx'
import { useSaveReview } from './use-save-review.ts'
import './reviews.css'

export interface ReviewEntryProps {
  readonly shown: Shown
  readonly stored: Answer<'drafts.load'>
  readonly settings: Settings
  readonly today: string
  readonly reader: string
  /** The review is recorded already: what it found is replaced, with a reason. */
  readonly correcting?: { readonly onDone: () => void }
}

/** The form of a review: typed values are kept as a draft, the response follows every diameter. */
export function ReviewEntry(props: ReviewEntryProps) {
  const { shown: given, stored, settings, today, reader, correcting } = props
  const { t } = useTranslation('reviews')
  const { t: ui } = useTranslation('ui')
  const language = useLanguage()
  const navigate = useNavigate()
  // A lesion that this very review found is one of its new lesions, not one that it had to read.
  const shown = correcting ? { ...given, lesions: knownBefore(given) } : given
  const { review, lesions } = shown
  const [form, setForm] = useState<ReviewForm>(() =>
    correcting ? recordedForm(given) : emptyReview(given, today, reader),
  )
  const [reason, setReason] = useState('')
  const [offer, setOffer] = useState(stored)
  const [wasTried, setTried] = useState(false)
  const record = useSaveReview(correcting ? reason.trim() : null)
  const draft = useDraft(
    { kind: 'review', subjectUid: review.uid },
    () => form as never,
    stored?.savedAt ?? null,
  )

  const change: ChangeReview = (patch) => {
    setForm((before) => ({ ...before, ...patch }))
    draft.touch()
  }
  const missing = [
    ...(correcting && reason.trim() === '' ? ['reason'] : []),
    ...missingAnswers(form, lesions),
  ]
  const checks = liveChecks(form, shown, { today, language })
  async function save(acknowledged: string[] = []) {
    if (record.isRunning) return
    flushSync(() => setTried(true))
    if (missing.length > 0) return focusFirst(missing)
    const reply = await record.run(
      reviewInput(form, review.uid, acknowledged, correcting ? keptLabs(given) : []),
    )
    if (!reply.ok) {
      if (reply.error.code === 'invalid-input') focusFirst(reply.error.issues.map(({ path }) => path))
      return
    }
    await draft.discard()
    showStatus({ text: t('saved'), isSaved: true })
    if (correcting) return correcting.onDone()
    await navigate({ to: '/patients/$patientUid', params: { patientUid: review.patientUid } })
  }

  const issues = (record.error?.code === 'invalid-input' ? record.error.issues : []) as readonly InputIssue[]
  const errorAt = (path: string) => {
    if (wasTried && missing.includes(path))
      return issueSentence({ path, code: 'invalid_type', message: '', value: null }, language)
    const wrong = checks.errors.get(path)
    if (wrong !== undefined) return wrong
    const issue = issues.find((candidate) => candidate.path === path)
    return issue && issueSentence(issue, language)
  }
  const findings = openFindings(record.error)
  const warningAt = (path: string) => (checks.doubts.has(path) ? t('finding.nonevaluable') : undefined)
  const live = liveResponse(shown, form, { fiveMmRule: settings.fiveMmRule, today })
  return (
    <Page
      title={t(correcting ? 'correct' : 'enter')}
      header={<ReviewHeader shown={shown} asOf={today} />}
      aside={
        checks.areDiametersInvalid ? (
          <Panel title={t('response')}>
            <p className="small muted">{t('diametersInvalid')}</p>
          </Panel>
        ) : (
          <ResponsePanel {...live} fiveMmRule={settings.fiveMmRule} />
        )
      }
      asideLabel={t('response')}
      footer={
        <>
          <DraftState draft={draft} />
          <span className="spacer" />
          {wasTried && missing.length > 0 && (
            <span role="alert" className="is-crit review-refusal">
              {t('missing', { count: missing.length })}
            </span>
          )}
          {missing.length === 0 && record.error !== null && findings.length === 0 && (
            <span role="alert" className="is-crit review-refusal">
              {sentence(record.error, language)}
            </span>
          )}
          <Button variant="primary" keys="Ctrl+Enter" disabled={record.isRunning} onClick={() => void save()}>
            {t('save')}
          </Button>
        </>
      }
    >
      <TopBarActions>
        {correcting && <Button onClick={correcting.onDone}>{ui('cancel')}</Button>}
        <Button
          onClick={() =>
            void navigate({ to: '/patients/$patientUid', params: { patientUid: review.patientUid } })
          }
        >
          {t('openPatient')}
        </Button>
      </TopBarActions>
      {correcting && (
        <Panel title={t('correct')} lead={t('correctLead')}>
          <TextField
            required
            label={t('reason')}
            name="reason"
            value={reason}
            maxLength={500}
            error={errorAt('reason')}
            onChange={setReason}
          />
        </Panel>
      )}
      {offer !== null && (
        <DraftOffer
          savedAt={offer.savedAt}
          onResume={() => {
            setForm({ ...form, ...(offer.body as Partial<ReviewForm>) })
            setOffer(null)
          }}
          onDiscard={() => {
            draft.forget()
            setOffer(null)
          }}
        />
      )}
      {findings.length > 0 && (
        <FindingsOpen findings={findings} onKeep={() => void save(findings.map(acknowledgementOf))} />
      )}
      <ReviewFields
        shown={shown}
        form={form}
        responses={live.responses}
        onChange={change}
        errorAt={errorAt}
        warningAt={warningAt}
      />
    </Page>
  )
}
