import type { SessionDraft } from '../../shared/contract/sessions.ts'
import { err, ok, type Result } from '../../shared/kit/result.ts'
import type { LabResult } from '../../shared/model/lab.ts'
import type { Settings } from '../../shared/model/settings.ts'
import type { SnapshotBrief } from '../../shared/model/snapshot.ts'
import { composeFacts, type FactInput } from '../../shared/rules/eligibility/compose-facts.ts'
import { explainEligibility } from '../../shared/rules/eligibility/eligibility-explanation.ts'
import type { WriteCtx } from '../core/context.ts'
import { rulesetsInForce } from '../eligibility/rulesets-store.ts'
import type { PatientRow } from '../patients/patients-store.ts'
import { freezeSnapshot, type JudgedBy, type RulesetVerdict } from './frozen-snapshot.ts'
import { insertSnapshot, newestSnapshotSha256 } from './snapshots-store.ts'

/** What the rulesets said, and the inputs and choices that they said it by. */
export interface JudgedDraft {
  readonly verdicts: readonly RulesetVerdict[]
  readonly inputs: readonly FactInput[]
  readonly judgedBy: JudgedBy
}

/** The verdict of every ruleset in force on the procedure day, on the values known on that day. */
export function judgeDraft(
  { db, caller }: WriteCtx,
  { labs, findings, assessedOn, procedure: { performedOn } }: SessionDraft,
  onFile: readonly LabResult[],
  { activeRulesets, coagulationVariant, shelfLifeDays }: Settings,
): Result<JudgedDraft, { readonly code: 'no-ruleset-in-force'; readonly performedOn: string }> {
  const rulesets = rulesetsInForce(db, activeRulesets, performedOn)
  if (rulesets.length === 0) return err({ code: 'no-ruleset-in-force', performedOn })
  const { facts, inputs } = composeFacts({
    labs: [...onFile, ...labs],
    findings,
    assessedOn,
    performedOn,
    coagulationVariant,
    shelfLifeDays,
    enteredBy: caller.name,
  })
  const verdicts = rulesets.map(({ ruleset, sha256 }) => ({
    rulesetId: ruleset.id,
    rulesetSha256: sha256,
    explanation: explainEligibility(ruleset, facts),
  }))
  return ok({ verdicts, inputs, judgedBy: { coagulationVariant, shelfLifeDays } })
}

/** Writes one snapshot for each verdict, each naming the hash of the patient's snapshot before it. */
export function freezeVerdicts(
  { db, now, caller, appVersion }: WriteCtx,
  { verdicts, inputs, judgedBy }: JudgedDraft,
  about: {
    readonly session: { readonly id: number; readonly uid: string }
    readonly patient: PatientRow
    readonly decision: SessionDraft['eligibility']
    /** True for the patient's first session ever: there is nothing before it. */
    readonly isFirst: boolean
  },
): SnapshotBrief[] {
  const { session, patient, decision, isFirst } = about
  let previousSha256 = isFirst ? null : newestSnapshotSha256(db, patient.id)
  return verdicts.map((verdict) => {
    const { brief, body } = freezeSnapshot({
      ...verdict,
      sessionUid: session.uid,
      patientUid: patient.uid,
      inputs,
      judgedBy,
      decision,
      previousSha256,
      createdAt: now(),
      caller,
      appVersion,
    })
    const { sessionUid: _, ...columns } = brief
    insertSnapshot(db, {
      ...columns,
      sessionId: session.id,
      verdict: brief.judgement.verdict,
      body,
      previousSha256,
    })
    previousSha256 = brief.sha256
    return brief
  })
}
