import type { FieldChange } from '../../model/amendment.ts'
import type { Lesion } from '../../model/lesion.ts'
import type { ReportLine } from '../../model/session-report.ts'
import { fieldPlace, recordedValueText } from '../../wording/recorded-value.ts'
import type { ReportFacts } from './report-facts.ts'
import type { ReportWriter } from './report-writer.ts'

export function reviewLines({ session, review }: ReportFacts, w: ReportWriter): ReportLine[] {
  if (review !== null)
    return [
      w.fact(w.say('dueOn'), review.dueOn),
      w.fact(w.say('window'), `${review.windowOpensOn} – ${review.windowClosesOn}`, true),
      ...(review.dueReason === null ? [] : [w.fact(w.say('reason'), review.dueReason, true)]),
    ]
  return [
    session.noReviewReason === null
      ? w.missing(w.say('dueOn'))
      : w.fact(w.say('dueOn'), w.say('noReview', { reason: session.noReviewReason }), true),
  ]
}

export function operatorLines({ session }: ReportFacts, w: ReportWriter): ReportLine[] {
  const { operator, assistant, nurse, technologist, room, angiographyUnit, startedAt, endedAt } = session
  const time = startedAt === null && endedAt === null ? null : `${startedAt ?? '?'} – ${endedAt ?? '?'}`
  return [
    w.must('operator', operator),
    ...w.may('assistant', assistant),
    ...w.may('nurse', nurse),
    ...w.may('technologist', technologist),
    w.must('startedAt', time, { name: w.say('time'), with: ['endedAt'] }),
    ...w.may('room', room),
    ...w.may('angiographyUnit', angiographyUnit),
  ]
}

export function signatureLines({ session, tzOffsetMin }: ReportFacts, w: ReportWriter): ReportLine[] {
  const { signedAt, signedBy, revision, loggedBy, loggedAt, imported } = session
  const at = (instant: string) => utcText(new Date(instant))
  const logged = w.fact(
    w.say(imported ? 'imported' : 'logged'),
    w.say('loggedAt', { by: loggedBy, at: at(loggedAt) }),
    true,
  )
  if (signedAt === null)
    return [{ ...w.fact(w.say('signedBy'), w.say('notSigned')), standing: 'missing' }, logged]
  return [
    w.fact(w.say('signedBy'), signedBy ?? '?'),
    w.fact(w.say('revision'), String(revision)),
    w.fact(w.say('signedAt'), `${at(signedAt)} (${localText(new Date(signedAt), tzOffsetMin)})`, true),
    logged,
  ]
}

export function addendumLines({ session, amendments, lesions }: ReportFacts, w: ReportWriter): ReportLine[] {
  const lines = [
    ...amendments.flatMap(({ revision, reason, amendedAt, amendedBy, changes }) => [
      w.fact(
        w.say('amended', { no: revision }),
        w.say('amendedBy', { at: utcText(new Date(amendedAt)), by: amendedBy, reason }),
        true,
      ),
      ...(changes.length === 0
        ? []
        : [
            w.fact(
              '',
              changes.map((change) => changeText(change, lesions, w)).join(w.say('separator')),
              true,
            ),
          ]),
    ]),
    ...(session.state === 'void'
      ? [w.fact(w.say('voided'), session.voidReason ?? w.say('notRecorded'), true)]
      : []),
  ]
  return lines.length === 0 ? [w.fact('', w.say('none'))] : lines
}

/** `Contrast volume 110 mL → 130 mL`. */
function changeText(
  { path, before, after }: FieldChange,
  lesions: readonly Lesion[],
  w: ReportWriter,
): string {
  const said = (value: FieldChange['before']) =>
    recordedValueText(path, value, w.language, lesions) ?? w.say('notRecorded')
  return w.say('change', { field: fieldPlace(path, w.language), before: said(before), after: said(after) })
}

/** `2026-11-23 21:20 UTC`. */
export function utcText(instant: Date): string {
  return `${instant.toISOString().slice(0, 16).replace('T', ' ')} UTC`
}

/** The wall clock of a place that is `offsetMin` minutes ahead of UTC: `2026-11-24 05:20 UTC+08:00`. */
export function localText(instant: Date, offsetMin: number): string {
  const shifted = new Date(instant.getTime() + offsetMin * 60_000)
  const ahead = Math.abs(offsetMin)
  const two = (value: number) => String(value).padStart(2, '0')
  const zone = `UTC${offsetMin < 0 ? '\u2212' : '+'}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`
  return `${shifted.toISOString().slice(0, 16).replace('T', ' ')} ${zone}`
}
