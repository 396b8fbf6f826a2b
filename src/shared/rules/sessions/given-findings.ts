import { sumOf } from '../../kit/decimal.ts'
import { AGENTS } from '../../model/agent.ts'
import type { RangeFinding } from '../../model/finding.ts'
import type { Procedure } from '../../model/session.ts'
import { judgeRange, rangeOf } from '../plausibility/plausibility.ts'
import { IN_HAIC, ON_BEADS } from '../plausibility/ranges/drugs.ts'
import { deliveredPct, judgeDosePair, judgeEmulsion, judgeIodizedOil } from './session-dose-checks.ts'

/** What is implausible of what was given into the arteries; doses are judged as totals of the session. */
export function judgeGiven(procedure: Procedure): RangeFinding[] {
  return [...judgeDoses(procedure), ...judgePreparation(procedure), ...judgeDelivered(procedure)]
}

function judgeDoses({ procedureType, arteries, dapGyCm2, airKermaMgy }: Procedure): RangeFinding[] {
  const agents = arteries.flatMap((artery) => artery.agents)
  const drugs = arteries.flatMap((artery) => artery.drugs)
  const oils = agents.flatMap(({ agent, amount }) => (agent === 'iodized_oil' ? (amount ?? []) : []))
  const oilMl = sumOf(oils)
  const aqueousMl = sumOf(
    drugs.flatMap(({ vehicle, volumeMl }) =>
      vehicle === 'oil_emulsion' && volumeMl !== null ? [volumeMl] : [],
    ),
  )
  return found([
    oils.length === 0 ? null : judgeIodizedOil(oilMl),
    oilMl > 0 ? judgeEmulsion(oilMl, aqueousMl) : null,
    ...['coil', 'nBCA', 'ethanol'].map((code) => {
      const amounts = agents.flatMap(({ agent, amount }) =>
        agent === code && amount !== null ? [amount] : [],
      )
      return amounts.length === 0 ? null : judgeRange(code, sumOf(amounts), code === 'coil' ? 'pieces' : 'mL')
    }),
    ...judgeDrugs(procedureType, drugs),
    dapGyCm2 === null || airKermaMgy === null ? null : judgeDosePair(dapGyCm2, airKermaMgy),
  ])
}

type DrugUse = Procedure['arteries'][number]['drugs'][number]

/**
 * Each drug as the sum of all routes. Where a part is on beads, which carry more, the sum is judged by the limit of
 * beads and the rest by its own; an infusion over hours (HAIC) by that of infusions.
 */
function judgeDrugs(
  procedureType: Procedure['procedureType'],
  drugs: readonly DrugUse[],
): (RangeFinding | null)[] {
  const judge = (field: string, uses: readonly DrugUse[]) =>
    judgeRange(field, sumOf(uses.flatMap(({ doseMg }) => doseMg ?? [])), 'mg')
  return [...Map.groupBy(drugs, ({ drug }) => drug)].flatMap(([drug, uses]) => {
    const rest = uses.filter(({ vehicle }) => vehicle !== 'beads')
    const onBeads = `${drug}${ON_BEADS}`
    const inHaic = `${drug}${IN_HAIC}`
    if (rest.length < uses.length && rangeOf(onBeads, 'mg')) return [judge(onBeads, uses), judge(drug, rest)]
    return [judge(procedureType === 'HAIC' && rangeOf(inHaic, 'mg') ? inHaic : drug, uses)]
  })
}

/** Each agent as it was prepared: its particles, its loading, its dilution. */
function judgePreparation({ arteries }: Procedure): RangeFinding[] {
  return arteries.flatMap(({ agents }, at) =>
    agents.flatMap((use, index) => {
      const path = `arteries.${at}.agents.${index}`
      const judge = (name: string, field: string, value: number | null, unit: string) => {
        const finding = value === null ? null : judgeRange(field, value, unit)
        return finding === null ? [] : [{ ...finding, field: `${path}.${name}` }]
      }
      return [
        ...particleSizes(use)
          .flatMap((sizeUm) => judge('sizeUm', use.agent, sizeUm, 'um'))
          .slice(0, 1),
        ...judge('loadingMin', 'loadingMin', use.loadingMin, 'min'),
        ...judge('oilPerGlue', 'oilPerGlue', use.oilPerGlue, '1'),
      ]
    }),
  )
}

type AgentUse = Procedure['arteries'][number]['agents'][number]

/** Both ends of what was typed, um; a size as it is sold is not asked about, beads of 30-60 um swell. */
function particleSizes({ agent, sizeUm }: AgentUse): number[] {
  const sold: readonly string[] = AGENTS.find(({ code }) => code === agent)?.sizesUm ?? []
  if (sizeUm === null || sold.includes(sizeUm)) return []
  return (sizeUm.match(/\d+(\.\d+)?/g) ?? []).map(Number)
}

/** What reached the patient of what was loaded on beads, where both are recorded. */
function judgeDelivered({ arteries }: Procedure): RangeFinding[] {
  const beads = arteries.flatMap(({ agents }) => agents.filter(({ agent }) => agent === 'DEB'))
  const delivered = arteries.flatMap(({ drugs }) =>
    drugs.flatMap(({ vehicle, doseMg }) => (vehicle === 'beads' ? (doseMg ?? []) : [])),
  )
  const percent = deliveredPct(sumOf(delivered), sumOf(beads.flatMap(({ loadedMg }) => loadedMg ?? [])))
  return found([percent === null ? null : judgeRange('debDeliveredPct', percent, '%')])
}

const found = (findings: readonly (RangeFinding | null)[]): RangeFinding[] =>
  findings.filter((finding) => finding !== null)
