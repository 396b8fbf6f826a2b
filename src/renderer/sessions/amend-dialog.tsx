import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../api/use-command.ts'
import type { Session } from '../../shared/model/session.ts'
import { fieldChanges } from '../../shared/rules/sessions/field-changes.ts'
import { FieldChangesTable } from '../forms/signing/field-changes-table.tsx'
import { NO_SIGNATURE, sentSignature, SignatureFields } from '../forms/signing/signature-fields.tsx'
import type { DraftKeeper } from '../forms/use-draft.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { showStatus } from '../ui/status-message.ts'
import { TextArea } from '../ui/text-area.tsx'
import { useSession } from './session-context.ts'
import { toCompletion, typedLabs } from './to-draft.ts'

const LEAST_REASON = 3

export interface AmendDialogProps {
  readonly signed: Session
  readonly draft: DraftKeeper
  readonly onClose: () => void
}

/** Before an amendment is saved: what was signed beside what is typed now, why, and a signature of its own. */
export function AmendDialog({ signed, draft, onClose }: AmendDialogProps) {
  const { t } = useTranslation('signing')
  const { t: ui } = useTranslation('ui')
  const { form, marks, background } = useSession()
  const navigate = useNavigate()
  const amend = useCommand('sessions.amend')
  const [reason, setReason] = useState('')
  const [signature, setSignature] = useState(NO_SIGNATURE)
  const values = form.getValues()
  const { procedure, acknowledged, findings } = toCompletion(
    values,
    marks.get(),
    signed,
    background.record.assessments,
  )
  const changes = fieldChanges(signed, procedure)
  const { uid: sessionUid, revision, no, performedOn, patientUid } = signed
  const notSigned =
    typedLabs(values).length > 0
      ? t('amend.labs')
      : Object.values(findings ?? {}).some((finding) => finding !== null)
        ? t('amend.findings')
        : null
  const inTheWay = amend.isRunning
    ? t('working')
    : notSigned !== null
      ? notSigned
      : changes.length === 0
        ? t('amend.nothing')
        : reason.trim().length < LEAST_REASON
          ? t('amend.needsReason')
          : signature.passphrase === ''
            ? t('needsPassphrase')
            : null

  async function run() {
    if (inTheWay !== null) return
    const reply = await amend.run({
      sessionUid,
      revision,
      procedure,
      reason: reason.trim(),
      ...(acknowledged === undefined ? {} : { acknowledged }),
      ...sentSignature(signature),
    })
    if (!reply.ok) {
      setSignature({ ...signature, passphrase: '' })
      return
    }
    await draft.discard()
    showStatus({ text: t('amend.done', { no }) })
    await navigate({ to: '/patients/$patientUid', params: { patientUid } })
  }
  return (
    <Dialog
      title={t('amend.dialog', { no, date: performedOn })}
      onClose={onClose}
      width={720}
      footer={
        <>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button variant="primary" keys="Ctrl+Enter" onClick={() => void run()} disabledReason={inTheWay}>
            {t('amend.run')}
          </Button>
        </>
      }
    >
      <form
        className="signing-form"
        onSubmit={(event) => {
          event.preventDefault()
          void run()
        }}
      >
        {amend.error !== null && <ErrorNotice error={amend.error} />}
        {notSigned !== null && <p>{notSigned}</p>}
        {changes.length === 0 ? (
          <p>{t('amend.nothing')}</p>
        ) : (
          <div className="signing-changes">
            <FieldChangesTable
              label={t('changes.label')}
              changes={changes}
              lesions={background.record.lesions}
            />
          </div>
        )}
        <TextArea
          label={t('amend.reason')}
          required
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog was asked for a moment ago
          autoFocus
          maxLength={1000}
          value={reason}
          onChange={setReason}
        />
        <SignatureFields value={signature} onChange={setSignature} />
      </form>
    </Dialog>
  )
}
