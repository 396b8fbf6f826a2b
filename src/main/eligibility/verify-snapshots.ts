import { hash } from 'node:crypto'
import type { eligibility } from '../../shared/contract/eligibility.ts'
import { canonicalText, type Json } from '../../shared/kit/canonical-text.ts'
import type { OutputOf } from '../../shared/kit/endpoint.ts'
import { ok } from '../../shared/kit/result.ts'
import { differenceOf, judgeFrozen } from '../../shared/rules/eligibility/frozen-judgement.ts'
import type { Ruleset } from '../../shared/rules/eligibility/ruleset-grammar.ts'
import type { Handler } from '../core/handler.ts'
import type { ReadDb } from '../db/open.ts'
import { countSnapshots, everySnapshot, type StoredSnapshot } from '../sessions/snapshots-store.ts'
import { rulesetsBySha256 } from './rulesets-store.ts'

type Report = OutputOf<typeof eligibility.verifySnapshots>
type Difference = Report['differing'][number]['what']

const EVERY = 200

export const verifySnapshots: Handler<typeof eligibility.verifySnapshots> = ({ read, progress }) =>
  Promise.resolve(ok(read((db) => snapshotReport(db, progress))))

/** Judges every snapshot again by the ruleset that its hash names, from nothing but its own inputs. */
export function snapshotReport(db: ReadDb, progress: (done: number, total: number) => void): Report {
  const rulesets = rulesetsBySha256(db)
  const newest = new Map<number, string>()
  const total = countSnapshots(db)
  const differing: Report['differing'] = []
  let checked = 0
  for (const stored of everySnapshot(db)) {
    const { uid: snapshotUid, sessionUid, rulesetId, patientId } = stored
    const differences = differencesOf(stored, newest.get(patientId) ?? null, rulesets)
    differing.push(...differences.map((what) => ({ snapshotUid, sessionUid, rulesetId, what })))
    newest.set(patientId, stored.sha256)
    checked++
    if (checked % EVERY === 0 || checked === total) progress(checked, total)
  }
  return { checked, differing }
}

function differencesOf(
  stored: StoredSnapshot,
  previousSha256: string | null,
  rulesets: ReadonlyMap<string, Ruleset>,
): Difference[] {
  const ruleset = rulesets.get(stored.rulesetSha256)
  const judged = ruleset ? judgedDifference(stored, ruleset) : 'ruleset-unknown'
  return [
    ...(judged === null ? [] : [judged]),
    ...(isAsHashed(stored) ? [] : (['hash'] as const)),
    ...(stored.previousSha256 === previousSha256 ? [] : (['chain'] as const)),
  ]
}

function judgedDifference({ body, verdict, judgement }: StoredSnapshot, ruleset: Ruleset): Difference | null {
  const again = judgeFrozen(body, ruleset)
  if (!again.ok) return 'rules'
  if (verdict !== again.value.verdict || judgement.verdict !== again.value.verdict) return 'verdict'
  const { childPugh, ...lists } = judgement
  const isListed = Object.entries({ ...lists, childPugh }).every(([name, value]) =>
    isSame(value, again.value[name as keyof typeof judgement]),
  )
  return differenceOf(body, again.value) ?? (isListed ? null : 'rules')
}

/** Whether the body is what its hash says, and the columns beside it say what it says. */
function isAsHashed(stored: StoredSnapshot): boolean {
  const { snapshot_sha256: written, ...content } = stored.body as { readonly [key: string]: Json }
  return (
    written === stored.sha256 &&
    hash('sha256', canonicalText(content)) === stored.sha256 &&
    isSame(columnsIn(content), {
      uid: stored.uid,
      sessionUid: stored.sessionUid,
      patientUid: stored.patientUid,
      ruleset: { id: stored.rulesetId, version: stored.rulesetVersion, sha256: stored.rulesetSha256 },
      reason: stored.decision.reason,
      override: stored.decision.override,
      previousSha256: stored.previousSha256,
      createdAt: Date.parse(stored.createdAt),
    })
  )
}

function columnsIn(content: { readonly [key: string]: Json }): Json {
  const createdAt = content['created_at']
  return {
    uid: content['snapshot_id'] ?? null,
    sessionUid: content['session_id'] ?? null,
    patientUid: content['patient_pseudo_id'] ?? null,
    ruleset: content['ruleset'] ?? null,
    reason: content['reason'] ?? null,
    override: content['override'] ?? null,
    previousSha256: content['previous_snapshot_sha256'] ?? null,
    createdAt: typeof createdAt === 'string' ? Date.parse(createdAt) : null,
  }
}

const isSame = (a: unknown, b: unknown): boolean => canonicalText(a as Json) === canonicalText(b as Json)
