import type { AftercareCourse, DayCard } from '../../model/aftercare.ts'
import type { FieldChange } from '../../model/amendment.ts'
import type { Complication } from '../../model/complication.ts'
import type { Lesion } from '../../model/lesion.ts'
import type { Patient } from '../../model/patient.ts'
import type { Review } from '../../model/review.ts'
import type { Session } from '../../model/session.ts'
import type { Settings } from '../../model/settings.ts'
import type { SnapshotBrief } from '../../model/snapshot.ts'
import type { FrozenInputs } from '../eligibility/frozen-judgement.ts'

/** What a signed session said is kept with the amendment that changed it. */
export interface AmendmentBrief {
  /** The revision that was amended. */
  readonly revision: number
  readonly reason: string
  readonly amendedAt: string
  readonly amendedBy: string
  /** What it made of that revision. */
  readonly changes: readonly FieldChange[]
}

/** Everything that the report of one session is written from. */
export interface ReportFacts {
  readonly session: Session
  readonly patient: Patient
  readonly lesions: readonly Lesion[]
  /** Of this session. */
  readonly snapshots: readonly SnapshotBrief[]
  /** What the newest of them was judged by. */
  readonly frozen: FrozenInputs | null
  /** Of this session, added in the days after or found at the review; oldest first. */
  readonly laterComplications: readonly Complication[]
  /** Of this session, in order; a day of which nothing was recorded is left out. */
  readonly days: readonly DayCard[]
  readonly course: AftercareCourse | null
  /** Of this session; the newest. */
  readonly review: Review | null
  readonly amendments: readonly AmendmentBrief[]
  readonly settings: Pick<Settings, 'departmentName' | 'letterhead'>
  /** Seq and hash of the newest event of the audit trail. */
  readonly auditHead: { readonly seq: number; readonly hash: string }
  readonly printedBy: string
  readonly printedAt: Date
  /** Minutes that the wall clock of this workstation is ahead of UTC. */
  readonly tzOffsetMin: number
}
