import { useWatch } from 'react-hook-form'
import type { DoseReport } from '../../shared/model/dose-report.ts'
import { DoseReportButton } from '../forms/attachments/dose-report-button.tsx'
import { DoseReportNote } from '../forms/attachments/dose-report-note.tsx'
import type { PendingFile } from '../forms/attachments/pending-file.ts'
import { useStored } from '../forms/store.ts'
import { confirmPath } from './confirm.ts'
import { useSession } from './session-context.ts'

/** Fills the dose fields from a report, as if they had been typed, and keeps the report for the record. */
export function DoseReportImport() {
  const { form, marks, files, background } = useSession()
  const { patient } = background.record
  const [performedOn, dapGyCm2, airKermaMgy, fluoroscopyMin, dsaRuns, dsaFrames] = useWatch({
    control: form.control,
    name: [
      'procedure.performedOn',
      'procedure.dapGyCm2',
      'procedure.airKermaMgy',
      'procedure.fluoroscopyMin',
      'procedure.dsaRuns',
      'procedure.dsaFrames',
    ],
  })
  const report = useStored(files, (state) => state.findLast((one) => one.report !== null)?.report ?? null)

  function fill({ values }: DoseReport, file: PendingFile) {
    for (const { field, value } of values) {
      form.setValue(`procedure.${field}`, value, { shouldDirty: true })
      marks.set(confirmPath(marks.get(), `procedure.${field}`))
    }
    // A second report takes the place of the first, whose values it has overwritten.
    files.set([...files.get().filter((one) => one.report === null), file])
  }
  return (
    <>
      <DoseReportButton
        patientUid={patient.uid}
        hospitalNo={patient.hospitalNo}
        performedOn={performedOn}
        valuesNow={{ dapGyCm2, airKermaMgy, fluoroscopyMin, dsaRuns, dsaFrames }}
        onFill={fill}
      />
      {report !== null && <DoseReportNote report={report} />}
    </>
  )
}
