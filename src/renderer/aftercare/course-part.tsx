import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { COMPLICATION_RELATIONS } from '../../shared/model/complication-grades.ts'
import { POST_EMBOLIZATION_COMPONENTS } from '../../shared/model/post-embolization.ts'
import { VITAL_STATUSES } from '../../shared/model/aftercare.ts'
import { daysBetween, type IsoDate } from '../../shared/kit/iso-date.ts'
import { wordFor } from '../../shared/model/term.ts'
import { fieldName } from '../../shared/wording/fields.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'
import { Facts } from '../ui/panel.tsx'
import { CourseForm } from './course-form.tsx'
import type { After } from './day-form.ts'

export interface CoursePartProps {
  readonly after: After
  readonly today: IsoDate
  readonly mayWrite: boolean
}

/** How the stay went on, to read; or its form. */
export function CoursePart({ after, today, mayWrite }: CoursePartProps) {
  const { t } = useTranslation('aftercare')
  const [isTyping, setTyping] = useState(false)
  const facts = useCourseFacts(after)
  if (isTyping) return <CourseForm after={after} today={today} onDone={() => setTyping(false)} />
  return (
    <div className="aftercare-course">
      <h4>{t('course')}</h4>
      {facts.length === 0 ? <p className="faint">{t('empty')}</p> : <Facts facts={facts} />}
      {after.course?.postEmbolizationSyndrome === true && <p className="small muted">{t('syndromeAlone')}</p>}
      {mayWrite && (
        <Button compact onClick={() => setTyping(true)}>
          {t(after.course === null ? 'recordCourse' : 'changeCourse')}
        </Button>
      )}
    </div>
  )
}

/** What was answered; what was not is left out here and stands empty in the form. */
function useCourseFacts({ course, performedOn, diedOn }: After) {
  const { t } = useTranslation('aftercare')
  const language = useLanguage()
  if (course === null) return []
  const said = (value: boolean) => t(value ? 'yes' : 'no')
  const parts = (...words: (string | null)[]) => words.filter((word) => word !== null).join(t('comma'))
  const { postEmbolizationSyndrome, components, onsetH, endDay, dischargedOn, dischargePainNrs } = course
  const { readmitted, readmissionReason, status30, status90, deathCause, deathRelated } = course
  const rows: [string, string | null][] = [
    [
      'postEmbolizationSyndrome',
      (postEmbolizationSyndrome &&
        parts(
          components.map((code) => wordFor(POST_EMBOLIZATION_COMPONENTS, code, language)).join(t('comma')) ||
            t('yes'),
          onsetH === null ? null : t('hours', { count: onsetH }),
          endDay === null ? null : t('untilDay', { day: endDay }),
        )) ||
        (postEmbolizationSyndrome === null ? null : said(postEmbolizationSyndrome)),
    ],
    [
      'dischargedOn',
      dischargedOn && parts(dischargedOn, t('stay', { count: daysBetween(performedOn, dischargedOn) })),
    ],
    ['dischargePainNrs', dischargePainNrs === null ? null : String(dischargePainNrs)],
    ['readmitted', readmitted === null ? null : parts(said(readmitted), readmissionReason)],
    ['status30', status30 && wordFor(VITAL_STATUSES, status30, language)],
    ['status90', status90 && wordFor(VITAL_STATUSES, status90, language)],
    ['diedOn', diedOn],
    ['deathCause', deathCause],
    ['deathRelated', deathRelated && wordFor(COMPLICATION_RELATIONS, deathRelated, language)],
  ]
  return rows.flatMap(([name, value]) =>
    value === null || value === '' ? [] : [{ name: fieldName(name, language), value }],
  )
}
