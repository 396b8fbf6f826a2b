import { useTranslation } from 'react-i18next'
import { useAsk } from '../api/use-ask.ts'
import { useMayWrite } from '../api/use-caller.ts'
import type { SessionSheetPartProps } from '../forms/session-sheet-parts.ts'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { TriangleIcon } from '../ui/icons/states.tsx'
import { AddComplication } from './add-complication.tsx'
import { CoursePart } from './course-part.tsx'
import { DayGrid } from './day-grid.tsx'
import './aftercare.css'

/** The days after a session: card D0 to D7, what they suggest, the course of the stay, and what showed since. */
export function DaysAfter({ session }: SessionSheetPartProps) {
  const { t } = useTranslation('aftercare')
  const mayWrite = useMayWrite()
  const { value: after, error, refetch } = useAsk('aftercare.show', { sessionUid: session.uid })
  const { value: status } = useAsk('department.status', {})
  return (
    <section className="aftercare" aria-labelledby="aftercare-title">
      <h3 id="aftercare-title">{t('title')}</h3>
      {error !== null && <ErrorNotice error={error} onRetry={refetch} />}
      {after && status && (
        <>
          {after.days.length === 0 && !mayWrite && <p className="faint">{t('empty')}</p>}
          {(after.days.length > 0 || mayWrite) && (
            <DayGrid after={after} today={status.today} mayWrite={mayWrite} />
          )}
          {after.hints.map(({ code, value }) => (
            <p key={code} className="aftercare-hint small">
              <TriangleIcon size={14} />
              {t(`hint.${code}`, { value })}
            </p>
          ))}
          <CoursePart after={after} today={status.today} mayWrite={mayWrite} />
          {mayWrite && <AddComplication after={after} today={status.today} />}
        </>
      )}
    </section>
  )
}
