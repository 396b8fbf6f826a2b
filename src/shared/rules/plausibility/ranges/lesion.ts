import { range } from './range.ts'

/** Tumour (domain 4.3). `largestMm` is the largest diameter of an imported visit, whose lesions have no rows. */
export const LESION_RANGES = [
  range('longestMm', 'mm', [5, 250], [1, 400]),
  range('largestMm', 'mm', [5, 250], [1, 400]),
  /** 0 where nothing of the lesion enhances any more. */
  range('viableMm', 'mm', null, [0, 400]),
  range('viableAcrossMm', 'mm', null, [0, 400]),
  range('toCapsuleMm', 'mm', [0, 100], [0, 200]),
  range('toHilumMm', 'mm', [0, 150], [0, 200]),
  range('tumourSharePct', '%', null, [0, 100]),
  range('oilFilledPct', '%', null, [0, 100]),
] as const
