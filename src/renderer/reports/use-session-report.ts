import { useState } from 'react'
import type { SessionReport } from '../../shared/model/session-report.ts'
import type { Language } from '../../shared/wording/language.ts'
import { type Command, useCommand } from '../api/use-command.ts'

export interface AskedReport {
  /** As it was last read; null before. */
  readonly report: SessionReport | null
  readonly error: Command<'reports.session'>['error']
  /** Reads it again; false where it could not be read. */
  readonly read: (language: Language) => Promise<boolean>
  readonly forget: () => void
}

/** The report of a session, read anew each time and never kept for later: it says who printed it, and when. */
export function useSessionReport(sessionUid: string): AskedReport {
  const { run, error } = useCommand('reports.session')
  const [report, setReport] = useState<SessionReport | null>(null)
  async function read(language: Language): Promise<boolean> {
    const reply = await run({ sessionUid, language })
    if (reply.ok) setReport(reply.value)
    return reply.ok
  }
  return { report, error, read, forget: () => setReport(null) }
}
