import { daysBetween, type IsoDate } from '../../kit/iso-date.ts'
import type { CourseDraft, DayCardDraft } from '../../model/aftercare.ts'
import type { RangeFinding } from '../../model/finding.ts'
import { judgeRange } from '../plausibility/plausibility.ts'

const found = (findings: readonly (RangeFinding | null)[]): RangeFinding[] =>
  findings.filter((finding) => finding !== null)

/** What is unusual on one day: pain from 7 of 10, a temperature outside 36–42.5 °C, an ALT outside its range. */
export function judgeDay({
  painNrs,
  feverCel,
  altUL,
}: Pick<DayCardDraft, 'painNrs' | 'feverCel' | 'altUL'>): RangeFinding[] {
  return found([
    painNrs === null ? null : judgeRange('painMaxNrs', painNrs, '1'),
    feverCel === null ? null : judgeRange('feverMaxCel', feverCel, 'Cel'),
    altUL === null ? null : judgeRange('alt', altUL, 'U/L'),
  ])
}

/** What is unusual in the stay: its length in days, refused outside 0–180, and pain at discharge. */
export function judgeCourse(
  { dischargedOn, dischargePainNrs }: Pick<CourseDraft, 'dischargedOn' | 'dischargePainNrs'>,
  performedOn: IsoDate,
): RangeFinding[] {
  const pain = dischargePainNrs === null ? null : judgeRange('painMaxNrs', dischargePainNrs, '1')
  return found([
    dischargedOn === null ? null : judgeRange('stayDays', daysBetween(performedOn, dischargedOn), 'd'),
    pain && { ...pain, field: 'dischargePainNrs' },
  ])
}
