import { err, ok } from '../../shared/kit/result.ts'
import { openFindings } from '../../shared/model/finding.ts'
import type { ReviewFindings } from '../../shared/model/review.ts'
import { judgeReviewFindings } from '../../shared/rules/response/review-findings.ts'
import type { WriteCtx } from '../core/context.ts'
import type { LesionRecord } from '../lesions/lesions-store.ts'

interface Checked {
  readonly findings: ReviewFindings
  readonly acknowledged: readonly string[]
  /** Day of the session that the review is of. */
  readonly performedOn: string
  /** Lesions that were on file before the review. */
  readonly known: readonly LesionRecord[]
}

/** Whether the findings fit the session, the calendar and the patient's lesions, and every doubt was answered. */
export function checkFindings({ today }: WriteCtx, { findings, acknowledged, performedOn, known }: Checked) {
  const { doneOn, labs, nextReviewOn } = findings
  const readings = [...findings.readings, ...(findings.secondReading?.readings ?? [])]
  if (doneOn < performedOn) return err({ code: 'review-before-session', doneOn, performedOn })
  if (doneOn > today) return err({ code: 'review-in-future', doneOn, today })
  const stranger = readings.find(({ lesionUid }) => !known.some(({ lesion }) => lesion.uid === lesionUid))
  if (stranger) return err({ code: 'lesion-not-found', lesionUid: stranger.lesionUid })
  const late = labs.find(({ sampledOn }) => sampledOn > today)
  if (late) return err({ code: 'sampled-in-future', field: late.code, sampledOn: late.sampledOn, today })
  if (nextReviewOn !== null && nextReviewOn <= doneOn)
    return err({ code: 'next-review-not-after', nextReviewOn, doneOn })
  const open = openFindings(judgeReviewFindings(findings, performedOn), acknowledged)
  return open.length > 0 ? err({ code: 'findings-open', findings: open }) : ok(undefined)
}
