import type { z } from 'zod'
import type { sessions, SessionDraft } from '../../shared/contract/sessions.ts'
import type { Assessment } from '../../shared/model/assessment.ts'
import type { LabEntry } from '../../shared/model/lab.ts'
import type { Session } from '../../shared/model/session.ts'
import type { Gate } from '../../shared/rules/eligibility/verdict.ts'
import { statedFor } from '../../shared/rules/sessions/stated-findings.ts'
import type { SessionMarks } from './session-marks.ts'
import { newlyStated } from './stated-findings.ts'
import { SESSION_LABS, type SessionForm, type SessionLab } from './session-form.ts'

export type DraftInput = z.input<typeof SessionDraft>
export type CompletionInput = z.input<(typeof sessions)['complete']['input']>

/** The laboratory values typed in this form, in the order in which they stand. */
export function typedLabs({
  labs,
  sampledOn,
  procedure,
}: SessionForm): (LabEntry & { readonly code: SessionLab })[] {
  return SESSION_LABS.flatMap((code) => {
    const { value, comparator, unit, sampledOn: ownDay } = labs[code]
    const day = ownDay ?? sampledOn ?? procedure.performedOn
    return value === null ? [] : [{ code, value, comparator, unit, sampledOn: day }]
  })
}

/** Paths below the procedure, as the contract names what was carried over. */
export function unconfirmedBelowProcedure({ unconfirmed }: Pick<SessionMarks, 'unconfirmed'>): string[] {
  return [...unconfirmed]
    .filter((path) => path.startsWith('procedure.'))
    .map((path) => path.slice('procedure.'.length))
}

/** What a person stated today: findings carried over count once somebody has confirmed them. */
export function statedFindings(
  findings: SessionForm['findings'],
  { unconfirmed }: Pick<SessionMarks, 'unconfirmed'>,
): SessionForm['findings'] {
  return Object.fromEntries(Object.entries(findings).filter(([name]) => !unconfirmed.has(`findings.${name}`)))
}

const given = (text: string): string | null => (text.trim() === '' ? null : text)

/** Vital signs of which everything was taken back again are not there at all. */
function settled(procedure: SessionForm['procedure']): SessionForm['procedure'] {
  const orNull = <T extends object>(vitals: T | null) =>
    vitals !== null && Object.values(vitals).some((value) => value !== null && value !== undefined)
      ? vitals
      : null
  const { vitalsStart, vitalsEnd } = procedure
  return { ...procedure, vitalsStart: orNull(vitalsStart), vitalsEnd: orNull(vitalsEnd) }
}

/**
 * What is sent to log the session. A decision that the verdict does not ask for is left out, so that an override
 * begun before the last missing value came in does not end up in the record.
 */
export function toDraft(
  form: SessionForm,
  marks: Pick<SessionMarks, 'unconfirmed' | 'acknowledged'>,
  patientUid: string,
  gate: Gate,
): DraftInput {
  const { eligibility, review } = form
  return {
    patientUid,
    // Rows still being filled in are refused by the schema, at their own field.
    procedure: settled(form.procedure) as DraftInput['procedure'],
    labs: typedLabs(form),
    findings: statedFindings(form.findings, marks),
    assessedOn: form.assessedOn,
    eligibility: {
      reason: gate === 'reason' ? given(eligibility.reason) : null,
      override: gate === 'override' ? overrideOf(eligibility) : null,
      acknowledgedAdvisories: eligibility.acknowledgedAdvisories,
    },
    review:
      review.kind === 'none'
        ? { kind: 'none', reason: review.reason }
        : {
            kind: 'book',
            dueOn: review.dueOn,
            windowOpensOn: review.windowOpensOn,
            windowClosesOn: review.windowClosesOn,
            reason: given(review.reason),
          },
    newLine: form.newLine,
    unconfirmed: unconfirmedBelowProcedure(marks),
    acknowledged: [...marks.acknowledged],
  }
}

type Override = NonNullable<NonNullable<DraftInput['eligibility']>['override']>

function overrideOf(decision: SessionForm['eligibility']): Override {
  return {
    code: decision.overrideCode as Override['code'],
    text: given(decision.overrideText),
    responsiblePhysician: decision.responsiblePhysician,
    secondPerson: decision.secondPerson,
  }
}

/** What is sent to complete a session that was saved with gaps. */
export function toCompletion(
  form: SessionForm,
  marks: Pick<SessionMarks, 'unconfirmed' | 'acknowledged'>,
  session: Pick<Session, 'uid' | 'performedOn'>,
  assessments: readonly Assessment[],
): CompletionInput {
  return {
    sessionUid: session.uid,
    procedure: settled(form.procedure) as CompletionInput['procedure'],
    labs: typedLabs(form),
    findings: newlyStated(form.findings, statedFor(session, assessments)),
    unconfirmed: unconfirmedBelowProcedure(marks),
    acknowledged: [...marks.acknowledged],
  }
}

const OVERRIDE_FIELDS: Readonly<Record<string, string>> = {
  code: 'eligibility.overrideCode',
  text: 'eligibility.overrideText',
  responsiblePhysician: 'eligibility.responsiblePhysician',
  secondPerson: 'eligibility.secondPerson',
}

/** The field of the form that a path of the sent draft came from. */
export function formPath(path: string, labs: readonly { readonly code: string }[]): string {
  const [head, at = '', ...rest] = path.split('.')
  if (head === 'labs') return `labs.${labs[Number(at)]?.code ?? at}`
  if (head === 'eligibility' && at === 'override')
    return OVERRIDE_FIELDS[rest[0] ?? ''] ?? 'eligibility.overrideCode'
  return path
}
