import { hash } from 'node:crypto'
import type { EligibilityReason } from '../../shared/model/session.ts'
import type { RulesetId } from '../../shared/model/settings.ts'
import type { SnapshotBrief } from '../../shared/model/snapshot.ts'
import type { FactInput } from '../../shared/rules/eligibility/compose-facts.ts'
import type { EligibilityExplanation } from '../../shared/rules/eligibility/eligibility-explanation.ts'
import { RULESET_SHA256, RULESETS } from '../../shared/rules/eligibility/rulesets.ts'
import type { Caller } from '../core/context.ts'
import { newUid } from '../db/columns.ts'

export const ENGINE_VERSION = 'eligibility.v1'

/** What one active ruleset said of the session. */
export interface RulesetVerdict {
  readonly rulesetId: RulesetId
  readonly explanation: EligibilityExplanation
}

export interface SnapshotOrder extends RulesetVerdict {
  readonly sessionUid: string
  readonly patientUid: string
  readonly inputs: readonly FactInput[]
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

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/**
 * Everything a verdict was reached by, written once (domain 1.4). The hash covers the whole body but itself, and the
 * body names the hash of the patient's snapshot before it.
 */
export function freezeSnapshot(order: SnapshotOrder): FrozenSnapshot {
  const { rulesetId, explanation, decision, caller, previousSha256 } = order
  const uid = newUid()
  const createdAt = order.createdAt.toISOString()
  const ruleset = { id: rulesetId, version: RULESETS[rulesetId].version, sha256: RULESET_SHA256[rulesetId] }
  const content = {
    snapshot_id: uid,
    session_id: order.sessionUid,
    patient_pseudo_id: order.patientUid,
    created_at: withOffset(order.createdAt),
    created_by: { uid: caller.uid, name: caller.name },
    app_version: order.appVersion,
    engine_version: ENGINE_VERSION,
    ruleset,
    inputs: order.inputs.map(({ name, value, unit, sampledOn, source, status }) => ({
      name,
      value: value ?? null,
      unit,
      sampled_on: sampledOn,
      source,
      status,
    })),
    derived: derivedOf(explanation),
    rule_results: explanation.rules.map(({ id, kind, result, downgrade, outcome, evidence }) => ({
      id,
      kind,
      result,
      downgrade,
      outcome,
      evidence,
    })),
    verdict: explanation.verdict,
    indications_fired: explanation.indications,
    advisories: explanation.advisories.map((id) => ({
      id,
      acknowledged_by: caller.name,
      acknowledged_at: createdAt,
    })),
    reason: decision.reason,
    override: decision.override,
    previous_snapshot_sha256: previousSha256,
  }
  const sha256 = hash('sha256', canonicalText(content as unknown as Json))
  const { verdict, absolute, relative, unknown, indications, indicationsUnknown, advisories, childPugh } =
    explanation
  return {
    previousSha256,
    body: { ...content, snapshot_sha256: sha256 } as unknown as Json,
    brief: {
      uid,
      sessionUid: order.sessionUid,
      rulesetId,
      rulesetVersion: ruleset.version,
      rulesetSha256: ruleset.sha256,
      judgement: {
        verdict,
        absolute,
        relative,
        unknown,
        indications,
        indicationsUnknown,
        advisories,
        childPugh,
      },
      decision,
      createdAt,
      createdBy: caller.name,
      sha256,
    },
  }
}

function derivedOf({ childPughScore, bclc, cnlc }: EligibilityExplanation) {
  const { low, high, coagVariant, points } = childPughScore
  return [
    {
      name: 'child_pugh',
      value: { low, high },
      points,
      coag_variant: coagVariant,
      ...formulaOf(childPughScore.formula),
    },
    { name: 'bclc', value: bclc.stage ?? bclc.possible, ...formulaOf(bclc.formula) },
    { name: 'cnlc', value: cnlc.stage ?? cnlc.possible, ...formulaOf(cnlc.formula) },
  ]
}

/** `cp.v1` is version `v1` of `cp`. */
function formulaOf(formula: string): { formula_id: string; formula_version: string } {
  const dot = formula.lastIndexOf('.')
  return { formula_id: formula.slice(0, dot), formula_version: formula.slice(dot + 1) }
}

/** Keys sorted, no blanks, numbers in their shortest form (RFC 8785): one text for one content. */
export function canonicalText(value: Json): string {
  return JSON.stringify(sorted(value))
}

/** No key here looks like a number, so an object keeps its keys in the order in which they were put in. */
function sorted(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(sorted)
  const members: { [key: string]: Json } = {}
  for (const key of Object.keys(value).sort()) members[key] = sorted(value[key] as Json)
  return members
}

/** The instant as the workstation's clock showed it, with its offset from UTC. */
function withOffset(instant: Date): string {
  const offsetMin = -instant.getTimezoneOffset()
  const two = (n: number) => String(Math.floor(Math.abs(n))).padStart(2, '0')
  const local = new Date(instant.getTime() + offsetMin * 60_000).toISOString().slice(0, -1)
  return `${local}${offsetMin < 0 ? '-' : '+'}${two(offsetMin / 60)}:${two(offsetMin % 60)}`
}
