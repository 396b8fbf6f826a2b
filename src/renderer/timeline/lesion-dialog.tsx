import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../api/use-command.ts'
import type { IsoDate } from '../../shared/kit/iso-date.ts'
import { LESION_ENHANCEMENTS, LESION_ROLES, type Lesion } from '../../shared/model/lesion.ts'
import { issueSentence } from '../../shared/wording/issue-sentence.ts'
import { acknowledgementOf } from '../../shared/model/finding.ts'
import { AskedAbout } from '../forms/asked-about.tsx'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { DateField } from '../ui/date-field.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Select } from '../ui/select.tsx'
import { showStatus } from '../ui/status-message.ts'
import { TextField } from '../ui/text-field.tsx'
import { SegmentChoice } from './segment-choice.tsx'
import { LesionDetails } from './lesion-details.tsx'
import { LesionDiameters } from './lesion-diameters.tsx'
import { judgeLesion, lesionForm, type LesionForm } from './lesion-form.ts'

export interface LesionDialogProps {
  readonly patientUid: string
  /** null records a new one. */
  readonly lesion: Lesion | null
  readonly today: IsoDate
  readonly onClose: () => void
}

/** Records a lesion with its baseline diameters, or corrects them with a reason. */
export function LesionDialog({ patientUid, lesion, today, onClose }: LesionDialogProps) {
  const { t } = useTranslation('timeline')
  const { t: ui } = useTranslation('ui')
  const language = useLanguage()
  const [form, setForm] = useState<LesionForm>(() => lesionForm(lesion, today))
  const [isAttempted, setAttempted] = useState(false)
  const record = useCommand('lesions.record')
  const correct = useCommand('lesions.correct')
  const { draft, issues } = judgeLesion(form, lesion !== null)
  const error = record.error ?? correct.error
  const asked = error?.code === 'findings-open' ? error.findings : []
  const change = (patch: Partial<LesionForm>) => {
    setForm((before) => ({ ...before, ...patch }))
    // What was asked about may be gone: it is asked again at the next save.
    if (asked.length > 0) [record, correct].forEach(({ reset }) => reset())
  }
  const errorAt = (path: keyof LesionForm) => {
    const issue = isAttempted && issues.find((candidate) => candidate.path.split('.')[0] === path)
    return issue ? issueSentence(issue, language) : undefined
  }

  async function save(acknowledged: string[] = []) {
    setAttempted(true)
    if (draft === null || record.isRunning || correct.isRunning) return
    const reply =
      lesion === null
        ? await record.run({ patientUid, lesion: draft, acknowledged })
        : await correct.run({
            lesionUid: lesion.uid,
            lesion: draft,
            reason: form.reason.trim(),
            acknowledged,
          })
    if (!reply.ok) return
    showStatus({ text: t('lesion.saved', { no: reply.value.no }), isSaved: true })
    onClose()
  }
  return (
    <Dialog
      title={lesion === null ? t('lesion.add') : t('lesion.correct', { no: lesion.no })}
      onClose={onClose}
      width={520}
      footer={
        <>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button variant="primary" keys="Ctrl+Enter" onClick={() => void save()}>
            {t('save')}
          </Button>
        </>
      }
    >
      {error !== null && asked.length === 0 && <ErrorNotice error={error} />}
      {asked.length > 0 && (
        <AskedAbout findings={asked} onKeep={() => void save(asked.map(acknowledgementOf))} />
      )}
      <form
        className="timeline-form"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <SegmentChoice
          label={t('lesion.segments')}
          value={form.segments}
          error={errorAt('segments')}
          onChange={(segments) => change({ segments })}
        />
        <Choice
          label={t('lesion.role')}
          className="is-wide"
          required
          options={LESION_ROLES.map((role) => ({ value: role.code, label: role[language] }))}
          value={form.role}
          error={errorAt('role')}
          onChange={(role) => change({ role })}
        />
        <DateField
          label={t('lesion.firstSeen')}
          required
          max={today}
          value={form.firstSeenOn}
          error={errorAt('firstSeenOn')}
          onChange={(firstSeenOn) => change({ firstSeenOn })}
        />
        <Select
          label={t('lesion.enhancement')}
          clearable
          options={LESION_ENHANCEMENTS.map((term) => ({
            value: term.code,
            label: term[language],
            keywords: term.en,
          }))}
          value={form.enhancement}
          onChange={(enhancement) => change({ enhancement })}
        />
        <LesionDiameters form={form} errorAt={errorAt} onChange={change} />
        <LesionDetails form={form} errorAt={errorAt} onChange={change} />
        <TextField
          label={t('lesion.note')}
          className="is-wide"
          maxLength={500}
          value={form.note}
          error={errorAt('note')}
          onChange={(note) => change({ note })}
        />
        {lesion !== null && (
          <TextField
            label={t('lesion.reason')}
            className="is-wide"
            required
            maxLength={500}
            value={form.reason}
            error={errorAt('reason')}
            onChange={(reason) => change({ reason })}
          />
        )}
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </form>
    </Dialog>
  )
}
