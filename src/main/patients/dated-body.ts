import type { IsoDate } from '../../shared/kit/iso-date.ts'
import { err, ok } from '../../shared/kit/result.ts'
import type { PatientDraft } from '../../shared/model/patient.ts'

type Body = Pick<PatientDraft, 'heightCm' | 'weightKg' | 'heightMeasuredOn' | 'weightMeasuredOn'>

/**
 * The draft with the days of height and weight. Where no day is said, a value that is new was measured today, and one
 * that stays keeps the day on file: it may well be unknown.
 */
export function datedBody(draft: PatientDraft, today: IsoDate, onFile: Body | null) {
  const heightMeasuredOn = dayOf(draft.heightCm, draft.heightMeasuredOn, {
    today,
    value: onFile?.heightCm,
    day: onFile?.heightMeasuredOn,
  })
  const weightMeasuredOn = dayOf(draft.weightKg, draft.weightMeasuredOn, {
    today,
    value: onFile?.weightKg,
    day: onFile?.weightMeasuredOn,
  })
  if (heightMeasuredOn !== null && heightMeasuredOn > today)
    return err({ code: 'measured-in-future', field: 'heightMeasuredOn', measuredOn: heightMeasuredOn, today })
  if (weightMeasuredOn !== null && weightMeasuredOn > today)
    return err({ code: 'measured-in-future', field: 'weightMeasuredOn', measuredOn: weightMeasuredOn, today })
  return ok({ ...draft, heightMeasuredOn, weightMeasuredOn })
}

interface Known {
  readonly today: IsoDate
  /** On file; undefined where nobody is. */
  readonly value: number | null | undefined
  readonly day: IsoDate | null | undefined
}

function dayOf(value: number | null, said: IsoDate | null, onFile: Known): IsoDate | null {
  if (value === null) return null
  if (said !== null) return said
  return value === onFile.value ? (onFile.day ?? null) : onFile.today
}
