import { VITAL_STATUSES, type DayCard } from '../../model/aftercare.ts'
import { POST_EMBOLIZATION_COMPONENTS } from '../../model/post-embolization.ts'
import type { ReportLine } from '../../model/session-report.ts'
import { fieldName } from '../../wording/fields.ts'
import type { ReportFacts } from './report-facts.ts'
import type { ReportWriter } from './report-writer.ts'

/** The day card and the course of the stay; complications of these days stand with those of the session. */
export function aftercareLines(facts: ReportFacts, w: ReportWriter): ReportLine[] {
  const days = facts.days.map((day) => dayText(day, w)).join(w.say('separator'))
  const lines = [...(days === '' ? [] : [w.fact(w.say('dayCard'), days, true)]), ...courseLines(facts, w)]
  return lines.length === 0 ? [w.missing('', true)] : lines
}

function dayText({ day, painNrs, feverCel, nauseaGrade, altUL, note }: DayCard, w: ReportWriter): string {
  const alt = w.amount(altUL, 'U/L')
  return `D${day} ${w.list([
    painNrs !== null && w.say('pain', { value: painNrs }),
    w.amount(feverCel, 'Cel'),
    nauseaGrade !== null && w.say('nausea', { value: nauseaGrade }),
    alt && `ALT ${alt}`,
    note,
  ])}`
}

function courseLines({ course, patient }: ReportFacts, w: ReportWriter): ReportLine[] {
  const line = (field: string, value: string | null) =>
    value === null ? [] : [w.fact(fieldName(field, w.language), value)]
  const noted = (value: string | null, note: string | null) =>
    value === null || note === null || note === '' ? value : w.say('withNote', { value, note })
  const died = line('diedOn', noted(patient.diedOn, course?.deathCause ?? null))
  if (course === null) return died
  const components = w.list(course.components.map((code) => w.inner(POST_EMBOLIZATION_COMPONENTS, code)))
  const pain = course.dischargePainNrs
  return [
    ...line('postEmbolizationSyndrome', noted(w.yesNo(course.postEmbolizationSyndrome), components)),
    ...line(
      'dischargedOn',
      noted(course.dischargedOn, pain === null ? null : w.say('pain', { value: pain })),
    ),
    ...line('readmitted', noted(w.yesNo(course.readmitted), course.readmissionReason)),
    ...line('status30', w.coded(VITAL_STATUSES, course.status30)),
    ...line('status90', w.coded(VITAL_STATUSES, course.status90)),
    ...died,
  ]
}
