import type { z } from 'zod'
import type { sessions } from '../../shared/contract/sessions.ts'
import type { Assessment } from '../../shared/model/assessment.ts'
import type { Session } from '../../shared/model/session.ts'
import type { Settings } from '../../shared/model/settings.ts'
import type { ClinicalFindings } from '../../shared/rules/eligibility/clinical-findings.ts'
import { statedFor } from '../../shared/rules/sessions/stated-findings.ts'
import type { NamedFile } from '../forms/attachments/named-file.ts'
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
  /** Recipes that unconfirmed values of a draft come from, by path. */
  readonly sources?: ReadonlyMap<string, string>
  /** Files that were chosen when the draft was kept, and have to be chosen again. */
  readonly files?: readonly NamedFile[]
}

type Repeat = z.output<(typeof sessions)['repeatLast']['output']>

const asForm = (procedure: Repeat['procedure']): Partial<ProcedureForm> => procedure

const pathsOf = (findings: ClinicalFindings) => Object.keys(findings).map((name) => `findings.${name}`)

/** What is known of a session before anybody types: who types it, and a room or a unit that is the only one. */
export function knownBefore(
  { operators, rooms, angiographyUnits }: Pick<Settings, 'operators' | 'rooms' | 'angiographyUnits'>,
  userName: string | null,
): Pick<ProcedureForm, 'operator' | 'room' | 'angiographyUnit'> {
  const only = (names: readonly string[]) => (names.length === 1 ? (names[0] ?? null) : null)
  return {
    operator: operators.find((name) => name.trim() === userName?.trim()) ?? null,
    room: only(rooms),
    angiographyUnit: only(angiographyUnits),
  }
}

/** A session of today with what is known before, and what the lesions on file say, unconfirmed. */
export function newStart(
  today: string,
  known: Partial<ProcedureForm>,
  onFile: TumoursOnFile,
  imagedOn: string | null,
): SessionStart {
  return {
    form: {
      ...sessionForm(today, known),
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

export function marksOf({ unconfirmed, acknowledged, sources }: SessionStart): SessionMarks {
  return {
    unconfirmed,
    acknowledged,
    ...(sources && { sources }),
    undo: null,
    refused: new Map(),
    attempted: false,
  }
}
