import { z } from 'zod'
import { EMULSION_TYPES, GELATIN_FORMS } from '../agent-forms.ts'
import { AgentCode, AGENTS, DrugCode, hardLimitMg, VEHICLES } from '../agent.ts'
import { count, quantity, text } from '../primitives.ts'
import { codesOf } from '../term.ts'

const StoredAgentUse = z.strictObject({
  agent: AgentCode,
  sizeUm: text(20).nullable().default(null),
  amount: z.number().nullable(),
  brand: text(60).nullable().default(null),
  vials: quantity(0, 20, '1').nullable().default(null),
  gelatinForm: codesOf(GELATIN_FORMS).nullable().default(null),
  emulsionType: codesOf(EMULSION_TYPES).nullable().default(null),
  /** Parts of oil to one part of glue, by volume. */
  oilPerGlue: quantity(0, 20, '1').nullable().default(null),
  /** Drug loaded on these beads; what was delivered is the dose of the drug line on beads. */
  loadedMg: quantity(0, 1000, 'mg').nullable().default(null),
  loadingMin: count(0, 1440).meta({ unit: 'min' }).nullable().default(null),
})

/** No agent is given in more than this, in whatever unit. */
const MOST_OF_ANY = 100

/** An embolic agent given into one artery. `amount` is in the agent's own unit; null = not recorded. */
export const AgentUse = StoredAgentUse.superRefine(({ agent, amount }, ctx) => {
  const term = AGENTS.find(({ code }) => code === agent)
  const [minimum, maximum] = [0, term?.amount?.hard?.[1] ?? MOST_OF_ANY]
  if (amount === null) return
  const about = { origin: 'number' as const, inclusive: true, path: ['amount'], input: amount }
  const params = { unit: term?.unit ?? 'mL' }
  if (amount < minimum) ctx.addIssue({ code: 'too_small', minimum, ...about, params })
  if (amount > maximum) ctx.addIssue({ code: 'too_big', maximum, ...about, params })
})

/** A drug given into one artery, in mg; null = dose not recorded. */
export const StoredDrugUse = z.strictObject({
  drug: DrugCode,
  doseMg: quantity(0, 6000, 'mg').nullable(),
  volumeMl: quantity(0, 200, 'mL').nullable().default(null),
  vehicle: codesOf(VEHICLES).nullable().default(null),
  /** Over how long; an infusion (HAIC) takes up to two days. */
  givenMin: count(0, 2880).meta({ unit: 'min' }).nullable().default(null),
  /** Content of one vial, and how many were opened: together what was at hand. */
  vialMg: quantity(0, 5000, 'mg').nullable().default(null),
  vials: quantity(0, 50, '1').nullable().default(null),
})

export const DrugUse = StoredDrugUse.superRefine(({ drug, doseMg, vehicle }, ctx) => {
  const limit = hardLimitMg(drug, vehicle)
  if (doseMg !== null && limit !== undefined && doseMg > limit)
    ctx.addIssue({
      code: 'too_big',
      origin: 'number',
      maximum: limit,
      inclusive: true,
      path: ['doseMg'],
      input: doseMg,
      params: { unit: 'mg' },
    })
})

/** What is not known of an agent or a drug beyond its name and amount. */
export const NO_AGENT_DETAILS = {
  sizeUm: null,
  brand: null,
  vials: null,
  gelatinForm: null,
  emulsionType: null,
  oilPerGlue: null,
  loadedMg: null,
  loadingMin: null,
} as const
export const NO_DRUG_DETAILS = {
  volumeMl: null,
  vehicle: null,
  givenMin: null,
  vialMg: null,
  vials: null,
} as const
