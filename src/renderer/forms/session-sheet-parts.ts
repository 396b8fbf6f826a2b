import { createContext, type ComponentType } from 'react'
import type { Session } from '../../shared/model/session.ts'

export interface SessionSheetPartProps {
  readonly session: Session
}

/** Sections of other nouns at the end of a session's sheet; the sheet itself knows none of them. */
export const SessionSheetParts = createContext<readonly ComponentType<SessionSheetPartProps>[]>([])
