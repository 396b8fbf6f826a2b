import type { SessionDraft } from '../../shared/contract/sessions.ts'
import type { LabResult } from '../../shared/model/lab.ts'
import type { Settings } from '../../shared/model/settings.ts'
import type { SnapshotBrief } from '../../shared/model/snapshot.ts'
import { composeFacts, type FactInput } from '../../shared/rules/eligibility/compose-facts.ts'
import { explainEligibility } from '../../shared/rules/eligibility/eligibility-explanation.ts'
import { RULESETS } from '../../shared/rules/eligibility/rulesets.ts'
import type { WriteCtx } from '../core/context.ts'
import type { PatientRow } from '../patients/patients-store.ts'
import { freezeSnapshot, type RulesetVerdict } from './frozen-snapshot.ts'
import { insertSnapshot, newestSnapshotSha256 } from './snapshots-store.ts'

/** What the rulesets said, and the inputs that they said it by. */
export interface JudgedDraft {
  readonly verdicts: readonly RulesetVerdict[]
  readonly inputs: readonly FactInput[]
}

/** The verdict of every ruleset that the department judges by, on the values known on the procedure day. */
export function judgeDraft(
  { labs, findings, procedure }: SessionDraft,
  onFile: readonly LabResult[],
  { activeRulesets, coagulationVariant }: Settings,
): JudgedDraft {
  const { facts, inputs } = composeFacts({
    labs: [...onFile, ...labs],
    findings,
    performedOn: procedure.performedOn,
    coagulationVariant,
  })
  const verdicts = activeRulesets.map((rulesetId) => ({
    rulesetId,
    explanation: explainEligibility(RULESETS[rulesetId], facts),
  }))
  return { verdicts, inputs }
}

/** Writes one snapshot for each verdict, each naming the hash of the patient's snapshot before it. */
export function freezeVerdicts(
  { db, now, caller, appVersion }: WriteCtx,
  { verdicts, inputs }: JudgedDraft,
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
