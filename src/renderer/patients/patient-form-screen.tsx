import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { acknowledgementOf } from '../../shared/model/finding.ts'
import { AskedAbout } from '../forms/asked-about.tsx'
import { DraftState } from '../forms/draft-state.tsx'
import { useDraft } from '../forms/use-draft.ts'
import { formatTime } from '../i18n/format.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Page, TopBarActions } from '../ui/page.tsx'
import { showStatus } from '../ui/status-message.ts'
import { AlikePanel } from './alike-panel.tsx'
import { DuplicateDialog } from './duplicate-dialog.tsx'
import { PatientFormContext } from './patient-form-context.ts'
import { isUntouched, judgePatient, type PatientForm, type PatientPath } from './patient-form.ts'
import { PatientSections } from './patient-sections.tsx'
import { refusedFields } from './refused-fields.ts'
import { useAlike } from './use-alike.ts'
import { useSavePatient } from './use-save-patient.ts'
import type { StoredDraft } from './use-stored-draft.ts'

export interface PatientFormScreenProps {
  /** Null registers somebody new. */
  readonly patientUid: string | null
  readonly initial: PatientForm
  readonly stored: StoredDraft | null
}

export function PatientFormScreen({ patientUid, initial, stored }: PatientFormScreenProps) {
  const { t } = useTranslation('patients')
  const { t: ui } = useTranslation('ui')
  const navigate = useNavigate()
  const words = patientUid === null ? ('register' as const) : ('correct' as const)
  const { control, getValues, reset } = useForm<PatientForm>({ defaultValues: stored?.form ?? initial })
  const watched = useWatch({ control })
  const form = useMemo(() => ({ ...initial, ...watched }) as PatientForm, [initial, watched])
  const judgement = useMemo(() => judgePatient(form, patientUid !== null), [form, patientUid])
  const [isAttempted, setAttempted] = useState(false)
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set())
  /** Doubts that were read and kept. */
  const [accepted, setAccepted] = useState<string[]>([])
  const [isRestored, setRestored] = useState(stored !== null)
  const saving = useSavePatient(patientUid)
  const alike = useAlike(form, patientUid)
  const draft = useDraft(
    { kind: 'patient', subjectUid: patientUid },
    () => ({ ...getValues() }),
    stored?.savedAt ?? null,
  )
  const taken = alike?.find((patient) => patient.hospitalNo === form.hospitalNo.trim()) ?? null

  const refused = new Map(
    [...(saving.error === null ? [] : refusedFields(saving.error))].filter(([path]) => !changed.has(path)),
  )
  const open = (uid: string) => void navigate({ to: '/patients/$patientUid', params: { patientUid: uid } })

  async function save(given: { notADuplicate?: true; acknowledged?: string[] } = {}) {
    const answers = { notADuplicate: false, acknowledged: accepted, ...given }
    setAccepted(answers.acknowledged)
    setAttempted(true)
    setChanged(new Set())
    if (judgement.draft === null) return focusFirstError()
    const uid = await saving.save(judgement.draft, form.reason.trim(), answers)
    if (uid === null) return focusFirstError()
    await draft.discard()
    showStatus({
      text: t(`${words}.saved`, { name: judgement.draft.name ?? judgement.draft.hospitalNo }),
      isSaved: true,
    })
    open(uid)
  }
  function onType(name: PatientPath) {
    setChanged((before) => new Set(before).add(name))
    setAccepted([])
    draft.touch()
  }
  function startEmpty() {
    reset(initial)
    setRestored(false)
    setAttempted(false)
    draft.touch()
  }
  async function cancel() {
    if (isUntouched(form)) await draft.discard()
    window.history.back()
  }

  const asked = saving.error?.code === 'findings-open' ? saving.error.findings : []
  const isAnswered = saving.error?.code === 'possible-duplicate' || asked.length > 0
  return (
    <PatientFormContext value={{ control, issues: judgement.issues, refused, isAttempted, onType }}>
      <Page
        title={t(`${words}.title`)}
        padded
        asideWidth={344}
        asideLabel={t('alike.title')}
        aside={<AlikePanel alike={alike} onOpen={(patient) => open(patient.uid)} />}
        footer={
          <>
            <Button
              variant="primary"
              keys="Ctrl+Enter"
              onClick={() => void save()}
              disabled={saving.isRunning}
            >
              {t(`${words}.save`)}
            </Button>
            <DraftState draft={draft} />
          </>
        }
      >
        <TopBarActions>
          <Button onClick={() => void cancel()}>{ui('cancel')}</Button>
        </TopBarActions>
        {isRestored && stored !== null && (
          <p className="patient-form-restored">
            {t('draft.restored', { at: formatTime(stored.savedAt).slice(0, 5) })}
            <Button variant="link" onClick={startEmpty}>
              {t('draft.startEmpty')}
            </Button>
          </p>
        )}
        {saving.error !== null && !isAnswered && refused.size === 0 && changed.size === 0 && (
          <ErrorNotice error={saving.error} />
        )}
        {asked.length > 0 && changed.size === 0 && (
          <AskedAbout
            findings={asked}
            onKeep={() => void save({ acknowledged: asked.map(acknowledgementOf) })}
          />
        )}
        <PatientSections
          isCorrection={patientUid !== null}
          taken={taken && { name: taken.name ?? t('unnamed'), onOpen: () => open(taken.uid) }}
        />
        {saving.error?.code === 'possible-duplicate' && (
          <DuplicateDialog
            form={form}
            candidates={saving.error.candidates}
            onOpen={(patient) => open(patient.uid)}
            onAnyway={() => void save({ notADuplicate: true })}
            onClose={saving.reset}
          />
        )}
      </Page>
    </PatientFormContext>
  )
}

/** After the refusals are on the page. */
function focusFirstError(): void {
  requestAnimationFrame(() => {
    document
      .querySelector<HTMLElement>('[data-field][data-state="error"] :is(input, textarea, button)')
      ?.focus()
  })
}
