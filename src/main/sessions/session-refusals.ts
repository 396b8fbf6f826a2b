import type { SessionDraft } from '../../shared/contract/sessions.ts'
import type { IsoDate } from '../../shared/kit/iso-date.ts'
import { err, ok } from '../../shared/kit/result.ts'
import type { LabEntry } from '../../shared/model/lab.ts'
import { openFindings } from '../../shared/model/finding.ts'
import type { Procedure } from '../../shared/model/session.ts'
import { judgeSession } from '../../shared/rules/sessions/session-findings.ts'
import { type AssessedOn, assessedAfter } from '../../shared/rules/eligibility/assessed-on.ts'
import { gateFor, strictestGate } from '../../shared/rules/eligibility/verdict.ts'
import type { ReadDb } from '../db/open.ts'
import { lesionsOfPatient } from '../lesions/lesions-store.ts'
import type { PatientRow } from '../patients/patients-store.ts'
import { doseCourse } from './dose-course.ts'
import type { RulesetVerdict } from './frozen-snapshot.ts'

/** Whether the day fits the calendar and the patient's life. */
export function checkDay(patient: PatientRow, performedOn: IsoDate, today: IsoDate) {
  const { birthDate, diedOn } = patient
  if (performedOn > today) return err({ code: 'session-in-future', performedOn, today })
  if (birthDate !== null && performedOn < birthDate)
    return err({ code: 'session-before-birth', performedOn, birthDate })
  if (diedOn !== null && performedOn > diedOn)
    return err({ code: 'session-after-death', performedOn, diedOn })
  return ok(undefined)
}

/**
 * Whether everything that was typed belongs to this patient and this day, and every doubt was answered; with the course
 * that it was judged in.
 */
export function checkContent(
  db: ReadDb,
  patient: PatientRow,
  draft: {
    readonly procedure: Procedure
    readonly labs: readonly LabEntry[]
    readonly assessedOn?: AssessedOn
    readonly acknowledged: readonly string[]
  },
  known: {
    readonly otherDays: readonly IsoDate[]
    /** The session that is being completed, which stands among those on file. */
    readonly completing?: string
  },
) {
  const { procedure, labs, assessedOn = {}, acknowledged } = draft
  const { performedOn } = procedure
  const late = labs.find((lab) => lab.sampledOn > performedOn)
  if (late)
    return err({ code: 'input-after-session', field: late.code, sampledOn: late.sampledOn, performedOn })
  const seenLate = assessedAfter(assessedOn, performedOn)
  if (seenLate)
    return err({ code: 'input-after-session', field: seenLate.field, sampledOn: seenLate.on, performedOn })
  const named = procedure.arteries.flatMap((artery) => artery.lesionUids)
  if (named.length > 0) {
    const own = new Set(lesionsOfPatient(db, patient.id).map(({ uid }) => uid))
    const lesionUid = named.find((uid) => !own.has(uid))
    if (lesionUid !== undefined) return err({ code: 'lesion-not-found', lesionUid })
  }
  const course = doseCourse(db, patient, { procedure, completing: known.completing })
  const findings = openFindings(judgeSession(procedure, labs, known.otherDays, course), acknowledged)
  return findings.length > 0 ? err({ code: 'findings-open', findings }) : ok({ course })
}

/** The strictest verdict decides: RELATIVE asks for a reason, all but ELIGIBLE beyond it for an override. */
export function checkGate(verdicts: readonly RulesetVerdict[], eligibility: SessionDraft['eligibility']) {
  const needs = strictestGate(verdicts.map(({ explanation }) => explanation.verdict))
  const lacks =
    (needs === 'reason' && eligibility.reason === null && eligibility.override === null) ||
    (needs === 'override' && eligibility.override === null)
  if (needs !== 'open' && lacks) {
    const strictest = verdicts.find(({ explanation }) => gateFor(explanation.verdict) === needs)
    return err({
      code: 'reason-needed',
      needs,
      verdict: strictest?.explanation.verdict ?? '',
      rulesetId: strictest?.rulesetId ?? '',
    })
  }
  for (const { rulesetId, explanation } of verdicts) {
    const advisories = explanation.advisories.filter((id) => !eligibility.acknowledgedAdvisories.includes(id))
    if (advisories.length > 0) return err({ code: 'advisories-open', rulesetId, advisories })
  }
  return ok(undefined)
}
