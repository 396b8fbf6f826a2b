import type { z } from 'zod'
import type { sessions } from '../../shared/contract/sessions.ts'
import type { Assessment } from '../../shared/model/assessment.ts'
import type { Session } from '../../shared/model/session.ts'
import type { ClinicalFindings } from '../../shared/rules/eligibility/clinical-findings.ts'
import { statedFor } from '../../shared/rules/sessions/stated-findings.ts'
import { carriedPaths } from './confirm.ts'
import type { SessionMarks } from './session-marks.ts'
import type { TumoursOnFile } from './tumours-on-file.ts'
import { type ProcedureForm, sessionForm, type SessionForm } from './session-form.ts'

/** What a form begins with. */
export interface SessionStart {
  readonly form: SessionForm
  readonly unconfirmed: ReadonlySet<string>
  readonly acknowledged: ReadonlySet<string>
  readonly copiedFrom: string | null
}

type Repeat = z.output<(typeof sessions)['repeatLast']['output']>

const asForm = (procedure: Repeat['procedure']): Partial<ProcedureForm> => procedure

const pathsOf = (findings: ClinicalFindings) => Object.keys(findings).map((name) => `findings.${name}`)

/** A session of today: the operator, when it is known who types, and what the lesions on file say, unconfirmed. */
export function newStart(
  today: string,
  operator: string | null,
  onFile: TumoursOnFile,
  imagedOn: string | null,
): SessionStart {
  return {
    form: {
      ...sessionForm(today, { operator }),
      findings: onFile,
      assessedOn: { imaging: imagedOn, ecog: null },
    },
    unconfirmed: new Set(pathsOf(onFile)),
    acknowledged: new Set(),
    copiedFrom: null,
  }
}

/**
 * Today's session with the values of the last one and the findings of its verdict, none of them confirmed. What the
 * lesions on file say is newer than what was said then.
 */
export function repeatStart(
  today: string,
  repeat: Repeat,
  carried: ClinicalFindings,
  onFile: TumoursOnFile,
  imagedOn: string | null,
): SessionStart {
  const findings = { ...carried, ...onFile }
  const assessedOn = { imaging: imagedOn, ecog: null }
  const form = { ...sessionForm(today, asForm(repeat.procedure)), findings, assessedOn }
  return {
    form,
    unconfirmed: new Set([...carriedPaths(form, repeat.unconfirmed), ...pathsOf(findings)]),
    acknowledged: new Set(),
    copiedFrom: repeat.copiedFrom,
  }
}

/** A saved session with its gaps, and what was stated of the patient on its day. */
export function completionStart(session: Session, assessments: readonly Assessment[]): SessionStart {
  const empty = { ...sessionForm(session.performedOn), findings: statedFor(session, assessments) }
  const recorded = Object.fromEntries(
    Object.keys(empty.procedure).map((key) => [key, session[key as keyof ProcedureForm]]),
  ) as unknown as ProcedureForm
  const form = { ...empty, procedure: recorded }
  return {
    form,
    unconfirmed: carriedPaths(form, session.unconfirmed),
    acknowledged: new Set(session.acknowledged),
    copiedFrom: null,
  }
}

export function marksOf({ unconfirmed, acknowledged }: SessionStart): SessionMarks {
  return { unconfirmed, acknowledged, undo: null, refused: new Map(), attempted: false }
}
