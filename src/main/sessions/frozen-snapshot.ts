import { hash } from 'node:crypto'
import { canonicalText, type Json } from '../../shared/kit/canonical-text.ts'
import type { EligibilityReason } from '../../shared/model/session.ts'
import type { RulesetId, Settings } from '../../shared/model/settings.ts'
import type { Judgement, SnapshotBrief } from '../../shared/model/snapshot.ts'
import type { FactInput } from '../../shared/rules/eligibility/compose-facts.ts'
import type { EligibilityExplanation } from '../../shared/rules/eligibility/eligibility-explanation.ts'
import { frozenJudgement } from '../../shared/rules/eligibility/frozen-judgement.ts'
import type { Caller } from '../core/context.ts'
import { newUid } from '../db/columns.ts'

export const ENGINE_VERSION = 'eligibility.v1'

/** What one ruleset in force said of the session. */
export interface RulesetVerdict {
  readonly rulesetId: RulesetId
  readonly rulesetSha256: string
  readonly explanation: EligibilityExplanation
}

/** The choices of the department that a verdict depends on beside the rulesets. */
export type JudgedBy = Pick<Settings, 'coagulationVariant' | 'shelfLifeDays'>

export interface SnapshotOrder extends RulesetVerdict {
  readonly sessionUid: string
  readonly patientUid: string
  readonly inputs: readonly FactInput[]
  readonly judgedBy: JudgedBy
  readonly decision: EligibilityReason
  readonly previousSha256: string | null
  readonly createdAt: Date
  readonly caller: Caller
  readonly appVersion: string
}

export interface FrozenSnapshot {
  readonly brief: SnapshotBrief
  readonly body: Json
  readonly previousSha256: string | null
}

/**
 * Everything a verdict was reached by, written once (domain 1.4): with the text of the ruleset, which its hash names,
 * it can be judged again without anything else. The hash covers the whole body but itself, and the body names the
 * hash of the patient's snapshot before it.
 */
export function freezeSnapshot(order: SnapshotOrder): FrozenSnapshot {
  const { rulesetId, rulesetSha256, explanation, decision, caller, previousSha256, judgedBy } = order
  const { rulesetVersion } = explanation
  const uid = newUid()
  const createdAt = order.createdAt.toISOString()
  const content = {
    snapshot_id: uid,
    session_id: order.sessionUid,
    patient_pseudo_id: order.patientUid,
    created_at: withOffset(order.createdAt),
    created_by: { uid: caller.uid, name: caller.name },
    app_version: order.appVersion,
    engine_version: ENGINE_VERSION,
    ruleset: { id: rulesetId, version: rulesetVersion, sha256: rulesetSha256 },
    coagulation_variant: judgedBy.coagulationVariant,
    shelf_life_days: judgedBy.shelfLifeDays,
    inputs: order.inputs.map(({ name, value, unit, sampledOn, source, enteredBy, status }) => ({
      name,
      value: value ?? null,
      unit,
      sampled_on: sampledOn,
      source,
      entered_by: enteredBy,
      status,
    })),
    ...frozenJudgement(explanation),
    advisories: explanation.advisories.map((id) => ({
      id,
      acknowledged_by: caller.name,
      acknowledged_at: createdAt,
    })),
    reason: decision.reason,
    override: decision.override,
    previous_snapshot_sha256: previousSha256,
  } as unknown as { [key: string]: Json }
  const sha256 = hash('sha256', canonicalText(content))
  return {
    previousSha256,
    body: { ...content, snapshot_sha256: sha256 },
    brief: {
      uid,
      sessionUid: order.sessionUid,
      rulesetId,
      rulesetVersion,
      rulesetSha256,
      judgement: judgementOf(explanation),
      decision,
      createdAt,
      createdBy: caller.name,
      sha256,
    },
  }
}

function judgementOf(explanation: EligibilityExplanation): Judgement {
  const { verdict, absolute, relative, unknown, indications, indicationsUnknown, advisories, childPugh } =
    explanation
  return { verdict, absolute, relative, unknown, indications, indicationsUnknown, advisories, childPugh }
}

/** The instant as the workstation's clock showed it, with its offset from UTC. */
function withOffset(instant: Date): string {
  const offsetMin = -instant.getTimezoneOffset()
  const two = (n: number) => String(Math.floor(Math.abs(n))).padStart(2, '0')
  const local = new Date(instant.getTime() + offsetMin * 60_000).toISOString().slice(0, -1)
  return `${local}${offsetMin < 0 ? '-' : '+'}${two(offsetMin / 60)}:${two(offsetMin % 60)}`
}
