import './audit.css'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { Empty } from '../ui/empty.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { CloseIcon } from '../ui/icons/actions.tsx'
import { ChevronDownIcon } from '../ui/icons/navigation.tsx'
import { Page } from '../ui/page.tsx'
import { Select } from '../ui/select.tsx'
import { AuditTable } from './audit-table.tsx'
import { ENTRY_KINDS, isOfKind, type EntryKind } from './entry-kind.ts'
import { IntegrityCheck } from './integrity-check.tsx'
import { SnapshotsCheck } from './snapshots-check.tsx'
import { useAuditTrail } from './use-audit-trail.ts'

/** What was done here, by whom and why, and the proof that the list is whole. */
export function AuditScreen() {
  const { t } = useTranslation('audit')
  const navigate = useNavigate()
  const { patient: patientUid } = useSearch({ strict: false })
  const { entries, isMore, error, loadOlder, reload } = useAuditTrail(patientUid)
  const patient = entries?.find((entry) => entry.patientUid === patientUid)?.patient
  const [kind, setKind] = useState<EntryKind>('all')
  const [person, setPerson] = useState<string | null>(null)
  const people = [...new Set(entries?.map((entry) => entry.userName))].toSorted((a, b) => a.localeCompare(b))
  const shown = entries?.filter(
    (entry) => isOfKind(entry, kind) && (person === null || entry.userName === person),
  )
  function showAll() {
    setKind('all')
    setPerson(null)
  }
  return (
    <Page
      title={t('title')}
      asideLabel={t('integrity.title')}
      aside={
        <>
          <IntegrityCheck />
          <SnapshotsCheck />
        </>
      }
      header={
        <div className="audit-header">
          <div className="row">
            <h1>{t('title')}</h1>
            <span className="spacer" />
            <Button variant="ghost" compact onClick={reload}>
              {t('reload')}
            </Button>
          </div>
          <p className="muted">{t('lead')}</p>
          <div className="audit-filters">
            <Choice
              label={t('filter.label')}
              labelHidden
              compact
              value={kind}
              onChange={(next) => setKind(next ?? 'all')}
              options={ENTRY_KINDS.map((value) => ({ value, label: t(`filter.${value}`) }))}
            />
            <Select
              label={t('filter.person')}
              labelHidden
              compact
              clearable
              className="audit-person"
              placeholder={t('filter.everybody')}
              value={person}
              onChange={setPerson}
              options={people.map((name) => ({ value: name, label: name }))}
            />
            {patientUid !== undefined && (
              <Button
                compact
                icon={<CloseIcon size={14} />}
                title={t('filter.everyPatient')}
                onClick={() => void navigate({ to: '/audit', search: {} })}
              >
                {t('filter.onlyPatient', {
                  patient: patient ? [patient.hospitalNo, patient.name].filter(Boolean).join(' ') : '…',
                })}
              </Button>
            )}
          </div>
        </div>
      }
    >
      {error !== null && <ErrorNotice error={error} onRetry={reload} />}
      {shown?.length === 0 && (
        <Empty action={entries?.length !== 0 && <Button onClick={showAll}>{t('showAll')}</Button>}>
          {entries?.length === 0 ? t('none') : t('noneOfKind', { count: entries?.length ?? 0 })}
        </Empty>
      )}
      <div className="audit-list">
        {shown !== undefined && shown.length > 0 && <AuditTable entries={shown} />}
        {isMore && (
          <div className="audit-older">
            <Button variant="link" icon={<ChevronDownIcon size={14} />} onClick={loadOlder}>
              {t('older')}
            </Button>
          </div>
        )}
      </div>
    </Page>
  )
}
