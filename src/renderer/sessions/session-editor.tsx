import { useCallback, useEffect, useMemo, useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { Patient } from '../../shared/model/patient.ts'
import { namedFile, type NamedFile } from '../forms/attachments/named-file.ts'
import type { PendingFile } from '../forms/attachments/pending-file.ts'
import { createStore } from '../forms/store.ts'
import { useDraft } from '../forms/use-draft.ts'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Page } from '../ui/page.tsx'
import { AmendDialog } from './amend-dialog.tsx'
import { blockNo, BLOCKS, type FoldName } from './blocks.ts'
import { judgeBehind } from './judge-behind.ts'
import { judgeSessionForm } from './judge-session.ts'
import { ReasonMenu } from './reason-menu.tsx'
import { SaveBar } from './save-bar.tsx'
import { SessionContext, type SessionContextValue } from './session-context.ts'
import type { SessionBackground } from './session-background.ts'
import type { SessionForm } from './session-form.ts'
import { SessionAside, SessionBlocks } from './session-blocks.tsx'
import { SessionHeader } from './session-header.tsx'
import { marksOf, type SessionStart } from './session-start.ts'
import { draftBody } from './stored-draft.ts'
import { useRulesetsInForce } from './use-rulesets-in-force.ts'
import { useFirstFocus } from './use-first-focus.ts'
import { useNoLongerAsked } from './use-no-longer-asked.ts'
import { useSaveSession } from './use-save-session.ts'
import { useSessionKeys } from './use-session-keys.ts'
import './sessions.css'
import './session-fields.css'
import './arteries.css'
import './verdict.css'

const NEW_BLOCKS = BLOCKS.filter((block) => block !== 'followUp').map(blockNo)
/** A repeated session begins where there is something to type or to look at: blood, findings, amounts, dose. */
const REPEAT_BLOCKS = (
  ['before', 'findings', 'vessels', 'endpoint', 'radiation', 'complications'] as const
).map(blockNo)

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
      files: createStore<readonly PendingFile[]>([]),
      awaited: createStore<readonly NamedFile[]>(start.files ?? []),
      origins: createStore<Pick<Patient, 'michelsType' | 'arterialVariants'>>(background.record.patient),
      unfolded: createStore<ReadonlySet<number>>(
        new Set(start.copiedFrom === null ? NEW_BLOCKS : REPEAT_BLOCKS),
      ),
      openFolds: createStore<ReadonlySet<FoldName>>(new Set()),
      askedReason: createStore<string | null>(null),
    }
  })
  const context = useMemo<SessionContextValue>(
    () => ({
      form,
      background,
      copiedFrom: start.copiedFrom,
      ...stores,
      ...judgeBehind({ form, background, ...stores }),
    }),
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
  const { t: signing } = useTranslation('signing')
  const { form, marks, judging, background, copiedFrom, files, awaited } = context
  const { completing, record } = background
  const body = useCallback(
    () =>
      draftBody(form.getValues(), marks.get(), copiedFrom, [...files.get().map(namedFile), ...awaited.get()]),
    [form, marks, copiedFrom, files, awaited],
  )
  const draft = useDraft(
    { kind: 'session', subjectUid: completing?.uid ?? record.patient.uid },
    body,
    draftSavedAt,
  )
  const { touch } = draft
  const [isAmending, setAmending] = useState(false)
  const { save, isSaving, error } = useSaveSession(draft, () => setAmending(true))
  useSessionKeys()
  useNoLongerAsked()
  useFirstFocus()

  useEffect(() => {
    judging.now()
    const stopValues = form.subscribe({
      formState: { values: true },
      callback: () => {
        judging.soon()
        touch()
      },
    })
    const stopMarks = marks.subscribe(() => {
      judging.now()
      touch()
    })
    const stopFiles = files.subscribe(touch)
    const stopAwaited = awaited.subscribe(touch)
    // Who leaves a field may press what the judgement has just put there.
    document.addEventListener('focusout', judging.settle)
    return () => {
      stopValues()
      stopMarks()
      stopFiles()
      stopAwaited()
      document.removeEventListener('focusout', judging.settle)
      judging.cancel()
    }
  }, [form, marks, judging, touch, files, awaited])

  const title =
    completing === null
      ? t('title')
      : background.amends
        ? signing('amend.title', { no: completing.no })
        : t(completing.state === 'complete' ? 'titleEdit' : 'titleComplete', { no: completing.no })
  return (
    <Page
      title={title}
      header={<SessionHeader draft={draft} />}
      asideLabel={t('asideLabel')}
      aside={<SessionAside isNew={completing === null} />}
      footer={<SaveBar onSave={() => void save()} isSaving={isSaving} />}
    >
      {error !== null && <ErrorNotice error={error} onRetry={() => void save()} />}
      <SessionBlocks isNew={completing === null} />
      {isAmending && completing !== null && (
        <AmendDialog signed={completing} draft={draft} onClose={() => setAmending(false)} />
      )}
      <ReasonMenu />
    </Page>
  )
}
