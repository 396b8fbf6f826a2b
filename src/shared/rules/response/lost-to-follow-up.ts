import { addDays, addMonths, type IsoDate } from '../../kit/iso-date.ts'
import type { Formula } from '../../model/formula.ts'
import type { LostToFollowUp } from '../../model/lost-to-follow-up.ts'

export const LOST_TO_FOLLOW_UP = {
  formula: 'lost-to-follow-up.v1',
  en: 'Lost to follow-up',
  zh: '失访判定',
  expression:
    'lost: alive, a review is critical, and no contact for more than 6 months; about to be lost: attempts on 3 different days since the last contact reached nobody',
  unit: '{category}',
  constants: { silentMonths: 6, attemptDays: 3 },
  source: 'A decision of this program, 2026: no contact for more than 6 months, and not dead',
  sourceZh: '本程序的约定（2026）：超过 6 个月无任何联系且未死亡',
  certainty: 'D',
} as const satisfies Formula

const { silentMonths, attemptDays } = LOST_TO_FOLLOW_UP.constants

export interface FollowUpFacts {
  readonly diedOn: IsoDate | null
  /** Of the open review. */
  readonly criticalFrom: IsoDate
  /** Last session, review, laboratory value or contact that reached somebody; null where there was none. */
  readonly lastContactOn: IsoDate | null
  /** Days of the attempts that reached nobody, in any order. */
  readonly unreachedOn: readonly IsoDate[]
  readonly asOf: IsoDate
}

/** Whether a patient is lost to follow-up or about to be, by which rule and since when; null where neither. */
export function judgeFollowUp({
  diedOn,
  criticalFrom,
  lastContactOn,
  unreachedOn,
  asOf,
}: FollowUpFacts): LostToFollowUp | null {
  if (diedOn !== null && diedOn <= asOf) return null
  const silentFrom =
    lastContactOn === null ? criticalFrom : addDays(addMonths(lastContactOn, silentMonths), 1)
  const lostFrom = silentFrom > criticalFrom ? silentFrom : criticalFrom
  if (asOf >= lostFrom) return { state: 'lost', rule: 'silence', since: lostFrom, lastContactOn }
  const days = new Set(unreachedOn.filter((day) => day <= asOf && day > (lastContactOn ?? '')))
  const since = [...days].toSorted((a, b) => a.localeCompare(b))[attemptDays - 1]
  return since === undefined ? null : { state: 'about-to-be-lost', rule: 'unreached', since, lastContactOn }
}
