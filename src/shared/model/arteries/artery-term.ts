import type { Term, TermCode } from '../term.ts'
import { snomed } from '../term-code.ts'

/** An artery as a term: where it usually comes from, and where else it may. */
export interface ArteryTerm<C extends string = string> extends Term<C> {
  /** Usual origin; null where that is no artery of the list. */
  readonly parent: string | null
  /** Other origins that occur. */
  readonly alsoFrom: readonly string[]
  /** The coarser code that says the same without the level or the part. */
  readonly within: string | null
  /** Reaches a liver tumour from outside the hepatic tree. */
  readonly extrahepatic: boolean
}

type Rest = Partial<Pick<ArteryTerm, 'alsoFrom' | 'within' | 'codes'>>

const termOf =
  (extrahepatic: boolean) =>
  <const C extends string>(
    code: C,
    en: string,
    zh: string,
    parent: string | null,
    rest: Rest = {},
  ): ArteryTerm<C> => ({ code, en, zh, parent, alsoFrom: [], within: null, ...rest, extrahepatic })

export const visceral = termOf(false)
export const collateral = termOf(true)

/** The artery itself as a body site; `display` where the code does not tell it from its neighbours. */
export const site = (code: string, display?: string): { readonly codes: readonly TermCode[] } => ({
  codes: [snomed(code, display)],
})

const SEGMENT_SITES = {
  I: '71133005',
  II: '277956007',
  III: '277957003',
  IV: '277958008',
  V: '277959000',
  VI: '277960005',
  VII: '277961009',
  VIII: '277962002',
} as const

/** No code for the branch itself is confirmed: the Couinaud segment that it feeds stands in, as a region. */
export const segmentSite = (segment: keyof typeof SEGMENT_SITES) =>
  site(SEGMENT_SITES[segment], `Couinaud segment ${segment} (region)`)
