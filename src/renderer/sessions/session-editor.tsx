import { useCallback, useEffect, useMemo, useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { createStore } from '../forms/store.ts'
import { useDraft } from '../forms/use-draft.ts'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Page } from '../ui/page.tsx'
import { BlockAccess } from './block-access.tsx'
import { BlockBefore } from './block-before.tsx'
import { BlockComplications } from './block-complications.tsx'
import { BlockEndpoint } from './block-endpoint.tsx'
import { BlockFindings } from './block-findings.tsx'
import { BlockFollowUp } from './block-follow-up.tsx'
import { BlockIndication } from './block-indication.tsx'
import { BlockRadiation } from './block-radiation.tsx'
import { BlockVessels } from './block-vessels.tsx'
import { CumulativePanel } from './cumulative-panel.tsx'
import { EligibilityPanel } from './eligibility-panel.tsx'
import { FrozenPanel } from './frozen-panel.tsx'
import { judgeSessionForm } from './judge-session.ts'
import { SaveBar } from './save-bar.tsx'
import { SessionContext, type SessionContextValue } from './session-context.ts'
import type { SessionBackground } from './session-background.ts'
import type { SessionForm } from './session-form.ts'
import { SessionHeader } from './session-header.tsx'
import { marksOf, type SessionStart } from './session-start.ts'
import { steady } from './steady.ts'
import { draftBody } from './stored-draft.ts'
import { useRulesetsInForce } from './use-rulesets-in-force.ts'
import { useFirstFocus } from './use-first-focus.ts'
import { useSaveSession } from './use-save-session.ts'
import { useSessionKeys } from './use-session-keys.ts'
import './sessions.css'
import './arteries.css'
import './verdict.css'

const ALL_BLOCKS = [1, 2, 3, 4, 5, 6, 7, 8]
/** A repeated session begins where there is something to type or to look at: blood, findings, amounts, dose. */
const REPEAT_BLOCKS = [2, 3, 5, 6, 7, 8]

export interface SessionEditorProps {
  readonly background: SessionBackground
  readonly start: SessionStart
  /** When the draft on disk was written that this form continues or writes over; null = there is none. */
  readonly draftSavedAt: string | null
}

/** The session form: blocks at the left, the verdict and the sums at the right, saving at the bottom. */
export function SessionEditor({ background: opened, start, draftSavedAt }: SessionEditorProps) {
  const form = useForm<SessionForm>({ defaultValues: start.form })
  const background = useRulesetsInForce(form.control, opened)
  const [stores] = useState(() => {
    const marks = createStore(marksOf(start))
    return {
      marks,
      judgement: createStore(judgeSessionForm(start.form, background, marks.get())),
      unfolded: createStore<ReadonlySet<number>>(
        new Set(start.copiedFrom === null ? ALL_BLOCKS : REPEAT_BLOCKS),
      ),
    }
  })
  const context = useMemo<SessionContextValue>(
    () => ({ form, background, copiedFrom: start.copiedFrom, ...stores }),
    [form, background, start.copiedFrom, stores],
  )
  return (
    <SessionContext value={context}>
      <Editor context={context} draftSavedAt={draftSavedAt} />
    </SessionContext>
  )
}

interface EditorProps {
  readonly context: SessionContextValue
  readonly draftSavedAt: string | null
}

function Editor({ context, draftSavedAt }: EditorProps) {
  const { t } = useTranslation('sessions')
  const { form, marks, judgement, background, copiedFrom } = context
  const { completing, record } = background
  const body = useCallback(
    () => draftBody(form.getValues(), marks.get(), copiedFrom),
    [form, marks, copiedFrom],
  )
  const draft = useDraft(
    { kind: 'session', subjectUid: completing?.uid ?? record.patient.uid },
    body,
    draftSavedAt,
  )
  const { touch } = draft
  const { save, isSaving, error } = useSaveSession(draft)
  useSessionKeys()
  useFirstFocus()

  useEffect(() => {
    const judge = () =>
      judgement.set(steady(judgement.get(), judgeSessionForm(form.getValues(), background, marks.get())))
    judge()
    const stopValues = form.subscribe({
      formState: { values: true },
      callback: () => {
        judge()
        touch()
      },
    })
    const stopMarks = marks.subscribe(() => {
      judge()
      touch()
    })
    return () => {
      stopValues()
      stopMarks()
    }
  }, [form, marks, judgement, background, touch])

  return (
    <Page
      title={completing === null ? t('title') : t('titleComplete', { no: completing.no })}
      header={<SessionHeader draft={draft} />}
      asideLabel={t('asideLabel')}
      aside={
        <>
          {completing === null ? <EligibilityPanel /> : <FrozenPanel />}
          <CumulativePanel />
        </>
      }
      footer={<SaveBar onSave={() => void save()} isSaving={isSaving} />}
    >
      {error !== null && <ErrorNotice error={error} onRetry={() => void save()} />}
      <div className="session-blocks">
        <BlockIndication />
        <BlockBefore />
        {completing === null && <BlockFindings />}
        <BlockAccess />
        <BlockVessels />
        <BlockEndpoint />
        <BlockRadiation />
        <BlockComplications />
        {completing === null && <BlockFollowUp />}
      </div>
    </Page>
  )
}
