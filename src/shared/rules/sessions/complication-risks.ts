import { sumOf } from '../../kit/decimal.ts'
import type { COMPLICATION_RISKS } from '../../model/complication-grades.ts'
import type { ArteryUse } from '../../model/procedure/artery-use.ts'
import type { Facts } from '../eligibility/facts.ts'
import { sessionSelectivity } from './session-selectivity.ts'

export type ComplicationRisk = (typeof COMPLICATION_RISKS)[number]['code']

/** Complications rise above this much oil in one session (Chung 1996). */
export const RISKY_OIL_ABOVE_ML = 20
/** Child-Pugh from which the reserve is called poor: B8 and beyond, where western guidance stops. */
export const POOR_RESERVE_FROM_POINTS = 8

export interface RiskInputs {
  readonly facts: Pick<Facts, 'pv_main' | 'biliary_risk'>
  /** The lowest Child-Pugh that the answers allow: an unknown value alone makes nobody a risk. */
  readonly childPughLow: number
  readonly arteries: readonly {
    readonly selectivity: ArteryUse['selectivity']
    readonly agents: readonly { readonly agent: string | null; readonly amount: number | null }[]
    readonly drugs: readonly unknown[]
  }[]
}

/** What makes complications of this session likelier (domain 4.11), in the order of the vocabulary. */
export function complicationRisks({ facts, childPughLow, arteries }: RiskInputs): ComplicationRisk[] {
  const oilMl = sumOf(
    arteries.flatMap(({ agents }) =>
      agents.flatMap(({ agent, amount }) =>
        agent === 'iodized_oil' && amount !== null && Number.isFinite(amount) ? [amount] : [],
      ),
    ),
  )
  const isOf: Readonly<Record<ComplicationRisk, boolean>> = {
    main_portal_block: facts.pv_main === 'complete',
    poor_reserve: childPughLow >= POOR_RESERVE_FROM_POINTS,
    biliary: facts.biliary_risk === true,
    oil_over_20_ml: oilMl > RISKY_OIL_ABOVE_ML,
    non_selective: sessionSelectivity(arteries)?.lowest === '0',
  }
  return (Object.keys(isOf) as ComplicationRisk[]).filter((risk) => isOf[risk])
}
