import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IsoDate } from '../../shared/kit/iso-date.ts'
import type { PatientRecord } from '../../shared/model/patient-record.ts'
import type { Session } from '../../shared/model/session.ts'
import type { Settings } from '../../shared/model/settings.ts'
import { standingSessions } from '../../shared/rules/timeline/timeline.ts'
import { changesSinceTreatment } from '../../shared/rules/timeline/timeline-change.ts'
import { Page } from '../ui/page.tsx'
import { ChangePanel } from './change-panel.tsx'
import { Course } from './course.tsx'
import { ContactsTable } from './contacts-table.tsx'
import { DosesTable } from './doses-table.tsx'
import { FilesPart } from './files-part.tsx'
import { IncompleteFlag } from './incomplete-flag.tsx'
import { LabEntry } from './lab-entry.tsx'
import { LesionsPart } from './lesions-part.tsx'
import { LiverMapPart } from './liver-map-part.tsx'
import { PatientActions } from './patient-actions.tsx'
import { PatientHeader } from './patient-header.tsx'
import { SessionSheet } from './session-sheet.tsx'
import { SessionsTable } from './sessions-table.tsx'
import { timelineData, type EventDay } from './chart/timeline-data.ts'

export interface PatientPageProps {
  readonly record: PatientRecord
  readonly today: IsoDate
  readonly coagulationVariant: Settings['coagulationVariant']
  /** The address asks for the entry of laboratory values to be open. */
  readonly entersLabs: boolean
  /** The session that the address asks to sign. */
  readonly signsUid: string | null
}

/** Head, picture, tables, and the change since the last treatment at the right. */
export function PatientPage({ record, today, coagulationVariant, entersLabs, signsUid }: PatientPageProps) {
  const { t } = useTranslation('timeline')
  const navigate = useNavigate()
  const [openUid, setOpenUid] = useState(signsUid)
  const [typesLabs, setTypesLabs] = useState(entersLabs)
  const data = useMemo(() => timelineData(record, coagulationVariant), [record, coagulationVariant])
  const since = useMemo(
    () => changesSinceTreatment(record, coagulationVariant, today),
    [record, coagulationVariant, today],
  )
  const sessions = standingSessions(record)
  const open = sessions.find(({ uid }) => uid === openUid)

  function openDay({ sessions: [session], reviews: [review] }: EventDay) {
    if (session) setOpenUid(session.uid)
    else if (review) void navigate({ to: '/reviews/$reviewUid', params: { reviewUid: review.review.uid } })
  }
  return (
    <Page
      title={record.patient.name ?? record.patient.hospitalNo}
      header={<PatientHeader record={record} today={today} />}
      asideWidth={344}
      asideLabel={t('change.title')}
      aside={
        <>
          <ChangePanel
            since={since}
            onTypeLabs={() => setTypesLabs(true)}
            typesLabs={typesLabs}
            onOpenFull={() =>
              void navigate({
                to: '/patients/$patientUid/retreatment',
                params: { patientUid: record.patient.uid },
              })
            }
          />
          {typesLabs && <LabEntry record={record} today={today} onDone={() => setTypesLabs(false)} />}
        </>
      }
    >
      <PatientActions record={record} hasSession={sessions.length > 0} />
      <div className="timeline-body">
        <IncompleteFlag sessions={sessions} />
        <Course data={data} today={today} reference={since.session} onOpen={openDay} />
        <div className="timeline-lower">
          <LesionsPart record={record} today={today} />
          <DosesTable patient={record.patient} sessions={sessions} today={today} />
        </div>
        <LiverMapPart patient={record.patient} sessions={sessions} />
        <SessionsTable
          record={record}
          openUid={openUid}
          onOpen={(session: Session) => setOpenUid(session.uid)}
        />
        <ContactsTable contacts={record.contacts} />
        <FilesPart patientUid={record.patient.uid} />
      </div>
      {open && (
        <SessionSheet
          record={record}
          session={open}
          signsAtOnce={open.uid === signsUid}
          onClose={() => setOpenUid(null)}
        />
      )}
    </Page>
  )
}
