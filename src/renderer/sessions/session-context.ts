import { createContext, useContext } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { InputIssue } from '../../shared/kit/endpoint.ts'
import type { PatientRecord } from '../../shared/model/patient-record.ts'
import type { Session } from '../../shared/model/session.ts'
import type { Settings } from '../../shared/model/settings.ts'
import type { Store } from '../forms/store.ts'
import type { SessionJudgement } from './judge-session.ts'
import type { SessionForm } from './session-form.ts'

/** What the form knows and does not type: everything on file, and why it was opened. */
export interface SessionBackground {
  readonly record: PatientRecord
  readonly settings: Settings
  readonly today: string
  /** The saved session that is being completed; null when a new one is logged. */
  readonly completing: Session | null
}

/** What somebody said about the values, beside the values. Paths are those of the form. */
export interface SessionMarks {
  /** Carried over and not looked at yet. */
  readonly unconfirmed: ReadonlySet<string>
  /** The same before the last F2, for one step back. */
  readonly undo: ReadonlySet<string> | null
  /** Codes of the range warnings that were read and accepted. */
  readonly acknowledged: ReadonlySet<string>
  /** What the host refused, until the field is typed in again. */
  readonly refused: ReadonlyMap<string, InputIssue | { readonly code: string }>
  /** Saving was tried, so what is empty may be named as well. */
  readonly attempted: boolean
}

export interface SessionContextValue {
  /** Day of the session whose values were carried over. */
  readonly copiedFrom: string | null
  readonly form: UseFormReturn<SessionForm>
  readonly background: SessionBackground
  readonly marks: Store<SessionMarks>
  readonly judgement: Store<SessionJudgement>
  /** Numbers of the blocks that are unfolded. */
  readonly unfolded: Store<ReadonlySet<number>>
}

export const SessionContext = createContext<SessionContextValue | null>(null)

export function useSession(): SessionContextValue {
  const context = useContext(SessionContext)
  if (context === null) throw new Error('useSession outside a session form')
  return context
}
