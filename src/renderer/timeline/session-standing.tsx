import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMayWrite } from '../api/use-caller.ts'
import type { Session } from '../../shared/model/session.ts'
import { formatInstant } from '../i18n/format.ts'
import { Button } from '../ui/button.tsx'
import { StatusMark } from '../ui/status-mark.tsx'
import { SignDialog } from './sign-dialog.tsx'

export interface SessionStandingProps {
  readonly session: Session
  /** Opened to be signed: the dialog is there at once. */
  readonly signsAtOnce: boolean
}

/** Where a session stands between typed and signed, and what is to be done next. */
export function SessionStanding({ session, signsAtOnce }: SessionStandingProps) {
  const { t } = useTranslation('timeline')
  const { t: signing } = useTranslation('signing')
  const mayWrite = useMayWrite()
  const [isSigning, setSigning] = useState(
    signsAtOnce && session.state === 'complete' && session.signedAt === null,
  )
  const { uid, patientUid, state, missing, signedAt, signedBy, revision, imported } = session
  const goOn = (search: { readonly complete: string } | { readonly amend: string }, words: string) =>
    mayWrite && (
      <Link
        className="button button-compact"
        to="/patients/$patientUid/session"
        params={{ patientUid }}
        search={search}
      >
        {words}
      </Link>
    )
  if (state === 'incomplete')
    return (
      <>
        <StatusMark status="incomplete">{t('incomplete.missing', { count: missing.length })}</StatusMark>
        {goOn({ complete: uid }, t('incomplete.complete'))}
      </>
    )
  if (signedAt !== null)
    return (
      <>
        <StatusMark status="good">
          {signing(revision > 1 ? 'state.amended' : 'state.signed', {
            by: signedBy ?? '',
            at: formatInstant(signedAt),
          })}
        </StatusMark>
        {goOn({ amend: uid }, signing('amend.open'))}
      </>
    )
  return (
    <>
      {imported ? (
        <span className="muted">{t('sheet.importedState')}</span>
      ) : (
        <StatusMark status="done">{signing('state.complete')}</StatusMark>
      )}
      {goOn({ complete: uid }, signing('edit.open'))}
      {mayWrite && (
        <Button compact onClick={() => setSigning(true)}>
          {signing('sign.open')}
        </Button>
      )}
      {isSigning && mayWrite && <SignDialog session={session} onClose={() => setSigning(false)} />}
    </>
  )
}
