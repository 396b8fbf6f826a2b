import type { z } from 'zod'
import type { IsoDate } from '../../shared/kit/iso-date.ts'
import type { ArteryUse } from '../../shared/model/procedure/artery-use.ts'
import type { Procedure } from '../../shared/model/session.ts'
import { addDays } from '../../shared/kit/iso-date.ts'
import { BRANCH_BY_SEGMENT, type Liver } from './demo-liver.ts'
import type { Random } from './random.ts'

type ProcedureInput = z.input<typeof Procedure>
export type Technique = 'cTACE' | 'DEB_TACE' | 'cTACE_DEB' | 'BTACE'

export const OPERATORS = ['Chen Jing', 'Wang Lei', 'M. Haas'] as const
/** Oil and drug solution are mixed about 2.5 to 1. */
const OIL_TO_WATER = 2.5
/** Area of the beam at the reference point, cm2: dose-area product over air kerma. */
const FIELD_CM2 = [120, 190] as const

/** A whole record of one procedure: every mandatory field is filled. */
export function procedureOf(
  random: Random,
  order: {
    readonly performedOn: IsoDate
    readonly technique: Technique
    readonly liver: Liver
    readonly lesionUids: readonly string[]
    readonly operator: string
  },
): ProcedureInput {
  const { performedOn, technique, liver, lesionUids, operator } = order
  const startMin = random.int(8 * 60 + 20, 14 * 60)
  const dapGyCm2 = random.real(62, 318, 0)
  return {
    performedOn,
    procedureType: technique,
    intent: 'palliative_control',
    urgency: 'elective',
    operator,
    assistant: random.pick(['Liu Yan', 'Zhao Min', null]),
    startedAt: clock(startMin),
    endedAt: clock(startMin + random.int(42, 108)),
    consentOn: addDays(performedOn, -1),
    checklistDone: true,
    room: 'DSA 2',
    angiographyUnit: 'Azurion 7',
    accessSite: random.pick(['CFA_R', 'CFA_R', 'CFA_R', 'RADIAL_L']),
    sheathCh: 5,
    baseCatheter: random.pick(['RH 5F', 'Yashiro 5F', 'Cobra C2']),
    microcatheterUsed: true,
    microcatheterCh: random.pick([1.9, 2.4, 2.7]),
    michelsType: null,
    arteries: liver.lesions.map(({ segment, viableMm }, at) =>
      arteryUse(random, BRANCH_BY_SEGMENT[segment], technique, viableMm, lesionUids[at]),
    ),
    completion: 'complete',
    residualBlush: random.pick(['none', 'none', 'under_25']),
    portalOil: technique === 'DEB_TACE' ? null : random.pick(['0', '1', '1', '2']),
    contrastAgent: random.pick(['iodixanol', 'iohexol']),
    contrastMgIPerMl: random.pick([320, 350]),
    contrastMl: random.int(80, 165),
    fluoroscopyMin: random.real(9, 29),
    dapGyCm2,
    airKermaMgy: Number(((dapGyCm2 * 1000) / random.int(...FIELD_CM2)).toFixed(0)),
    dsaRuns: random.int(5, 14),
    anaesthesia: 'local',
    noComplication: true,
    complications: [],
  }
}

function arteryUse(
  random: Random,
  node: ArteryUse['node'],
  technique: Technique,
  viableMm: number,
  lesionUid: string | undefined,
): z.input<typeof ArteryUse> {
  const usesBeads = technique === 'DEB_TACE' || technique === 'cTACE_DEB'
  const oilMl = technique === 'DEB_TACE' ? 0 : Number(Math.min(9, Math.max(2, viableMm / 9)).toFixed(1))
  return {
    node,
    selectivity: random.pick(['3', '4', '4', '5']),
    tumourSupply: 'yes',
    endpoint: random.pick(['III', 'III', 'IV']),
    agents: [
      ...(oilMl > 0 ? [{ agent: 'iodized_oil' as const, amount: oilMl }] : []),
      ...(usesBeads
        ? [{ agent: 'DEB' as const, sizeUm: random.pick(['70-150', '100-300']), amount: random.pick([1, 2]) }]
        : [{ agent: 'gelatin_sponge' as const, sizeUm: '350-560', amount: random.pick([1, 2]) }]),
    ],
    drugs: [
      ...(oilMl > 0
        ? [
            {
              drug: 'epirubicin' as const,
              doseMg: random.pick([20, 25, 30]),
              volumeMl: Number((oilMl / OIL_TO_WATER).toFixed(1)),
              vehicle: 'oil_emulsion' as const,
            },
          ]
        : []),
      ...(usesBeads ? [{ drug: 'doxorubicin' as const, doseMg: 50, vehicle: 'beads' as const }] : []),
    ],
    lesionUids: lesionUid === undefined ? [] : [lesionUid],
  }
}

const clock = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
