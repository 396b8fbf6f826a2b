import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAsk } from '../api/use-ask.ts'
import { useClient } from '../api/client-context.tsx'
import { useStoredDraft, type StoredDraft } from '../forms/use-stored-draft.ts'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { LoadingBar } from '../ui/loading-bar.tsx'
import { Page } from '../ui/page.tsx'
import { AcrossLines } from './across-lines.tsx'
import { carriedFindings, carriedImagingOn } from './carried-findings.ts'
import { DraftOffer } from './draft-offer.tsx'
import type { SessionBackground } from './session-background.ts'
import { SessionEditor } from './session-editor.tsx'
import { completionStart, knownBefore, newStart, repeatStart, type SessionStart } from './session-start.ts'
import { measuredLastOn, tumoursOnFile } from './tumours-on-file.ts'
import { startFromDraft } from './stored-draft.ts'

const route = getRouteApi('/patients/$patientUid/session')

/** Logs a session, repeats the last one, or completes a saved one; whichever the address says. */
export function SessionScreen() {
  const { patientUid } = route.useParams()
  const { repeat, complete, amend } = route.useSearch()
  const { t } = useTranslation('sessions')
  // The day of the records, not of this window: a demonstration may show another one.
  const { value: status, error, refetch } = useAsk('department.status', {})
  const how = {
    patientUid,
    isRepeat: repeat === 1,
    completeUid: amend ?? complete ?? null,
    amends: amend !== undefined,
  }
  if (status === undefined)
    return (
      <Page title={t('title')} padded={error !== null}>
        {error === null ? <LoadingBar isActive /> : <ErrorNotice error={error} onRetry={refetch} />}
      </Page>
    )
  return (
    <SessionLoader
      key={JSON.stringify(how)}
      hostDay={status.today}
      userName={status.user?.name ?? null}
      {...how}
    />
  )
}

interface LoaderProps {
  readonly hostDay: string
  readonly userName: string | null
  readonly patientUid: string
  readonly isRepeat: boolean
  readonly completeUid: string | null
  readonly amends: boolean
}

/** Gathers what the form needs before its first render: everything on file, the settings, a draft left behind. */
function SessionLoader({ hostDay, userName, patientUid, isRepeat, completeUid, amends }: LoaderProps) {
  const { t } = useTranslation('sessions')
  // A form left open over midnight keeps the day it was opened on.
  const [today] = useState(hostDay)
  const isNew = completeUid === null
  /** What a person said to carrying a session of another treatment line over; null = not asked yet. */
  const [acrossLines, setAcrossLines] = useState<'carry' | 'begin-empty' | null>(null)
  const record = useAsk('patients.open', { patientUid })
  const settings = useAsk('settings.show', {})
  const rulesets = useAsk('eligibility.inForce', { on: today })
  const repeated = useAsk(
    'sessions.repeatLast',
    { patientUid, performedOn: today },
    { enabled: isRepeat && isNew },
  )
  const lastVerdict = record.value?.snapshots.findLast(({ sessionUid }) =>
    record.value?.sessions.some(
      ({ uid, performedOn }) => uid === sessionUid && performedOn === repeated.value?.copiedFrom,
    ),
  )
  const verdict = useAsk(
    'sessions.snapshot',
    { snapshotUid: lastVerdict?.uid ?? patientUid },
    { enabled: lastVerdict !== undefined },
  )
  const completed = useAsk('sessions.show', { sessionUid: completeUid ?? patientUid }, { enabled: !isNew })
  const subjectUid = completeUid ?? patientUid
  const stored = useStoredDraft({ kind: 'session', subjectUid })

  // Nothing earlier to copy is no obstacle: the form begins empty.
  const crossesLine = repeated.value?.crossesLine ?? null
  const isRepeating =
    isRepeat &&
    repeated.error?.code !== 'no-earlier-session' &&
    (crossesLine === null || acrossLines !== 'begin-empty')
  const fresh = startOf()
  function startOf(): SessionStart | null {
    if (!isNew)
      return completed.value && record.value
        ? completionStart(completed.value, record.value.assessments)
        : null
    if (record.value === undefined || settings.value === undefined) return null
    const onFile = tumoursOnFile(record.value.lesions)
    const imagedOn =
      measuredLastOn(record.value.lesions, today) ??
      (isRepeating ? carriedImagingOn(verdict.value?.body, repeated.value?.copiedFrom ?? null) : null)
    if (!isRepeating) return newStart(today, knownBefore(settings.value, userName), onFile, imagedOn)
    if (repeated.value === undefined || (lastVerdict !== undefined && verdict.isAsking)) return null
    return repeatStart(today, repeated.value, carriedFindings(verdict.value?.body), onFile, imagedOn)
  }
  if (
    record.value === undefined ||
    settings.value === undefined ||
    rulesets.value === undefined ||
    fresh === null ||
    stored === undefined
  ) {
    const failed = [record, settings, rulesets, completed, ...(isRepeating ? [repeated] : [])].filter(
      (asked) => asked.error !== null,
    )
    const error = failed[0]?.error ?? null
    const askAgain = () => failed.forEach(({ refetch }) => refetch())
    return (
      <Page title={t('title')} padded={error !== null}>
        {error === null ? <LoadingBar isActive /> : <ErrorNotice error={error} onRetry={askAgain} />}
      </Page>
    )
  }
  if (isRepeating && repeated.value && crossesLine !== null && acrossLines === null && stored === null)
    return (
      <AcrossLines
        lines={crossesLine}
        copiedFrom={repeated.value.copiedFrom}
        onCarry={() => setAcrossLines('carry')}
        onBeginEmpty={() => setAcrossLines('begin-empty')}
      />
    )
  return (
    <SessionEntrance
      fresh={fresh}
      stored={stored}
      background={{
        record: record.value,
        settings: settings.value,
        rulesets: rulesets.value,
        today,
        completing: completed.value ?? null,
        ...(amends && { amends }),
      }}
    />
  )
}

interface EntranceProps {
  readonly fresh: SessionStart
  readonly stored: StoredDraft | null
  readonly background: SessionBackground
}

/** Offers the draft first. What the form began with stays: a save elsewhere must not pull the ground from under it. */
function SessionEntrance(props: EntranceProps) {
  const { api } = useClient()
  const [{ fresh, stored, background }] = useState(props)
  const [offered] = useState(() => (stored === null ? null : startFromDraft(stored.body)))
  const [start, setStart] = useState(offered === null ? fresh : null)
  const [draftSavedAt, setDraftSavedAt] = useState(stored?.savedAt ?? null)
  const { completing, record } = background
  if (start === null && offered !== null && stored !== null)
    return (
      <DraftOffer
        start={offered}
        savedAt={stored.savedAt}
        onResume={() => setStart(offered)}
        onDiscard={() => {
          void api.drafts.discard({ kind: 'session', subjectUid: completing?.uid ?? record.patient.uid })
          setDraftSavedAt(null)
          setStart(fresh)
        }}
      />
    )
  return <SessionEditor background={background} start={start ?? fresh} draftSavedAt={draftSavedAt} />
}
