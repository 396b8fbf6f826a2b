import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../api/use-command.ts'
import type { Answer, Failure } from '../api/client.ts'
import { useAttachFiles } from '../forms/attachments/use-attach-files.ts'
import type { DraftKeeper } from '../forms/use-draft.ts'
import { showStatus } from '../ui/status-message.ts'
import { inScreenOrder } from './blocks.ts'
import { openChecks } from './open-checks.ts'
import { refusalPaths } from './refusal-paths.ts'
import { useSession } from './session-context.ts'
import { type CompletionInput, type DraftInput, toCompletion, toDraft } from './to-draft.ts'
import { useGoTo } from './use-go-to.ts'

export interface SaveSession {
  readonly save: () => Promise<void>
  readonly isSaving: boolean
  /** A refusal that belongs to no field. */
  readonly error: { readonly code: string } | null
}

/**
 * Saves what the form holds, or goes to the first thing that stands in the way. Nothing typed is ever dropped. What
 * amends a signed session is handed to `onAmend`, which asks for the reason and the signature.
 */
export function useSaveSession(draft: DraftKeeper, onAmend: () => void): SaveSession {
  const { t } = useTranslation('sessions')
  const { t: attachments } = useTranslation('attachments')
  const { form, marks, judgeNow, background, files } = useSession()
  const { completing, record } = background
  const { goTo } = useGoTo()
  const navigate = useNavigate()
  const log = useCommand('sessions.log')
  const complete = useCommand('sessions.complete')
  const { attach, progress } = useAttachFiles()
  /** The session is in the record and its files follow: saving once more would log it twice. */
  const isSaved = useRef(false)
  const [error, setError] = useState<SaveSession['error']>(null)

  function inTheWay(): readonly string[] {
    const state = judgeNow()
    return inScreenOrder(new Set([...state.issues.keys(), ...openChecks(state)]))
  }
  async function send() {
    const values = form.getValues()
    if (completing !== null)
      return complete.run(
        toCompletion(values, marks.get(), completing, record.assessments) satisfies CompletionInput,
      )
    return log.run(toDraft(values, marks.get(), record.patient.uid, judgeNow().gate) satisfies DraftInput)
  }
  async function save(): Promise<void> {
    if (log.isRunning || complete.isRunning || isSaved.current) return
    setError(null)
    leaveField()
    // The fields that only now are asked for have to be on the page before the focus can go there.
    flushSync(() => marks.set({ ...marks.get(), attempted: true }))
    const [first] = inTheWay()
    if (first !== undefined) {
      goTo(first)
      return
    }
    if (background.amends) {
      onAmend()
      return
    }
    const reply = await send()
    if (reply.ok) {
      isSaved.current = true
      await draft.discard()
      const refusedNames = await attachTo(
        'session' in reply.value ? reply.value.session.uid : reply.value.uid,
      )
      showStatus({
        text:
          refusedNames === ''
            ? savedText(reply.value)
            : attachments('pending.failed', { names: refusedNames }),
        ...(files.get().length === 0 && { isSaved: true as const }),
      })
      await navigate({ to: '/patients/$patientUid', params: { patientUid: record.patient.uid } })
      return
    }
    refuse(reply.error)
  }
  async function attachTo(sessionUid: string): Promise<string> {
    const notAttached = await attach({ patientUid: record.patient.uid, sessionUid }, files.get())
    return notAttached.map(({ pending }) => pending.file.name).join(', ')
  }
  function savedText(value: Answer<'sessions.log'> | Answer<'sessions.complete'>): string {
    if (!('session' in value)) return t('saved', { no: value.no })
    const { session, review } = value
    const said = t('saved', { no: session.no })
    if (review === null) return `${said} ${t('savedNoReview')}`
    const { dueOn, windowOpensOn: from, windowClosesOn: to } = review
    return `${said} ${t('savedReview', { dueOn, from, to })}`
  }
  function refuse(failure: Failure<'sessions.log'> | Failure<'sessions.complete'>): void {
    const refused = refusalPaths(failure, form.getValues())
    marks.set({ ...marks.get(), refused })
    const [field] = inScreenOrder(refused.keys())
    if (field === undefined || !goTo(field)) setError(failure)
  }
  return { save, isSaving: log.isRunning || complete.isRunning || progress !== null, error }
}

/** A field takes what is typed for good when it is left, and Ctrl+Enter does not leave it. */
function leaveField(): void {
  const field = document.activeElement
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return
  flushSync(() => field.blur())
  field.focus({ preventScroll: true })
}
