import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { IsoDate } from '../../shared/kit/iso-date.ts'
import type { PatientRecord } from '../../shared/model/patient-record.ts'
import type { Settings } from '../../shared/model/settings.ts'
import { beforeTreatingAgain } from '../../shared/rules/timeline/retreatment.ts'
import { useMayWrite } from '../api/use-caller.ts'
import { Button } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { CopyIcon } from '../ui/icons/actions.tsx'
import { Page, TopBarActions } from '../ui/page.tsx'
import { ChangeTable } from './change-table.tsx'
import { DefinitionColumns } from './definition-columns.tsx'
import { RecoveryChecks } from './recovery-checks.tsx'
import { RetreatmentHeader } from './retreatment-header.tsx'
import { ScoreTable } from './score-table.tsx'

export interface RetreatmentPageProps {
  readonly record: PatientRecord
  readonly settings: Settings
  readonly today: IsoDate
}

/** One page to read before deciding; everything on it is computed from the record, and nothing is held up by it. */
export function RetreatmentPage({ record, settings, today }: RetreatmentPageProps) {
  const { t } = useTranslation('retreatment')
  const navigate = useNavigate()
  const mayWrite = useMayWrite()
  const found = useMemo(() => beforeTreatingAgain(record, settings, today), [record, settings, today])
  const { session } = found
  const params = { patientUid: record.patient.uid }
  const mayLog = mayWrite && record.patient.diedOn === null
  const log = () =>
    void navigate({
      to: '/patients/$patientUid/session',
      params,
      search: session === null ? {} : { repeat: 1 },
    })
  const openTimeline = () => void navigate({ to: '/patients/$patientUid', params })
  return (
    <Page
      title={t('title')}
      header={<RetreatmentHeader record={record} found={found} today={today} />}
      footer={
        <>
          <p className="retreatment-decision">{t('decision')}</p>
          <span className="spacer" />
          <Button keys="O" onClick={openTimeline}>
            {t('timeline')}
          </Button>
          {mayLog && session !== null && (
            <Button variant="primary" icon={<CopyIcon />} keys="R" onClick={log}>
              {t('log')}
            </Button>
          )}
        </>
      }
    >
      <TopBarActions>
        <span />
      </TopBarActions>
      {session === null ? (
        <Empty
          action={
            mayLog && (
              <Button keys="R" onClick={log}>
                {t('logFirst')}
              </Button>
            )
          }
        >
          {t('nobody')}
        </Empty>
      ) : (
        <div className="retreatment-body">
          <ChangeTable record={record} session={session} found={found} />
          <div className="retreatment-side">
            <ScoreTable record={record} found={found} />
            <RecoveryChecks patientUid={record.patient.uid} checks={found.checks} />
          </div>
          <DefinitionColumns found={found} />
        </div>
      )}
    </Page>
  )
}
