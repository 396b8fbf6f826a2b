import type { PatientRecord } from '../../shared/model/patient-record.ts'
import type { Session } from '../../shared/model/session.ts'
import type { Settings } from '../../shared/model/settings.ts'
import type { NamedRuleset } from '../../shared/rules/eligibility/rulesets.ts'

/** What the form knows and does not type: everything on file, and why it was opened. */
export interface SessionBackground {
  readonly record: PatientRecord
  readonly settings: Settings
  /** The documents that judge a session of the day. */
  readonly rulesets: readonly NamedRuleset[]
  readonly today: string
  /** The saved session that is being completed; null when a new one is logged. */
  readonly completing: Session | null
  /** Set when that session is signed, and what is typed becomes an amendment of it. */
  readonly amends?: true
}
