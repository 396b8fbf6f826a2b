import { DaysAfter } from './aftercare/days-after.tsx'
import { SessionSheetParts } from './forms/session-sheet-parts.ts'
import { SessionReportPart } from './reports/session-report-part.tsx'
import { PatientScreen } from './timeline/patient-screen.tsx'

const PARTS = [DaysAfter, SessionReportPart]

/** The patient's page, with what other nouns add to a session's sheet. */
export function PatientRoute() {
  return (
    <SessionSheetParts value={PARTS}>
      <PatientScreen />
    </SessionSheetParts>
  )
}
