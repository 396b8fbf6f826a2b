import { WorklistParts } from './forms/worklist-parts.ts'
import { ReviewPapers } from './reports/review-papers.tsx'
import { WeekCalendar } from './reports/week-calendar.tsx'
import { WorklistScreen } from './worklist/worklist-screen.tsx'

const PARTS = { ofReview: [ReviewPapers], ofWeek: [WeekCalendar] }

/** The worklist, with the papers and calendars that its reviews can leave as. */
export function WorklistRoute() {
  return (
    <WorklistParts value={PARTS}>
      <WorklistScreen />
    </WorklistParts>
  )
}
