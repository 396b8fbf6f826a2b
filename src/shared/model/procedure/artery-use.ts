import { z } from 'zod'
import { ARTERY_ORIGINS } from '../anatomy-terms.ts'
import { ArteryNode, SACE_LEVELS, SELECTIVITIES } from '../artery.ts'
import { Uid } from '../primitives.ts'
import { FLOW_STATES } from '../session-terms.ts'
import { codesOf } from '../term.ts'
import { AgentUse, DrugUse } from './given.ts'

/** One artery catheterised and what went into it. */
export const ArteryUse = z.strictObject({
  node: ArteryNode,
  /** null = the usual origin was not doubted. */
  origin: codesOf(ARTERY_ORIGINS).nullable().default(null),
  arisesFrom: ArteryNode.nullable().default(null),
  dsaDone: z.boolean().nullable().default(null),
  cbctDone: z.boolean().nullable().default(null),
  selectivity: codesOf(SELECTIVITIES).nullable(),
  tumourSupply: z.enum(['yes', 'no', 'not_sure']).nullable().default(null),
  endpoint: codesOf(SACE_LEVELS).nullable(),
  flow: codesOf(FLOW_STATES).nullable().default(null),
  agents: z.array(AgentUse).max(8),
  drugs: z.array(DrugUse).max(8),
  lesionUids: z.array(Uid).max(20).default([]),
  /** Those of `lesionUids` that were treated in part. */
  partlyTreatedUids: z.array(Uid).max(20).default([]),
})
export type ArteryUse = z.output<typeof ArteryUse>

/** An artery of which nothing but its name is known yet. */
export const NO_ARTERY_DETAILS = {
  origin: null,
  arisesFrom: null,
  dsaDone: null,
  cbctDone: null,
  selectivity: null,
  tumourSupply: null,
  endpoint: null,
  flow: null,
} as const
