import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMayWrite } from '../api/use-caller.ts'
import type { IsoDate } from '../../shared/kit/iso-date.ts'
import type { Lesion } from '../../shared/model/lesion.ts'
import type { PatientRecord } from '../../shared/model/patient-record.ts'
import { standingSessions } from '../../shared/rules/timeline/timeline.ts'
import { lesionCourses } from '../../shared/rules/timeline/timeline-lesions.ts'
import { Button } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { PlusIcon } from '../ui/icons/actions.tsx'
import { LesionDialog } from './lesion-dialog.tsx'
import { LesionsTable } from './lesions-table.tsx'

export interface LesionsPartProps {
  readonly record: PatientRecord
  readonly today: IsoDate
}

/** Lesions through the treatment line; recording and correcting them starts here. */
export function LesionsPart({ record, today }: LesionsPartProps) {
  const { t } = useTranslation('timeline')
  const mayWrite = useMayWrite()
  const [edited, setEdited] = useState<Lesion | 'new' | null>(null)
  const courses = lesionCourses(record)
  const add = (
    <Button compact icon={<PlusIcon size={14} />} keys="Shift+L" onClick={() => setEdited('new')}>
      {t('lesion.add')}
    </Button>
  )
  return (
    <section className="timeline-part" aria-labelledby="timeline-lesions-title">
      <header className="timeline-part-head">
        <h2 id="timeline-lesions-title">{t('lesion.title')}</h2>
        <span className="faint">{t('lesion.unit')}</span>
        <span className="spacer" />
        {mayWrite && courses.length > 0 && add}
      </header>
      {courses.length === 0 ? (
        <Empty action={mayWrite ? add : undefined}>{t('lesion.none')}</Empty>
      ) : (
        <LesionsTable
          courses={courses}
          sessionNos={standingSessions(record).map(({ no }) => no)}
          onCorrect={mayWrite ? setEdited : undefined}
        />
      )}
      {edited !== null && (
        <LesionDialog
          patientUid={record.patient.uid}
          lesion={edited === 'new' ? null : edited}
          today={today}
          onClose={() => setEdited(null)}
        />
      )}
    </section>
  )
}
