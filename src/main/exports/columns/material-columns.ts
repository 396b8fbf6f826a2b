import { sumOf } from '../../../shared/kit/decimal.ts'
import { AGENTS, DRUGS } from '../../../shared/model/agent.ts'
import { ARTERIES, SACE_LEVELS, SELECTIVITIES } from '../../../shared/model/artery.ts'
import { sessionSelectivity } from '../../../shared/rules/sessions/session-selectivity.ts'
import type { SessionFacts } from '../exports-store.ts'
import { type ExportColumn, list } from './export-column.ts'

type Drug = (typeof DRUGS)[number]['code']
type Agent = (typeof AGENTS)[number]['code']

export const MATERIAL_COLUMNS: readonly ExportColumn[] = [
  {
    name: 'arteries',
    en: 'Arteries treated',
    zh: '治疗动脉',
    unit: null,
    terms: ARTERIES,
    value: ({ arteries }) => list(arteries.map(({ node }) => node)),
  },
  {
    name: 'selectivities',
    en: 'Selectivity, artery by artery',
    zh: '各动脉选择程度',
    unit: null,
    terms: SELECTIVITIES,
    value: ({ arteries }) => list(arteries.map(({ selectivity }) => selectivity ?? '?')),
  },
  {
    name: 'selectivity_lowest',
    en: 'Least selective artery treated',
    zh: '治疗动脉中最低选择程度',
    unit: null,
    terms: SELECTIVITIES,
    value: (facts) => selectivityOf(facts)?.lowest ?? null,
  },
  {
    name: 'selectivity_highest',
    en: 'Most selective artery treated',
    zh: '治疗动脉中最高选择程度',
    unit: null,
    terms: SELECTIVITIES,
    value: (facts) => selectivityOf(facts)?.highest ?? null,
  },
  {
    name: 'endpoints',
    en: 'Angiographic endpoint (SACE), artery by artery',
    zh: '各动脉造影终点（SACE）',
    unit: null,
    terms: SACE_LEVELS,
    value: ({ arteries }) => list(arteries.map(({ endpoint }) => endpoint ?? '?')),
  },
  {
    name: 'agents',
    en: 'Embolic agents with size and amount; ? where the amount is not recorded',
    zh: '栓塞材料及规格用量；? 表示未记录',
    unit: null,
    terms: AGENTS,
    value: ({ agents }) =>
      list(
        agents.map(({ agent, sizeUm, amount }) => {
          const unit = AGENTS.find(({ code }) => code === agent)?.unit ?? ''
          return `${agent}${sizeUm === null ? '' : ` ${sizeUm} um`} ${amount ?? '?'} ${unit}`
        }),
      ),
  },
  agentTotal('iodized_oil_ml', 'iodized_oil', ['Iodized oil, all arteries', '碘化油总量']),
  {
    name: 'drugs',
    en: 'Drugs with dose; ? where the dose is not recorded',
    zh: '药物及剂量；? 表示未记录',
    unit: null,
    terms: DRUGS,
    value: ({ drugs }) => list(drugs.map(({ drug, doseMg }) => `${drug} ${doseMg ?? '?'} mg`)),
  },
  drugTotal('doxorubicin_mg', 'doxorubicin', ['Doxorubicin, all arteries', '多柔比星总量']),
  drugTotal('epirubicin_mg', 'epirubicin', ['Epirubicin, all arteries', '表柔比星总量']),
  drugTotal('cisplatin_mg', 'cisplatin', ['Cisplatin, all arteries', '顺铂总量']),
  drugTotal('oxaliplatin_mg', 'oxaliplatin', ['Oxaliplatin, all arteries', '奥沙利铂总量']),
]

function selectivityOf({ arteries, agents, drugs }: SessionFacts) {
  const into = <U extends { readonly sessionArteryId: number }>(uses: readonly U[], id: number) =>
    uses.filter((use) => use.sessionArteryId === id)
  return sessionSelectivity(
    arteries.map(({ id, selectivity }) => ({
      selectivity,
      agents: into(agents, id),
      drugs: into(drugs, id),
    })),
  )
}

function drugTotal(name: string, drug: Drug, [en, zh]: readonly [string, string]): ExportColumn {
  const value = (facts: SessionFacts) =>
    totalOf(
      facts,
      facts.drugs.filter((use) => use.drug === drug).map(({ doseMg }) => doseMg),
    )
  return { name, en, zh, unit: 'mg', value }
}

function agentTotal(name: string, agent: Agent, [en, zh]: readonly [string, string]): ExportColumn {
  const value = (facts: SessionFacts) =>
    totalOf(
      facts,
      facts.agents.filter((use) => use.agent === agent).map(({ amount }) => amount),
    )
  return { name, en, zh, unit: 'mL', value }
}

/** Empty where nothing is recorded, or one part is not: a sum of the rest would look like the whole. */
function totalOf({ arteries }: SessionFacts, amounts: readonly (number | null)[]): number | null {
  const known = amounts.filter((amount) => amount !== null)
  return arteries.length === 0 || known.length < amounts.length ? null : sumOf(known)
}
