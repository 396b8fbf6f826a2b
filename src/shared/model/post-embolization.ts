import type { Term } from './term.ts'

/** What a post-embolization syndrome consists of. By itself it is expected, and no complication. */
export const POST_EMBOLIZATION_COMPONENTS = [
  { code: 'pain', en: 'Pain', zh: '疼痛' },
  { code: 'fever', en: 'Fever', zh: '发热' },
  { code: 'nausea_vomiting', en: 'Nausea or vomiting', zh: '恶心或呕吐' },
] as const satisfies readonly Term[]

/** Its usual course; fever that lasts longer suggests an infection. */
export const POST_EMBOLIZATION_COURSE = {
  startsWithinH: 72,
  endsFromDay: 7,
  endsToDay: 10,
  certainty: 'K',
} as const
