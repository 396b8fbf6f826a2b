import { z } from 'zod'
import {
  BILE_DUCT_INVASIONS,
  EXTRAHEPATIC_SITES,
  HEPATIC_VEIN_INVASIONS,
  PORTAL_FLOWS,
  PORTAL_INVASIONS_CHENG,
  PORTAL_INVASIONS_VP,
  SHUNT_PLACES,
  SHUNTS,
} from '../anatomy-terms.ts'
import { MichelsType } from '../patient.ts'
import { text } from '../primitives.ts'
import {
  COMPLETIONS,
  DEB_ENDPOINTS,
  PLAN_STOP_REASONS,
  PORTAL_OILS,
  RESIDUAL_BLUSHES,
} from '../session-terms.ts'
import { codesOf } from '../term.ts'

const maybe = <T extends z.ZodType>(schema: T) => schema.nullable().default(null)

/** Arteries, veins and ducts as the angiogram shows them (domain 4.3 and 4.5). */
export const ANATOMY_FIELDS = {
  michelsType: MichelsType.nullable().default(null),
  portalInvasionVp: maybe(codesOf(PORTAL_INVASIONS_VP)),
  portalInvasionCheng: maybe(codesOf(PORTAL_INVASIONS_CHENG)),
  hepaticVeinInvasion: maybe(codesOf(HEPATIC_VEIN_INVASIONS)),
  bileDuctInvasion: maybe(codesOf(BILE_DUCT_INVASIONS)),
  portalFlow: maybe(codesOf(PORTAL_FLOWS)),
  arterioportalShunt: maybe(codesOf(SHUNTS)),
  arterioportalShuntPlace: maybe(codesOf(SHUNT_PLACES)),
  arteriovenousShunt: maybe(codesOf(SHUNTS)),
  extrahepaticSites: maybe(z.array(codesOf(EXTRAHEPATIC_SITES)).max(7)),
}

/** What was reached (domain 4.7). */
export const RESULT_FIELDS = {
  completion: maybe(codesOf(COMPLETIONS)),
  stopReasons: z.array(codesOf(PLAN_STOP_REASONS)).max(8).default([]),
  completionReason: maybe(text(500)),
  debEndpoint: maybe(codesOf(DEB_ENDPOINTS)),
  residualBlush: maybe(codesOf(RESIDUAL_BLUSHES)),
  portalOil: maybe(codesOf(PORTAL_OILS)),
}
