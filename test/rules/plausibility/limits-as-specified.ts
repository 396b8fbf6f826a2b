type Side = number | null
/** Field, unit, warn from, warn to, hard from, hard to: the tables of domain section 4, all limits inclusive. */
export type LimitRow = readonly [string, string, Side, Side, Side, Side]

export const PATIENT: readonly LimitRow[] = [
  ['age', 'a', 18, 90, 0, 115],
  ['heightCm', 'cm', 140, 200, 100, 230],
  ['weightKg', 'kg', 35, 130, 20, 300],
  ['sessionNo', '1', null, null, 1, 60],
  ['mdtAgeDays', 'd', 0, 60, null, null],
]

export const BEFORE: readonly LimitRow[] = [
  ['bilirubin', 'umol/L', 3, 85, 0.5, 1000],
  ['bilirubin', 'mg/dL', 0.2, 5, 0.03, 58],
  ['direct_bilirubin', 'umol/L', null, null, 0, 1000],
  ['albumin', 'g/L', 22, 55, 5, 80],
  ['albumin', 'g/dL', 2.2, 5.5, 0.5, 8],
  ['alt', 'U/L', 5, 300, 1, 20_000],
  ['ast', 'U/L', 5, 300, 1, 20_000],
  ['alp', 'U/L', 10, 1000, 1, 10_000],
  ['ggt', 'U/L', 10, 1000, 1, 10_000],
  ['inr', '1', 0.8, 2, 0.5, 20],
  ['pt', 's', 9, 20, 5, 200],
  ['pt_control', 's', 9, 20, 5, 200],
  ['pt_prolongation', 's', -11, 11, -195, 195],
  ['platelets', '10*9/L', 50, 450, 1, 2000],
  ['wbc', '10*9/L', 2.5, 15, 0.1, 200],
  ['neutrophils', '10*9/L', 2.5, 15, 0.1, 200],
  ['haemoglobin', 'g/L', 80, 175, 20, 250],
  ['creatinine', 'umol/L', 40, 150, 10, 2000],
  ['creatinine', 'mg/dL', 0.45, 1.7, 0.1, 23],
  ['sodium', 'mmol/L', 130, 148, 90, 190],
  ['potassium', 'mmol/L', 3.3, 5.3, 1.5, 9],
  ['afp', 'ng/mL', 0, 100_000, 0, 10_000_000],
  ['afp', '[IU]/mL', 0, 100_000, 0, 10_000_000],
  // Another spelling of the same two units: ug/L is ng/mL, k[IU]/L is [IU]/mL.
  ['afp', 'ug/L', 0, 100_000, 0, 10_000_000],
  ['afp', 'k[IU]/L', 0, 100_000, 0, 10_000_000],
  ['pivka_ii', "m[arb'U]/mL", 0, 100_000, 0, 10_000_000],
  ['pivka_ii', 'ng/mL', 0, 100_000, 0, 10_000_000],
  ['crp', 'mg/L', null, null, 0, 1000],
  ['ldh', 'U/L', null, null, 0, 20_000],
  ['glucose', 'mmol/L', null, null, 0.5, 60],
  ['hbv_dna', '[IU]/mL', null, null, 0, 1e10],
  ['lvef', '%', 50, 75, 5, 90],
  ['pain_nrs', '1', null, null, 0, 10],
]

export const TUMOUR: readonly LimitRow[] = [
  ['longestMm', 'mm', 5, 250, 1, 400],
  ['largestMm', 'mm', 5, 250, 1, 400],
  ['viableMm', 'mm', null, null, 0, 400],
  ['tumourSharePct', '%', null, null, 0, 100],
  ['oilFilledPct', '%', null, null, 0, 100],
]

export const ROOM: readonly LimitRow[] = [
  ['procedureMin', 'min', 20, 240, 5, 720],
  ['sheathCh', 'Ch', 4, 6, 3, 12],
  ['baseCatheterCh', 'Ch', 4, 6, 3, 8],
  ['microcatheterCh', 'Ch', 1.5, 3, 1.2, 4],
  ['microwireIn', '[in_i]', 0.01, 0.025, 0.005, 0.04],
  ['contrastMgIPerMl', 'mgI/mL', 270, 400, 140, 400],
  ['contrastMl', 'mL', 30, 250, 0, 700],
  ['fluoroscopyMin', 'min', 3, 60, 0.1, 300],
  ['dapGyCm2', 'Gy.cm2', 10, 500, 0.01, 5000],
  ['airKermaMgy', 'mGy', 50, 3000, 0, 30_000],
  ['dsaRuns', '1', 3, 40, 0, 200],
  ['dsaFrames', '1', 50, 1500, 0, 10_000],
  ['cbctRuns', '1', 0, 5, 0, 30],
  ['peakSkinDoseMgy', 'mGy', 0, 3000, 0, 30_000],
  ['co2Ml', 'mL', 0, 200, 0, 1000],
  ['dapPerAirKermaCm2', 'cm2', 20, 600, null, null],
]

export const AGENTS_AND_DRUGS: readonly LimitRow[] = [
  ['iodized_oil', 'mL', 1, 20, 0.1, 60],
  ['gelatin_sponge', 'um', 150, 2000, 50, 5000],
  ['PVA', 'um', 90, 1000, 45, 2000],
  ['bland_microspheres', 'um', 40, 900, 20, 1200],
  ['DEB', 'um', 40, 700, 20, 1200],
  ['debLoadingMin', 'min', 30, null, null, null],
  ['coil', 'pieces', 0, 20, 0, 100],
  ['nBCA', 'mL', 0.1, 3, 0, 20],
  ['ethanol', 'mL', 0.5, 15, 0, 50],
  ['emulsionRatio', '1', 1, 4, null, null],
  ['doxorubicin', 'mg', null, 100, 0, 200],
  ['doxorubicin_deb', 'mg', null, 150, 0, 300],
  ['epirubicin', 'mg', null, 100, 0, 200],
  ['pirarubicin', 'mg', null, 80, 0, 150],
  ['idarubicin', 'mg', null, 20, 0, 50],
  ['mitomycin', 'mg', null, 20, 0, 60],
  ['cisplatin', 'mg', null, 120, 0, 250],
  ['carboplatin', 'mg', null, 450, 0, 1000],
  ['oxaliplatin', 'mg', null, 200, 0, 350],
  ['lobaplatin', 'mg', null, 60, 0, 120],
  ['fluorouracil', 'mg', null, 1500, 0, 6000],
  // An infusion gives up to 2400 mg/m2 beside the bolus: only the hard limit of the drug holds.
  ['fluorouracil_haic', 'mg', null, null, 0, 6000],
  ['floxuridine', 'mg', null, 1000, 0, 2000],
  ['raltitrexed', 'mg', null, 5, 0, 10],
  ['hydroxycamptothecin', 'mg', null, 40, 0, 80],
  ['irinotecan', 'mg', null, 200, 0, 400],
  ['gemcitabine', 'mg', null, 1500, 0, 3000],
  ['arsenic_trioxide', 'mg', null, 30, 0, 60],
  ['lidocaine', 'mg', null, 200, 0, 500],
  ['dexamethasone', 'mg', null, 20, 0, 60],
]

export const COURSE: readonly LimitRow[] = [
  ['heparinIu', '[iU]', 1000, 5000, null, null],
  ['bedRestH', 'h', 2, 24, null, null],
  ['painMaxNrs', '1', 0, 6, 0, 10],
  ['feverMaxCel', 'Cel', 36, 42.5, 34, 43],
  ['stayDays', 'd', null, 14, 0, 180],
]
