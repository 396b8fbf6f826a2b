import { hash } from 'node:crypto'
import { asc, eq } from 'drizzle-orm'
import type { IsoDate } from '../../shared/kit/iso-date.ts'
import type { RulesetName, RulesetPeriod } from '../../shared/model/settings.ts'
import { readRuleset } from '../../shared/rules/eligibility/ruleset.ts'
import type { Ruleset } from '../../shared/rules/eligibility/ruleset-grammar.ts'
import { inForceOn } from '../../shared/rules/eligibility/rulesets-in-force.ts'
import {
  type NamedRuleset,
  RULESET_SHA256,
  RULESETS,
  shippedRuleset,
} from '../../shared/rules/eligibility/rulesets.ts'
import { newUid } from '../db/columns.ts'
import type { ReadDb, WriteDb } from '../db/open.ts'
import { ruleset as table } from '../db/schema/ruleset.ts'
import { type Given, insertRow, query } from '../db/statements.ts'

/** A ruleset of the department's own, with who brought it in. */
export interface OwnRuleset extends NamedRuleset {
  readonly uid: string
  readonly loadedAt: string
  readonly loadedBy: string
}

const all = query((db) => db.select().from(table).orderBy(asc(table.id)))
const ofId = query((db, given: Given<{ rulesetId: string }>) =>
  db.select().from(table).where(eq(table.rulesetId, given.rulesetId)).orderBy(asc(table.id)),
)

/** In the order in which they were loaded. */
export function ownRulesets(db: ReadDb): OwnRuleset[] {
  return all(db).map(toOwn)
}

export function ownRulesetNamed(db: ReadDb, { id, version }: RulesetName): OwnRuleset | undefined {
  const row = ofId(db, { rulesetId: id }).find((candidate) => candidate.version === version)
  return row && toOwn(row)
}

/** The ruleset of that id and version, shipped or the department's own. */
export function rulesetNamed(db: ReadDb, name: RulesetName): NamedRuleset | undefined {
  return shippedRuleset(name) ?? ownRulesetNamed(db, name)
}

/** Every ruleset at hand by the SHA-256 of its text; one whose stored text was altered is not among them. */
export function rulesetsBySha256(db: ReadDb): ReadonlyMap<string, Ruleset> {
  const shipped = Object.values(RULESETS).map(
    (ruleset) => [RULESET_SHA256[ruleset.id as keyof typeof RULESET_SHA256], ruleset] as const,
  )
  const own = all(db)
    .filter(({ body, sha256 }) => hash('sha256', body) === sha256)
    .map((row) => [row.sha256, toOwn(row).ruleset] as const)
  return new Map([...shipped, ...own])
}

/** The documents that judge the sessions of a day, in the department's order. */
export function rulesetsInForce(db: ReadDb, periods: readonly RulesetPeriod[], on: IsoDate): NamedRuleset[] {
  return inForceOn(periods, on).map((period) => {
    const named = rulesetNamed(db, period)
    if (!named) throw new Error(`the settings name a ruleset that was never loaded: ${period.id}`)
    return named
  })
}

/** Keeps a ruleset for good; `text` is the canonical one that `sha256` names. */
export function insertRuleset(
  db: WriteDb,
  { ruleset, sha256 }: NamedRuleset,
  record: { readonly text: string; readonly loadedAt: string; readonly loadedBy: string },
): OwnRuleset {
  const { text: body, loadedAt, loadedBy } = record
  const { id: rulesetId, version, title } = ruleset
  const uid = newUid()
  insertRow(db, table, { uid, rulesetId, version, title, sha256, body, loadedAt, loadedBy })
  return { uid, ruleset, sha256, loadedAt, loadedBy }
}

/** Parsed documents by the hash of their text: a session form asks for the same ones again and again. */
const parsed = new Map<string, Ruleset>()

function toOwn(row: typeof table.$inferSelect): OwnRuleset {
  const { uid, sha256, body, loadedAt, loadedBy } = row
  let ruleset = parsed.get(body)
  if (!ruleset) {
    const read = readRuleset(JSON.parse(body))
    if (!read.ok) throw new Error(`a stored ruleset cannot be read: ${read.error.fault}`)
    ruleset = read.value
    parsed.set(body, ruleset)
  }
  return { uid, ruleset, sha256, loadedAt, loadedBy }
}
