import { compareDecimals, decimal, multiplyDecimals } from '../../kit/decimal.ts'
import { addDays, daysBetween, type IsoDate } from '../../kit/iso-date.ts'
import type { LabResult } from '../../model/lab.ts'
import type { PatientRecord } from '../../model/patient-record.ts'
import type { Session } from '../../model/session.ts'
import { DEFAULT_SHELF_LIFE_DAYS, type Settings } from '../../model/settings.ts'
import { type InputAge, judgeInputAge } from '../eligibility/input-age.ts'
import { convertUnit } from '../plausibility/units.ts'
import type { ThreeValued } from '../three-valued.ts'
import { newestLab, weekUpTo } from './timeline-child-pugh.ts'

/** A decision of this program (domain 3.8): a repeat sooner than this is asked about, unless it was planned so. */
export const REPEAT_FROM_DAYS = 21
/** And one while the liver has not come back to this many times its values before the last session. */
export const RECOVERED_TO_FOLD = 1.5

/** A soft warning: shown, never in the way. */
export type RetreatmentCheck =
  | {
      readonly code: 'interval'
      /** True = warns. */
      readonly warns: ThreeValued
      readonly days: number
      /** The last session was a stage of a plan that goes on. */
      readonly isStaged: boolean
    }
  | {
      readonly code: 'alt' | 'bilirubin'
      readonly warns: ThreeValued
      readonly before: LabResult | null
      readonly now: LabResult | null
      /** Of the newest value, which says little about today once it is stale; null where there is none. */
      readonly age: InputAge | null
    }

/** What speaks for waiting: a short interval, or a liver that has not recovered from the last session. */
export function retreatmentChecks(
  { labs }: Pick<PatientRecord, 'labs'>,
  session: Session,
  asOf: IsoDate,
  shelfLifeDays: Settings['shelfLifeDays'] = DEFAULT_SHELF_LIFE_DAYS,
): readonly RetreatmentCheck[] {
  const days = daysBetween(session.performedOn, asOf)
  const isStaged = session.stageNo !== null && session.stageOf !== null && session.stageNo < session.stageOf
  const recovery = (code: 'alt' | 'bilirubin'): RetreatmentCheck => {
    const before = newestLab(labs, code, weekUpTo(session.performedOn)) ?? null
    const now = newestLab(labs, code, { from: addDays(session.performedOn, 1), to: asOf }) ?? null
    const age =
      now &&
      judgeInputAge({
        item: 'laboratory',
        datedOn: now.sampledOn,
        performedOn: asOf,
        limitDays: shelfLifeDays.laboratory,
      })
    return { code, warns: isRaised(code, before, now), before, now, age }
  }
  return [
    { code: 'interval', warns: days < REPEAT_FROM_DAYS && !isStaged, days, isStaged },
    recovery('alt'),
    recovery('bilirubin'),
  ]
}

/** Warns by itself, or rests on a value too old to speak of today. */
export function asksAttention(check: RetreatmentCheck): boolean {
  return check.warns === true || (check.code !== 'interval' && check.age?.state === 'stale')
}

function isRaised(code: 'alt' | 'bilirubin', before: LabResult | null, now: LabResult | null): ThreeValued {
  const [first, last] = [amountOf(code, before), amountOf(code, now)]
  if (first === null || last === null) return 'unknown'
  return compareDecimals(decimal(last), multiplyDecimals(decimal(first), decimal(RECOVERED_TO_FOLD))) > 0
}

function amountOf(code: 'alt' | 'bilirubin', lab: LabResult | null): number | null {
  if (lab === null || lab.comparator !== null) return null
  return code === 'alt' ? lab.value : convertUnit(code, lab.value, lab.unit, 'umol/L')
}
