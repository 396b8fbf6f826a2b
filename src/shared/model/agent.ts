import { codesOf } from './term.ts'

/** Embolic agents with the unit of their amount and the particle sizes on the market, in um (domain 4.6). */
export const AGENTS = [
  { code: 'iodized_oil', en: 'Iodized oil', zh: '碘化油', unit: 'mL', sizesUm: [], hard: [0.1, 60] },
  {
    code: 'gelatin_sponge',
    en: 'Gelatin sponge',
    zh: '明胶海绵',
    unit: 'mL',
    sizesUm: ['150-350', '350-560', '500-700', '560-710', '710-1000', '1000-1400', '1400-2000'],
    hard: [0, 50],
  },
  {
    code: 'PVA',
    en: 'PVA particles',
    zh: '聚乙烯醇颗粒',
    unit: 'mL',
    sizesUm: ['90-180', '150-250', '250-355', '355-500', '500-710', '710-1000'],
    hard: [0, 50],
  },
  {
    code: 'bland_microspheres',
    en: 'Microspheres',
    zh: '空白微球',
    unit: 'mL',
    sizesUm: ['40-120', '100-300', '300-500', '500-700', '700-900'],
    hard: [0, 50],
  },
  {
    code: 'DEB',
    en: 'Drug-eluting beads',
    zh: '载药微球',
    unit: 'mL',
    sizesUm: ['30-60', '70-150', '75', '100', '100-300', '300-500', '500-700'],
    hard: [0, 50],
  },
  { code: 'coil', en: 'Coil or plug', zh: '弹簧圈或封堵器', unit: 'pieces', sizesUm: [], hard: [0, 100] },
  { code: 'nBCA', en: 'n-BCA glue', zh: '组织胶 n-BCA', unit: 'mL', sizesUm: [], hard: [0, 20] },
  { code: 'ethanol', en: 'Ethanol', zh: '无水乙醇', unit: 'mL', sizesUm: [], hard: [0, 50] },
] as const
export const AgentCode = codesOf(AGENTS)

/** Drugs given into the artery: milligrams in one session, ATC code, and the hard limit that catches typing errors. */
export const DRUGS = [
  { code: 'doxorubicin', en: 'Doxorubicin', zh: '多柔比星', atc: 'L01DB01', hardMg: [0, 300] },
  { code: 'epirubicin', en: 'Epirubicin', zh: '表柔比星', atc: 'L01DB03', hardMg: [0, 200] },
  { code: 'pirarubicin', en: 'Pirarubicin', zh: '吡柔比星', atc: 'L01DB08', hardMg: [0, 150] },
  { code: 'idarubicin', en: 'Idarubicin', zh: '伊达比星', atc: 'L01DB06', hardMg: [0, 50] },
  { code: 'mitomycin', en: 'Mitomycin', zh: '丝裂霉素', atc: 'L01DC03', hardMg: [0, 60] },
  { code: 'cisplatin', en: 'Cisplatin', zh: '顺铂', atc: 'L01XA01', hardMg: [0, 250] },
  { code: 'carboplatin', en: 'Carboplatin', zh: '卡铂', atc: 'L01XA02', hardMg: [0, 1000] },
  { code: 'oxaliplatin', en: 'Oxaliplatin', zh: '奥沙利铂', atc: 'L01XA03', hardMg: [0, 350] },
  { code: 'lobaplatin', en: 'Lobaplatin', zh: '洛铂', atc: null, hardMg: [0, 120] },
  { code: 'fluorouracil', en: 'Fluorouracil', zh: '氟尿嘧啶', atc: 'L01BC02', hardMg: [0, 6000] },
  { code: 'floxuridine', en: 'Floxuridine', zh: '氟脲苷', atc: 'L01BC09', hardMg: [0, 2000] },
  { code: 'raltitrexed', en: 'Raltitrexed', zh: '雷替曲塞', atc: 'L01BA03', hardMg: [0, 10] },
  { code: 'hydroxycamptothecin', en: 'Hydroxycamptothecin', zh: '羟喜树碱', atc: null, hardMg: [0, 80] },
  { code: 'irinotecan', en: 'Irinotecan', zh: '伊立替康', atc: 'L01CE02', hardMg: [0, 400] },
  { code: 'gemcitabine', en: 'Gemcitabine', zh: '吉西他滨', atc: 'L01BC05', hardMg: [0, 3000] },
  { code: 'arsenic_trioxide', en: 'Arsenic trioxide', zh: '三氧化二砷', atc: 'L01XX27', hardMg: [0, 60] },
  { code: 'lidocaine', en: 'Lidocaine', zh: '利多卡因', atc: 'N01BB02', hardMg: [0, 500] },
  { code: 'dexamethasone', en: 'Dexamethasone', zh: '地塞米松', atc: 'H02AB02', hardMg: [0, 60] },
] as const
export const DrugCode = codesOf(DRUGS)

export const VEHICLES = [
  { code: 'oil_emulsion', en: 'Oil emulsion', zh: '碘油乳剂' },
  { code: 'beads', en: 'Beads', zh: '载药微球' },
  { code: 'bolus', en: 'Bolus', zh: '推注' },
  { code: 'infusion', en: 'Infusion', zh: '灌注' },
] as const
