import { range } from './range.ts'

/** Access, devices, catheters (domain 4.4). */
export const DEVICE_RANGES = [
  /** Puncture to sheath out. */
  range('procedureMin', 'min', [20, 240], [5, 720]),
  range('sheathCh', 'Ch', [4, 6], [3, 12]),
  range('baseCatheterCh', 'Ch', [4, 6], [3, 8]),
  range('microcatheterCh', 'Ch', [1.5, 3], [1.2, 4]),
  range('microcatheterInnerIn', '[in_i]', [0.015, 0.03], [0.005, 0.06]),
  range('microwireIn', '[in_i]', [0.01, 0.025], [0.005, 0.04]),
] as const
