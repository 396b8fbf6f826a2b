import { range } from './range.ts'

/**
 * Embolic agents by amount and by particle size (domain 4.6). Iodized oil is asked about twice: above 20 mL
 * (complications rise, Chung 1996) and again above 30 mL, the Chinese maximum of one session.
 */
export const AGENT_RANGES = [
  range('iodized_oil', 'mL', [1, 20], [0.1, 60]),
  range('gelatin_sponge', 'um', [150, 2000], [50, 5000]),
  range('PVA', 'um', [90, 1000], [45, 2000]),
  range('bland_microspheres', 'um', [40, 900], [20, 1200]),
  range('DEB', 'um', [40, 700], [20, 1200]),
  range('debLoadingMin', 'min', [30, null], null),
  range('coil', 'pieces', [0, 20], [0, 100]),
  range('nBCA', 'mL', [0.1, 3], [0, 20]),
  range('ethanol', 'mL', [0.5, 15], [0, 50]),
  /** Volume of oil per volume of aqueous drug; below 1 oil-in-water is likely. */
  range('emulsionRatio', '1', [1, 4], null),
] as const
