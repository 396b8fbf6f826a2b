import { range, type Range } from './range.ts'

/** What is usually given in one session, mg, all routes together: help text, no limit. */
export interface DrugRange extends Range {
  readonly usual: readonly [low: number, high: number]
}

const drug = (
  field: string,
  usual: DrugRange['usual'],
  warnAbove: number,
  hardTo: number,
  unit = 'mg',
): DrugRange => ({ ...range(field, unit, [null, warnAbove], [0, hardTo]), usual })

/**
 * Drugs given into the artery, mg per session (domain 4.6). `doxorubicin` is asked about by its cTACE limit,
 * `doxorubicin_deb` by the one for loaded beads. The hard limits catch typing errors only.
 */
export const DRUG_RANGES: readonly DrugRange[] = [
  drug('doxorubicin', [30, 75], 100, 200),
  drug('doxorubicin_deb', [50, 150], 150, 300),
  drug('epirubicin', [20, 80], 100, 200),
  drug('pirarubicin', [20, 60], 80, 150),
  drug('idarubicin', [5, 20], 20, 50),
  drug('mitomycin', [4, 20], 20, 60),
  drug('cisplatin', [20, 100], 120, 250),
  drug('carboplatin', [100, 400], 450, 1000),
  drug('oxaliplatin', [50, 150], 200, 350),
  drug('lobaplatin', [20, 50], 60, 120),
  drug('fluorouracil', [250, 1000], 1500, 6000),
  drug('floxuridine', [250, 1000], 1000, 2000),
  drug('raltitrexed', [2, 4], 5, 10),
  drug('hydroxycamptothecin', [10, 30], 40, 80),
  drug('irinotecan', [50, 200], 200, 400),
  drug('gemcitabine', [600, 1400], 1500, 3000),
  drug('arsenic_trioxide', [5, 20], 30, 60),
  drug('lidocaine', [50, 100], 200, 500),
  drug('dexamethasone', [5, 20], 20, 60),
]
