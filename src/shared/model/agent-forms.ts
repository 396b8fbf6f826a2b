import type { Term } from './term.ts'

/** Shape of gelatin sponge as it is given (domain 4.6). */
export const GELATIN_FORMS = [
  { code: 'particles', en: 'Particles', zh: '颗粒' },
  { code: 'torpedo', en: 'Torpedo', zh: '条状' },
  { code: 'slurry', en: 'Slurry', zh: '混悬液' },
] as const satisfies readonly Term[]

/** Which of the two is the outer phase; water in oil is wanted. */
export const EMULSION_TYPES = [
  { code: 'water_in_oil', en: 'Water in oil', zh: '油包水' },
  { code: 'oil_in_water', en: 'Oil in water', zh: '水包油' },
  { code: 'mixed', en: 'Mixed', zh: '混合' },
] as const satisfies readonly Term[]
