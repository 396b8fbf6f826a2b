import { codesOf, type Term, type TermCode } from './term.ts'
import { atc, snomed } from './term-code.ts'

/** Inclusive limits that catch typing errors: outside `warn` is asked about, outside `hard` is refused. */
export interface Plausible {
  readonly warn: readonly [low: number | null, high: number | null]
  readonly hard: readonly [low: number, high: number] | null
}

interface AgentTerm extends Term {
  /** Unit of the amount. */
  readonly unit: 'mL' | 'pieces'
  /** Particle sizes on the market, um. */
  readonly sizesUm: readonly string[]
  /** Amount of one session, in `unit`; null where no limit is known. */
  readonly amount: Plausible | null
  readonly particleUm: Plausible | null
}

const PARTICULATE = [snomed('102316004', 'Embolization particulate')]

/**
 * Embolic agents (domain 4.6). Iodized oil holds 480 mg iodine/mL; 5 to 20 mL are usual, and above 20 mL complications
 * rise (Chung 1996).
 */
export const AGENTS = [
  {
    code: 'iodized_oil',
    en: 'Iodized oil',
    zh: '碘化油',
    codes: [atc('V08AD01')],
    unit: 'mL',
    sizesUm: [],
    amount: { warn: [1, 20], hard: [0.1, 60] },
    particleUm: null,
  },
  {
    code: 'gelatin_sponge',
    en: 'Gelatin sponge',
    zh: '明胶海绵',
    codes: PARTICULATE,
    unit: 'mL',
    sizesUm: ['150-350', '350-560', '500-700', '560-710', '710-1000', '1000-1400', '1400-2000'],
    amount: null,
    particleUm: { warn: [150, 2000], hard: [50, 5000] },
  },
  {
    code: 'PVA',
    en: 'PVA particles',
    zh: '聚乙烯醇颗粒',
    codes: PARTICULATE,
    unit: 'mL',
    sizesUm: ['90-180', '150-250', '250-355', '355-500', '500-710', '710-1000'],
    amount: null,
    particleUm: { warn: [90, 1000], hard: [45, 2000] },
  },
  {
    code: 'bland_microspheres',
    en: 'Microspheres',
    zh: '空白微球',
    codes: PARTICULATE,
    unit: 'mL',
    sizesUm: ['40-120', '100-300', '300-500', '500-700', '700-900'],
    amount: null,
    particleUm: { warn: [40, 900], hard: [20, 1200] },
  },
  {
    code: 'DEB',
    en: 'Drug-eluting beads',
    zh: '载药微球',
    codes: PARTICULATE,
    unit: 'mL',
    // 30-60 um are measured dry; they swell.
    sizesUm: ['30-60', '70-150', '75', '100', '100-300', '300-500', '500-700'],
    amount: null,
    particleUm: { warn: [40, 700], hard: [20, 1200] },
  },
  {
    code: 'coil',
    en: 'Coil or plug',
    zh: '弹簧圈或封堵器',
    codes: [snomed('102314001', 'Embolization coil')],
    unit: 'pieces',
    sizesUm: [],
    amount: { warn: [0, 20], hard: [0, 100] },
    particleUm: null,
  },
  {
    code: 'nBCA',
    en: 'n-BCA glue',
    zh: '组织胶 n-BCA',
    unit: 'mL',
    sizesUm: [],
    amount: { warn: [0.1, 3], hard: [0, 20] },
    particleUm: null,
  },
  {
    code: 'ethanol',
    en: 'Ethanol',
    zh: '无水乙醇',
    unit: 'mL',
    sizesUm: [],
    amount: { warn: [0.5, 15], hard: [0, 50] },
    particleUm: null,
  },
  {
    code: 'autologous_clot',
    en: 'Autologous clot',
    zh: '自体血凝块',
    unit: 'mL',
    sizesUm: [],
    amount: null,
    particleUm: null,
  },
  {
    code: 'balloon',
    en: 'Balloon occlusion',
    zh: '球囊阻断',
    unit: 'pieces',
    sizesUm: [],
    amount: null,
    particleUm: null,
  },
] as const satisfies readonly AgentTerm[]
export const AgentCode = codesOf(AGENTS)

/** Milligrams of one session, all routes together. `usual` is help text; `hard` catches typing errors only. */
export interface SessionDose {
  readonly usualMg: readonly [low: number, high: number]
  readonly warnAboveMg: number | null
  readonly hardMg: readonly [low: number, high: number]
}

interface DrugTerm<C extends string> extends Term<C>, SessionDose {
  readonly codes: readonly TermCode[]
  readonly ucum: 'mg'
  /** Other limits where the drug is loaded on beads. */
  readonly onBeads?: SessionDose
  /** Other limits for an infusion over hours (HAIC). */
  readonly inHaic?: SessionDose
}

const upTo = (
  usualMg: SessionDose['usualMg'],
  warnAboveMg: number | null,
  hardToMg: number,
): SessionDose => ({
  usualMg,
  warnAboveMg,
  hardMg: [0, hardToMg],
})

const drug = <const C extends string>(
  code: C,
  [en, zh]: readonly [string, string],
  codes: readonly TermCode[],
  dose: SessionDose,
  more: Pick<DrugTerm<C>, 'onBeads' | 'inHaic'> = {},
): DrugTerm<C> => ({ code, en, zh, codes, ucum: 'mg', ...dose, ...more })

/** Drugs given into the artery (domain 4.6); lobaplatin and hydroxycamptothecin have no ATC code that is known. */
export const DRUGS = [
  drug('doxorubicin', ['Doxorubicin', '多柔比星'], [atc('L01DB01')], upTo([30, 75], 100, 200), {
    onBeads: upTo([50, 150], 150, 300),
  }),
  drug('epirubicin', ['Epirubicin', '表柔比星'], [atc('L01DB03')], upTo([20, 80], 100, 200)),
  drug('pirarubicin', ['Pirarubicin', '吡柔比星'], [atc('L01DB08')], upTo([20, 60], 80, 150)),
  drug('idarubicin', ['Idarubicin', '伊达比星'], [atc('L01DB06')], upTo([5, 20], 20, 50)),
  drug('mitomycin', ['Mitomycin', '丝裂霉素'], [atc('L01DC03')], upTo([4, 20], 20, 60)),
  drug('cisplatin', ['Cisplatin', '顺铂'], [atc('L01XA01')], upTo([20, 100], 120, 250)),
  drug('carboplatin', ['Carboplatin', '卡铂'], [atc('L01XA02')], upTo([100, 400], 450, 1000)),
  drug('oxaliplatin', ['Oxaliplatin', '奥沙利铂'], [atc('L01XA03')], upTo([50, 150], 200, 350)),
  drug('lobaplatin', ['Lobaplatin', '洛铂'], [], upTo([20, 50], 60, 120)),
  drug('fluorouracil', ['Fluorouracil', '氟尿嘧啶'], [atc('L01BC02')], upTo([250, 1000], 1500, 6000), {
    inHaic: upTo([250, 6000], null, 6000),
  }),
  drug('floxuridine', ['Floxuridine', '氟脲苷'], [atc('L01BC09', 'U')], upTo([250, 1000], 1000, 2000)),
  drug('raltitrexed', ['Raltitrexed', '雷替曲塞'], [atc('L01BA03')], upTo([2, 4], 5, 10)),
  drug('hydroxycamptothecin', ['Hydroxycamptothecin', '羟喜树碱'], [], upTo([10, 30], 40, 80)),
  drug(
    'irinotecan',
    ['Irinotecan', '伊立替康'],
    [atc('L01CE02', 'K', { version: '2021' }), atc('L01XX19', 'K', { version: '2020' })],
    upTo([50, 200], 200, 400),
  ),
  drug('gemcitabine', ['Gemcitabine', '吉西他滨'], [atc('L01BC05')], upTo([600, 1400], 1500, 3000)),
  drug('arsenic_trioxide', ['Arsenic trioxide', '三氧化二砷'], [atc('L01XX27')], upTo([5, 20], 30, 60)),
  drug('lidocaine', ['Lidocaine', '利多卡因'], [atc('N01BB02')], upTo([50, 100], 200, 500)),
  drug('dexamethasone', ['Dexamethasone', '地塞米松'], [atc('H02AB02')], upTo([5, 20], 20, 60)),
] as const
export const DrugCode = codesOf(DRUGS)

/** The dose of one line above which it can only be a typing error, mg; beads carry more than an emulsion. */
export function hardLimitMg(code: string, vehicle: string | null): number | undefined {
  const known = DRUGS.find((term) => term.code === code)
  return (vehicle === 'beads' ? (known?.onBeads ?? known) : known)?.hardMg[1]
}

export const VEHICLES = [
  { code: 'oil_emulsion', en: 'Oil emulsion', zh: '碘油乳剂' },
  { code: 'beads', en: 'Beads', zh: '载药微球' },
  { code: 'bolus', en: 'Bolus', zh: '推注' },
  { code: 'infusion', en: 'Infusion', zh: '灌注' },
] as const
