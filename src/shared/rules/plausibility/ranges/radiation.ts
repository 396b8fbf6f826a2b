import { range } from './range.ts'

/** Contrast, imaging, radiation (domain 4.8). */
export const RADIATION_RANGES = [
  range('contrastMgIPerMl', 'mgI/mL', [270, 400], [140, 400]),
  range('contrastMl', 'mL', [30, 250], [0, 700]),
  range('fluoroscopyMin', 'min', [3, 60], [0.1, 300]),
  range('dapGyCm2', 'Gy.cm2', [10, 500], [0.01, 5000]),
  range('airKermaMgy', 'mGy', [50, 3000], [0, 30_000]),
  range('dsaRuns', '1', [3, 40], [0, 200]),
  range('dsaFrames', '1', [50, 1500], [0, 10_000]),
  range('cbctRuns', '1', [0, 5], [0, 30]),
  /** One acquisition of the liver takes 52 to 61 Gy.cm2 (BJR 2013). */
  range('cbctDapGyCm2', 'Gy.cm2', [0, 300], [0, 5000]),
  range('peakSkinDoseMgy', 'mGy', [0, 3000], [0, 30_000]),
  range('co2Ml', 'mL', [0, 200], [0, 1000]),
  /** DAP over reference air kerma is the field area; outside, one of the two was typed in another unit. */
  range('dapPerAirKermaCm2', 'cm2', [20, 600], null),
] as const
