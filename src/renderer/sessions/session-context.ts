import { createContext, useContext } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { Patient } from '../../shared/model/patient.ts'
import type { NamedFile } from '../forms/attachments/named-file.ts'
import type { PendingFile } from '../forms/attachments/pending-file.ts'
import type { BehindFrame } from '../forms/behind-frame.ts'
import type { Store } from '../forms/store.ts'
import type { FoldName } from './blocks.ts'
import type { SessionJudgement } from './judge-session.ts'
import type { SessionBackground } from './session-background.ts'
import type { SessionForm } from './session-form.ts'
import type { SessionMarks } from './session-marks.ts'

export interface SessionContextValue {
  /** Day of the session whose values were carried over. */
  readonly copiedFrom: string | null
  readonly form: UseFormReturn<SessionForm>
  readonly background: SessionBackground
  readonly marks: Store<SessionMarks>
  /** What is drawn: while keys are typed, one frame behind them. */
  readonly judgement: Store<SessionJudgement>
  /** Judges the form behind the frame of the key that changed it. */
  readonly judging: BehindFrame
  /** What is so of the values as they stand: for whoever acts on it, as keys and saving do. */
  readonly judgeNow: () => SessionJudgement
  /** Numbers of the blocks that are unfolded. */
  readonly unfolded: Store<ReadonlySet<number>>
  /** Chosen files, attached once the session is saved. */
  readonly files: Store<readonly PendingFile[]>
  /** Files of the draft whose bytes were lost with the window: to be chosen again, or let go. */
  readonly awaited: Store<readonly NamedFile[]>
  /** Where the patient's arteries come from, as it was last stated. */
  readonly origins: Store<Pick<Patient, 'michelsType' | 'arterialVariants'>>
  /** Blocks that show what stands behind their fold. */
  readonly openFolds: Store<ReadonlySet<FoldName>>
  /** Path of the field that is being said to be not available; the list of reasons stands at it. */
  readonly askedReason: Store<string | null>
}

export const SessionContext = createContext<SessionContextValue | null>(null)

export function useSession(): SessionContextValue {
  const context = useContext(SessionContext)
  if (context === null) throw new Error('useSession outside a session form')
  return context
}
