import { range } from './range.ts'

/** Patient and episode (domain 4.1). */
export const PATIENT_RANGES = [
  range('age', 'a', [18, 90], [0, 115]),
  range('heightCm', 'cm', [140, 200], [100, 230]),
  range('weightKg', 'kg', [35, 130], [20, 300]),
  range('priorAnthracyclineMgM2', 'mg/m2', [0, 550], [0, 1000]),
  range('baselinePainNrs', '1', null, [0, 10]),
  range('sessionNo', '1', null, [1, 60]),
  /** Days from the tumour board's decision to the procedure. */
  range('mdtAgeDays', 'd', [0, 60], null),
] as const
