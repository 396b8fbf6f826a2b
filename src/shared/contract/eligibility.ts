import { z } from 'zod'
import { endpoint } from '../kit/endpoint.ts'
import { Instant, IsoDate, Uid } from '../model/primitives.ts'
import { LocatedProblem } from '../model/ruleset-problem.ts'
import { RulesetId, RulesetName, RulesetVersion, ShippedRulesetId } from '../model/settings.ts'
import { Judgement } from '../model/snapshot.ts'
import { Facts } from '../rules/eligibility/facts.ts'
import { Ruleset } from '../rules/eligibility/ruleset-grammar.ts'

const Sha256 = z.string().length(64)
/** A file that a person writes; the longest shipped one has 12 000 characters. */
const RulesetText = z.string().min(1).max(300_000)

const head = {
  id: RulesetId,
  version: RulesetVersion,
  title: z.string(),
  titleZh: z.string().nullable(),
  sha256: Sha256,
}
/** What a ruleset file is, before anybody judges by it. */
const RulesetHead = z.object({
  ...head,
  conditions: z.int(),
  indications: z.int(),
  contraindications: z.int(),
  advisories: z.int(),
})
const KnownRuleset = z.object({
  ...head,
  origin: z.enum(['shipped', 'own']),
  /** null for those that come with the program, as are the instant and the person. */
  uid: Uid.nullable(),
  loadedAt: Instant.nullable(),
  loadedBy: z.string().nullable(),
})
const fileErrors = {
  'ruleset-not-json': LocatedProblem,
  'ruleset-bad-grammar': LocatedProblem,
  'ruleset-bad-content': LocatedProblem,
} as const

const idErrors = {
  /** The id belongs to a ruleset that comes with the program. */
  'ruleset-id-shipped': z.object({ id: RulesetId }),
} as const

/** How a stored snapshot differs from what its own inputs and its own ruleset say today. */
const SnapshotDifference = z.object({
  snapshotUid: Uid,
  sessionUid: Uid,
  rulesetId: z.string(),
  what: z.enum(['verdict', 'rules', 'hash', 'chain', 'ruleset-unknown']),
})

const exampleRuleset: z.input<typeof Ruleset> = {
  id: 'own-department',
  version: '1.0.0',
  status: 'own',
  title: 'Rules of our department',
  conditions: [
    {
      id: 'G0',
      label: 'HCC confirmed',
      label_zh: '肝细胞癌诊断明确',
      when: { in: ['diagnosis_hcc', ['confirmed']] },
    },
  ],
  indications: [
    { id: 'I1', label: 'HCC, ECOG 0-1', when: { all: [{ ref: 'G0' }, { cmp: ['ecog', '<=', 1] }] } },
  ],
  contraindications: [
    { id: 'C1', kind: 'absolute', label: 'Child-Pugh C', when: { cmp: ['child_pugh', '>=', 10] } },
  ],
  advisories: [],
}

export const eligibility = {
  judge: endpoint({
    kind: 'pure',
    summary: 'Judge facts by a ruleset: verdict, rules fired, rules that cannot be decided',
    input: z.strictObject({ ruleset: ShippedRulesetId, facts: Facts }),
    output: Judgement,
    errors: {},
    example: { ruleset: 'cn-moh-2011', facts: { diagnosis_hcc: 'confirmed', bili: 20, alb: 38, inr: 1.1 } },
  }),
  rulesets: endpoint({
    kind: 'pure',
    summary: 'List the rulesets that come with the program, with version, title and SHA-256',
    input: z.strictObject({}),
    output: z.array(
      z.object({ id: ShippedRulesetId, version: z.string(), title: z.string(), sha256: z.string() }),
    ),
    errors: {},
    example: {},
  }),
  checkRuleset: endpoint({
    kind: 'pure',
    summary: 'Check a ruleset file: what it is, or the first thing wrong with its line and column',
    input: z.strictObject({ text: RulesetText }),
    output: RulesetHead,
    errors: { ...fileErrors, ...idErrors },
    example: { text: JSON.stringify(exampleRuleset, undefined, 2) },
  }),
  loadRuleset: endpoint({
    kind: 'write',
    summary: 'Load a ruleset of the department’s own from the text of its file; it is kept as it is (admin)',
    input: z.strictObject({ text: RulesetText }),
    output: KnownRuleset,
    errors: {
      ...fileErrors,
      'admin-only': z.object({}),
      /** Another text was loaded under this id and version: a changed ruleset needs a new version. */
      'ruleset-version-taken': RulesetName,
      ...idErrors,
    },
    example: { text: JSON.stringify(exampleRuleset, undefined, 2) },
    touches: ['eligibility'],
  }),
  allRulesets: endpoint({
    kind: 'read',
    summary: 'List every ruleset at hand: those that come with the program, and the department’s own',
    input: z.strictObject({}),
    output: z.array(KnownRuleset),
    errors: {},
    example: {},
  }),
  inForce: endpoint({
    kind: 'read',
    summary: 'Show the rulesets, whole, that the sessions of a day are judged by',
    input: z.strictObject({ on: IsoDate }),
    output: z.array(z.object({ ruleset: Ruleset, sha256: Sha256 })),
    errors: {},
    example: { on: '2026-03-02' },
  }),
  reread: endpoint({
    kind: 'read',
    summary: 'Ask what a ruleset would say of the frozen inputs of a snapshot; nothing is stored',
    input: z.strictObject({ snapshotUid: Uid, ruleset: RulesetName }),
    output: z.object({
      /** Whose record it is: the audit trail keeps the look under this patient. */
      patientUid: Uid,
      /** The snapshot whose inputs were read again; what was decided by then stays as it was. */
      of: z.object({ snapshotUid: Uid, sessionUid: Uid, rulesetId: z.string(), rulesetVersion: z.string() }),
      by: RulesetName.extend({ sha256: Sha256 }),
      judgement: Judgement,
    }),
    errors: {
      'snapshot-not-found': z.object({ snapshotUid: Uid }),
      'ruleset-not-found': RulesetName,
      'snapshot-unreadable': z.object({ snapshotUid: Uid }),
    },
    example: {
      snapshotUid: '01936f00-0000-7000-8000-000000000001',
      ruleset: { id: 'cn-moh-2011', version: '1.0.0' },
    },
    trail: 'read',
  }),
  verifySnapshots: endpoint({
    kind: 'job',
    summary: 'Judge every stored snapshot again from its own inputs, and check hashes and chains',
    input: z.strictObject({}),
    output: z.object({ checked: z.int(), differing: z.array(SnapshotDifference) }),
    errors: {},
    example: {},
  }),
}
